# make demo   rank the profiles in data/profiles for a shipped job; needs Python 3.11 or later and make, nothing else
# make test   everything that must pass: tests, doctests, README, lint, types, floors
# make soak   what takes longer: more examples of the laws, 500 kills, 20,000 losses of power, 10,000 flipped bits
# make schema, make docs   print matcher/schemas/ from the fields; docs/signals.md from the cards, docs/checks.md from the codes,
#             docs/job-file.md from the fields, docs/commands.md from the commands, docs/flags.md from the kinds of flag

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test soak lint schema docs clean

demo: $(VENV)/installed
	$(BIN)/matcher rank job_specs/llm-pretraining.toml --profiles data/profiles

test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

soak: $(VENV)/dev
	HYPOTHESIS_PROFILE=soak $(BIN)/pytest -n auto -o faulthandler_timeout=7200 tests/test_laws.py tests/store tests/index

lint: $(VENV)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(VENV)/dev
	$(BIN)/python -m matcher.job.schema > matcher/schemas/job.schema.json
	$(BIN)/python -m matcher.signals.user_cards.schema > matcher/schemas/card.schema.json
	$(BIN)/python -m matcher.report.schema > matcher/schemas/ranking.schema.json

docs: $(VENV)/dev
	$(BIN)/matcher signals list --long --format markdown > docs/signals.md
	$(BIN)/matcher check --codes --format markdown > docs/checks.md
	$(BIN)/python docs/made/job_file.py > docs/job-file.md
	$(BIN)/python docs/made/commands.py > docs/commands.md
	$(BIN)/python docs/made/flags.py > docs/flags.md

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "matcher needs Python 3.11 or later; name one: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "this Python has no venv; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) .matcher
