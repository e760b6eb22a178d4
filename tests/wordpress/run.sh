#!/usr/bin/env bash
# The browser tests of a WordPress, live and published: starts it, publishes the app and an edition for it with pretty permalinks
# and with plain ones, serves all of them on other ports (so on other origins), runs the tests and ends everything that it started,
# by process id, whatever happens. Arguments go to Playwright.
set -euo pipefail
cd "$(dirname "$0")/../.."

port=${LIVE_PORT:-4182}
plain_port=${LIVE_PLAIN_PORT:-4183}
edition_port=${EDITION_PORT:-4184}
edition_plain_port=${EDITION_PLAIN_PORT:-4185}
indexed_port=${LIVE_INDEXED_PORT:-4186}
servers=()

regard() {
  if [ -n "${REGARD_BIN:-}" ]; then "$REGARD_BIN" "$@"; else cargo run --quiet --release --bin regard -- "$@"; fi
}

finish() {
  local pid
  for pid in "${servers[@]}"; do kill "$pid" 2>/dev/null || true; done
  tests/wordpress/wordpress.sh stop
}
trap finish EXIT

serve() { # FOLDER PORT: returns as soon as it says that it answers
  local binary=${REGARD_BIN:-${CARGO_TARGET_DIR:-target}/release/regard}
  "$binary" serve "$1" --port "$2" >"$1.address" &
  servers+=($!)
  until [ -s "$1.address" ]; do
    kill -0 $! 2>/dev/null || { echo "the server of $1 did not start on port $2" >&2; return 1; }
    sleep 0.1
  done
}

WORDPRESS_URL=$(tests/wordpress/wordpress.sh start)
tests/wordpress/wordpress.sh seed
tests/wordpress/wordpress.sh permalinks pretty
tests/wordpress/wordpress.sh users open
log=${WORDPRESS_DIR:-target/wordpress}/log/php.log
logged=$(wc -c <"$log")

edition() { # FOLDER PORT WRITE: everything anew, so that nothing of an earlier run helps
  rm -rf "$1" "$(dirname "$1")/.$(basename "$1").memoire"
  regard publish --from "$WORDPRESS_URL" --to "$1" --base-url "http://127.0.0.1:$2/" --site "$(written "$3")"
}

written() { # WRITE: a site.json for comments that are written so
  mkdir -p target/e2e
  echo "{ \"name\": \"Regard sur l’Afrique\", \"comments\": { \"write\": \"$1\" } }" >"target/e2e/comments-$1.json"
  echo "target/e2e/comments-$1.json"
}

regard publish --live "$WORDPRESS_URL" --to target/e2e/live --site "$(written rest)"
rm -rf target/e2e/live-indexed target/e2e/.live-indexed.memoire
regard publish --live "$WORDPRESS_URL" --index --to target/e2e/live-indexed
edition target/e2e/edition "$edition_port" rest
tests/wordpress/wordpress.sh permalinks plain
regard publish --live "$WORDPRESS_URL" --to target/e2e/live-plain --site "$(written form)"
edition target/e2e/edition-plain "$edition_plain_port" form
tests/wordpress/wordpress.sh permalinks pretty
serve target/e2e/live "$port"
serve target/e2e/live-plain "$plain_port"
serve target/e2e/live-indexed "$indexed_port"
serve target/e2e/edition "$edition_port"
serve target/e2e/edition-plain "$edition_plain_port"

export WORDPRESS_URL LIVE_URL="http://127.0.0.1:$port" LIVE_PLAIN_URL="http://127.0.0.1:$plain_port"
export LIVE_INDEXED_URL="http://127.0.0.1:$indexed_port"
export EDITION_URL="http://127.0.0.1:$edition_port" EDITION_PLAIN_URL="http://127.0.0.1:$edition_plain_port"
status=0
npx playwright test --project=wordpress "$@" || status=1
npx playwright test --project=wordpress-edition "$@" || status=1
npx playwright test --project=wordpress-switched "$@" || status=1

# A request that asks first whether it may be sent would fail on many sites.
if tail -c +$((logged + 1)) "$log" | grep ' OPTIONS '; then
  echo "the app sent the requests above" >&2
  status=1
fi
exit $status
