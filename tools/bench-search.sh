#!/usr/bin/env bash
# Benchmarks of the search, never part of the tests: makes a corpus (or takes one), indexes it, and compares our search with
# MiniSearch and Pagefind in the same browser. What it prints is kept in target/bench/search.
#   N=5000 tools/bench-search.sh       made-up articles
#   CORPUS=FOLDER tools/bench-search.sh articles in the format of docs/contracts/folder-format.md
#   N=50000 ALONE=1 tools/bench-search.sh our search alone: the others take most of an hour
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

number=${N:-5000}
room=$PWD/target/bench/search/$number
[ -z "${CORPUS:-}" ] || room=$PWD/target/bench/search/own
corpus=${CORPUS:-$room/corpus}
say() { printf '• %s\n' "$*"; }

make --no-print-directory dist/.built
if ! cmp -s tools/bench/search/package-lock.json tools/bench/search/node_modules/.regard-lock; then
  say "Installing MiniSearch and Pagefind"
  npm ci --silent --prefix tools/bench/search
  cp tools/bench/search/package-lock.json tools/bench/search/node_modules/.regard-lock
fi
mkdir -p "$room"
if [ -z "${CORPUS:-}" ] && [ ! -f "$corpus/titles.json" ]; then
  say "Making $number articles"
  node tools/bench/search/corpus.mjs "$number" "$corpus"
fi
say "Indexing"
rm -rf "$room/index"
cargo run --quiet --release --example index -- "$corpus" "$room/index" | tee "$room/index.json"
cpu=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).cpu' "$room/index.json")
say "Asking"
OUR_CPU=$cpu node tools/bench/search/run.mjs "$corpus" "$room/index" dist $([ -n "${ALONE:-}" ] || echo "$PWD/tools/bench/search/node_modules/.bin/pagefind") | tee "$room/report.md"
say "Typing into an edition with pictures"
make --no-print-directory build
port=${PORT:-4195}
node tools/bench/search/corpus.mjs 200 "$room/typed" 40
target/release/regard publish --from "$room/typed" --to "$room/site" >"$room/site.log" 2>&1
target/release/regard serve "$room/site" --port "$port" >"$room/serve.log" &
server=$!
trap 'kill $server' EXIT
until curl -sfo "$room/home.html" "http://127.0.0.1:$port/"; do sleep 0.2; done
node tools/bench/search/typing.mjs "http://127.0.0.1:$port/" "la gôtion du canage" "fenage" | tee -a "$room/report.md"
