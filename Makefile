# make lab         open your copy of the course, my/, in JupyterLab (LAB_ARGS=--no-browser for more)
# make update      bring the newest version of the course into my/, and keep what you wrote
# make test        run the unit tests and every notebook
# make fuzz        call every public function with every wrong value: a few minutes
# make check       lint, and hold the format (make format mends it)
# make notebooks   build notebooks/ from lessons/
# make site        make the web edition in _site/, and its slides (needs node)
# make slides      make the slides in _site/slides/ anew, of the pages that stand
# make handout     print the lessons to PDF in _site/handouts/ (LESSONS="04 08" for some)
# make homework    make the exercises into homework in _homework/ (needs Python 3.11)
# make processes   install what training on several processes needs
# make widgets     build the widgets' JavaScript anew (needs node, which learners do not)
# make bench       measure all of benchmarks/README.md anew: hours (needs Chromium)
#
# Each makes .venv first where it is missing or out of date. PYTHON=python3.12 picks another Python.
# RESOLUTION=lowest-direct tries the lowest versions that are allowed, in a .venv of their own:
#   make test PYTHON=python3.10 RESOLUTION=lowest-direct

PYTHON ?= python3
RESOLUTION ?=
VENV ?= .venv$(RESOLUTION:%=-%)
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Jupyter refuses to run as root unless told; in a container root is the only user.
ALLOW_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)

# Kernels start in notebooks/, so a relative data folder would point elsewhere.
ifneq ($(AELIB_DATA),)
export AELIB_DATA := $(or $(shell cd "$(AELIB_DATA)" 2>/dev/null && pwd),$(AELIB_DATA))
endif

.PHONY: lab update test fuzz check format notebooks site slides handout homework processes widgets bench

lab: $(READY)
	@$(BIN)/python -m tools.working_copy
	$(BIN)/python -m jupyterlab $(ALLOW_ROOT) $(LAB_ARGS) my/00_start_here.ipynb

# A new version can bring other tools and requirements: they do the second half.
update: $(READY)
	@$(BIN)/python -m tools.working_copy pull
	@$(MAKE) --no-print-directory --question $(READY) || $(MAKE) --no-print-directory $(READY)
	@$(BIN)/python -m tools.working_copy update

# Two at a time, whole files each; conftest.py gives them a thread each.
TEST ?= pytest
DIST ?= loadscope
test: $(READY)
	$(BIN)/python -m $(TEST) -n 2 --dist $(DIST)

fuzz: $(READY)
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest tests/fuzz -m fuzz -q

check: $(READY)
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

format: $(READY)
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

notebooks: $(READY)
	$(BIN)/python -m tools.contents
	$(BIN)/python -m tools.notebooks build

site: $(VENV)/.site node_modules/.package-lock.json
	$(BIN)/python -m tools.website
	$(BIN)/python -m tools.slides

slides: $(VENV)/.site node_modules/.package-lock.json
	$(BIN)/python -m tools.slides

handout: $(VENV)/.site
	$(BIN)/python -m tools.handout $(LESSONS)

homework: $(VENV)/.homework
	$(BIN)/python -m tools.homework nbgrader _homework/nbgrader $(LESSONS)
	$(BIN)/python -m tools.homework otter _homework/otter $(LESSONS)

processes: $(VENV)/.fabric

widgets: node_modules/.package-lock.json
	npm run --silent build

bench: $(READY)
	$(BIN)/python benchmarks/hinton2006.py
	$(BIN)/python benchmarks/vincent2010.py
	$(BIN)/python benchmarks/baldi1989.py
	$(BIN)/python benchmarks/alain2014.py
	$(BIN)/python benchmarks/edges.py
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/latency.py
	$(BIN)/python benchmarks/notebooks.py
	$(BIN)/python benchmarks/page_training.py
	$(BIN)/python benchmarks/page_errors.py
	$(BIN)/python benchmarks/site.py
	$(BIN)/python benchmarks/large.py
	$(BIN)/python benchmarks/class_server.py

# Python files are compiled once here, as pip does: else the first start of every lesson waits for
# it, and every start where Python must not write beside its packages.
# .ready is written last and .installing stands while work goes on: what an interrupted
# installation left behind is thrown away and never taken for a whole one.
$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || { \
	  echo "The course needs Python 3.10 or newer, and \`$(PYTHON)\` is" \
	    "$$($(PYTHON) --version 2>&1 | head -n 1 || true)." \
	    "Name another one: make PYTHON=python3.12 $(or $(firstword $(MAKECMDGOALS)),lab)"; exit 1; }
	@if [ -e "$(VENV)/.installing" ]; then \
	  echo "The last installation was cut off: starting afresh."; rm -rf "$(VENV)"; fi
	@mkdir -p "$(VENV)" && touch "$(VENV)/.installing"
	$(PYTHON) -m venv "$(VENV)"
	{ $(BIN)/python -m pip install --quiet uv \
	  && $(BIN)/python -m uv pip install --compile-bytecode --python $(BIN)/python \
	    $(RESOLUTION:%=--upgrade --resolution %) -r requirements.txt; } \
	  $(if $(RESOLUTION),,|| $(BIN)/python -m pip install -r requirements.txt)
	@rm "$(VENV)/.installing" && touch $@

# What makes the web edition, and nothing else needs.
$(VENV)/.site: requirements-site.txt $(READY)
	$(BIN)/python -m uv pip install --compile-bytecode --python $(BIN)/python \
	  $(RESOLUTION:%=--upgrade --resolution %) -r requirements-site.txt
	@touch $@

# The graders, for lecturers alone: nbgrader brings menus into JupyterLab.
$(VENV)/.homework: requirements-homework.txt $(READY)
	$(BIN)/python -m uv pip install --compile-bytecode --python $(BIN)/python \
	  $(RESOLUTION:%=--upgrade --resolution %) -r requirements-homework.txt
	@touch $@

# Lightning Fabric, for runs of several processes.
$(VENV)/.fabric: pyproject.toml $(READY)
	$(BIN)/python -m uv pip install --compile-bytecode --python $(BIN)/python \
	  $(RESOLUTION:%=--upgrade --resolution %) -e '.[fabric]'
	@touch $@

# npm writes this file when it is done.
node_modules/.package-lock.json: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
