"""Views of certificates: one with its expiry, credits and renewals, and what a command did to one."""

from datetime import date, datetime
from typing import NamedTuple

from journal.domain.credit_windows import Credits
from journal.views.schemas import schema


class Issue(NamedTuple):
    """One link of a chain of renewals: `issued_on` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

    id: int
    issued_on: str
    expires_on: date | None


class Credential(NamedTuple):
    """A certificate. `issued_on` keeps the precision it was given with; `credits` is the window
    that holds today, None outside one or without a rule (D29).

    `state`: held, ahead (issued later than today), expired, or renewed (a newer one names it).
    `days_left` to the expiry and `notice` 180, 90 or 30 once so few are left. `chain` is every
    issue from the first to this one, `renewed_on` the issue of the one that renews it.
    """

    id: int
    uid: str
    slug: str
    name: str
    issuer: str
    number: str | None
    url: str | None
    issued_on: str
    expires_on: date | None
    goal_id: int | None
    renews: int | None
    credits_required: float | None
    credit_unit: str | None
    credit_months: int | None
    preset: str | None
    updated_at: datetime
    state: str = "held"
    days_left: int | None = None
    notice: int | None = None
    credits: Credits | None = None
    chain: tuple[Issue, ...] = ()
    goal: str | None = None
    renewed_on: str | None = None


class Preset(NamedTuple):
    """A scheme: credits of a unit in each window of `months`, and for how many months it holds.

    All four are None where no such rule was found. `rule` is in words, `source` where it was found,
    `verify` the advice to ask the issuer.
    """

    slug: str
    name: str
    issuer: str
    credits: float | None
    unit: str | None
    months: int | None
    valid_months: int | None
    rule: str
    source: str
    verify: str


@schema("presets/1")
class PresetList(NamedTuple):
    """The schemes whose rules are shipped."""

    presets: tuple[Preset, ...]


class Closed(NamedTuple):
    """The goal that a certificate closed as achieved, and its minutes of study."""

    slug: str
    minutes: int


class CreditLine(NamedTuple):
    """One study that brought credits."""

    id: int
    day: date
    credits: float
    text: str
    url: str | None
    goal: str | None


@schema("credential/1", confirms=True)
class CredentialSaid(NamedTuple):
    """What a command did to a certificate: added, renewed, changed, dropped or already.

    `closed` is the goal that it achieved; `note` is the line that keeps a reason; `preset` is the
    scheme whose rules were taken.
    """

    credential: Credential
    did: str
    changed: tuple[str, ...] = ()
    closed: Closed | None = None
    note: int | None = None
    preset: Preset | None = None


@schema("credentials/1")
class CredentialList(NamedTuple):
    """Certificates, the nearest expiry first; `closed` counts those that `--all` would add."""

    credentials: tuple[Credential, ...]
    closed: int = 0


@schema("credential.shown/1")
class CredentialShown(NamedTuple):
    """Everything about one certificate, its whole chain, and the scheme of its rules."""

    credential: Credential
    preset: Preset | None
    changes: int


@schema("credits/1")
class CreditsShown(NamedTuple):
    """The credits of a certificate's unit in [start, end), newest first, and their sum."""

    credential: Credential
    start: date
    end: date
    total: float
    lines: tuple[CreditLine, ...]
    window: bool


@schema("credential.removed/1", confirms=True)
class CredentialRemoved(NamedTuple):
    """A certificate went to the trash, or would go; `renewals` that named it stay without it."""

    credential: Credential
    renewals: int
    rehearsed: bool = False
