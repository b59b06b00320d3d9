"""A review by hand: one quarter of an invented person, with gaps, lapses and unruly names."""

from datetime import date, timedelta

from journal.views.review_days import (
    DayFeeling,
    Feelings,
    HandOff,
    Heard,
    Logged,
    NextHome,
    OwnerRow,
    Owners,
    Rating,
    RealmRow,
    Realms,
    Skill,
    Span,
    WeekFeeling,
    Win,
    Wins,
)
from journal.views.review_habits import (
    GoalRow,
    HabitDay,
    HabitRow,
    Habits,
    Held,
    KeptIn,
    Learning,
    StrengthAt,
)
from journal.views.review_numbers import (
    Change,
    KeyResult,
    Number,
    Objective,
    Objectives,
    Point,
    Trend,
    Usual,
)
from journal.views.reviews import Head, Loop, Question, Review

START, END = date(2026, 7, 1), date(2026, 10, 1)
TODAY = date(2026, 9, 24)
DAYS = [START + timedelta(days=n) for n in range((TODAY - START).days + 1)]
MONDAYS = [date(2026, 6, 29) + timedelta(weeks=n) for n in range(13)]
QUARTER = Span(START, END, "2026-Q3")

HEAD = Head(
    kind="quarter",
    label="2026-Q3",
    whole=QUARTER,
    now=Span(START, TODAY + timedelta(days=1), "2026-Q3"),
    before=Span(date(2026, 4, 1), date(2026, 6, 26), "2026-Q2"),
    year_ago=Span(date(2025, 7, 1), date(2025, 9, 25), "2025-Q3"),
    today=TODAY,
    running=True,
    day=86,
    days=92,
    quarter="2026-Q3",
    quarter_day=86,
    quarter_days=92,
    history=8,
    name="Robin Vale",
    role="Tier 2, Fernhill",
)
LOGGED = Logged(80, 86, 402, 27480, 1380, 27000, 26000, 390, 380, 2121.0, 13, 3, 4)


def habit(
    name: str,
    pattern: str,
    kept: tuple[int, int],
    before: tuple[int, int] = (80, 91),
    unit: str = "days",
    strengths: tuple[float, float] = (98.0, 84.0),
) -> HabitRow:
    """Return a habit whose days repeat a pattern of states, by their letters."""
    states = {
        "d": "done",
        "m": "missed",
        "x": "excused",
        ".": "not_due",
        "p": "partial",
        "r": "reserve",
        "?": "not_recorded",
        "o": "open",
    }
    days = tuple(
        HabitDay(day, states[pattern[place % len(pattern)]]) for place, day in enumerate(DAYS)
    )
    first, last = strengths
    steps = len(MONDAYS) - 1
    curve = tuple(
        StrengthAt(monday + timedelta(days=6), first + (last - first) * place / steps)
        for place, monday in enumerate(MONDAYS)
    )
    return HabitRow(
        id=1,
        slug=name.lower(),
        name=name,
        area=None,
        phrase="daily",
        unit=unit,
        days=days,
        now=KeptIn(START, *kept),
        before=KeptIn(HEAD.before.start, *before),
        year_ago=KeptIn(HEAD.year_ago.start, 70, 92),
        current=8,
        since=date(2026, 9, 16),
        best=40,
        strength=last,
        strength_before=first,
        strengths=curve,
        by_unit=tuple(KeptIn(START, 70 + step, 90) for step in range(8)),
        lapses=2,
        returns=(1, 22),
        last_lapse=None,
    )


HABITS = Habits(
    (
        habit("Reading", "dddddddmdddddd", (76, 86)),
        habit("Writing", "dd.dd.m", (8, 13), (12, 13), "weeks", (99.0, 86.0)),
        habit("Exercise", "d.d.xxd.d.m.", (9, 12), (13, 13), "weeks", (99.0, 85.0)),
        habit("Home upkeep $5 & <b>", "..d..p.r.?.", (7, 12), (7, 13), "weeks", (71.0, 70.0)),
    ),
    9,
    15,
)

