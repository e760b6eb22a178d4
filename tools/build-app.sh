#!/usr/bin/env bash
# Builds the browser app into dist/: Trunk, then a minifier for the scripts, then the size budget.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

cargo fetch --quiet
rm -rf dist
trunk build --release --offline --skip-version-check --quiet
glue=$(ls dist/app-*.js)
esbuild "$glue" --minify --format=esm --target=es2020 --log-level=error --allow-overwrite --outfile="$glue"
esbuild src/boot.js --minify --target=es2020 --log-level=error --outfile=dist/boot.js
# Its name tells its content: hosts let browsers keep it for good.
esbuild src/reading.js --bundle --minify --format=esm --target=es2020 --log-level=error --entry-names='[name]-[hash]' --outdir=dist
rm -f dist/index.html
node tools/sizes.mjs
