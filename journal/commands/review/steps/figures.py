"""The step that asks for the figures that nobody has recorded in the period yet."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from journal import plans
from journal.commands.review.session import Act, Session
from journal.domain import measured
from journal.plans import read_metrics
from journal.render.escape import shown
from journal.render.section_words import IN_THIS
from journal.storage.door import Store
from journal.views.intended import MetricKept

USED_DAYS = 13 * 7
"""A metric without a value for so long is not asked for any more, unless it never had one."""

FORMS = {"share": "k/n", "duration": "2h40 or 2.5"}
CADENCES = {"week": ("day", "week"), "month": ("month",)}
"""Which metrics each kind of review asks for."""


def ask(session: Session) -> bool:
    """Ask for the value of each metric that is kept by hand and has none in the period."""
    with session.run.reading() as store:
        lacking = missing(session, read_metrics.metrics(store))
    if not lacking:
        return False
    session.ask.tell(f"Numbers missing for {IN_THIS[session.frame.kind]}:")
    for metric in lacking:
        how = FORMS.get(metric.kind, metric.unit or "a number")
        said = session.ask.checked(f"  {shown(metric.slug)} ({how})?", partial(_value, metric))
        if said is not None:
            session.does(_kept(session, metric.slug, said), f"{metric.slug} {said}")
    return True


def missing(session: Session, metrics: Sequence[MetricKept]) -> list[MetricKept]:
    """Return the metrics that the period asks for: of its cadence, kept by hand, in use."""
    now, last = session.frame.now, session.frame.last
    since = now.start - timedelta(days=USED_DAYS)
    found = []
    for metric in metrics:
        days = [value.day for value in metric.values if value.day <= last]
        used = not days or days[-1] >= since
        asked = metric.cadence in CADENCES[session.frame.kind] and metric.derive is None
        if asked and used and not any(day in now for day in days):
            found.append(metric)
    return found


def _value(metric: MetricKept, text: str) -> str:
    """Return what was typed if it is a value of the metric; raises InvalidError."""
    measured.read(text, kind=metric.kind, unit=metric.unit)
    return text


def _kept(session: Session, slug: str, text: str) -> Act:
    def act(store: Store) -> None:
        plans.metrics.put(
            store, slug, text, day=session.frame.last, note=None, now=session.run.clock.now
        )

    return act
