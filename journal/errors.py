"""Every refusal of the program: one class an exit code, a message, and a way out."""


class ExitCode:
    """The exit statuses of `journal`, by name. Plain integers: importing `enum` costs hot words 3
    ms.
    """

    DONE = 0
    BUG = 1
    USAGE = 2
    NOT_FOUND = 3
    CONFLICT = 4
    INVALID = 5
    CONFIG = 6
    STORAGE = 7
    EXCHANGE = 8
    INTERRUPTED = 130


class JournalError(Exception):
    """Something is refused: `message` says what and why, `hint` is a command or fact that mends it.

    `reason` is the stable code that `--json` prints (for dates: unknown, ambiguous, …).
    Messages are lower case, without a full stop, and quote at most 40 escaped characters of a value.
    """

    code = ExitCode.BUG

    def __init__(self, message: str, *, hint: str | None = None, reason: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.reason = reason


class UsageError(JournalError):
    """The command line cannot be understood, or an answer is needed and there is no terminal."""

    code = ExitCode.USAGE


class NotFoundError(JournalError):
    """No such entry, habit, goal, role; the hint holds up to three near names."""

    code = ExitCode.NOT_FOUND


class ConflictError(JournalError):
    """It is there already, or it has changed since."""

    code = ExitCode.CONFLICT


class InvalidError(JournalError):
    """A value that is not valid: text, day, number, name, schedule."""

    code = ExitCode.INVALID


class ConfigError(JournalError):
    """Configuration, environment or editor."""

    code = ExitCode.CONFIG


class StorageError(JournalError):
    """The journal's own file, its lock, its backups or its key."""

    code = ExitCode.STORAGE


class ExchangeError(JournalError):
    """A file that the user named for reading or writing, or standard output."""

    code = ExitCode.EXCHANGE


class DeclinedError(JournalError):
    """Interrupted, or answered with no."""

    code = ExitCode.INTERRUPTED