ENERGY = (4, 4, 3, 5, None, 4, 3, 4, 2, 4, 1, 5, 4, None)
FEELINGS = Feelings(
    energy=Rating(80, 3.8, 5, 84, 4.3, 1, 83, 3.5, 12, 88, 4.26),
    mood=Rating(80, 3.7, 6, 84, 3.7, 2, 83, 3.4, 11, 88, 4.1),
    days=tuple(
        DayFeeling(day, ENERGY[place % 14], ENERGY[(place + 5) % 14])
        for place, day in enumerate(DAYS)
    ),
    weeks=tuple(
        WeekFeeling(monday, *((None, 0) if place == 7 else (4.2 - 0.15 * (place % 6), 7)), 3.9, 6)
        for place, monday in enumerate(MONDAYS)
    ),
    load=None,
)


def number(
    name: str,
    values: tuple[float | None, ...],
    *,
    kind: str = "share",
    unit: str = "",
    usual: Usual | None = None,
    change: Change | None = None,
    trend: str = "steady",
) -> Number:
    """Return a weekly metric with these values."""
    points = tuple(
        Point(monday, value, None, 0 if value is None else 70)
        for monday, value in zip(MONDAYS, values, strict=False)
    )
    known = [point for point in points if point.value is not None]
    return Number(
        slug=name.lower().replace(" ", "-"),
        name=name,
        kind=kind,
        unit=unit,
        better="up",
        cadence="week",
        summary="last",
        activity=False,
        realm=None,
        value=known[-1].value if known else None,
        k=None,
        n=898,
        low=None,
        high=None,
        before=change,
        year_ago=None,
        median=None,
        usual=usual,
        trend=Trend(104, trend, 0.01, 0.127, True),
        points=points,
        units=points[:8],
        at_end=known[-1] if known else None,
    )


SOLVED = (0.81, 0.9, 0.85, None, 0.78, 0.83, 0.74, 0.7, 0.72, 0.62, 0.67, 0.8, 0.77)
REPLY = (2.9, 2.4, 2.6, 2.2, 2.7, 2.1, 2.4, None, None, 3.0, 2.0, 2.5, 2.0)
NUMBERS = (
    number(
        "Solved within 24 h",
        SOLVED,
        usual=Usual(26, 0.81, 0.66, 0.96, ()),
        change=Change(Point(date(2026, 4, 1), 0.833, 780, 937), -0.065, -0.1, -0.03, True),
        trend="improving",
    ),
    number(
        "First reply, median",
        REPLY,
        kind="duration",
        unit="h",
        usual=Usual(26, 2.6, 1.6, 3.7, ()),
    ),
    number("CSAT", tuple(min(1.0, value + 0.1) if value else None for value in SOLVED)),
    number("Import guides", (1, 1, 2, 2, 3, 3, 4, 4, 4, 5), kind="number", unit="guides"),
)

