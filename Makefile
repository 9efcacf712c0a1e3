# GNU make, any POSIX sh. `make help` says what there is.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PORT   ?= 8501
TABLES ?= data/tables
BIN    := .venv/bin

# The first Python that is new enough and can make environments; PYTHON=… chooses another.
ifndef PYTHON
PYTHON := $(shell for python in python3.13 python3.12 python3.11 python3 python3.14 python; do \
	"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$python" && break; done)
endif

.PHONY: help
help:  ## what there is (this)
	@echo 'make run        install, build the tables, serve the dashboard on http://localhost:8501 (PORT=8600 changes it)'
	@echo 'make test       install, Chromium and nginx included, and run every test'
	@echo 'make install    what running and testing need, into .venv'
	@echo 'make build      the tables of seeds/, into $(TABLES) (TABLES=folder changes it)'
	@echo 'make check      ruff and mypy'
	@echo 'make score      precision and recall of what is read against what a person read, on seeds/ and tests/corpus/news (MISSES=1 lists each)'
	@echo 'make bench      speed, as ratios measured side by side; copies found among 10,000 documents; pages beside an empty one'
	@echo 'make soak       the long tests, about 20 minutes: documents damaged at will, builds killed, many readers at once, readers during builds'
	@echo 'make lock       choose the newest versions that pyproject.toml allows, into requirements.lock'
	@echo 'make audit      known vulnerabilities of the locked packages, but those that deploy/audit.toml accepts (asks the network)'
	@echo 'make screenshots the pictures in README.md, of the real pages'
	@echo 'make clean      remove .venv, the built tables and all caches'
	@echo
	@echo 'PYTHON=… chooses the Python (3.11 or newer), CHROMIUM=… and NGINX=… the programs of the tests.'

# Installed once, and again when the lock changes.
.PHONY: install
install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		if python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
		then echo 'Python is here but cannot make environments: install its venv package (Debian, Ubuntu: apt install python3-venv), then try again.' >&2; \
		else echo 'Tidings needs Python 3.11 or newer, and found none: install it, or name it with PYTHON=/path/to/python3.' >&2; fi; exit 1; fi
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo '$(PYTHON) is no Python 3.11 or newer: name another with PYTHON=/path/to/python3.' >&2; exit 1; }
	@echo "Installing into .venv with $$("$(PYTHON)" --version) …"
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: build
build: install
	@$(BIN)/tidings build seeds --out "$(TABLES)"

# A document that cannot be read is named and left out (exit code 3): no reason to keep the others from being shown.
.PHONY: run
run: install
	@$(BIN)/tidings build seeds --out "$(TABLES)" || [ $$? -eq 3 ]
	@TIDINGS_TABLES="$(TABLES)" $(BIN)/tidings serve --port "$(PORT)"

# Tests in a browser mostly wait, so twice as many of them as there are processors run at once.
WORKERS = $(shell $(BIN)/python -c 'import os; print(2 * (os.cpu_count() or 1))')

# Browser and nginx are found first, so that a machine without one says so before the first test.
.PHONY: test
test: install
	@CHROMIUM="$$($(BIN)/python scripts/chromium.py)" && NGINX="$$($(BIN)/python scripts/nginx.py)" && export CHROMIUM NGINX \
		&& $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

.PHONY: check
check: install
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

# $(1) documents, $(2) gold
define measure
	@echo '== $(1)'
	@$(BIN)/tidings build $(1) --out build/score/$(2) >/dev/null 2>&1 || [ $$? -eq 3 ]
	@$(BIN)/tidings score --docs $(1) --gold $(2) --tables build/score/$(2) $(if $(MISSES),--misses)
endef

.PHONY: score
score: install
	$(call measure,seeds,tests/golden)
	$(call measure,tests/corpus/news/docs,tests/corpus/news/gold)

.PHONY: bench
bench: install
	@test -x build/spacy/bin/python || { $(BIN)/python -m venv build/spacy && build/spacy/bin/pip install --quiet --requirement bench/spacy.txt; }
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.copies
	@CHROMIUM="$$($(BIN)/python scripts/chromium.py)" && export CHROMIUM && $(BIN)/python -m bench.pages

.PHONY: soak
soak: install
	@$(BIN)/python -m pytest -q tests/library/test_readers.py -k damaged --hypothesis-profile soak
	@$(BIN)/python -m scripts.soak

# $(1) what else uv is told, $(2) the file to write
define locked
	@build/uv/bin/uv pip compile --quiet --universal --python-version 3.11 $(1) --generate-hashes \
		--custom-compile-command 'make lock' --no-emit-index-url --no-emit-find-links --output-file $(2) pyproject.toml
endef

# deploy/requirements.lock is the same without what only tests need.
# uv resolves once for every Python from 3.11 on and every platform; pip only installs.
.PHONY: lock
lock: install
	@test -x build/uv/bin/uv || { $(BIN)/python -m venv build/uv && build/uv/bin/pip install --quiet uv; }
	$(call locked,--upgrade --extra dev,requirements.lock)
	$(call locked,--constraint requirements.lock,deploy/requirements.lock)

# pip-audit exits with 1 where it found anything or could ask nobody; which of the two, and what is accepted, scripts/audit.py says.
.PHONY: audit
audit: install
	@test -x build/audit/bin/pip-audit || { $(BIN)/python -m venv build/audit && build/audit/bin/pip install --quiet pip-audit; }
	@rm -f build/audit/found.json
	@build/audit/bin/pip-audit --require-hashes --disable-pip --progress-spinner off --format json --requirement requirements.lock \
		--output build/audit/found.json || touch build/audit/found.json
	@$(BIN)/python -m scripts.audit < build/audit/found.json && echo 'No known vulnerability but the accepted ones.'

.PHONY: screenshots
screenshots: install
	@CHROMIUM="$$($(BIN)/python scripts/chromium.py)" && export CHROMIUM && $(BIN)/python -m scripts.screenshots docs

.PHONY: clean
clean:
	rm -rf .venv build data/tables tidings.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
