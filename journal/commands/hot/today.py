"""Bare `journal`: the day as it stands, and at most one question."""

from collections.abc import Sequence

from journal import reviews
from journal._lazy import load
from journal.errors import InvalidError
from journal.plans.glance_habits import Basis
from journal.runtime import Runtime
from journal.views.today import Today, Welcome


def act(run: Runtime, words: Sequence[str]) -> None:
    """Show the day; on a terminal ask for its energy, or after a gap for one line."""
    view = composed(run)
    if view.empty and run.interactive:
        run.show(Welcome(run.home.path))
        return
    run.show(view)
    if view.empty:
        run.tell('nothing here yet: journal log "…"')
    elif run.interactive:
        _ask(run, view)


def composed(run: Runtime) -> Today:
    """Return the day so far as a view."""
    settings = run.settings
    basis = Basis(run.today, settings["habits.half_life"], settings["fiscal_year_start"])
    with run.reading() as store:
        return reviews.today.compose(
            store, run.today, basis=basis, limit=settings["not_mine_limit"]
        )


def _ask(run: Runtime, view: Today) -> None:
    if view.gap is not None:
        line = run.ask("\nWhat happened today? (Enter leaves it)", otherwise='journal log "…"')
        if line.strip():
            load("journal.commands.hot.log").act(run, [line])
    elif view.energy is None:
        said = run.ask(
            "\nEnergy, 1 empty to 5 full? (Enter leaves it)", otherwise="journal energy 4"
        )
        if said.strip():
            _rate(run, said)


def _rate(run: Runtime, said: str) -> None:
    try:
        load("journal.commands.hot.energy").act(run, [said.strip()])
    except InvalidError as error:
        run.tell(f"{error.message}; nothing was stored")
