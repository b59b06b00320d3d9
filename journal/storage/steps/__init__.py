"""The road of the schema: each step a tuple of SQL statements, never edited after its release.

A step never imports the models: they say what is true today, a step what was done then.
"""

from journal.storage.steps import (
    step_1_keeping,
    step_1_ledger,
    step_1_plans,
    step_1_roles,
    step_1_rules,
)

STEPS: tuple[tuple[str, ...], ...] = (
    (
        *step_1_plans.TABLES,
        *step_1_roles.TABLES,
        *step_1_ledger.TABLES,
        *step_1_keeping.TABLES,
        *step_1_rules.TRIGGERS,
    ),
)
"""Statement by statement: `executescript` would commit first."""
