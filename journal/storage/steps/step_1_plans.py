"""Step 1, the tables of plans."""

TABLES = (
    """
CREATE TABLE habit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, area TEXT,
    started_on TEXT NOT NULL, archived_on TEXT, archived_why TEXT,
    off_days_apply INTEGER NOT NULL, blank_is_zero INTEGER NOT NULL,
    reserve_per_month INTEGER NOT NULL, strength TEXT NOT NULL, half_life REAL,
    position INTEGER NOT NULL,
    UNIQUE (uid), UNIQUE (slug),
    CONSTRAINT habit_slug CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*'),
    CONSTRAINT habit_name CHECK (trim(name, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(name) <= 80),
    CONSTRAINT habit_started_on CHECK (started_on IS date(started_on, '+0 days')
        AND started_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT habit_archived_on CHECK (archived_on IS date(archived_on, '+0 days')
        AND archived_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT habit_off_days_apply CHECK (off_days_apply IN (0, 1)),
    CONSTRAINT habit_blank_is_zero CHECK (blank_is_zero IN (0, 1)),
    CONSTRAINT habit_reserve_per_month CHECK (reserve_per_month BETWEEN 0 AND 31),
    CONSTRAINT habit_strength CHECK (strength IN ('default', 'loop')),
    CONSTRAINT habit_half_life CHECK (half_life > 0 AND half_life < 9e999),
    CONSTRAINT habit_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT habit_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE habit_schedule (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    habit_id INTEGER NOT NULL, from_day TEXT NOT NULL, phrase TEXT NOT NULL,
    PRIMARY KEY (habit_id, from_day), UNIQUE (uid),
    FOREIGN KEY (habit_id) REFERENCES habit (id) ON DELETE CASCADE,
    CONSTRAINT habit_schedule_from_day CHECK (from_day IS date(from_day, '+0 days')
        AND from_day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT habit_schedule_phrase CHECK (trim(phrase, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(phrase) <= 1000000),
    CONSTRAINT habit_schedule_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT habit_schedule_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ',
        created_at, '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at,
        '+0 days'))
) STRICT
""",
    """
CREATE TABLE excuse (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, habit_id INTEGER, first TEXT NOT NULL, last TEXT,
    kind TEXT NOT NULL, reason TEXT, why TEXT,
    UNIQUE (uid), FOREIGN KEY (habit_id) REFERENCES habit (id) ON DELETE CASCADE,
    CONSTRAINT excuse_first CHECK (first IS date(first, '+0 days')
        AND first BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT excuse_last CHECK (last IS date(last, '+0 days')
        AND last BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT excuse_order CHECK (first <= last),
    CONSTRAINT excuse_kind CHECK (kind IN ('skip', 'pause', 'off')),
    CONSTRAINT excuse_reason CHECK (reason IN ('leave', 'sick', 'holiday', 'rest')),
    CONSTRAINT excuse_reason_off CHECK (reason IS NULL OR kind = 'off'),
    CONSTRAINT excuse_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT excuse_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    "CREATE INDEX excuse_habit ON excuse (habit_id)",
    """
CREATE TABLE metric (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    unit TEXT NOT NULL, better TEXT NOT NULL, cadence TEXT NOT NULL, summary TEXT NOT NULL,
    activity INTEGER NOT NULL, realm TEXT, derive TEXT,
    UNIQUE (uid), UNIQUE (slug),
    CONSTRAINT metric_slug CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*'),
    CONSTRAINT metric_name CHECK (trim(name, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(name) <= 80),
    CONSTRAINT metric_kind CHECK (kind IN ('number', 'duration', 'share')),
    CONSTRAINT metric_better CHECK (better IN ('up', 'down')),
    CONSTRAINT metric_cadence CHECK (cadence IN ('day', 'week', 'month')),
    CONSTRAINT metric_summary CHECK (summary IN ('pooled', 'median', 'last', 'sum', 'mean')),
    CONSTRAINT metric_pooled_share CHECK ((kind = 'share') = (summary = 'pooled')),
    CONSTRAINT metric_activity CHECK (activity IN (0, 1)),
    CONSTRAINT metric_realm CHECK (realm IN ('async-one', 'live-one', 'async-many', 'live-many')),
    CONSTRAINT metric_derive CHECK (derive IN ('share:not-mine', 'count:win', 'count:handoff',
        'count:promise-kept') OR derive GLOB 'hours:goal=?*' OR derive GLOB 'hours:owner=?*'
        OR derive GLOB 'kept:habit=?*'),
    CONSTRAINT metric_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT metric_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE project (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL,
    owner TEXT NOT NULL, metric_id INTEGER, expected TEXT, started_on TEXT, target_on TEXT,
    closed_on TEXT, next_step TEXT,
    UNIQUE (uid), UNIQUE (slug),
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE SET NULL,
    CONSTRAINT project_slug CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*'),
    CONSTRAINT project_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 80),
    CONSTRAINT project_status CHECK (status IN ('active', 'paused', 'done', 'dropped',
        'handed-off')),
    CONSTRAINT project_owner CHECK (trim(owner, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(owner) <= 1000000),
    CONSTRAINT project_started_on CHECK (started_on IS date(started_on, '+0 days')
        AND started_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT project_target_on CHECK (target_on IS date(target_on, '+0 days')
        AND target_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT project_closed_on CHECK (closed_on IS date(closed_on, '+0 days')
        AND closed_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT project_handed_off CHECK (status <> 'handed-off' OR lower(owner) <> 'me'
        AND closed_on IS NOT NULL),
    CONSTRAINT project_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT project_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE goal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
    status TEXT NOT NULL, est_minutes INTEGER, target_on TEXT, next_step TEXT, why TEXT,
    closed_on TEXT,
    UNIQUE (uid), UNIQUE (slug),
    CONSTRAINT goal_slug CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*'),
    CONSTRAINT goal_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 80),
    CONSTRAINT goal_kind CHECK (kind IN ('certification', 'course', 'skill', 'reading')),
    CONSTRAINT goal_status CHECK (status IN ('planned', 'active', 'achieved', 'dropped')),
    CONSTRAINT goal_est_minutes CHECK (est_minutes > 0),
    CONSTRAINT goal_target_on CHECK (target_on IS date(target_on, '+0 days')
        AND target_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT goal_closed_on CHECK (closed_on IS date(closed_on, '+0 days')
        AND closed_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT goal_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT goal_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE credential (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, goal_id INTEGER, name TEXT NOT NULL, issuer TEXT NOT NULL,
    number TEXT, url TEXT, issued_on TEXT NOT NULL, expires_on TEXT, renews INTEGER,
    credits_required REAL, credit_unit TEXT, credit_months INTEGER, preset TEXT,
    UNIQUE (uid), FOREIGN KEY (goal_id) REFERENCES goal (id) ON DELETE SET NULL,
    FOREIGN KEY (renews) REFERENCES credential (id) ON DELETE SET NULL,
    CONSTRAINT credential_name CHECK (trim(name, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(name) <= 1000000),
    CONSTRAINT credential_issued_on CHECK (length(issued_on) IN (4, 7, 10)
        AND substr(issued_on || '-01-01', 1, 10) IS date(substr(issued_on || '-01-01', 1, 10),
        '+0 days') AND substr(issued_on || '-01-01', 1,
        10) BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT credential_expires_on CHECK (expires_on IS date(expires_on, '+0 days')
        AND expires_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT credential_expires_later CHECK (expires_on > substr(issued_on || '-01-01', 1, 10)),
    CONSTRAINT credential_renews CHECK (renews <> id),
    CONSTRAINT credential_credits_required CHECK (credits_required > 0
        AND credits_required < 9e999),
    CONSTRAINT credential_credit_months CHECK (credit_months > 0),
    CONSTRAINT credential_credits_together CHECK ((credits_required IS NULL) = (credit_unit IS NULL)
        AND (credit_unit IS NULL) = (credit_months IS NULL)),
    CONSTRAINT credential_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT credential_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE milestone (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, title TEXT NOT NULL, due TEXT, done_on TEXT, dropped_on TEXT,
    project_id INTEGER, goal_id INTEGER, promised_to TEXT, waiting_on TEXT, asked_on TEXT,
    UNIQUE (uid), FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE SET NULL,
    FOREIGN KEY (goal_id) REFERENCES goal (id) ON DELETE SET NULL,
    CONSTRAINT milestone_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 1000000),
    CONSTRAINT milestone_due CHECK (due IS date(due, '+0 days')
        AND due BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT milestone_done_on CHECK (done_on IS date(done_on, '+0 days')
        AND done_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT milestone_dropped_on CHECK (dropped_on IS date(dropped_on, '+0 days')
        AND dropped_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT milestone_asked_on CHECK (asked_on IS date(asked_on, '+0 days')
        AND asked_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT milestone_one_parent CHECK (project_id IS NULL OR goal_id IS NULL),
    CONSTRAINT milestone_one_side CHECK (promised_to IS NULL OR waiting_on IS NULL),
    CONSTRAINT milestone_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT milestone_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    "CREATE INDEX milestone_due ON milestone (due) WHERE done_on IS NULL AND dropped_on IS NULL",
    """
CREATE TABLE objective (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, quarter TEXT NOT NULL,
    why TEXT, grade_note TEXT, graded_on TEXT, carried_from INTEGER,
    UNIQUE (uid), FOREIGN KEY (carried_from) REFERENCES objective (id) ON DELETE SET NULL,
    CONSTRAINT objective_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 1000000),
    CONSTRAINT objective_kind CHECK (kind IN ('committed', 'aspirational')),
    CONSTRAINT objective_quarter CHECK (quarter IS date(quarter, '+0 days')
        AND quarter BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT objective_graded_on CHECK (graded_on IS date(graded_on, '+0 days')
        AND graded_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT objective_quarter_first CHECK (quarter GLOB '*-01'),
    CONSTRAINT objective_carried_from CHECK (carried_from <> id),
    CONSTRAINT objective_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT objective_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE key_result (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, objective_id INTEGER NOT NULL, title TEXT NOT NULL,
    metric_id INTEGER NOT NULL, kind TEXT NOT NULL, baseline REAL, target REAL NOT NULL,
    UNIQUE (uid), FOREIGN KEY (objective_id) REFERENCES objective (id) ON DELETE CASCADE,
    FOREIGN KEY (metric_id) REFERENCES metric (id),
    CONSTRAINT key_result_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 1000000),
    CONSTRAINT key_result_kind CHECK (kind IN ('reach', 'hold')),
    CONSTRAINT key_result_baseline CHECK (baseline IS NULL OR kind = 'reach'
        AND baseline <> target),
    CONSTRAINT key_result_finite CHECK (coalesce(abs(baseline), 0) < 9e999
        AND coalesce(abs(target), 0) < 9e999),
    CONSTRAINT key_result_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT key_result_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE goal_role (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    goal_id INTEGER NOT NULL, role_id INTEGER NOT NULL, strength INTEGER NOT NULL, gain REAL,
    PRIMARY KEY (goal_id, role_id), UNIQUE (uid),
    FOREIGN KEY (goal_id) REFERENCES goal (id) ON DELETE CASCADE,
    FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
    CONSTRAINT goal_role_strength CHECK (strength BETWEEN 0 AND 3),
    CONSTRAINT goal_role_gain CHECK (gain BETWEEN 0 AND 1),
    CONSTRAINT goal_role_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT goal_role_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
)
