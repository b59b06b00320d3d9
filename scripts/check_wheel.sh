#!/usr/bin/env bash
# Build wheel and source archive, install the wheel into an empty environment, and do the main job with it.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
checkout=$PWD
.venv/bin/python -m build --outdir "$place/dist" . > "$place/build.log" 2>&1 || { cat "$place/build.log"; exit 1; }
"${PYTHON:-python3}" -m venv "$place/env"
"$place/env/bin/pip" install --quiet --constraint constraints.txt "$place"/dist/*.whl
export HOME="$place/home" JOURNAL_HOME="$place/home/journal"
mkdir "$HOME"
cd "$place"
env/bin/journal --version
env/bin/journal log "the wheel works @release" -t 5m
env/bin/journal habit add writing 5/week
env/bin/journal did writing
env/bin/journal import jrnl "$checkout/tests/data/real/jrnl/journal.txt" | head -n 1
env/bin/journal review week > review.txt
test -s review.txt
env/bin/journal demo > demo.txt
tail -n 1 demo.txt
