# make demo   installs what is missing, builds, runs the main job on fixtures/, says where the results are
# make test   likewise, runs every test (TRAITS="--traits Office": those of the page and the history too)
# make office builds the program with the page (serve) and the history of rounds
# make page   likewise, and serves the page; the fixtures are there to be dropped into it
# make bench  times ours beside its peers (ROWS=100000 ROUNDS=1 for a quick look); tables in Benchmarks/results
# make reference    the documentation of the libraries (DocC) in .build/docs, a warning in it being an error
# make matrix  asks other libraries what they read, write and keep; docs/matrix.md
# make deb    two Debian packages in dist/: anping, which needs the C library and zlib alone, and anping-office with page and history
# make dist   the sources as an archive there
# make install PREFIX=/usr/local    the program, its templates, manual pages and completions; make uninstall takes them away

PREFIX ?= /usr/local
BINARY = .build/release/anping
RESULTS = results
ROWS ?= 1000000
ROUNDS ?= 3
PEERS = Benchmarks/.build/peers

.PHONY: demo test bench matrix build office page requirements check docs reference install uninstall static deb dist clean

requirements:
	@./.ci/requirements libxml2-dev zlib1g-dev pkg-config

build: requirements
	swift build -c release --static-swift-stdlib --product anping

office: requirements
	@./.ci/requirements libsqlite3-dev
	swift build -c release --static-swift-stdlib --product anping --traits Office --scratch-path .build/office

page: office
	@echo "样例 / to try it: fixtures/received/forms, 单位名录 / list of units: fixtures/received/units.csv, 第 3 轮 / round 3"
	@.build/office/release/anping serve

demo: build
	@./.ci/demo $(BINARY) $(RESULTS)

check:
	@./.ci/check-floors
	@./.ci/check-sizes
	@./.ci/check-unsafe
	@./.ci/check-style
	@./.ci/check-wording
	@./.ci/check-names
	@./.ci/check-matrix

test: requirements check
	@[ -z "$(TRAITS)" ] || ./.ci/requirements libsqlite3-dev
	swift build $(TRAITS) --build-tests
	swift test $(TRAITS) --skip-build --disable-xctest

# The peers: programs of Debian, packages of PyPI in an environment of their own.
$(PEERS)/installed: Benchmarks/peers/requirements.txt
	@./.ci/requirements gcc libxlsxwriter-dev gnumeric python3-venv
	python3 -m venv --system-site-packages $(PEERS)
	$(PEERS)/bin/pip install --quiet -r Benchmarks/peers/requirements.txt
	-$(PEERS)/bin/python -c 'import duckdb; duckdb.sql("INSTALL excel")'
	touch $@

bench: requirements $(PEERS)/installed
	swift build -c release --static-swift-stdlib --package-path Benchmarks
	$(PEERS)/bin/python Benchmarks/bench.py --rows $(ROWS) --rounds $(ROUNDS) --keep Benchmarks/.build/data

# The same odd files, features and changes put to us and to other libraries.
matrix: build $(PEERS)/installed
	$(PEERS)/bin/python Benchmarks/matrix/matrix.py $(BINARY) docs/matrix.md

# docs/codes.md from the list of codes.
docs:
	RECORD=1 swift test --disable-xctest --filter DiagnosticCodeTests/document

reference: requirements
	swift build --product AnpingKit
	@./.ci/docs

# DESTDIR is for those who pack it.
install: build
	@./.ci/requirements python3
	@./Packaging/install $(BINARY) $(DESTDIR)$(PREFIX)

uninstall:
	@./Packaging/uninstall $(DESTDIR)$(PREFIX)

# The program linked so that it needs nothing but what every Debian has, the C library and zlib.
static: requirements
	@./Packaging/static .build/static
	PKG_CONFIG_PATH=$(CURDIR)/.build/static/lib/pkgconfig swift build -c release --static-swift-stdlib --product anping \
	  --scratch-path .build/slim -Xswiftc -Xclang-linker -Xswiftc -static-libgcc

# Strips and compresses; the same commit gives the same bytes.
deb: office static
	@./.ci/requirements dpkg-dev binutils python3
	@./Packaging/deb .build/slim/release/anping dist
	@./Packaging/deb .build/office/release/anping dist office

VERSION = $(shell sed -n 's/.*static let current = "\(.*\)"/\1/p' Sources/AnpingCommands/AnpingCommand.swift)

dist:
	@mkdir -p dist
	git archive --prefix=anping-$(VERSION)/ HEAD | gzip -9n >dist/anping-$(VERSION).tar.gz

clean:
	rm -rf .build dist $(RESULTS)
