#!/usr/bin/env bash
# Draws the pictures of the README again: the demo's quarter as a page, light and dark. Needs Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export HOME="$place" TZ=Europe/Amsterdam JOURNAL_NOW=2026-09-27T18:00:00+02:00 JOURNAL_HOME="$place/demo"
python=${PYTHON:-.venv/bin/python}
"$python" -m journal demo --keep "$JOURNAL_HOME" >"$place/told"
"$python" -m journal review quarter --facts -q --html "$place/quarter.html"
for look in light dark; do
    scheme=$([ "$look" = dark ] && echo 0 || echo 1)
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run \
        --user-data-dir="$place/$look" --blink-settings=preferredColorScheme="$scheme" \
        --hide-scrollbars --window-size=900,1195 --screenshot="docs/pictures/quarter-$look.png" \
        "file://$place/quarter.html" 2>"$place/said"
done
