#!/usr/bin/env bash
# Builds the browser app into dist/: Trunk, then a minifier for the scripts, then the size budget.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

cargo fetch --quiet
rm -rf dist
trunk build --release --offline --skip-version-check --quiet
# Names tell contents, because hosts let browsers keep these files for good.
cat src/parse.js dist/app-*.js >dist/app.js
rm dist/app-*.js
esbuild dist/app.js --minify --format=esm --target=es2020 --log-level=error --entry-names='[name]-[hash]' --outdir=dist
esbuild src/boot.js --minify --target=es2020 --log-level=error --outfile=dist/boot.js
esbuild src/reading.js --bundle --minify --format=esm --target=es2020 --log-level=error --entry-names='[name]-[hash]' --outdir=dist
rm -f dist/app.js dist/index.html
node tools/sizes.mjs
