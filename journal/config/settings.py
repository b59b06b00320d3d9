"""The table of settings: one row a key, with its type, default, meaning and check."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from journal import domain
from journal.domain import texts
from journal.errors import ConfigError


class Setting(NamedTuple):
    """One key of config.toml: its type in words, default, meaning, and a check that says what is
    wrong.
    """

    key: str
    kind: str
    default: Any
    meaning: str
    check: Callable[[Any], str | None]


def _one_of(*allowed: str) -> Callable[[Any], str | None]:
    def check(value: Any) -> str | None:
        return None if value in allowed else f"one of {', '.join(allowed)}"

    return check


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) else "a text"


def _flag(value: Any) -> str | None:
    return None if isinstance(value, bool) else "true or false"


def _share(value: Any) -> str | None:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return None if number and 0 <= value <= 1 else "a number from 0 to 1"


def _month(value: Any) -> str | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return None if whole and 1 <= value <= 12 else "a month from 1 to 12"


def _positive(value: Any) -> str | None:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return None if number and value > 0 else "a number above 0"


def _whole(value: Any) -> str | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return None if whole and value > 0 else "a whole number above 0"


def _numbers(value: Any) -> str | None:
    plain = isinstance(value, dict) and not any(_positive(number) for number in value.values())
    return None if plain else "a table of numbers above 0"


def _clock(value: Any) -> str | None:
    wanted = 'a time from "00:00" to "11:59"'
    if not isinstance(value, str) or len(value) != 5 or value[2] != ":":
        return wanted
    hour, minute = value[:2], value[3:]
    if not (hour.isascii() and hour.isdigit() and minute.isascii() and minute.isdigit()):
        return wanted
    return None if int(hour) < 12 and int(minute) < 60 else wanted


def _time(value: Any) -> str | None:
    wanted = 'a time from "00:00" to "23:59"'
    try:
        return (
            None
            if isinstance(value, str) and domain.reminder_times.clock(value) is not None
            else wanted
        )
    except ValueError:
        return wanted


def _weekly(value: Any) -> str | None:
    wanted = 'a weekday and a time, like "fri 15:30"'
    try:
        return None if isinstance(value, str) and domain.reminder_times.weekly(value) else wanted
    except ValueError:
        return wanted


def _words(value: Any) -> str | None:
    plain = isinstance(value, dict) and all(isinstance(word, str) for word in value.values())
    return None if plain else "a table of texts"


def _days(value: Any) -> str | None:
    known = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    plain = isinstance(value, list) and all(day in known for day in value)
    return None if plain else "a list of mon, tue, wed, thu, fri, sat, sun"


def _questions(value: Any) -> str | None:
    short = isinstance(value, dict) and value and all(_is_key(name) for name in value)
    plain = short and all(isinstance(text, str) and text.strip() for text in value.values())
    return None if plain else "a table of questions, each under a short key of letters"


def _is_key(name: str) -> bool:
    return name.isascii() and name.replace("_", "").isalnum() and len(name) <= 40


def _steps(*known: str) -> Callable[[Any], str | None]:
    def check(value: Any) -> str | None:
        plain = isinstance(value, list) and value and all(step in known for step in value)
        once = plain and len(set(value)) == len(value)
        return None if once else f"a list of {', '.join(known)}, each at most once"

    return check


QUESTIONS = {
    "week": {"well": "Went well?", "hard": "Was hard?", "next": "One next step?"},
    "month": {
        "proud": "Proud of?",
        "hard": "What was hard?",
        "next": "One change for next month?",
    },
    "quarter": {
        "proud": "Proud of?",
        "hard": "What was hard?",
        "learned": "What did I learn?",
        "change": "Stop · start · continue?",
        "objectives": "Next quarter, three objectives at most?",
    },
    "year": {
        "proud": "Proud of?",
        "hard": "What was hard?",
        "learned": "What did I learn?",
        "energy": "What gave energy, and what took it?",
        "change": "Stop · start · continue?",
        "ahead": "What is next year to be about?",
    },
}
"""The questions of each kind of review, by the key their answers are kept under."""

_LONG = ("roundup", "read", "grade", "wins", "roles", "expected", "answers", "next")

STEPS = {
    "week": ("happened", "results", "numbers", "plans", "confidence", "loops", "answers"),
    "month": ("read", "results", "numbers", "loops", "answers"),
    "quarter": _LONG,
    "year": _LONG,
}
"""The steps of each kind of review, in their order."""

SETTINGS = (
    Setting(
        "date_order",
        "text",
        None,
        "how 3/11 is read: dmy, mdy or ymd; unset refuses it",
        _one_of("dmy", "mdy", "ymd"),
    ),
    Setting(
        "day_starts", "time", "04:00", "before this time today is still the day before", _clock
    ),
    Setting("fiscal_year_start", "month", 1, "first month of the fiscal year", _month),
    Setting(
        "work_days",
        "days",
        ["mon", "tue", "wed", "thu", "fri"],
        "working days of overload and balance lines",
        _days,
    ),
    Setting("week_start", "text", "mon", "first day of calendars on screen", _one_of("mon", "sun")),
    Setting(
        "not_mine_limit", "share", 0.15, "share of hours that may go to other teams' work", _share
    ),
    Setting("a11y", "flag", False, "labelled lines without glyphs or bars, ASCII only", _flag),
    Setting("me.name", "text", "", "your name in reports and on the résumé", _text),
    Setting("me.label", "text", "", "your line of work, under the name", _text),
    Setting("me.email", "text", "", "your address on the résumé", _text),
    Setting("me.url", "text", "", "your page on the résumé", _text),
    Setting("habits.half_life", "days", 13, "half-life of a habit's strength, in days", _positive),
    Setting("remind.line", "time", "17:30", "when you are reminded of the day's line", _time),
    Setting(
        "remind.week", "text", "fri 15:30", "when you are reminded to review the week", _weekly
    ),
    Setting(
        "remind.quarter",
        "time",
        "15:00",
        "when you are reminded to review the quarter, on its last day",
        _time,
    ),
    Setting(
        "remind.day", "time", "09:00", "when expiries, promises and decisions are looked at", _time
    ),
    Setting(
        "review.first_days",
        "whole",
        3,
        "on so many first days of a period the one before is reviewed",
        _whole,
    ),
    *(
        Setting(
            f"review.{kind}_questions",
            "table",
            asked,
            f"what the review of a {kind} asks, by the key its answer is kept under",
            _questions,
        )
        for kind, asked in QUESTIONS.items()
    ),
    *(
        Setting(
            f"review.{kind}_steps",
            "list",
            list(names),
            f"the steps of the review of a {kind}, in their order",
            _steps(*names),
        )
        for kind, names in STEPS.items()
    ),
    Setting("review.wins", "whole", 5, "how many wins the review of a quarter asks for", _whole),
    Setting(
        "review.objectives", "whole", 3, "how many objectives a quarter is advised to have", _whole
    ),
    Setting("roles.horizon_months", "whole", 24, "how many months a move is looked at", _whole),
    Setting(
        "roles.lock", "number", 0.8, "chance left of a later offer after an early move", _share
    ),
    Setting("roles.draws", "whole", 10_000, "draws of the simulation", _whole),
    Setting("roles.seed", "whole", 1, "seed of the simulation", _whole),
    Setting(
        "roles.firmness",
        "text",
        "fair",
        "how firmly weights are held: rough, fair or firm",
        _one_of("rough", "fair", "firm"),
    ),
    Setting(
        "roles.kappa",
        "table",
        {"rough": 15.0, "fair": 50.0, "firm": 200.0},
        "concentration of the drawn weights by firmness",
        _numbers,
    ),
    Setting("roles.clear", "number", 0.80, "share of draws from which a leader is clear", _share),
    Setting("roles.leaning", "number", 0.60, "share of draws under which it is too close", _share),
    Setting("roles.close_points", "number", 5.0, "points under which it is too close", _positive),
    Setting("roles.clear_flip", "number", 0.10, "distance of a flip that is far enough", _share),
    Setting(
        "roles.matters_points", "number", 2.0, "points under which nothing hangs on it", _positive
    ),
    Setting(
        "roles.assumed_spread", "number", 1.0, "spread of a rating given as one figure", _positive
    ),
    Setting("roles.learning_points", "number", 3.0, "points of a fully helpful goal", _positive),
    Setting("roles.evidence_min", "whole", 5, "rated lines from which a realm counts", _whole),
    Setting("roles.evidence_cover", "number", 0.8, "share of a mix that must be covered", _share),
    Setting(
        "roles.calibration_min", "whole", 20, "outcomes from which calibration is judged", _whole
    ),
    Setting("realm_aliases", "table", {}, "your own words for the four kinds of work", _words),
    Setting("owner_aliases", "table", {}, "spellings of teams, each to its name", _words),
)
"""All settings, in the order in which `journal config` lists them."""

BY_KEY = {setting.key: setting for setting in SETTINGS}
TABLES = ("realm_aliases", "owner_aliases")


def checked(values: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Return the flat settings of a parsed config.toml; raises ConfigError for an unknown key or
    bad value.
    """
    flat: dict[str, Any] = {}
    for key, value in _flattened(values):
        setting = BY_KEY.get(key)
        if setting is None:
            near = "".join(f"near: {name} · " for name in texts.near(key.replace("-", "_"), BY_KEY))
            hint = f"{near}where the file lies: journal config path"
            raise ConfigError(f"{place}: no setting “{key[:40]}”", hint=hint)
        wrong = setting.check(value)
        if wrong:
            hint = f"journal config set {key} VALUE · journal config path"
            raise ConfigError(f"{place}: {key} must be {wrong}", hint=hint)
        flat[key] = value
    return flat


