"""Timers of the machine itself, to be put in place by hand: systemd, launchd, cron. Each asks the
journal what is due and tells it; what is done is not told.
"""

import plistlib
import shlex
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from journal.domain.reminder_times import WEEKDAYS
from journal.views.reminders import Timer

FORMS = ("systemd", "launchd", "cron")
NAME = "journal"
SUNDAY_FIRST = 1
"""Cron and launchd count weekdays from Sunday, 0."""


class Program(NamedTuple):
    """How the journal is called by a machine that knows no PATH: words of the command, its home."""

    words: tuple[str, ...]
    home: str

    def asks(self, timer: Timer) -> tuple[str, ...]:
        """Return the command that says what is due at a timer."""
        return (*self.words, "remind", "now", "--what", ",".join(timer.kinds))


def write(form: str, timers: Sequence[Timer], program: Program) -> str:
    """Return the text for one of FORMS, with where it goes and how it is taken away again."""
    if form == "systemd":
        return _systemd(timers, program)
    return _launchd(timers, program) if form == "launchd" else _cron(timers, program)


def _systemd(timers: Sequence[Timer], program: Program) -> str:
    names = " ".join(f"{NAME}-{timer.name}.timer" for timer in timers)
    folder = "~/.config/systemd/user"
    head = [
        "# Each part goes into the file that its first line names. Then:",
        f"#   systemctl --user daemon-reload && systemctl --user enable --now {names}",
        f"# To be rid of it: systemctl --user disable --now {names}",
        f"#   and remove {folder}/{NAME}-*",
    ]
    parts = ["\n".join(head)]
    for timer in timers:
        parts += [_service(timer, program, folder), _timer(timer, folder)]
    return "\n\n".join(parts) + "\n"


def _service(timer: Timer, program: Program, folder: str) -> str:
    script = f'due=$({shlex.join(program.asks(timer))}); [ -z "$due" ] || notify-send {NAME} "$due"'
    return "\n".join(
        [
            f"# {folder}/{NAME}-{timer.name}.service",
            "[Unit]",
            f"Description={NAME}: {timer.name}",
            "",
            "[Service]",
            "Type=oneshot",
            f"Environment={_unit_quoted(f'JOURNAL_HOME={program.home}')}",
            f"ExecStart=/bin/sh -c {_unit_quoted(script, runs=True)}",
        ]
    )


def _timer(timer: Timer, folder: str) -> str:
    return "\n".join(
        [
            f"# {folder}/{NAME}-{timer.name}.timer",
            "[Unit]",
            f"Description={NAME}: {timer.name}",
            "",
            "[Timer]",
            *(f"OnCalendar={each}" for each in _calendar(timer)),
            "Persistent=true",
            "",
            "[Install]",
            "WantedBy=timers.target",
        ]
    )


def _calendar(timer: Timer) -> Iterable[str]:
    at = f"{timer.at:%H:%M}:00"
    if timer.weekday is not None:
        yield f"{WEEKDAYS[timer.weekday].capitalize()} *-*-* {at}"
    elif timer.days:
        yield from (f"*-{month:02}-{day:02} {at}" for month, day in timer.days)
    else:
        yield f"*-*-* {at}"


def _unit_quoted(text: str, *, runs: bool = False) -> str:
    """Return a word of a unit file: its quotes, escapes and specifiers taken literally; in a line
    that runs the dollar too.
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped.replace("$", "$$") if runs else escaped}"'


def _launchd(timers: Sequence[Timer], program: Program) -> str:
    names = [f"local.{NAME}.{timer.name}" for timer in timers]
    folder = "~/Library/LaunchAgents"
    loads = "; ".join(f"launchctl load {folder}/{name}.plist" for name in names)
    unloads = "; ".join(f"launchctl unload {folder}/{name}.plist" for name in names)
    parts = [
        "Each part goes into the file that its second line names. Then:\n"
        f"  {loads}\nTo be rid of it: {unloads}\n  and remove {folder}/local.{NAME}.*"
    ]
    for name, timer in zip(names, timers, strict=True):
        first, rest = _plist(name, timer, program).split("\n", 1)
        parts.append(f"{first}\n<!-- {folder}/{name}.plist -->\n{rest.rstrip()}")
    return "\n\n".join(parts) + "\n"


def _plist(name: str, timer: Timer, program: Program) -> str:
    told = (
        "osascript -e 'on run told' "
        f"-e 'display notification (item 1 of told) with title \"{NAME}\"' -e 'end run' \"$due\""
    )
    script = f'due=$({shlex.join(program.asks(timer))}); [ -z "$due" ] || {told}'
    job: dict[str, Any] = {
        "Label": name,
        "EnvironmentVariables": {"JOURNAL_HOME": program.home},
        "ProgramArguments": ["/bin/sh", "-c", script],
        "StartCalendarInterval": _intervals(timer),
    }
    return plistlib.dumps(job, sort_keys=False).decode()


def _intervals(timer: Timer) -> Any:
    at = {"Hour": timer.at.hour, "Minute": timer.at.minute}
    if timer.weekday is not None:
        return {"Weekday": (timer.weekday + SUNDAY_FIRST) % 7, **at}
    return [{"Month": month, "Day": day, **at} for month, day in timer.days] or at


def _cron(timers: Sequence[Timer], program: Program) -> str:
    head = [
        "# These lines go into `crontab -e`; to be rid of them take them out again.",
        "# Cron mails what a line prints, and a line prints nothing when the thing is done.",
    ]
    return (
        "\n".join([*head, *(line for timer in timers for line in _cron_lines(timer, program))])
        + "\n"
    )


def _cron_lines(timer: Timer, program: Program) -> Iterable[str]:
    told = f"JOURNAL_HOME={shlex.quote(program.home)} {shlex.join(program.asks(timer))}"
    told = told.replace("%", "\\%")  # a bare one ends the line for cron
    at = f"{timer.at.minute} {timer.at.hour}"
    if timer.weekday is not None:
        yield f"{at} * * {(timer.weekday + SUNDAY_FIRST) % 7} {told}"
    elif timer.days:
        months: dict[int, list[str]] = {}
        for month, day in timer.days:
            months.setdefault(day, []).append(str(month))
        yield from (f"{at} {day} {','.join(names)} * {told}" for day, names in months.items())
    else:
        yield f"{at} * * * {told}"
