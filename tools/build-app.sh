#!/usr/bin/env bash
# Builds the browser app into dist/, once for editions and once for live sites, and the search engine: Trunk, then a minifier for
# the scripts, then the size budget.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

cargo fetch --quiet
rm -rf dist
for app in index live search gather; do trunk build --release --offline --skip-version-check --quiet --dist "dist/$app" "$app.html"; done
# Names tell contents, because hosts let browsers keep these files for good. Only live sites read markup of others.
cat dist/index/app-*.js >dist/app.js
cat src/parse.js dist/live/live-*.js >dist/live.js
mv dist/*/*_bg.wasm dist
esbuild dist/app.js dist/live.js --minify --format=esm --target=es2020 --log-level=error --entry-names='[name]-[hash]' --outdir=dist
# A worker of one file: the script that Trunk made for its engine is a part of it.
worker() { # SCRIPT ENGINE
  esbuild "$1" --bundle --alias:engine="$(echo "$PWD/dist/$2/$2"-*.js)" --minify --format=iife --define:import.meta.url='""' --target=es2020 --log-level=error --entry-names='[name]-[hash]' --outdir=dist
}
worker src/searching/worker.js search
worker src/searching/gathering.js gather
esbuild src/boot.js --minify --target=es2020 --log-level=error --outfile=dist/boot.js
esbuild src/reading.js src/searching.js src/searching/results.js --bundle --loader:.css=text --minify --format=esm --target=es2020 --log-level=error --entry-names='[name]-[hash]' --outdir=dist
rm -rf dist/app.js dist/live.js dist/index dist/live dist/search dist/gather
node tools/sizes.mjs
