#!/usr/bin/env bash
# Builds the browser app into dist/, once for editions and once for live sites: Trunk, then a minifier for the scripts, then the
# size budget.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

cargo fetch --quiet
rm -rf dist
for app in index live; do trunk build --release --offline --skip-version-check --quiet --dist "dist/$app" "$app.html"; done
for glue in dist/*/*.js; do
  esbuild "$glue" --minify --format=esm --target=es2020 --log-level=error --allow-overwrite --outfile="$glue"
done
mv dist/*/*.js dist/*/*.wasm dist
rm -rf dist/index dist/live
esbuild src/boot.js --minify --target=es2020 --log-level=error --outfile=dist/boot.js
node tools/sizes.mjs
