# Each goal sets up what it needs; the stamps in .venv make a second call instant.
PYTHON := .venv/bin/python
JOBS ?= 2

.PHONY: help run test check bench screenshots fuzz ci-tools package lock

help:
	@echo "make run          set up and open the program; without a screen: the main job, papers in demo/"
	@echo "make test         set up and run all tests"
	@echo "make check        ruff, mypy, import contracts, file lengths"
	@echo "make bench        speed and memory beside what cannot be avoided, in bench/ (a large office is made there once)"
	@echo "make screenshots  every page, tab and dialog with the sample office, in screenshots/"
	@echo "make fuzz         tests of faults and of properties with ten times as many tries"
	@echo "make ci-tools     LibreOffice, poppler, PostgreSQL, Xvfb through apt"
	@echo "make package      a folder in dist/ that runs without Python"
	@echo "make lock         constraints.txt anew from the newest allowed releases"

.venv/.ready-run: pyproject.toml constraints.txt tools/setup.sh
	@tools/setup.sh run

.venv/.ready-dev: pyproject.toml constraints.txt tools/setup.sh
	@tools/setup.sh dev

run: .venv/.ready-run
	@tools/run.sh

test: .venv/.ready-dev
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n $(JOBS)

check: .venv/.ready-dev
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(PYTHON) tools/check_lengths.py

bench: .venv/.ready-dev
	$(PYTHON) -m tests.benchmarks --out bench

screenshots: .venv/.ready-dev
	QT_QPA_PLATFORM=offscreen $(PYTHON) tools/screenshots.py --out screenshots

fuzz: .venv/.ready-dev
	SECRETARIAT_FUZZ=1 SECRETARIAT_DEATHS=500 QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n $(JOBS) -m "fuzz or hypothesis"

ci-tools:
	@tools/ci_tools.sh

package: .venv/.ready-run
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[package]'
	$(PYTHON) -m PyInstaller --noconfirm --distpath dist --workpath build/pyinstaller packaging/secretariat.spec
	@echo "The program is in dist/secretariat; copy the whole folder."

lock:
	@tools/lock.sh
