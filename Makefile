# Everything that there is to do with this project. CI runs `make test` and nothing else.
PORT ?= 8080
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
APP_SOURCES := $(shell find src index.html live.html search.html gather.html Trunk.toml Cargo.toml Cargo.lock package-lock.json -type f 2>/dev/null)
REGARD := cargo run --quiet --release --bin regard --

.PHONY: help serve dev build dist test bench bench-search screenshots lint tools clean
.DEFAULT_GOAL := help

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

serve: build ## Build, publish the demo edition and serve it on http://127.0.0.1:8080 (PORT=)
	@echo "• Publishing the demo edition into site/"
	@$(REGARD) publish --from demo --to site
	@exec $(REGARD) serve site --port $(PORT)

dev: tools ## Serve the demo edition and rebuild it on every save, under the real headers
	@PORT=$(PORT) tools/dev.sh

build: dist/.built ## Build the app and the publisher that carries it
	@echo "• Building the publisher"
	@cargo build --release --bin regard

dist/.built: $(APP_SOURCES)
	@tools/install.sh build
	@echo "• Building the app"
	@tools/build-app.sh
	@touch $@

test: ## Everything: format, lints, native tests, browser tests, a real WordPress
	@tools/test.sh

dist: dist/.built ## One static Linux program that needs nothing else: dist-linux/regard
	@tools/dist.sh

bench: tools ## How fast it publishes and reads, beside Hugo and a WordPress theme (an hour; docs/benchmarks.md)
	@tools/bench.sh

bench-search: tools ## How the search does beside MiniSearch and Pagefind: N=5000 articles, or CORPUS=FOLDER
	@N="$(N)" CORPUS="$(CORPUS)" tools/bench-search.sh

screenshots: build ## Pictures of the main pages on phone and desktop, by day and by night, in target/screenshots
	@$(REGARD) publish --from demo --to target/screenshots/site >/dev/null
	@$(REGARD) serve target/screenshots/site --port 8099 >target/screenshots/address & server=$$!; \
		trap 'kill $$server' EXIT; until [ -s target/screenshots/address ]; do sleep 0.1; done; \
		node tools/screenshots.mjs http://127.0.0.1:8099 target/screenshots

lint: tools ## Format and lints for both targets
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bins -- -D warnings

tools: ## Install what building needs, where it is missing
	@tools/install.sh build

clean: ## Remove everything that was built
	rm -rf target dist dist-linux site .tools node_modules
