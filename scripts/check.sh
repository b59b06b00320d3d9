#!/usr/bin/env bash
# The one list of checks, cheap before dear; `make check` and .ci/run both run it, from the checkout.
set -euo pipefail
step() { printf '\n== %s\n' "$1"; }

python=${PYTHON:-python3}
step "set-up: the README's two commands, as written"
setup=$("$python" scripts/readme_command.py setup)
test=$("$python" scripts/readme_command.py test)
bash -euc "$setup" > .setup.log || { cat .setup.log; exit 1; }
tail -n 5 .setup.log
bash -euc "$test"

step "tools of the checks"
.venv/bin/pip install --quiet --constraint constraints.txt --editable '.[test,dev]'

step "format and lint (mend: make fmt)"
.venv/bin/ruff format --check .
.venv/bin/ruff check .

step "import contracts (mend: move the import down, docs/architecture.md)"
.venv/bin/lint-imports --no-logo 2>/dev/null || .venv/bin/lint-imports

step "types"
.venv/bin/mypy

step "coverage: branches of everything 90 %, domain and ledger 100 %"
.venv/bin/coverage erase
HYPOTHESIS_PROFILE=dev .venv/bin/coverage run -m pytest -q -n auto
.venv/bin/coverage combine --quiet
.venv/bin/coverage report
.venv/bin/coverage report --include='journal/domain/*,journal/ledger/*' --fail-under=100

step "documents: generated pages are current (mend: make docs)"
.venv/bin/python scripts/docs.py --check

step "wheel: installed alone, it does the main job"
bash scripts/check_wheel.sh

printf '\nall checks passed\n'
