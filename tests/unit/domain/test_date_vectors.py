"""Every phrase of tests/vectors/dates.json means what the file says, or is refused as it says."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal.domain.days import Moment, parse_day
from journal.domain.durations import parse_duration
from journal.domain.periods import parse_period
from journal.errors import InvalidError

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "dates.json").read_text("utf-8"))
DEFAULTS = VECTORS["defaults"]


def of(kind: str, outcome: str) -> list[Any]:
    cases = [case for case in VECTORS[kind] if outcome in case]
    return [pytest.param({**DEFAULTS, **case}, id=case["phrase"] or "nothing") for case in cases]


def today_of(case: dict[str, Any]) -> date:
    hours, minutes = map(int, case["day_starts"].split(":"))
    here = datetime.fromisoformat(case["now"]).astimezone(ZoneInfo(case["tz"]))
    return (here - timedelta(hours=hours, minutes=minutes)).date()


def read(case: dict[str, Any]) -> Moment:
    return parse_day(
        case["phrase"],
        today=today_of(case),
        prefer=case["prefer"],
        date_order=case["date_order"],
        zone=ZoneInfo(case["tz"]),
    )


@pytest.mark.parametrize("case", of("phrases", "expect"))
def test_a_phrase_means_its_day(case: dict[str, Any]) -> None:
    moment = read(case)

    assert moment.day.isoformat() == case["expect"]
    assert moment.time == case.get("time")


@pytest.mark.parametrize("case", of("phrases", "offset"))
def test_a_clock_time_has_the_offset_of_its_zone(case: dict[str, Any]) -> None:
    hours, minutes = divmod(read(case).offset_min or 0, 60)

    assert f"{hours:+03}:{minutes:02}" == case["offset"]


@pytest.mark.parametrize("case", of("phrases", "refuse"))
def test_a_phrase_is_refused_with_its_reason(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidError) as refusal:
        read(case)

    assert refusal.value.reason == case["refuse"]


@pytest.mark.parametrize("case", of("periods", "start"))
def test_a_phrase_means_its_period(case: dict[str, Any]) -> None:
    period = parse_period(case["phrase"], today=today_of(case), date_order=case["date_order"])

    assert period.start.isoformat() == case["start"]
    assert period.end.isoformat() == case["end"]


@pytest.mark.parametrize("case", of("periods", "refuse"))
def test_a_period_is_refused_with_its_reason(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidError) as refusal:
        parse_period(case["phrase"], today=today_of(case), date_order=case["date_order"])

    assert refusal.value.reason == case["refuse"]


@pytest.mark.parametrize("case", of("durations", "minutes"))
def test_a_phrase_means_its_minutes(case: dict[str, Any]) -> None:
    assert parse_duration(case["phrase"]) == case["minutes"]


@pytest.mark.parametrize("case", of("durations", "refuse"))
def test_a_duration_is_refused_with_its_reason(case: dict[str, Any]) -> None:
    with pytest.raises(InvalidError) as refusal:
        parse_duration(case["phrase"])

    assert refusal.value.reason == case["refuse"]
