"""Step 1, the tables of reviews, the change log and origins."""

TABLES = (
    """
CREATE TABLE review (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, kind TEXT NOT NULL, start TEXT NOT NULL, label TEXT NOT NULL,
    answers TEXT NOT NULL, facts TEXT NOT NULL, step INTEGER NOT NULL, closed_at TEXT,
    UNIQUE (kind, start), UNIQUE (uid),
    CONSTRAINT review_kind CHECK (kind IN ('week', 'month', 'quarter', 'year')),
    CONSTRAINT review_start CHECK (start IS date(start, '+0 days')
        AND start BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT review_label CHECK (trim(label, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(label) <= 80),
    CONSTRAINT review_step CHECK (step >= 0),
    CONSTRAINT review_closed_at CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', closed_at,
        '+0 days')),
    CONSTRAINT review_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT review_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE origin (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    row_uid TEXT NOT NULL, table_name TEXT NOT NULL, format TEXT NOT NULL, source_id TEXT,
    zone TEXT, imported_at TEXT NOT NULL, batch INTEGER NOT NULL,
    PRIMARY KEY (row_uid), UNIQUE (uid),
    CONSTRAINT origin_imported_at CHECK (imported_at IS strftime('%Y-%m-%dT%H:%M:%SZ',
        imported_at, '+0 days')),
    CONSTRAINT origin_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT origin_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, batch INTEGER, at TEXT, command TEXT,
    table_name TEXT NOT NULL, row_id INTEGER, row_uid TEXT NOT NULL, op TEXT NOT NULL,
    before TEXT, after TEXT, undoes INTEGER, device TEXT, salt TEXT, digest TEXT, seal TEXT,
    CONSTRAINT change_op CHECK (op IN ('insert', 'update', 'delete')),
    CONSTRAINT change_at CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
    CONSTRAINT change_sealed CHECK ((seal IS NULL) = (digest IS NULL) AND (seal IS NULL
        OR batch IS NOT NULL AND at IS NOT NULL AND command IS NOT NULL AND device IS NOT NULL))
) STRICT
""",
    "CREATE INDEX change_batch ON change (batch)",
    "CREATE INDEX change_open ON change (id) WHERE seal IS NULL",
    "CREATE INDEX change_row ON change (row_uid)",
)
