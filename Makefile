# What one does with this repository; `make` alone lists it.

export PATH := $(CURDIR)/tools/path:$(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# Trunk would otherwise look on the network for a newer Trunk.
export TRUNK_SKIP_VERSION_CHECK := true

TILANNEKUVA := cargo run --no-default-features --features publish --bin tilannekuva --

.PHONY: help run dev test gallery setup publish build clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: setup build ## build everything and serve it on this computer
	node tools/serve.mjs

dev: setup publish ## serve the app and rebuild it whenever a file changes
	trunk serve

test: ## run every check, in a browser too
	tools/setup.sh browser
	tools/check.sh

gallery: setup build ## serve a page of every chart that the tests draw
	node tools/gallery.mjs

setup: ## install what building needs
	tools/setup.sh

publish: ## make the published figures from content/
	@rm -rf target/publication
	@tools/step.sh "figures" "compiling the command the first time takes half a minute" $(TILANNEKUVA) publish --content content --output target/publication

build: publish ## build the app for a web server, into dist/; with ADDRESS=https://… also pages for other services
	@tools/step.sh "app" "compiling it for release takes minutes the first time" trunk build --release
ifdef ADDRESS
	@tools/step.sh "pages" "pictures of all municipalities and indicators are drawn" $(TILANNEKUVA) pages --site dist --address "$(ADDRESS)"
endif

clean: ## remove what was built, but keep the installed tools
	rm -rf dist target
