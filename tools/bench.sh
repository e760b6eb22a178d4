#!/usr/bin/env bash
# Benchmarks, never part of the tests: how fast ten thousand articles are published, beside Hugo, and how fast the test WordPress
# is read as an edition and with its own theme. Results stay in target/bench; what has its result is not measured again unless
# --fresh is given. docs/benchmarks.md is written from them.
#   tools/bench.sh [--fresh] [publish|hugo|pages|report]…
set -euo pipefail
cd "$(dirname "$0")/.."

bench=$PWD/target/bench
articles=${BENCH_ARTICLES:-10000}
runs=${BENCH_RUNS:-3}
regard=${REGARD_BIN:-${CARGO_TARGET_DIR:-$PWD/target}/release/regard}
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
stages=()
for word in "$@"; do
  case $word in
    --fresh) rm -rf "$bench/results" ;;
    publish | hugo | pages | report) stages+=("$word") ;;
    *) sed -n '2,6s/^# \?//p' "$0" >&2; exit 2 ;;
  esac
done
[ ${#stages[@]} -gt 0 ] || stages=(publish hugo pages report)
mkdir -p "$bench/results"
rm -rf "$bench/tmp"
mkdir -p "$bench/tmp"

say() { printf '• %s\n' "$*"; }

# ------------------------------------------------------------------------------------------------------------- small tools

wordpress() { # DATA PORT COMMAND…: a WordPress of the benchmarks, apart from that of the tests
  local data=$1 port=$2
  shift 2
  WORDPRESS_DIR=$bench/$data WORDPRESS_PORT=$port tests/wordpress/wordpress.sh "$@"
}

begun=()
finish() {
  local pid data
  for pid in "${begun[@]}"; do kill "$pid" 2>/dev/null || true; done
  for data in wordpress magazine; do WORDPRESS_DIR=$bench/$data tests/wordpress/wordpress.sh stop 2>/dev/null || true; done
  rm -rf "$bench/tmp"
}
trap finish EXIT

done_already() { [ -s "$bench/results/$1.json" ]; }

measured() { # NAME COMMAND…: target/bench/results/NAME.json appears only when the command has ended well
  local name=$1
  shift
  php tools/bench/measured.php "$bench/tmp/$name.json" "$@"
  cp "$bench/tmp/$name.json.log" "$bench/results/$name.log"
}

keep() { # NAME JSON: adds more to what was measured and keeps it
  php -r 'echo json_encode(json_decode(file_get_contents($argv[1]), true) + json_decode($argv[2], true)), "\n";' \
    "$bench/tmp/$1.json" "$2" >"$bench/tmp/kept"
  mv "$bench/tmp/kept" "$bench/results/$1.json"
  say "$1: $(cat "$bench/results/$1.json")"
}

# Name, inode, date and size of every file: unchanged ones are the same files.
listed() { (cd "$1" && find . -type f -printf '%p\t%i\t%T@\t%s\n' | LC_ALL=C sort); }
weight() { printf '"files":%d,"bytes":%d' "$(find "$1" -type f | wc -l)" "$(find "$1" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum + 0 }')"; }
changed() { # BEFORE AFTER: names that are new, other or gone
  LC_ALL=C comm -3 "$1" "$2" | sed 's/^\t//' | cut -f1 | LC_ALL=C sort -u | wc -l
}

# ------------------------------------------------------------------------------------------------------------------ stages

publisher() {
  if [ -z "${REGARD_BIN:-}" ]; then make --no-print-directory build; fi
}

filled() {
  wordpress wordpress 8473 install
  wordpress wordpress 8473 start
  wordpress wordpress 8473 run "$PWD/tools/bench/seed.php" "$articles"
  wordpress wordpress 8473 run "$PWD/tools/bench/edit.php" back
}

into=$bench/site
publish() { # NAME [OPTION…]: a run, with the files that it changed when there was an edition
  local name=$1 before=$bench/tmp/before
  shift
  : >"$before"
  [ ! -d "$into" ] || listed "$into" >"$before"
  measured "$name" "$regard" publish --from http://127.0.0.1:8473/ --to "$into" --base-url https://example.org/ "$@"
  listed "$into" >"$bench/tmp/after"
  keep "$name" "{\"changed\":$(changed "$before" "$bench/tmp/after"),$(weight "$into")}"
}

stage_publish() {
  local run missing=0
  for run in $(seq "$runs"); do
    for kind in full unchanged edited added; do done_already "publish-$kind-$run" || missing=1; done
  done
  if [ $missing = 1 ]; then
    publisher
    filled
    for run in $(seq "$runs"); do
      say "Publishing $articles articles, run $run of $runs"
      rm -rf "$into" "$bench/.site.memoire"
      wordpress wordpress 8473 run "$PWD/tools/bench/edit.php" back
      publish "publish-full-$run"
      publish "publish-unchanged-$run"
      wordpress wordpress 8473 run "$PWD/tools/bench/edit.php" edit $((articles / 2 + run))
      publish "publish-edited-$run"
      wordpress wordpress 8473 run "$PWD/tools/bench/edit.php" new "$run"
      publish "publish-added-$run"
    done
  fi
  if "$regard" publish --help 2>/dev/null | grep -q -- '--profile' && ! done_already copies-added; then
    publisher
    filled
    say "The same with copies that are compressed for nginx"
    into=$bench/site-nginx
    rm -rf "$into" "$bench/.site-nginx.memoire"
    publish copies-full --profile nginx
    wordpress wordpress 8473 run "$PWD/tools/bench/edit.php" edit $((articles / 3))
    publish copies-edited --profile nginx
    wordpress wordpress 8473 run "$PWD/tools/bench/edit.php" new 99
    publish copies-added --profile nginx
    into=$bench/site
  fi
  wordpress wordpress 8473 stop
}

stage_hugo() {
  local run
  command -v hugo >/dev/null || tools/install.sh bench
  if [ "$(find "$bench/hugo/content" -name '*.md' 2>/dev/null | wc -l)" != "$articles" ]; then
    rm -rf "$bench/hugo"
    mkdir -p "$bench/hugo"
    php tools/bench/hugo.php "$bench/hugo" "$articles"
  fi
  cp -r tools/bench/hugo/. "$bench/hugo/"
  for run in $(seq "$runs"); do
    done_already "hugo-full-$run" && continue
    say "Hugo builds the same texts, run $run of $runs"
    rm -rf "$bench/hugo/public" "$bench/hugo/resources"
    measured "hugo-full-$run" hugo --source "$bench/hugo" --cacheDir "$bench/tmp/hugo"
    keep "hugo-full-$run" "{$(weight "$bench/hugo/public")}"
  done
  hugo version >"$bench/results/hugo.version"
}

serve() { # FOLDER PORT
  "$regard" serve "$1" --port "$2" >"$bench/tmp/$2.address" &
  begun+=($!)
  until [ -s "$bench/tmp/$2.address" ]; do
    kill -0 $! 2>/dev/null || { echo "the server of $1 did not start on port $2" >&2; return 1; }
    sleep 0.1
  done
}

stage_pages() {
  done_already pages && return
  publisher
  tools/install.sh bench
  wordpress magazine 8474 install
  wordpress magazine 8474 start
  wordpress magazine 8474 seed
  wordpress magazine 8474 permalinks pretty
  say "Publishing the test WordPress with its pictures"
  rm -rf "$bench/magazine-site" "$bench/.magazine-site.memoire"
  "$regard" publish --from http://127.0.0.1:8474/ --to "$bench/magazine-site" --base-url http://127.0.0.1:8476/ >"$bench/results/pages.log"
  serve "$bench/magazine-site" 8476
  # PHP's own server compresses nothing: the theme gets a server in front that does, as a real one would have.
  node tools/bench/front.mjs 8475 8474 &
  begun+=($!)
  say "Lighthouse, mobile, $runs runs of each page"
  node tools/bench/lighthouse.mjs "$runs" "$bench/tmp/pages.json" edition=http://127.0.0.1:8476 theme=http://127.0.0.1:8475
  mv "$bench/tmp/pages.json" "$bench/results/pages.json"
  wordpress magazine 8474 stop
}

stage_report() {
  node tools/bench/report.mjs "$bench/results" "$articles" >docs/benchmarks.md.new
  mv docs/benchmarks.md.new docs/benchmarks.md
  say "docs/benchmarks.md is written"
}

for stage in "${stages[@]}"; do "stage_$stage"; done
