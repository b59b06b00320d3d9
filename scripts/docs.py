"""Write what the documents say from what the program does, or check that they still agree.

python scripts/docs.py             write the generated pages
python scripts/docs.py --check     say which generated page differs; exit 1 when one does
python scripts/docs.py --accept    write, and rewrite the console blocks with what comes out
"""

import sys
from pathlib import Path

from docs_parts import reference, sessions

ROOT = Path(__file__).parents[1]

PAGES = {"docs/commands.md": reference.text}
"""Generated pages, by the function that makes each."""


def stale() -> list[str]:
    """Return the generated pages that differ from what the program says."""
    return [name for name, text in PAGES.items() if _read(name) != text()]


def write() -> None:
    """Write every generated page."""
    for name, text in PAGES.items():
        (ROOT / name).write_text(text(), encoding="utf-8")


def accept() -> list[str]:
    """Rewrite the console blocks of all pages; return the pages that changed."""
    changed = []
    for page in sessions.pages(ROOT):
        before = page.read_text(encoding="utf-8")
        after = sessions.rewritten(before)
        if after != before:
            page.write_text(after, encoding="utf-8")
            changed.append(str(page.relative_to(ROOT)))
    return changed


def _read(name: str) -> str:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main(words: list[str]) -> int:
    """Do what the one option says."""
    if words == ["--check"]:
        for name in stale():
            print(f"{name} is not current: python scripts/docs.py", file=sys.stderr)
        return 1 if stale() else 0
    if words not in ([], ["--accept"]):
        print(__doc__, file=sys.stderr)
        return 2
    write()
    if words == ["--accept"]:
        for name in accept():
            print(f"{name} rewritten; read the diff")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
