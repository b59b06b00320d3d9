"""Depth two: a SQLModel session that borrows the door's connection and cannot end its
transaction.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session


class _Borrowed:
    """The connection as SQLAlchemy sees it: commit, rollback and close are the door's.

    SQLAlchemy's first look at a database ends in ROLLBACK, and so do a failed flush and close();
    any of them would throw away what plain SQL wrote before.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.refuse: Callable[[str], None] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def commit(self) -> None:
        if self.refuse:
            self.refuse("commit inside the store; the door commits")

    def rollback(self) -> None:
        if self.refuse:
            self.refuse("a change was refused half-way")

    def close(self) -> None:
        """The door closes."""


def session(connection: sqlite3.Connection, driver: Any, refuse: Callable[[str], None]) -> Session:
    """Return a session over `connection`; `refuse` hears of every try to end the transaction."""
    borrowed = _Borrowed(connection)
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: borrowed,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    with engine.connect():
        pass  # lets that first rollback pass before listening
    borrowed.refuse = refuse
    return _Session(engine, expire_on_commit=False)


class _Session(Session):
    """Closing it never rolls back: the door has committed or will roll back itself."""

    def close(self) -> None:
        self.expunge_all()
