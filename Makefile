# `make` lists what there is.
.DEFAULT_GOAL := help
PY := .venv/bin/python

.PHONY: help setup test check fmt clean

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

clean:  ## remove what can be made again
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage* dist build
