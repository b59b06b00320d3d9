"""Step 1, the rules between rows: names that stay, frozen decisions, figures that fit, the log."""

NUMBERED = (
    *("comparison", "credential", "criterion", "decision", "decision_note", "entry", "excuse"),
    *("expectation", "goal", "habit", "key_result", "metric", "milestone", "objective", "project"),
    *("review", "role", "role_event", "role_note", "tag"),
)
"""Tables whose rows have an `id`."""

NAMED = (
    *("check_in", "day", "entry_tag", "goal_role", "habit_mark", "habit_schedule"),
    *("measurement", "origin", "rating"),
)
"""Tables whose rows are known by a natural key and its uid."""

NAMES_STAY = (
    *(
        f"""
CREATE TRIGGER keep_{table} BEFORE UPDATE OF id, uid ON {table}
WHEN old.id IS NOT new.id OR old.uid IS NOT new.uid
BEGIN SELECT RAISE(ABORT, 'id and uid of a row never change'); END
"""
        for table in NUMBERED
    ),
    *(
        f"""
CREATE TRIGGER keep_{table} BEFORE UPDATE OF uid ON {table} WHEN old.uid IS NOT new.uid
BEGIN SELECT RAISE(ABORT, 'the uid of a row never changes'); END
"""
        for table in NAMED
    ),
)

# A frozen decision keeps its words. Its next review may be set once it was reviewed; the link to an
# earlier decision may go and come back with that decision, but never point to another. Expectations
# written before the freeze may come in: a removed record is restored, an export is imported.
FROZEN = (
    """
CREATE TRIGGER frozen_decision BEFORE UPDATE ON decision
WHEN old.frozen_at IS NOT NULL AND (
    old.title IS NOT new.title OR old.chosen IS NOT new.chosen OR old.options IS NOT new.options
    OR old.why IS NOT new.why OR old.state_of_mind IS NOT new.state_of_mind
    OR old.gut IS NOT new.gut OR old.premortem IS NOT new.premortem
    OR old.tripwires IS NOT new.tripwires OR old.ten_ten_ten IS NOT new.ten_ten_ten
    OR old.frozen_at IS NOT new.frozen_at OR old.frozen_text IS NOT new.frozen_text
    OR old.sha256 IS NOT new.sha256 OR old.created_at IS NOT new.created_at
    OR old.review_on IS NOT new.review_on
        AND old.reviewed_on IS NULL AND new.reviewed_on IS NULL
    OR old.successor_of <> new.successor_of)
BEGIN SELECT RAISE(ABORT, 'a frozen decision cannot be changed'); END
""",
    """
CREATE TRIGGER frozen_expectation BEFORE UPDATE ON expectation
WHEN (old.text IS NOT new.text OR old.p IS NOT new.p OR old.due_on IS NOT new.due_on
    OR old.decision_id IS NOT new.decision_id OR old.created_at IS NOT new.created_at)
    AND EXISTS (SELECT 1 FROM decision
        WHERE id IN (old.decision_id, new.decision_id) AND frozen_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an expectation of a frozen decision cannot be changed'); END
""",
    """
CREATE TRIGGER frozen_expectations BEFORE INSERT ON expectation
WHEN EXISTS (SELECT 1 FROM decision
    WHERE id = new.decision_id AND frozen_at < new.created_at)
BEGIN SELECT RAISE(ABORT, 'a frozen decision takes no new expectation'); END
""",
)

MISFIT = """
(SELECT derive IS NOT NULL OR (kind = 'share') <> (new.n IS NOT NULL)
        OR kind = 'duration' AND new.value < 0
    FROM metric WHERE id = new.metric_id)
"""

BEYOND = """
(SELECT kind = 'rating' AND (new.low < 0 OR new.high > 10)
    FROM criterion WHERE id = new.criterion_id)
"""

FIGURES_FIT = (
    f"""
CREATE TRIGGER measurement_fits_insert BEFORE INSERT ON measurement WHEN {MISFIT}
BEGIN SELECT RAISE(ABORT, 'the measurement does not fit its metric'); END
""",
    f"""
CREATE TRIGGER measurement_fits_update BEFORE UPDATE ON measurement WHEN {MISFIT}
BEGIN SELECT RAISE(ABORT, 'the measurement does not fit its metric'); END
""",
    """
CREATE TRIGGER metric_fits BEFORE UPDATE OF kind, derive ON metric
WHEN (old.kind IS NOT new.kind OR old.derive IS NULL AND new.derive IS NOT NULL)
    AND EXISTS (SELECT 1 FROM measurement WHERE metric_id = old.id)
BEGIN SELECT RAISE(ABORT, 'a metric with measurements keeps its kind'); END
""",
    f"""
CREATE TRIGGER rating_fits_insert BEFORE INSERT ON rating WHEN {BEYOND}
BEGIN SELECT RAISE(ABORT, 'a rating lies between 0 and 10'); END
""",
    f"""
CREATE TRIGGER rating_fits_update BEFORE UPDATE ON rating WHEN {BEYOND}
BEGIN SELECT RAISE(ABORT, 'a rating lies between 0 and 10'); END
""",
)

# Sealing fills the columns of an open row once; purging blanks images and salt. Nothing else moves.
LOG = (
    """
CREATE TRIGGER change_stays BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the log of changes only grows'); END
""",
    """
CREATE TRIGGER change_keeps BEFORE UPDATE ON change
WHEN old.id IS NOT new.id OR old.table_name IS NOT new.table_name
    OR old.row_id IS NOT new.row_id OR old.row_uid IS NOT new.row_uid OR old.op IS NOT new.op
    OR old.before <> new.before OR old.before IS NULL AND new.before IS NOT NULL
    OR old.after <> new.after OR old.after IS NULL AND new.after IS NOT NULL
    OR old.seal IS NOT NULL AND (
        old.batch IS NOT new.batch OR old.at IS NOT new.at OR old.command IS NOT new.command
        OR old.undoes IS NOT new.undoes OR old.device IS NOT new.device
        OR old.salt <> new.salt OR old.salt IS NULL AND new.salt IS NOT NULL
        OR old.digest IS NOT new.digest OR old.seal IS NOT new.seal)
BEGIN SELECT RAISE(ABORT, 'the log of changes only grows'); END
""",
)

TRIGGERS = (*NAMES_STAY, *FROZEN, *FIGURES_FIT, *LOG)
