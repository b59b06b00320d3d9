"""Certificates on a day: which are held, the credits of their window, and what comes up (D29)."""

from collections.abc import Iterable
from datetime import date

from journal import domain
from journal.views.intended import CredentialKept
from journal.views.review_habits import Held
from journal.views.today import Soon


def first_day(partial: str) -> date:
    """Return the first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    return date.fromisoformat((partial + "-01-01")[:10])


def valid(held: CredentialKept, day: date) -> bool:
    """Whether a certificate is held on a day, and none that renews it was issued by then."""
    ended = held.expires_on is not None and held.expires_on <= day
    renewed = held.renewed_on is not None and first_day(held.renewed_on) <= day
    return first_day(held.issued_on) <= day and not ended and not renewed


def certificate(held: CredentialKept, day: date) -> Held:
    """Return a certificate with the credits of the window that holds a day.

    Nothing comes up for one whose renewal is recorded, even where that begins later.
    """
    now = None
    if held.required is not None and held.months is not None:
        now = domain.credit_windows.present(
            first_day(held.issued_on),
            held.expires_on,
            held.months,
            held.required,
            [(on, amount) for on, amount in held.credits if on <= day],
            day,
        )
    told = held.renewed_on is None
    left = None if held.expires_on is None or not told else (held.expires_on - day).days
    return Held(
        id=held.id,
        name=held.name,
        issuer=held.issuer,
        issued_on=held.issued_on,
        expires_on=held.expires_on,
        credit_unit=held.unit,
        earned=now.earned if now else None,
        required=held.required,
        window_end=now.end if now else None,
        pace=now.pace if now else None,
        notice=now.notice if now and told else None,
        expiry_notice=None if left is None else domain.credit_windows.notice(left),
    )


def soon(credentials: Iterable[CredentialKept], day: date) -> tuple[Soon, ...]:
    """Return the certificates that end, or whose window ends with credits missing, within 180 days,
    the nearest end first.
    """
    found = [_soon(certificate(each, day), day) for each in credentials if valid(each, day)]
    told = [each for each in found if each.expires_on is not None or each.missing is not None]
    return tuple(sorted(told, key=lambda each: (each.days, each.id)))


def _soon(held: Held, day: date) -> Soon:
    ends, missing = held.window_end, None
    if held.notice is not None and held.required is not None:
        missing = held.required - (held.earned or 0.0)
    expires = held.expires_on if held.expiry_notice is not None else None
    nearest = min((each for each in (expires, ends if missing else None) if each), default=day)
    return Soon(
        held.id,
        held.name,
        (nearest - day).days,
        expires,
        missing,
        held.credit_unit if missing is not None else None,
        ends if missing is not None else None,
    )
