# Every target sets up .venv by itself from the locks; the second time that takes no time.
# ARGS is handed on: make run ARGS="show geneva-2022", make test ARGS="-k names"

.DEFAULT_GOAL := help
.PHONY: run test check lint setup lock bench bench-whole evidence mutations soak reference picture clean help

run:  ## start the reader
	@scripts/setup.sh run
	@.venv/bin/briefing $(ARGS)

# Side by side on the processors at hand; ARGS="-n0 --pdb" stops at a failure to look around.
test:  ## run the tests
	@scripts/setup.sh dev
	.venv/bin/python -m pytest -n auto --maxprocesses 8 --dist worksteal $(ARGS)

check: lint test  ## everything that must hold: ruff, mypy, the layers, the tests

lint:
	@scripts/setup.sh dev
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

setup:  ## make .venv with all tools, and do nothing else
	@scripts/setup.sh dev

lock:  ## renew requirements/*.txt (with uv); ARGS=--upgrade takes the newest versions
	@scripts/lock.sh $(ARGS)

# The texts are not ours to publish: without them a clone holds the quotes against the lock.
SOURCES ?= ../shared/sources
evidence:  ## prove every quote against the texts in SOURCES and renew the proofs in content/
	@scripts/setup.sh run
	.venv/bin/briefing verify content/geneva-2022 --sources $(SOURCES) --write

reference:  ## renew what docs/ tells of the format: brief.schema.json, format.md
	@scripts/setup.sh dev
	.venv/bin/python docs/reference.py

mutations:  ## put 2,000 single faults into the Geneva brief, and count what check says of them
	@scripts/setup.sh dev
	.venv/bin/python -m tests.check.telling $(or $(ARGS),2000)

# ARGS=--sample tries a little of each part; --help tells of the parts.
soak:  ## hostile files, 100,000 mutations, readers, monkeys, kills, crowds: half an hour; ARGS=--help
	@scripts/setup.sh dev
	.venv/bin/python -P -m tests.soak $(ARGS)

# One question alone: .venv/bin/python -m benchmarks.keys. Beside less, newsboat, lnav, frogmouth and
# ripgrep as far as they are installed.
bench:  ## measure everything beside others, in under ten minutes; renews docs/performance.md
	@scripts/setup.sh dev
	.venv/bin/python -m benchmarks $(ARGS)

# What is made and read is kept in the cache folder (3 GB), so the next `make bench` has it too.
bench-whole:  ## the same, when a library of a million items has been read to its end
	@scripts/setup.sh dev
	.venv/bin/python -m benchmarks --whole

picture:  ## renew docs/side-by-side.svg, the picture in README
	@scripts/setup.sh dev
	.venv/bin/python docs/picture.py $(ARGS)

clean:  ## remove .venv and everything else that can be made again
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	find benchmarks briefing tests docs -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'
