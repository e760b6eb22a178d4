#!/usr/bin/env bash
# The demo edition behind real nginx and real Apache: first what they answer, then some pages of each in Chromium. Everything
# that is started here is ended, by process id, whatever happens. Arguments go to Playwright.
set -euo pipefail
cd "$(dirname "$0")/../.."

room=$(mktemp -d "${TMPDIR:-/tmp}/regard-hosts.XXXXXX")
chmod 755 "$room"
started=()

regard() {
  if [ -n "${REGARD_BIN:-}" ]; then "$REGARD_BIN" "$@"; else cargo run --quiet --release --bin regard -- "$@"; fi
}

finish() {
  local run
  for run in "${started[@]}"; do tests/hosts/hosts.sh stop "$run" || true; done
  rm -rf "$room"
}
trap finish EXIT

serve() { # KIND BASE PORT
  local root="$room/$1-$3" run="$room/$1-$3.run"
  mkdir -p "$root"
  regard publish --from demo --to "$root${2%/}" --base-url "https://example.org$2" --profile "$1" >/dev/null
  tests/hosts/hosts.sh start "$1" "$root" "$2" "$3" "$run"
  started+=("$run")
}

tests/hosts/hosts.sh install
cargo test --quiet --test hosts -- --ignored

# The ports are those of tests/e2e/hosts/hosts.spec.ts.
serve nginx / 4190
serve nginx /journal/ 4191
serve apache / 4192
serve apache /journal/ 4193
HOSTS=1 npx playwright test --project hosts "$@"
