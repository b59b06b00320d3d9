"""`journal import jsonresume`: a résumé becomes jobs, certificates, projects and skills."""

from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from journal import exchange, ledger, plans
from journal.domain import echo
from journal.exchange.options import Options
from journal.runtime import Runtime
from journal.views.exchange import LeftOut
from journal.views.resume_import import ResumeRead, ResumeTaken

FORM = "jsonresume"
OFFER = "--references takes them"


def act(
    run: Runtime,
    path: str,
    said: Options,
    opening: AbstractContextManager[Any],
    *,
    references: bool,
    rehearsed: bool,
) -> None:
    """Take a résumé over, all of it or nothing; its references only when they are asked for."""
    found: ResumeRead = exchange.jsonresume_in.read(path, said)
    with opening as store:
        taken = plans.intake.take(store, found, now=run.clock.now, today=run.today)
        records = found.references if references else ()
        praise = ledger.intake.take(store, records, form=FORM, now=run.clock.now)
    new = sum(taken.new[noun] for noun in ("role", "credential", "project", "skill"))
    run.show(
        ResumeTaken(
            source=path,
            read=found.read,
            new=new + praise.new,
            already=taken.already + praise.already,
            roles=taken.new["role"],
            current=taken.new["current"],
            credentials=taken.new["credential"],
            projects=taken.new["project"],
            skills=taken.new["skill"],
            praise=praise.new,
            offered=0 if references else len(found.references),
            left_out=_joined((*found.left_out, *taken.left_out)),
            notes=(*found.notes, *_chosen_day(run, found, praise.new)),
            rehearsed=rehearsed,
        )
    )


def _joined(parts: tuple[LeftOut, ...]) -> tuple[LeftOut, ...]:
    return tuple(each for each in parts if each.number)


def _chosen_day(run: Runtime, found: ResumeRead, new: int) -> tuple[str, ...]:
    """Return the line that says which day was chosen for references, which have none."""
    if not new:
        return ()
    day: date = found.references[0].draft.day
    return (f"references have no day: they stand on {echo.day_shown(day, run.today)}",)
