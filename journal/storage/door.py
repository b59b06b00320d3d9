"""The door: one connection a command, two depths, and the only BEGIN, COMMIT and ROLLBACK."""

import os
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from journal import storage
from journal.errors import JournalError, StorageError
from journal.storage import migrate

if TYPE_CHECKING:
    from sqlmodel import Session

BUSY_MS = 30_000
"""How long a command waits for another one, in milliseconds."""

SETTINGS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
QUERY_ONLY = "PRAGMA query_only = ON"

Connector = Callable[..., Any]


class Store:
    """What a command holds inside the door: plain SQL, and SQLModel over the same transaction."""

    def __init__(self, connection: sqlite3.Connection, driver: Any = sqlite3) -> None:
        self._connection = connection
        self._driver = driver
        self._orm: Session | None = None
        self._refused: str | None = None
        self.undoes: int | None = None
        """The batch that this command takes back, if it is an undo."""

    @property
    def sql(self) -> sqlite3.Connection:
        """Depth one: the connection, after writing what depth two has pending."""
        if self._orm is not None:
            self._orm.flush()
        return self._connection

    @property
    def orm(self) -> "Session":
        """Depth two: a SQLModel session over the same connection, made on first touch."""
        if self._orm is None:
            self._orm = storage.orm.session(self._connection, self._driver, self._refuse)
        return self._orm

    def _refuse(self, why: str) -> None:
        self._refused = why

    def settle(self) -> None:
        """Write what is pending; raises StorageError when something inside the block was
        refused.
        """
        if self._orm is not None:
            self._orm.flush()
        if self._refused:
            raise StorageError(f"nothing was saved: {self._refused}")

    def close(self) -> None:
        """Let depth two go; the connection is the door's."""
        if self._orm is not None:
            self._orm.close()
            self._orm = None


@contextmanager
def writing(
    path: str, *, command: str, at: datetime, driver: Any = sqlite3, unlock: Connector | None = None
) -> Generator[Store]:
    """Open the journal at `path` for one command; all of it is stored, or none of it.

    Creates folder and file when there are none. Raises StorageError for a file that is busy,
    damaged, foreign or newer.
    """
    _make_folder(os.path.dirname(path))
    with _opened(path, driver, unlock, create=True) as connection:
        migrate.ensure_current(connection, path, at=at)
        store = Store(connection, driver)
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield store
            store.settle()
            storage.seal.seal(
                connection,
                command=command,
                at=at,
                undoes=store.undoes,
                folder=os.path.dirname(path),
            )
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk may have rolled back already
                connection.execute("ROLLBACK")
            raise
        finally:
            store.close()


@contextmanager
def reading(
    path: str, *, at: datetime, driver: Any = sqlite3, unlock: Connector | None = None
) -> Generator[Store]:
    """Open the journal at `path` for one consistent look; nothing can be changed and no file is
    made.

    A missing file reads as an empty journal, unless backups say that there was one.
    """
    if os.path.exists(path):
        with _opened(path, driver, unlock, create=False) as connection:
            migrate.ensure_current(connection, path, at=at)
            yield from _looking(connection, driver)
    else:
        migrate.refuse_if_lost(path)
        with closing(driver.connect(":memory:", isolation_level=None)) as connection:
            migrate.create(connection)
            yield from _looking(connection, driver)


@contextmanager
def opened(
    path: str, *, at: datetime, driver: Any = sqlite3, unlock: Connector | None = None
) -> Generator[sqlite3.Connection]:
    """Open the journal at `path` outside any transaction, for copies and checks of the whole
    file.
    """
    with _opened(path, driver, unlock, create=False) as connection:
        migrate.ensure_current(connection, path, at=at)
        yield connection


def _looking(connection: sqlite3.Connection, driver: Any) -> Generator[Store]:
    connection.execute(QUERY_ONLY)
    store = Store(connection, driver)
    connection.execute("BEGIN")
    try:
        yield store
    finally:
        store.close()
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _make_folder(folder: str) -> None:
    if os.path.isdir(folder):
        return
    try:
        os.makedirs(folder, mode=0o700)
    except OSError as error:
        if not os.path.isdir(folder):
            raise StorageError(
                f"the folder {folder} cannot be made: {error.strerror}", hint="journal config path"
            ) from None


@contextmanager
def _opened(
    path: str, driver: Any, unlock: Connector | None, *, create: bool
) -> Generator[sqlite3.Connection]:
    """Yield the connection with its settings; what the driver raises becomes a StorageError."""
    try:
        if create and not os.path.exists(path):
            migrate.refuse_if_lost(path)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        with closing(
            driver.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
        ) as connection:
            if unlock is not None:
                unlock(connection)
            for setting in SETTINGS:
                _settle_in(connection, setting, driver)
            yield connection
    except JournalError:
        raise
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror}", hint="journal config path") from None
    except Exception as error:
        raise _explained(error, path, driver) from error


def _settle_in(connection: sqlite3.Connection, setting: str, driver: Any) -> None:
    """Apply one setting, again while another command is making or leaving the file."""
    for attempt in range(5):
        try:
            connection.execute(setting)
        except driver.OperationalError as error:
            if "locked" not in str(error) or attempt == 4:
                raise
            time.sleep(0.05 * (attempt + 1))
        else:
            return


def _explained(error: Exception, path: str, driver: Any) -> Exception:
    """Return what a person is told of a driver's error; a broken rule of the schema stays a bug."""
    original = getattr(error, "orig", None) or error
    if not isinstance(original, driver.DatabaseError) or isinstance(
        original, driver.IntegrityError | driver.ProgrammingError
    ):
        return error
    words = str(original)
    if "locked" in words or "busy" in words:
        return StorageError(
            f"the journal is busy: another command has held it for {BUSY_MS // 1000} s",
            reason="busy",
        )
    if "full" in words or "disk I/O" in words:
        return StorageError(
            "the disk is full or cannot be written; nothing was stored", reason="full"
        )
    if "readonly" in words or "unable to open" in words:
        return StorageError(f"{path} cannot be written: {words}", hint="journal config path")
    if "not a database" in words or "malformed" in words:
        return migrate.damaged(path)
    return error