def _flattened(values: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, value in values.items():
        if isinstance(value, dict) and key not in TABLES:
            found += [(f"{key}.{inner}", deeper) for inner, deeper in value.items()]
        else:
            found.append((key, value))
    return found


def _near(key: str) -> str:
    near = texts.near(key.replace("-", "_"), BY_KEY)
    start = f"near: {', '.join(near)} · " if near else ""
    return f"{start}all: journal config list"


class Settings:
    """What is set: the checked values of config.toml over the defaults."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getitem__(self, key: str) -> Any:
        value = self._values.get(key)
        return BY_KEY[key].default if value is None else value

    def given(self, key: str) -> bool:
        """Whether config.toml sets `key`."""
        return key in self._values


def named(key: str) -> Setting:
    """Return the setting called `key`; raises ConfigError with the nearest one."""
    setting = BY_KEY.get(key.strip())
    if setting is None:
        raise ConfigError(f"no setting {texts.quoted(key)}", hint=_near(key))
    return setting


def typed(setting: Setting, words: str) -> Any:
    """Return the value that `words` mean for a setting; raises ConfigError when it is not valid."""
    text = words.strip()
    value: Any = text
    if setting.kind == "flag":
        value = {
            "true": True,
            "yes": True,
            "on": True,
            "false": False,
            "no": False,
            "off": False,
        }.get(text.lower(), text)
    elif isinstance(setting.default, int | float):
        value = _number(text)
    elif setting.kind == "days":
        value = [day.strip().lower()[:3] for day in text.split(",")]
    elif setting.kind == "list":
        value = [word.strip().lower() for word in text.split(",")]
    elif setting.kind == "table":
        value = dict(_pair(setting, part) for part in text.split(",") if part.strip())
    wrong = setting.check(value)
    if wrong:
        raise ConfigError(
            f"{setting.key}: {texts.quoted(words)} is not {wrong}", hint=setting.meaning
        )
    return value


def _number(text: str) -> Any:
    try:
        return (
            float(text.removesuffix("%")) / 100
            if text.endswith("%")
            else (int(text) if text.lstrip("-").isdigit() else float(text))
        )
    except ValueError:
        return text


def _pair(setting: Setting, part: str) -> tuple[str, str]:
    name, equals, meaning = part.partition("=")
    if not equals:
        raise ConfigError(f"{setting.key} takes WORD=MEANING, more of them by commas")
    return name.strip(), meaning.strip()
