"""Step 1, the tables of the ledger."""

TABLES = (
    """
CREATE TABLE tag (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL, "key" TEXT NOT NULL,
    is_skill INTEGER NOT NULL,
    UNIQUE (uid), UNIQUE ("key"),
    CONSTRAINT tag_name CHECK (trim(name, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(name) <= 64),
    CONSTRAINT tag_key CHECK (key <> ''),
    CONSTRAINT tag_is_skill CHECK (is_skill IN (0, 1)),
    CONSTRAINT tag_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT tag_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL, offset_min INTEGER NOT NULL,
    timed INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, minutes INTEGER,
    charge INTEGER, realm TEXT, who TEXT, owner TEXT, impact TEXT, quotable INTEGER NOT NULL,
    url TEXT, credits REAL, credit_unit TEXT, private INTEGER NOT NULL, project_id INTEGER,
    goal_id INTEGER, role_id INTEGER, metric_id INTEGER,
    UNIQUE (uid), FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE SET NULL,
    FOREIGN KEY (goal_id) REFERENCES goal (id) ON DELETE SET NULL,
    FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE SET NULL,
    FOREIGN KEY (metric_id) REFERENCES metric (id) ON DELETE SET NULL,
    CONSTRAINT entry_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT entry_at CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
    CONSTRAINT entry_offset_min CHECK (offset_min BETWEEN -840 AND 840),
    CONSTRAINT entry_timed CHECK (timed IN (0, 1)),
    CONSTRAINT entry_quotable CHECK (quotable IN (0, 1)),
    CONSTRAINT entry_private CHECK (private IN (0, 1)),
    CONSTRAINT entry_kind CHECK (kind IN ('note', 'win', 'lesson', 'praise', 'critique',
        'study')),
    CONSTRAINT entry_text CHECK (trim(text, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(text) <= 1000000),
    CONSTRAINT entry_minutes CHECK (minutes BETWEEN 1 AND 1440),
    CONSTRAINT entry_charge CHECK (charge BETWEEN -2 AND 2),
    CONSTRAINT entry_realm CHECK (realm IN ('async-one', 'live-one', 'async-many', 'live-many')),
    CONSTRAINT entry_quotable_praise CHECK (quotable = 0 OR kind = 'praise'),
    CONSTRAINT entry_credits CHECK (credits IS NULL OR kind = 'study' AND credit_unit IS NOT NULL
        AND credits >= 0 AND credits < 9e999 AND credits * 4 = round(credits * 4)),
    CONSTRAINT entry_credit_unit CHECK (credit_unit IS NULL OR kind = 'study'
        AND trim(credit_unit) <> ''),
    CONSTRAINT entry_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT entry_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    "CREATE INDEX entry_day ON entry (day, at, id)",
    "CREATE INDEX entry_goal ON entry (goal_id, day) WHERE goal_id IS NOT NULL",
    "CREATE INDEX entry_project ON entry (project_id, day) WHERE project_id IS NOT NULL",
    """
CREATE TABLE entry_tag (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    entry_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
    PRIMARY KEY (entry_id, tag_id), UNIQUE (uid),
    FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE,
    FOREIGN KEY (tag_id) REFERENCES tag (id),
    CONSTRAINT entry_tag_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT entry_tag_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    "CREATE INDEX entry_tag_tag ON entry_tag (tag_id)",
    """
CREATE TABLE day (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, day TEXT NOT NULL,
    energy INTEGER, mood INTEGER, note TEXT,
    PRIMARY KEY (day), UNIQUE (uid),
    CONSTRAINT day_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT day_energy CHECK (energy BETWEEN 1 AND 5),
    CONSTRAINT day_mood CHECK (mood BETWEEN 1 AND 5),
    CONSTRAINT day_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT day_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE habit_mark (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    habit_id INTEGER NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, amount INTEGER, note TEXT,
    reason TEXT, source TEXT, at TEXT NOT NULL, offset_min INTEGER NOT NULL,
    PRIMARY KEY (habit_id, day), UNIQUE (uid), FOREIGN KEY (habit_id) REFERENCES habit (id),
    CONSTRAINT habit_mark_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT habit_mark_kind CHECK (kind IN ('done', 'partly', 'no', 'reserve', 'amount')),
    CONSTRAINT habit_mark_amount CHECK (amount >= 0 AND (kind <> 'amount' OR amount IS NOT NULL)),
    CONSTRAINT habit_mark_at CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
    CONSTRAINT habit_mark_offset_min CHECK (offset_min BETWEEN -840 AND 840),
    CONSTRAINT habit_mark_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT habit_mark_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE measurement (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    metric_id INTEGER NOT NULL, day TEXT NOT NULL, value REAL NOT NULL, n INTEGER, note TEXT,
    PRIMARY KEY (metric_id, day), UNIQUE (uid), FOREIGN KEY (metric_id) REFERENCES metric (id),
    CONSTRAINT measurement_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT measurement_finite CHECK (coalesce(abs(value), 0) < 9e999),
    CONSTRAINT measurement_share CHECK (n IS NULL OR n >= 1 AND value BETWEEN 0 AND n
        AND value = CAST(value AS INTEGER)),
    CONSTRAINT measurement_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT measurement_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE check_in (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    key_result_id INTEGER NOT NULL, day TEXT NOT NULL, confidence INTEGER NOT NULL, note TEXT,
    PRIMARY KEY (key_result_id, day), UNIQUE (uid),
    FOREIGN KEY (key_result_id) REFERENCES key_result (id) ON DELETE CASCADE,
    CONSTRAINT check_in_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT check_in_confidence CHECK (confidence BETWEEN 0 AND 10),
    CONSTRAINT check_in_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT check_in_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
)
