"""Make data/schemas/vN.db: a small journal of today's schema with each row of rows.json beside it.

Run it once for each new schema, before its release; a fixture that was released stays as it is:

    python scripts/make_schema_fixture.py
"""

import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from journal.storage import door, migrate

FOLDER = Path(__file__).parents[1] / "data" / "schemas"
NOW = datetime(2026, 9, 24, 18, 30, tzinfo=UTC)


def make(path: str) -> None:
    """Write a sealed journal with all sample rows to `path`, in small pages."""
    rows = json.loads((FOLDER / "rows.json").read_text(encoding="utf-8"))
    with door.writing(path, command="fixture", at=NOW) as store:
        for table, row in rows.items():
            names = ", ".join(f'"{name}"' for name in row)
            values = ", ".join(f":{name}" for name in row)
            store.sql.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", row)  # noqa: S608
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")


def main() -> int:
    """Make the fixture of the newest schema, unless there is one already."""
    target = FOLDER / f"v{migrate.NEWEST}.db"
    if target.exists():
        print(f"{target} exists; a released schema keeps its fixture", file=sys.stderr)
        return 4
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "journal.db"
        make(str(made))
        target.write_bytes(made.read_bytes())
    print(f"{target}: {target.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
