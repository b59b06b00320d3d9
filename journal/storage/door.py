"""The door: one connection a command, two depths, and the only BEGIN, COMMIT and ROLLBACK."""

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from journal import files, storage
from journal.errors import JournalError, StorageError
from journal.storage import migrate

if TYPE_CHECKING:
    from sqlmodel import Session

    from journal.storage.purge import Purging

BUSY_MS = 30_000
"""How long a command waits for another one, in milliseconds."""

SETTINGS = (
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
HELD = "SELECT 1 FROM change WHERE seal = :seal AND id = (SELECT max(id) FROM change)"
ONE_FILE = "PRAGMA journal_mode = DELETE"
"""What every new file has from the start; another program may have set the other mode."""

QUERY_ONLY = "PRAGMA query_only = ON"

PURGING = ".purging"
"""Ends the name of the file that lies beside a journal whose bytes are still to be overwritten."""

REOPENED = 5
"""How often a command opens the file that was put in the place of the one it waited for."""

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
        self.purging: Purging | None = None
        """What this command purges; the door blanks it before COMMIT."""

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
    with _locked(path, at, driver, unlock) as connection:
        store = Store(connection, driver)
        try:
            yield store
            store.settle()
            folder = os.path.dirname(path)
            last = storage.seal.seal(
                connection, command=command, at=at, undoes=store.undoes, folder=folder
            )
            if store.purging is not None:
                last = (
                    storage.purge.settle(connection, store.purging, command=command, folder=folder)
                    or last
                )
            _commit(connection, last, driver)
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
    if os.path.exists(path) and os.path.getsize(path):
        with _opened(path, driver, unlock) as connection:
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
    with _opened(path, driver, unlock) as connection:
        migrate.ensure_current(connection, path, at=at)
        yield connection


@contextmanager
def _locked(
    path: str, at: datetime, driver: Any, unlock: Connector | None
) -> Generator[sqlite3.Connection]:
    """Yield a connection in a transaction that holds the write lock of the file at `path`.

    While it waited for the lock, a restore may have put another file there: then it opens that one.
    """
    for _ in range(REOPENED):
        place = _made(path)
        with _opened(path, driver, unlock) as connection:
            migrate.ensure_current(connection, path, at=at)
            if os.path.exists(f"{path}{PURGING}"):  # a purge was killed before its end
                storage.purge.finish(connection, path)
            connection.execute("BEGIN IMMEDIATE")
            if os.path.samestat(place, os.stat(path)):
                yield connection
                return
            connection.execute("ROLLBACK")
    raise StorageError("the journal was replaced again and again; nothing was stored")


@contextmanager
def peeking(path: str, *, driver: Any = sqlite3) -> Generator[Store]:
    """Open the journal at `path` for a shell that waits: nothing is made, migrated or waited for.

    Raises the driver's own errors, also for a file that is not there.
    """
    escaped = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    address = f"file:{escaped}?mode=ro"
    with closing(driver.connect(address, uri=True, isolation_level=None, timeout=0)) as connection:
        connection.execute(QUERY_ONLY)
        yield Store(connection, driver)


def _commit(connection: sqlite3.Connection, last: str | None, driver: Any) -> None:
    """Commit. An error of the very last wait for the disk comes after the change is in the file:
    then it would be untrue that nothing was stored.
    """
    try:
        connection.execute("COMMIT")
    except driver.OperationalError:
        if not connection.in_transaction and _holds(connection, last, driver):
            raise StorageError(
                "the disk reported an error after this was stored: a power cut may take it back",
                hint="journal list",
                reason="full",
            ) from None
        raise


def _holds(connection: sqlite3.Connection, last: str | None, driver: Any) -> bool:
    try:
        return bool(connection.execute(HELD, {"seal": last}).fetchone())
    except driver.Error:
        return False


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


def _made(path: str) -> os.stat_result:
    """Return which file is at `path`; make folder and empty file when there are none."""
    folder = os.path.dirname(path)
    try:
        if not os.path.isdir(folder):
            os.makedirs(folder, mode=0o700, exist_ok=True)
            files.sync_folder(os.path.dirname(folder))
        if not os.path.exists(path):
            migrate.refuse_if_lost(path)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        return os.stat(path)
    except OSError as error:
        raise _unreachable(path, error) from None


def _unreachable(path: str, error: OSError) -> StorageError:
    return StorageError(f"{path}: {(error.strerror or '').lower()}", hint="journal config path")


@contextmanager
def _opened(path: str, driver: Any, unlock: Connector | None) -> Generator[sqlite3.Connection]:
    """Yield the connection with its settings; what the driver raises becomes a StorageError."""
    try:
        two_files = migrate.look(path)
        with closing(
            driver.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
        ) as connection:
            if unlock is not None:
                unlock(connection)
            for setting in (ONE_FILE, *SETTINGS) if two_files else SETTINGS:
                connection.execute(setting)
            yield connection
    except JournalError:
        raise
    except OSError as error:
        raise _unreachable(path, error) from None
    except Exception as error:
        # A driver's error comes bare or wrapped by SQLAlchemy, which must not be imported here to
        # name it; `_explained` tells them apart and gives back whatever else it was.
        raise _explained(error, path, driver) from error


def _explained(error: Exception, path: str, driver: Any) -> Exception:
    """Return what a person is told of a driver's error; a broken rule of the schema stays a bug."""
    if isinstance(error, UnicodeDecodeError):  # of a text, or of the driver's own words
        return migrate.damaged(path)
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
    if getattr(original, "sqlite_errorname", "") == "SQLITE_READONLY_DBMOVED":
        return StorageError("the journal was replaced meanwhile; nothing was stored")
    if "readonly" in words or "unable to open" in words:
        if os.path.exists(f"{path}-journal") and not os.access(path, os.W_OK):
            return StorageError(
                "the journal was left in the middle of a change and cannot be written here: "
                "one command with permission to write puts it right",
                hint="journal doctor",
            )
        return StorageError(f"{path} cannot be written: {words}", hint="journal config path")
    if "not a database" in words or "malformed" in words or "decode" in words:
        return migrate.damaged(path)
    return error
