# `make` lists what there is.
.DEFAULT_GOAL := help
PY := .venv/bin/python

.PHONY: help setup test check fmt docs accept demo demo-data pictures sandbox bench torture clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## make the environment with all tools
	python3 -m venv .venv
	.venv/bin/pip install --quiet --constraint constraints.txt --editable '.[test,dev]'

test:  ## run the tests
	$(PY) -m pytest -q -n auto

check:  ## everything that the gate checks
	bash scripts/check.sh

fmt:  ## format and mend what can be mended by itself
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

docs:  ## write the generated pages
	$(PY) scripts/docs.py

accept:  ## accept console blocks, generated pages and golden renderings as they are now; then read git diff
	$(PY) scripts/docs.py --accept
	$(PY) -m pytest -q tests/golden --snapshot-update

demo:  ## show the demo journal
	.venv/bin/journal demo

demo-data:  ## make data/demo.jsonl again
	$(PY) scripts/make_demo.py

pictures:  ## draw the pictures of the README again; needs Chromium
	bash scripts/pictures.sh

sandbox:  ## a shell whose journal is a throw-away copy of the demo
	@place=$$(mktemp -d) && .venv/bin/journal demo --quiet --keep $$place/demo > /dev/null && \
	  JOURNAL_HOME=$$place/demo JOURNAL_NOW=2026-09-27T18:00:00+02:00 PATH=$$PWD/.venv/bin:$$PATH $$SHELL; rm -rf $$place

bench:  ## speed as ratios to the floor; never fails
	$(PY) scripts/bench.py

torture:  ## faults, kills, crowds, harm: twenty minutes; adds its figures to docs/reliability.md
	FIGURES=docs/reliability.md $(PY) -m pytest -q -n 2 -m torture tests/torture

clean:  ## remove what can be made again
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage* dist build
