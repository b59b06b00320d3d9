"""Step 1, the tables of roles, comparisons and decisions."""

TABLES = (
    """
CREATE TABLE role (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, employer TEXT, opens REAL,
    offer REAL, starts TEXT, mix TEXT, next_step TEXT, url TEXT, notes TEXT, started_on TEXT,
    ended_on TEXT,
    UNIQUE (uid), UNIQUE (slug),
    CONSTRAINT role_slug CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'
        AND slug NOT GLOB '-*'),
    CONSTRAINT role_name CHECK (trim(name, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(name) <= 80),
    CONSTRAINT role_opens CHECK (opens BETWEEN 0 AND 1),
    CONSTRAINT role_offer CHECK (offer BETWEEN 0 AND 1),
    CONSTRAINT role_starts CHECK (length(starts) = 7
        AND starts || '-01' IS date(starts || '-01')),
    CONSTRAINT role_started_on CHECK (length(started_on) IN (4, 7, 10)
        AND substr(started_on || '-01-01', 1, 10) IS date(substr(started_on || '-01-01', 1, 10),
        '+0 days') AND substr(started_on || '-01-01', 1,
        10) BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT role_ended_on CHECK (length(ended_on) IN (4, 7, 10)
        AND substr(ended_on || '-01-01', 1, 10) IS date(substr(ended_on || '-01-01', 1, 10),
        '+0 days') AND substr(ended_on || '-01-01', 1, 10) BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT role_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT role_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE role_event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, role_id INTEGER NOT NULL, day TEXT NOT NULL, status TEXT NOT NULL,
    note TEXT,
    UNIQUE (uid), FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
    CONSTRAINT role_event_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT role_event_status CHECK (status IN ('watching', 'applied', 'interviewing',
        'offered', 'accepted', 'declined', 'rejected', 'withdrawn', 'current', 'past')),
    CONSTRAINT role_event_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT role_event_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE criterion (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    worst TEXT NOT NULL, best TEXT NOT NULL, unit TEXT, points TEXT, at_least REAL,
    at_most REAL, swing REAL, rank INTEGER, evidence TEXT, position INTEGER NOT NULL,
    dropped_on TEXT,
    UNIQUE (uid), UNIQUE (slug),
    CONSTRAINT criterion_slug CHECK (length(slug) BETWEEN 1 AND 80
        AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '-*'),
    CONSTRAINT criterion_name CHECK (trim(name, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(name) <= 80),
    CONSTRAINT criterion_kind CHECK (kind IN ('rating', 'number', 'must')),
    CONSTRAINT criterion_anchors CHECK (kind = 'must' OR trim(worst) <> '' AND trim(best) <> ''),
    CONSTRAINT criterion_finite CHECK (coalesce(abs(at_least), 0) < 9e999
        AND coalesce(abs(at_most), 0) < 9e999),
    CONSTRAINT criterion_swing CHECK (swing BETWEEN 0 AND 100),
    CONSTRAINT criterion_rank CHECK (rank >= 1),
    CONSTRAINT criterion_evidence CHECK (evidence IN ('charge')),
    CONSTRAINT criterion_dropped_on CHECK (dropped_on IS date(dropped_on, '+0 days')
        AND dropped_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT criterion_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT criterion_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE role_note (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, role_id INTEGER NOT NULL, sign TEXT NOT NULL, text TEXT NOT NULL,
    criterion_id INTEGER, day TEXT NOT NULL,
    UNIQUE (uid), FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
    FOREIGN KEY (criterion_id) REFERENCES criterion (id) ON DELETE SET NULL,
    CONSTRAINT role_note_sign CHECK (sign IN ('pro', 'con')),
    CONSTRAINT role_note_text CHECK (trim(text, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(text) <= 1000000),
    CONSTRAINT role_note_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT role_note_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT role_note_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE rating (
    uid TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    role_id INTEGER NOT NULL, criterion_id INTEGER NOT NULL, low REAL NOT NULL,
    likely REAL NOT NULL, high REAL NOT NULL, basis TEXT NOT NULL, why TEXT,
    rated_on TEXT NOT NULL,
    PRIMARY KEY (role_id, criterion_id), UNIQUE (uid),
    FOREIGN KEY (role_id) REFERENCES role (id) ON DELETE CASCADE,
    FOREIGN KEY (criterion_id) REFERENCES criterion (id) ON DELETE CASCADE,
    CONSTRAINT rating_order CHECK (low <= likely AND likely <= high),
    CONSTRAINT rating_finite CHECK (coalesce(abs(low), 0) < 9e999 AND coalesce(abs(high),
        0) < 9e999),
    CONSTRAINT rating_basis CHECK (basis IN ('given', 'assumed', 'unknown')),
    CONSTRAINT rating_rated_on CHECK (rated_on IS date(rated_on, '+0 days')
        AND rated_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT rating_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT rating_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, title TEXT NOT NULL, chosen TEXT NOT NULL, options TEXT NOT NULL,
    why TEXT NOT NULL, state_of_mind TEXT NOT NULL, review_on TEXT, gut TEXT, premortem TEXT,
    tripwires TEXT, ten_ten_ten TEXT, frozen_at TEXT, frozen_text TEXT, sha256 TEXT,
    reviewed_on TEXT, happened TEXT, quality TEXT, result TEXT, lesson TEXT,
    successor_of INTEGER,
    UNIQUE (uid), FOREIGN KEY (successor_of) REFERENCES decision (id) ON DELETE SET NULL,
    CONSTRAINT decision_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 1000000),
    CONSTRAINT decision_review_on CHECK (review_on IS date(review_on, '+0 days')
        AND review_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT decision_reviewed_on CHECK (reviewed_on IS date(reviewed_on, '+0 days')
        AND reviewed_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT decision_frozen_at CHECK (frozen_at IS strftime('%Y-%m-%dT%H:%M:%SZ', frozen_at,
        '+0 days')),
    CONSTRAINT decision_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT decision_frozen CHECK ((frozen_at IS NULL) = (frozen_text IS NULL)
        AND (frozen_at IS NULL) = (sha256 IS NULL) AND (frozen_at IS NULL
        OR review_on IS NOT NULL)),
    CONSTRAINT decision_quality CHECK (quality IN ('good', 'mixed', 'poor')),
    CONSTRAINT decision_result CHECK (result IN ('good', 'mixed', 'poor')),
    CONSTRAINT decision_successor_of CHECK (successor_of <> id),
    CONSTRAINT decision_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT decision_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE expectation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, decision_id INTEGER NOT NULL, text TEXT NOT NULL, p REAL NOT NULL,
    due_on TEXT NOT NULL, outcome TEXT NOT NULL, resolved_on TEXT,
    UNIQUE (uid), FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE,
    CONSTRAINT expectation_text CHECK (trim(text, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(text) <= 1000000),
    CONSTRAINT expectation_p CHECK (p BETWEEN 0 AND 1),
    CONSTRAINT expectation_due_on CHECK (due_on IS date(due_on, '+0 days')
        AND due_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT expectation_resolved_on CHECK (resolved_on IS date(resolved_on, '+0 days')
        AND resolved_on BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT expectation_outcome CHECK (outcome IN ('open', 'yes', 'no', 'void')),
    CONSTRAINT expectation_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT expectation_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
    """
CREATE TABLE decision_note (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, decision_id INTEGER NOT NULL, day TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (uid), FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE CASCADE,
    CONSTRAINT decision_note_day CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT decision_note_text CHECK (trim(text, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(text) <= 1000000),
    CONSTRAINT decision_note_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT decision_note_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ',
        created_at, '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at,
        '+0 days'))
) STRICT
""",
    """
