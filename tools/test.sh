#!/usr/bin/env bash
# All tests, stage by stage, with the time that each takes. Ends at the first stage that fails.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
export CHROMEDRIVER=${CHROMEDRIVER:-/usr/bin/chromedriver}

times=()
stage() { # name, command
  local name=$1 began=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  if ! "$@"; then
    printf '\n=== failed: %s, after %d s\n' "$name" $((SECONDS - began))
    exit 1
  fi
  times+=("$(printf '%5d s  %s' $((SECONDS - began)) "$name")")
}

stage 'install what is missing' tools/install.sh test
stage 'format' cargo fmt --check
stage 'lints, native' cargo clippy --quiet --all-targets -- -D warnings
stage 'lints, browser' cargo clippy --quiet --target wasm32-unknown-unknown --lib --bins -- -D warnings
stage 'native tests' cargo test --quiet
stage 'browser module' cargo test --target wasm32-unknown-unknown --test browser --test bodies_in_a_browser
stage 'build' make build
stage 'demo edition in Chromium' npx playwright test --project phone --project desktop
stage 'real nginx and Apache' tests/hosts/run.sh
stage 'a real WordPress in Chromium' tests/wordpress/run.sh

printf '\n=== all stages passed\n'
printf '%s\n' "${times[@]}"
