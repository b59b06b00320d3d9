"""axe-core finds no violation on any page, light or dark: where Chromium and axe-core-python are."""

import json
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from journal.__main__ import main

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = find_spec("axe_core_python")

pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="axe-core is not run: there is no Chromium"),
    pytest.mark.skipif(AXE is None, reason="axe-core is not run: pip install axe-core-python"),
]

PAGES = {
    "quarter": ["review", "quarter", "--html"],
    "week": ["review", "week", "--facts", "--html"],
    "report": ["report", "time", "--by", "project", "--html"],
    "roles": ["role", "report", "--html"],
    "pitch": ["pitch", "Experts", "--no-input", "--html"],
    "resume": ["resume", "--format", "html", "-o"],
}
SCHEMES = {"dark": 0, "light": 1}

RUN = """<script>axe.run().then(found => {
  const told = document.createElement("pre");
  told.id = "found";
  told.textContent = JSON.stringify(found.violations.map(each => each.id));
  document.body.append(told);
})</script></body>"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """Give the folder of a kept demo journal, made once."""
    place = tmp_path_factory.mktemp("axe") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.parent))
        patch.setenv("JOURNAL_HOME", str(place.parent / "own"))
        assert main(["demo", "--keep", str(place), "--quiet"]) == 0
    return place


def examined(page: Path, scheme: int, profile: Path) -> list[str]:
    """Return the rules of axe-core that a page breaks; its own policy lets no script run, so a copy
    without one is looked at.
    """
    axe = (Path(str(AXE.origin)).parent / "axe.min.js").read_text(encoding="utf-8")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text())
    copy = page.with_name(f"examined-{page.name}")
    copy.write_text(text.replace("</body>", f"<script>{axe}</script>{RUN}"), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    done = subprocess.run(
        [
            str(BROWSER),
            *flags,
            f"--user-data-dir={profile}",
            f"--blink-settings=preferredColorScheme={scheme}",
            "--virtual-time-budget=20000",
            "--dump-dom",
            copy.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=180,
        check=True,
    )
    told = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert told is not None, "axe-core did not run"
    found: list[str] = json.loads(told.group(1))
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_breaks_no_rule_of_axe_core(journal, demo, monkeypatch, tmp_path, name, scheme):
    monkeypatch.setenv("JOURNAL_HOME", str(demo))
    monkeypatch.setenv("JOURNAL_NOW", "2026-09-27T18:00:00+02:00")
    page = tmp_path / f"{name}.html"
    journal(*PAGES[name], str(page))

    assert examined(page, SCHEMES[scheme], tmp_path / "profile") == []