CREATE TABLE comparison (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, title TEXT NOT NULL, weights_from TEXT NOT NULL,
    firmness TEXT NOT NULL, gut_role_id INTEGER, gut_at TEXT, seen_at TEXT, closed_by INTEGER,
    UNIQUE (uid), FOREIGN KEY (gut_role_id) REFERENCES role (id) ON DELETE SET NULL,
    FOREIGN KEY (closed_by) REFERENCES decision (id) ON DELETE SET NULL,
    CONSTRAINT comparison_title CHECK (trim(title, char(9, 10, 11, 12, 13, 32)) <> ''
        AND length(title) <= 1000000),
    CONSTRAINT comparison_weights_from CHECK (weights_from IN ('swing', 'roc', 'rank-sum')),
    CONSTRAINT comparison_firmness CHECK (firmness IN ('rough', 'fair', 'firm')),
    CONSTRAINT comparison_gut_at CHECK (gut_at IS strftime('%Y-%m-%dT%H:%M:%SZ', gut_at,
        '+0 days')),
    CONSTRAINT comparison_seen_at CHECK (seen_at IS strftime('%Y-%m-%dT%H:%M:%SZ', seen_at,
        '+0 days')),
    CONSTRAINT comparison_uid CHECK (uid GLOB '????????-????-????-????-????????????'
        AND uid NOT GLOB '*[^0-9a-f-]*'),
    CONSTRAINT comparison_stamps CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at,
        '+0 days') AND updated_at IS strftime('%Y-%m-%dT%H:%M:%SZ', updated_at, '+0 days'))
) STRICT
""",
)
