# `make example` shows what Entente does, and `make test` whether it is right. Both install what is
# missing and can be repeated at will.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

program := .build/release/entente
outputs := graphml dot jsonld
consumers := .venv/installed
PREFIX ?= /usr/local
stage := .build/stage
ingredients = $(shell find Sources Knowledge Models Schemas Explorer Documentation Examples -type f) \
  Package.swift README.md CHANGELOG.md NOTICE Scripts/make-manual Scripts/stage
spark := .venv-spark/installed

.PHONY: help
help: ## Lists what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: example
example: program ## Builds the graph of the articles in Examples, and a picture of it.
	@mkdir -p Output
	$(program) extract Examples $(foreach format,$(outputs),-o Output/graph.$(format))
	timeout 120 dot -Tsvg Output/graph.dot -o Output/graph.svg
	@Scripts/list-outputs Output/graph.graphml Output/graph.dot Output/graph.svg Output/graph.jsonld

.PHONY: program
program: packages ## Builds the program in release mode.
	swift build -c release --product entente

.PHONY: install
install: $(stage)/bin/entente ## Installs program, manual and completions: make install PREFIX=/usr/local
	Scripts/install-stage $(stage) "$(DESTDIR)$(PREFIX)"

.PHONY: uninstall
uninstall: ## Takes away what was installed: make uninstall PREFIX=/usr/local
	Scripts/install-stage --uninstall "$(DESTDIR)$(PREFIX)"

.PHONY: deb
deb: $(stage)/bin/entente ## Makes a Debian package, and checks it by lintian.
	@Scripts/install-packages dpkg-dev lintian
	@rm -f Output/entente_*.deb
	Scripts/make-deb $(stage) Output
	lintian --fail-on error,warning Output/entente_*.deb

.PHONY: test-deb
test-deb: deb ## Installs the package in a bare Debian without Swift, and runs it there.
	@Scripts/install-packages debootstrap
	Scripts/test-deb Output/entente_*.deb

# A program that needs no Swift where it runs, and what is installed beside it. Whoever installs need not
# build, so that `sudo make install` finds all done.
$(stage)/bin/entente: $(ingredients)
	@$(MAKE) --no-print-directory packages
	@Scripts/install-packages python3
	swift build -c release --static-swift-stdlib --scratch-path .build/static --product entente
	Scripts/stage .build/static/release/entente $(stage)

.PHONY: test
test: packages $(consumers) ## Runs all tests.
	swift build --build-tests
	swift test --skip-build --disable-xctest

.PHONY: test-stores
test-stores: packages $(consumers) ## Asks Virtuoso and Apache Jena as well, which it installs.
	@Scripts/install-packages virtuoso-opensource libapache-jena-java default-jre-headless
	swift build --build-tests
	ENTENTE_STORES=1 swift test --skip-build --disable-xctest --filter ExportTests.StoreTests

# Optimized, since a sanitizer makes tests without that take hours. Leaks are told of by the fuzzers alone:
# libraries keep some memory to the end of a program. Reports go into files, since a test reads what the
# program that it runs says, and may wait for its failure.
sanitizers := address thread
.PHONY: test-sanitized
test-sanitized: packages $(consumers) ## Runs all tests under each sanitizer: make test-sanitized ONLY=InputTests
	for sanitizer in $(sanitizers); do \
	  folder=$(CURDIR)/.build/$$sanitizer; \
	  options="-c release -Xswiftc -enable-testing --sanitize $$sanitizer --scratch-path $$folder"; \
	  swift build --build-tests $$options; \
	  rm -f $$folder/report.*; \
	  ASAN_OPTIONS=detect_leaks=0:log_path=$$folder/report \
	    TSAN_OPTIONS=halt_on_error=1:log_path=$$folder/report:suppressions=$(CURDIR)/Tests/races.supp \
	    swift test --skip-build --disable-xctest $$options $(if $(ONLY),--filter '$(ONLY)') || \
	    { cat $$folder/report.* 2> /dev/null; exit 1; }; \
	  ! cat $$folder/report.* 2> /dev/null || exit 1; \
	done

.PHONY: test-sealed
test-sealed: packages $(consumers) ## Watches by strace that nothing is opened but what is named.
	@Scripts/install-packages strace
	swift build --build-tests
	swift test --skip-build --disable-xctest --filter HarmlessTests

.PHONY: release-check
release-check: ## Checks a release in a clean clone: commands, tests, sanitizers, install, package.
	Scripts/release-check

.PHONY: test-cluster
test-cluster: program $(spark) ## Runs the program on a Spark cluster on this machine, which it installs.
	@Scripts/install-packages default-jre-headless parallel zstd
	cd Tests/Cluster && ../../.venv-spark/bin/python -m unittest --verbose

.PHONY: lint
lint: ## Checks the form of the sources.
	@Scripts/install-packages python3
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	Scripts/check-style
	Scripts/check-circles

.PHONY: knowledge
knowledge: packages ## Compiles the tables of actors after a change.
	swift run -c release entente-knowledge

.PHONY: schemas
schemas: program ## Writes the schemas of the ontology after a change of its relations.
	Scripts/make-schemas $(program)

.PHONY: guides
guides: program $(consumers) ## Puts into the pages of Documentation what their commands print now.
	Scripts/run-guides --write $(program) Documentation/*.md

.PHONY: attributes
attributes: program ## Lists anew what each format says: Documentation/attributes.md.
	Scripts/list-attributes $(program) > Documentation/attributes.md.part
	mv Documentation/attributes.md.part Documentation/attributes.md

.PHONY: models
models: packages ## Trains the models of the language engine: make models DATA=FOLDER
	Training/train-models $(or $(DATA),$(error DATA is not set: see Training/README.md))

.PHONY: ablation
ablation: packages ## Tells what each part of the extractor gives: make ablation GOLD=FILE TEXT=FILE
	swift build -c release --product entente-train
	.build/release/entente-train ablate $(or $(GOLD),$(error GOLD is not set: annotated items)) \
	  --text $(or $(TEXT),$(error TEXT is not set: articles)) --items $(or $(ITEMS),20000) \
	  > Sources/Extraction/ABLATION.md

.PHONY: curve
curve: program ## Draws precision against recall by confidence: make curve GOLD=FILE
	@mkdir -p Output
	$(program) evaluate $(or $(GOLD),Documentation/annotated.jsonl) --json | Scripts/draw-cuts > Output/cuts.svg
	@Scripts/list-outputs Output/cuts.svg

.PHONY: benchmark
benchmark: program ## Measures the speed of reading, of extracting and of the language engine.
	Scripts/benchmark $(program)
	swift run -c release entente-benchmark language
	swift run -c release entente-benchmark pipeline
	swift run -c release entente-benchmark products

.PHONY: fuzz
fuzz: packages ## Feeds readers, models, the language engine and the extractor with random bytes, a minute each.
	Scripts/fuzz

.PHONY: clean
clean: ## Removes all that was made.
	rm -rf .build .venv .venv-spark Output

.PHONY: packages
packages:
	@Scripts/install-packages pkg-config libxml2-dev libssl-dev libsqlite3-dev zlib1g-dev libzstd-dev graphviz node-d3

# The programs that read our files in the tests, in a Python environment of the project's own.
$(consumers): Tests/Consumers/requirements.txt
	@Scripts/install-packages python3 python3-dev python3-venv chromium chromium-driver sqlite3 g++ libicu-dev
	python3 -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# Spark, in a Python environment of its own.
$(spark): Integrations/Spark/requirements.txt
	@Scripts/install-packages python3 python3-venv
	python3 -m venv --clear .venv-spark
	.venv-spark/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@
