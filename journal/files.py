"""A file of the user's is written whole or not at all, and never through a link."""

import os
import stat
import sys

from journal.errors import ExchangeError


def write(path: str, data: bytes, *, force: bool = False) -> None:
    """Write `data` to `path` with mode 0600: temporary file, fsync, rename.

    Raises ExchangeError when the file exists (without `force`), is a link, a folder or no regular
    file, or when the folder is missing or full; the old file is whole in every case.
    """
    refuse_taken(path, force=force)
    if _is_device(path):
        _into_device(path, data)
        return
    refuse_nowhere(path)
    try:
        replace(path, data)
    except OSError as error:
        raise ExchangeError(f"{path[:200]} could not be written: {_reason(error)}") from None


def refuse_taken(path: str, *, force: bool = False) -> None:
    """Raise ExchangeError where `write` would for what lies at `path` already."""
    shown = path[:200]
    if os.path.islink(path):
        raise ExchangeError(f"{shown} is a link; nothing was written")
    if not os.path.exists(path) or _is_device(path):
        return
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise ExchangeError(f"{shown} is no regular file; nothing was written")
    if not force:
        raise ExchangeError(f"{shown} exists", hint="--force")


def refuse_nowhere(path: str) -> None:
    """Raise ExchangeError where `write` would for the folder of `path`, which is not there."""
    folder = os.path.dirname(path) or "."
    if not os.path.isdir(folder):
        raise ExchangeError(f"no folder {folder[:200]}; nothing was written")


def _is_device(path: str) -> bool:
    return os.path.exists(path) and stat.S_ISCHR(os.stat(path).st_mode)


def replace(path: str, data: bytes) -> None:
    """Put `data` at `path`, mode 0600, whole or not at all; raises OSError."""
    temporary = f"{path}.{os.getpid()}.part"
    create(temporary, data)
    try:
        os.replace(temporary, path)
        sync_folder(os.path.dirname(path) or ".")
    except OSError:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


def create(path: str, data: bytes) -> None:
    """Write `data` to a new file at `path`, mode 0600, and wait for the disk.

    Raises FileExistsError when something is there, else OSError; then no file is left.
    """
    descriptor = os.open(
        path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600
    )
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        os.unlink(path)
        raise


def _into_device(path: str, data: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(data)
    except OSError as error:
        raise ExchangeError(f"{path} could not be written: {_reason(error)}") from None


def sync(path: str) -> None:
    """Wait until the file at `path` is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: str) -> None:
    """Wait until the names in `folder` are on the disk, where the system can."""
    if sys.platform == "win32":
        return
    sync(folder)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def read(path: str, *, limit: int = 200_000_000) -> bytes:
    """Return the bytes of a regular file, or of standard input for "-".

    Raises ExchangeError when it is missing, no regular file, or longer than `limit` bytes.
    """
    data = sys.stdin.buffer.read(limit + 1) if path == "-" else _regular(path, limit)
    if len(data) > limit:
        raise ExchangeError(f"{path[:200]}: more than {limit // 1_000_000} MB")
    return data


def _regular(path: str, limit: int) -> bytes:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise ExchangeError(f"{path[:200]} is no regular file")
        with open(path, "rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise ExchangeError(f"{path[:200]} cannot be read: {_reason(error)}") from None
    except ValueError:
        raise ExchangeError("the name of the file holds U+0000") from None
