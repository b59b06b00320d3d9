"""What one invocation carries: clock, settings, what the common options said; reading, writing,
showing, asking.
"""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from journal import config, domain, outcome, render, storage
from journal._lazy import load
from journal.clock import Clock, instant, zone_unknown
from journal.config.home import Home, folder
from journal.config.settings import Settings
from journal.errors import ConfigError, JournalError, StorageError, UsageError
from journal.render import style
from journal.render.style import Page

if TYPE_CHECKING:
    from datetime import date, datetime

    from journal.domain.days import Moment
    from journal.domain.periods import Period
    from journal.keys import Keyboard
    from journal.storage.door import Store


class Runtime:
    """One invocation of `journal`. Home, settings and clock are first touched by a command's
    body.
    """

    def __init__(self, *, place: str | None = None, now: "datetime | None" = None) -> None:
        """Take folder and instant from the environment, or as given: a demo is somewhere else."""
        self._place = place
        self._now = now
        self.said: dict[str, Any] = {}
        """What the common options said: json, plain, color, quiet, no_input."""
        self.wrote = False
        """Whether something was stored: then nobody listening to the answer is no error."""
        self.unseen = False
        """Whether the text was typed at a question or piped in: no shell can bring it back."""
        self.ended = False
        """Whether standard input came to its end at the last question: nobody answers any more."""
        self._edited: str | None = None
        self._kept: list[str | None] = []

    @cached_property
    def home(self) -> Home:
        """The journal's folder and the paths in it."""
        return Home(self._place or folder(os.environ))

    @cached_property
    def settings(self) -> Settings:
        """The checked settings; config.toml is read only where there is one."""
        path = self.home.settings
        return Settings(config.toml.read(path) if os.path.exists(path) else {})

    @cached_property
    def clock(self) -> Clock:
        """The one instant of this command."""
        unknown = zone_unknown(os.environ)
        if unknown:
            outcome.tell(f"journal: time zone “{unknown[:40]}” is not known here; UTC is used")
        return Clock(self._instant, day_starts=self.settings["day_starts"])

    @cached_property
    def _instant(self) -> "datetime":
        """Now, whatever config.toml says: a draft is kept while that cannot be read."""
        return self._now or instant(os.environ)

    @property
    def today(self) -> "date":
        """Today's date by `day_starts`."""
        return self.clock.today()

    @contextmanager
    def reading(self) -> "Generator[Store]":
        """Open the journal for one consistent look."""
        with storage.door.reading(self.home.database, at=self.clock.now) as store:
            yield store

    @contextmanager
    def writing(self, command: str, *, text: str | None = None) -> "Generator[Store]":
        """Open the journal for one change, all or nothing; `text` is kept as a draft if that
        fails.
        """
        first = not os.path.exists(self.home.database)
        try:
            with storage.door.writing(
                self.home.database, command=command, at=self.clock.now
            ) as store:
                yield store
        except BaseException as error:
            self.save_draft(error, text)
            raise
        self.wrote = True
        if self._edited:
            load("journal.editor").forget(self._edited)
        if text and os.path.isdir(self.home.drafts):
            storage.drafts.stored(self.home.drafts, text)
        if first:
            self._told_of_new()

    def _told_of_new(self) -> None:
        self.tell(f"A new journal in {self.home.path}")
        carrier = self.home.synced_by()
        if carrier:
            self.tell(
                f"journal: this is a folder of {carrier}; two machines that write one file damage it"
                "\n  JOURNAL_HOME=/another/folder journal …"
            )

    def save_draft(self, error: BaseException, text: str | None) -> None:
        """Keep text that could not be stored; words of the command line are refused without a
        draft, as the shell still has them, unless the reason lies outside the line.
        """
        outside = isinstance(error, (StorageError, ConfigError))
        refused = isinstance(error, JournalError) and not outside
        if not text or (refused and not self.unseen):
            return
        path = storage.drafts.keep(self.home.drafts, text, kind="entry", at=self._instant)
        self._kept.append(path)
        if path:
            error.draft = path  # type: ignore[attr-defined]
        else:
            outcome.tell(render.escape.shown(text))

    def day(self, phrase: str | None, *, prefer: str = "past") -> "Moment | None":
        """Return the day that a phrase means, None without a phrase; raises InvalidError."""
        if phrase is None:
            return None
        return domain.days.parse_day(
            phrase,
            today=self.today,
            prefer="future" if prefer == "future" else "past",
            date_order=self.settings["date_order"],
            fiscal_year_start=self.settings["fiscal_year_start"],
        )

    def period(self, phrase: str, *, prefer: str = "past") -> "Period":
        """Return the period that a phrase means; raises InvalidError."""
        return domain.periods.parse_period(
            phrase,
            today=self.today,
            date_order=self.settings["date_order"],
            fiscal_year_start=self.settings["fiscal_year_start"],
            prefer="future" if prefer == "future" else "past",
        )

    def show(self, view: Any) -> None:
        """Print a view as the common options ask: JSON, plain lines, or text."""
        confirms = getattr(view, "CONFIRMS", False)
        if confirms and self.said.get("quiet"):
            return
        drawn = self._drawn(view)
        if not drawn:
            return
        if not confirms and self._fills_a_screen and load("journal.pager").show(drawn, os.environ):
            return
        try:
            outcome.out(drawn)
        except JournalError:
            if not (self.wrote and sys.stdout is None):
                raise

    @property
    def _fills_a_screen(self) -> bool:
        """Whether a text may go through a pager: to a terminal, for somebody who sees it."""
        mute = any(self.said.get(name) for name in ("no_pager", "json", "plain"))
        dumb = os.environ.get("TERM") == "dumb"
        return not mute and not dumb and _is_terminal(sys.stdout) and not self.page.a11y

    def _drawn(self, view: Any) -> str:
        if self.said.get("json"):
            return render.records.of(view)
        drawing = load("journal.render.drawing")
        if self.said.get("plain"):
            return render.plain.text(drawing.table(view))
        return "\n".join(self.page.ascii_safe(line) for line in drawing.lines(view, self.page))

    def tell(self, message: str) -> None:
        """Say something to the person beside the answer, unless it was to be quiet."""
        if not self.said.get("quiet"):
            outcome.tell(self.page.ascii_safe(message))

    @cached_property
    def page(self) -> Page:
        """What standard output can show: width, colour, glyphs."""
        terminal = _is_terminal(sys.stdout)
        a11y = os.environ.get("JOURNAL_A11Y") == "1" or self.settings["a11y"]
        colour, weight = _colours(self.said.get("color", "auto"), terminal)
        return Page(
            today=self.today,
            width=_width(),
            colour=colour,
            weight=weight,
            unicode=style.holds_glyphs(sys.stdout),
            a11y=a11y,
            shades=_shades(),
        )

    @property
    def to_terminal(self) -> bool:
        """Whether what is printed is read on a terminal."""
        return _is_terminal(sys.stdout)

    @property
    def wants_data(self) -> bool:
        """Whether the answer is for a program: --json or --plain."""
        return bool(self.said.get("json") or self.said.get("plain"))

    @property
    def interactive(self) -> bool:
        """Whether a question may be asked: stdin and stderr are terminals and nobody said no."""
        mute = any(self.said.get(name) for name in ("no_input", "json", "plain"))
        return not mute and _is_terminal(sys.stdin) and _is_terminal(sys.stderr)

    def ask(self, question: str, *, otherwise: str) -> str:
        """Ask for one line on standard error and return it without its line end.

        Raises UsageError with the hint `otherwise` where nobody can be asked, KeyboardInterrupt on
        Ctrl-C; end of input is an empty answer.
        """
        if not self.interactive:
            asked = question.removesuffix("[y/N]").strip()
            raise UsageError(f"there is no terminal to ask on: {asked}", hint=otherwise)
        line = self.keyboard.line(
            lambda: self._put(f"{question} "), lambda: self._put(f"{self._upwards}{question} ")
        )
        self.ended = not line
        return line.rstrip("\n")

    @cached_property
    def keyboard(self) -> "Keyboard":
        """What is pressed at the questions of this command."""
        keyboard: Keyboard = load("journal.keys").Keyboard()
        return keyboard

    @property
    def _upwards(self) -> str:
        """What goes back to the line before; a screen reader is given the line anew."""
        up: str = load("journal.keys").UP
        return "" if self.page.a11y else up

    def _put(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()

    def confirm(self, question: str, *, yes: bool, otherwise: str) -> bool:
        """Ask for consent to what cannot be undone; `yes` answers it on the command line."""
        return yes or self.ask(f"{question} [y/N]", otherwise=otherwise).strip().lower() in (
            "y",
            "yes",
        )

    def edit(self, text: str, *, name: str, otherwise: str) -> str | None:
        """Return `text` as the person's editor left it, None when unchanged; the draft goes once
        stored.

        Raises ConfigError when there is no editor or it ends with an error, UsageError with the
        hint `otherwise` when none is chosen and there is no terminal to open one of the system's on.
        """
        self.refuse_no_editor(otherwise=otherwise)
        editor = load("journal.editor")
        path = storage.drafts.keep(self.home.drafts, f"{text}\n", kind=name, at=self.clock.now)
        if path is None:
            raise StorageError(f"no draft can be written in {self.home.drafts}")
        self._kept.append(path)
        edited: str | None = editor.edit(text, path=path, environ=os.environ)
        self._kept.remove(path)
        self._edited = path
        if edited is None or not edited.strip():
            editor.forget(path)
        return edited

    def refuse_no_editor(self, *, otherwise: str) -> None:
        """Raise UsageError with the hint `otherwise` when no editor is chosen and there is no
        terminal to open one of the system's on.
        """
        able = _is_terminal(sys.stdin) and self.to_terminal
        if not able and not load("journal.editor").chosen(os.environ):
            raise UsageError("there is no terminal to open an editor on", hint=otherwise)

    def name_edited(self, error: BaseException) -> None:
        """Let `error` name the file that the person's editor left, as nothing was stored of it."""
        if self._edited and not self.wrote and os.path.exists(self._edited):
            error.draft = self._edited  # type: ignore[attr-defined]
            self._kept.append(self._edited)

    def remind(self) -> None:
        """Name the drafts that earlier commands left; not while JSON or quiet was asked for."""
        mute = any(self.said.get(name) for name in ("json", "quiet"))
        if mute or "home" not in self.__dict__ or not os.path.isdir(self.home.drafts):
            return
        waiting = [each for each in storage.drafts.left(self.home.drafts) if each not in self._kept]
        if not waiting:
            return
        more = f" and {len(waiting) - 1} more" if len(waiting) > 1 else ""
        self.tell(f"journal: a text that was not stored waits in {waiting[0]}{more}")
        if waiting[0].endswith("-entry.txt"):
            self.tell(f"  journal log - < {waiting[0]}")

    def keep_before(self, act: str) -> None:
        """Make a backup before something large; raises StorageError when it cannot be made."""
        path = self.home.database
        if os.path.exists(path) and os.path.getsize(path):
            with storage.door.opened(path, at=self.clock.now) as connection:
                storage.backup.make(connection, path, reason=f"before-{act}", at=self.clock.now)

    def keep(self) -> None:
        """Make the daily backup after the first write of a day; that it fails is a warning."""
        if not self.wrote or not storage.copies.due(self.home.backups, at=self.clock.now):
            return
        try:
            with storage.door.opened(self.home.database, at=self.clock.now) as connection:
                storage.backup.make(
                    connection, self.home.database, reason="daily", at=self.clock.now
                )
        except JournalError as error:
            outcome.tell(f"journal: the daily backup was not made: {error.message}")

    def crash(self, report: str) -> None:
        """Write crash.txt: type and place of a bug, never a value."""
        try:
            if os.path.isdir(self.home.path):
                descriptor = os.open(self.home.crash, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    file.write(f"{self.clock.now.isoformat()}\n{report}")
        except (OSError, JournalError):
            return


def _is_terminal(stream: Any) -> bool:
    try:
        return stream is not None and bool(stream.isatty())
    except ValueError:
        return False


def _width() -> int:
    asked = os.environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and len(asked) < 5 and int(asked) > 0:
        return max(20, int(asked))
    try:
        return max(20, os.get_terminal_size(1).columns or 80)
    except OSError:
        return 80


def _colours(asked: str, terminal: bool) -> tuple[bool, bool]:
    """Return whether colour and weight may be used: the flag, then the environment, then the
    terminal.
    """
    if asked != "auto":
        return asked == "always", asked == "always"
    dumb = os.environ.get("TERM") == "dumb"
    forced = os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0")
    if os.environ.get("NO_COLOR"):
        return False, terminal and not dumb
    if forced:
        return True, True
    quiet = os.environ.get("CLICOLOR") == "0"
    return terminal and not dumb and not quiet, terminal and not dumb


def _shades() -> str:
    """Return the ground of a terminal that shows every colour: dark, light, or any where it does
    not say; "" where it may not show them.
    """
    if os.environ.get("COLORTERM") not in ("truecolor", "24bit"):
        return ""
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return {"7": "light", "15": "light", "0": "dark", "8": "dark"}.get(ground, "any")
