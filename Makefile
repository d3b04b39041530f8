# `make site` and `make test` set up all they need; the second time they are quick.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

VENV ?= .venv
PYTHON ?=
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.ready-bench
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq
WORKERS ?= 2
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url --no-header --no-annotate --upgrade

.PHONY: help setup site test check serve bench soak pictures lock clean browser decap pythons texts vendor

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

setup: $(READY) ## Install everything into .venv (another Python: make setup PYTHON=python3.12 VENV=.venv-3.12)
	@:

site: $(READY) ## Build the briefing: docs/, site/ and dist/briefing-offline.zip
	@$(BIN)/briefing build
	@$(BIN)/briefing bundle

test: $(BENCH_READY) browser decap pythons ## Run all checks and tests but the long ones, a real browser among them
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --config pyproject.toml
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -m 'not soak'

check: $(READY) ## Is docs/ what the sources and decisions give? Is the built site true to the articles?
	@$(BIN)/briefing check
	@if [ -d site ]; then $(BIN)/briefing verify site; fi

serve: $(READY) ## Show the briefing here, built again whenever seeds/ or docs/ change
	@$(BIN)/briefing serve

bench: $(BENCH_READY) ## Measure time, memory and size
	@$(BIN)/python -m tests.bench

soak: $(BENCH_READY) browser ## Run the long tests
	@$(BIN)/python -m pytest -n $(WORKERS) -m soak

pictures: $(READY) browser ## Take the pictures of each kind of page anew; look at dist/pictures/ before you commit
	@$(BIN)/python -m tests.site.pictures

lock: $(READY) ## Take the newest versions that pyproject.toml allows into the two lock files
	@$(PIP) uv
	@$(LOCK) pyproject.toml --extra dev --output-file requirements.txt
	@$(LOCK) pyproject.toml --extra dev --extra bench --constraint requirements.txt --output-file tests/bench/requirements.txt

vendor: $(READY) ## Fetch the scripts of lock.json again by npm, and hold them against their hashes (NEW=name@version: take another)
	@$(BIN)/python -m tests.site.vendor $(NEW)

texts: $(READY) ## Put the words of generator/texts/ into the theme's scripts and templates
	@$(BIN)/python -m generator.texts

clean: ## Remove what was built and installed; docs/ stays
	@rm -rf site dist .site.* build *.egg-info .venv .venv-*

browser: $(READY)
	@$(BIN)/python -m tests.site.browser

# The program of the editors' admin page, and the server that its test talks to; where npm is not, it is not tested.
decap: $(READY)
	@$(BIN)/python -m tests.site.decap

# The test that compares Pythons uses what stands in .venv-*; one that cannot be set up is left out, and said.
pythons: $(READY)
	@here=$$($(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	sh generator/find-python.sh --others "$$here" | while read -r minor python; do \
		$(MAKE) setup PYTHON="$$python" VENV=".venv-$$minor" || echo "$$python cannot be set up: not compared" >&2; \
	done

$(READY): requirements.txt pyproject.toml
	@python=$$(sh generator/find-python.sh $(PYTHON)); \
	echo "setting up $(VENV) with $$($$python --version)"; \
	if ! $(BIN)/python -c '' 2>/dev/null; then $$python -m venv --clear $(VENV); fi
	@$(PIP) --require-hashes --requirement requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(BENCH_READY): tests/bench/requirements.txt $(READY)
	@$(PIP) --require-hashes --requirement tests/bench/requirements.txt
	@touch $@