OWNERS = Owners(
    rows=(
        OwnerRow("me", True, 21900, 0.797, 0.75, 0.75, 1685.0, ("queue", "help center")),
        OwnerRow("Product", False, 2100, 0.076, 0.073, 0.08, 155.0, ("bug triage",)),
        OwnerRow("Experts", False, 1980, 0.072, 0.063, 0.07, 145.0, ("technical training",)),
        OwnerRow("Lead", False, 1200, 0.044, 0.04, 0.04, 91.0, ("acting-lead duties",)),
        OwnerRow("Billing", False, 300, 0.012, 0.075, 0.06, 43.0, ("invoice chasing",)),
    ),
    minutes=27480,
    not_mine=0.203,
    not_mine_before=0.25,
    not_mine_year_ago=0.25,
    usual=0.21,
    limit=0.15,
    over_limit=True,
    handoffs=(
        HandOff(
            "invoice", "invoice chasing", "Billing", date(2026, 7, 20), 2.2, 0.1, 66, 5, 50, "stuck"
        ),
    ),
    next_home=NextHome("Experts", "training", "technical training", 1980, 150.0),
)
REALMS = Realms(
    (
        RealmRow("async one", 15000, 0.55, 0.6, 0.6, -0.02, 281, 3, "neutral"),
        RealmRow("live one", 4080, 0.15, 0.15, 0.15, -0.71, 214, 0, "drains"),
        RealmRow("async many", 5880, 0.21, 0.18, 0.18, 0.97, 91, 0, "charges"),
        RealmRow("live many", 2520, 0.09, 0.07, 0.07, None, 3, 0, "too few"),
    ),
    27480,
    0,
)
WINS = Wins(
    wins=(
        Win(
            4127,
            date(2026, 8, 12),
            "Import-errors guide: 412 views",
            "38 tickets avoided",
            True,
            None,
            None,
            ("writing",),
            False,
        ),
        Win(
            4200,
            date(2026, 9, 17),
            "# <script>alert(1)</script> *template* | for [all](x)",
            None,
            False,
            "IT Ops",
            None,
            (),
            False,
        ),
        Win(4300, date(2026, 9, 20), "A quiet win", None, False, "Mara", None, (), True),
    ),
    with_result=1,
    heard=(Heard(4100, date(2026, 7, 15), "praise", "Clear and quick", "Oakfield", False),),
    lessons=(Heard(4101, date(2026, 7, 16), "lesson", "Ask for the date", None, False),),
    skills=(Skill("writing", 4), Skill("process", 3)),
)
LEARNING = Learning(
    1380,
    1320,
    1320,
    (
        GoalRow(
            "kcs",
            "KCS v6 Practices",
            "certification",
            "active",
            700,
            2490,
            2700,
            date(2026, 10, 9),
            148.0,
            125.0,
            date(2026, 10, 12),
            "after target",
            6,
            5,
            "Mock exam",
            9,
        ),
    ),
    (
        Held(
            1,
            "ITIL 4 Foundation",
            "PeopleCert",
            "2025-08-08",
            date(2028, 8, 8),
            "CPD",
            14.0,
            20.0,
            date(2027, 8, 7),
            16.0,
            None,
            None,
        ),
    ),
)
OBJECTIVES = Objectives(
    QUARTER,
    86,
    92,
    0.93,
    (
        Objective(
            1,
            "A 24-hour answer through back-to-school",
            "committed",
            0.77,
            "green",
            "not met",
            2,
            0,
            "at risk",
            False,
            None,
            (
                KeyResult(
                    1,
                    "solved within 24 h",
                    "solved-within-24-h",
                    "share",
                    "",
                    "up",
                    "reach",
                    0.71,
                    0.77,
                    0.8,
                    0.67,
                    "green",
                    False,
                    None,
                    None,
                    0,
                    8,
                    3,
                    "at risk",
                    898,
                ),
                KeyResult(
                    2,
                    "import-error guides",
                    "import-guides",
                    "number",
                    "",
                    "up",
                    "reach",
                    0.0,
                    5.0,
                    6.0,
                    0.83,
                    "green",
                    False,
                    None,
                    None,
                    0,
                    7,
                    8,
                    "on pace",
                    5,
                ),
            ),
            place=1,
        ),
    ),
)
REVIEW = Review(
    head=HEAD,
    logged=LOGGED,
    wins=WINS,
    owners=OWNERS,
    realms=REALMS,
    feelings=FEELINGS,
    numbers=NUMBERS,
    habits=HABITS,
    learning=LEARNING,
    objectives=OBJECTIVES,
    standing=None,
    roles=None,
    decisions=None,
    loops=(
        Loop("waiting", "technical training", who="Experts", day=date(2026, 9, 14), days=10),
        Loop("results", "", amount=1.0),
    ),
    questions=(
        Question("proud", "Proud of?", "Oakfield stayed."),
        Question("hard", "What was hard?", None),
    ),
    echo=None,
)
EMPTY = Review(
    head=HEAD,
    logged=Logged(0, 86, 0, 0, 0, 0, 0, 0, 0, None, 0, 0, 86),
    wins=None,
    owners=None,
    realms=None,
    feelings=None,
    numbers=(),
    habits=None,
    learning=None,
    objectives=None,
    standing=None,
    roles=None,
    decisions=None,
    loops=(),
    questions=(),
    echo=None,
)
