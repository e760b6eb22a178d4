#!/usr/bin/env bash
# Serves the demo edition and publishes it anew whenever a source file has changed: a development build of the app, the real
# headers. Reload the page to see the change.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
watched=(src style public demo index.html live.html Trunk.toml Cargo.toml)

publish() {
  trunk build --offline --skip-version-check --quiet && cp src/boot.js dist/boot.js && rm -f dist/index.html &&
    esbuild src/reading.js --bundle --loader:.css=text --format=esm --log-level=error --entry-names='[name]-[hash]' --outdir=dist &&
    cargo run --quiet --bin regard -- publish --from demo --to site
}

publish
cargo build --quiet --bin regard
target=${CARGO_TARGET_DIR:-target}
cp "$target/debug/regard" "$target/debug/regard-serve"
"$target/debug/regard-serve" serve site --port "${PORT:-8080}" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true' EXIT INT TERM
mark=$(mktemp)
while kill -0 $server 2>/dev/null; do
  if [ -n "$(find "${watched[@]}" -newer "$mark" -type f -print -quit)" ]; then
    touch "$mark"
    echo "• Rebuilding"
    publish || echo "• Not built: see above"
  fi
  sleep 0.5
done
