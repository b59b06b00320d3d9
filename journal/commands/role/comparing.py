"""How a comparison is made: from the journal or from a file, with what is supposed or said beside it."""

from typing import Any, NamedTuple

from journal import plans, reviews, storage
from journal.commands import _role_settings
from journal.commands.role import files, options
from journal.errors import UsageError
from journal.plans import read_roles
from journal.runtime import Runtime
from journal.views.comparison import Comparison, Given
from journal.views.roles import Role

LOOK = storage.changes.LOOK


class Asked(NamedTuple):
    """What a comparison was asked for: its roles, what is supposed, and the settings said."""

    roles: tuple[str, ...] = ()
    gut: str | None = None
    stay: str | None = None
    what_if: tuple[str, ...] = ()
    horizon: int | None = None
    lock: float | None = None
    draws: int | None = None
    seed: int | None = None
    firmness: str | None = None
    file: str | None = None
    shared: bool = False

    @property
    def settings(self) -> dict[str, Any]:
        """The settings that were said, by name."""
        return options.said(
            {
                "horizon_months": self.horizon,
                "lock": self.lock,
                "draws": self.draws,
                "seed": self.seed,
            }
        )


def compared(run: Runtime, asked: Asked) -> Comparison:
    """Return the comparison that was asked for, and keep that a result was shown first."""
    if asked.file is not None:
        if asked.gut is not None:
            raise UsageError("--gut is kept in the journal", hint="leave --from out")
        return _result(_from_file(run, asked.file, asked), asked)
    with run.reading() as store:
        given = reviews.comparison_inputs.gather(
            store,
            settings=_role_settings.settings(run)._replace(**asked.settings),
            today=run.today,
            only=asked.roles,
            stay=asked.stay,
            firmness=asked.firmness,
            shared=asked.shared,
        )
        pick = read_roles.role(store, asked.gut) if asked.gut is not None else None
    view = _result(given, asked)
    return view if asked.what_if else _shown_first(run, given, view, pick)


def _result(given: Given, asked: Asked) -> Comparison:
    return reviews.comparison.compare(reviews.what_if.what_if(given, asked.what_if))


def _shown_first(run: Runtime, given: Given, view: Comparison, pick: Role | None) -> Comparison:
    """Keep the gut pick and the first time a result is shown: all that a comparison writes."""
    if given.seen_at is not None and (pick is None or pick.slug == given.gut):
        return view
    with run.writing(LOOK if pick is None else f"{LOOK} --gut") as store:
        running = plans.comparisons.show_first(store, gut=pick, now=run.clock.now)
    return view._replace(gut=running.gut, gut_at=running.gut_at, seen_at=running.seen_at)


def _from_file(run: Runtime, path: str, asked: Asked) -> Given:
    """Return the input that a file holds, read by the rules of the journal and stored nowhere."""
    read = files.document(path)
    settings, today = files.overrides(read, _role_settings.settings(run), run.today)
    said = {**asked.settings, **options.said({"firmness": asked.firmness})}
    settings = settings._replace(**said)
    with storage.aside.aside() as store:
        files.add_criteria(run, store, read)
        files.add_roles(run, store, read)
        if any("ratings" in table.fields for table in read.roles):
            files.rate_document(run, store, read)
        given = reviews.comparison_inputs.gather(
            store,
            settings=settings,
            today=today,
            only=asked.roles,
            stay=asked.stay,
            firmness=settings.firmness,
        )
    return given._replace(elsewhere=True)
