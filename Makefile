# make demo   installs what is missing, builds, runs the main job on fixtures/, says where the results are
# make test   likewise, runs every test
# make install PREFIX=/usr/local

PREFIX ?= /usr/local
BINARY = .build/release/anping
RESULTS = results

.PHONY: demo test build requirements check docs install clean

requirements:
	@./.ci/requirements libxml2-dev zlib1g-dev pkg-config

build: requirements
	swift build -c release --product anping

demo: build
	@./.ci/demo $(BINARY) $(RESULTS)

check:
	@./.ci/check-floors
	@./.ci/check-sizes
	@./.ci/check-unsafe
	@./.ci/check-style
	@./.ci/check-wording
	@./.ci/check-names

test: requirements check
	swift build --build-tests
	swift test --skip-build --disable-xctest

# docs/codes.md from the list of codes.
docs:
	RECORD=1 swift test --disable-xctest --filter DiagnosticCodeTests/document

install: build
	install -d $(PREFIX)/bin $(PREFIX)/share/anping
	install -m 755 $(BINARY) $(PREFIX)/bin/anping
	cp -r templates $(PREFIX)/share/anping/

clean:
	rm -rf .build $(RESULTS)
