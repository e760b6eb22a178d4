#!/usr/bin/env bash
# Installs what is missing, at pinned versions, and says so: `tools/install.sh build` what the app needs, `… test` what the
# tests need besides, `… bench` what the benchmarks do. Cargo programs go to .tools/, npm packages to node_modules/; Debian packages are the system's.
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK=0.21.14
WASM_BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' Cargo.lock)
export PATH="$PWD/.tools/bin:$PATH"

say() { printf '• %s\n' "$*"; }

has_version() { command -v "$1" >/dev/null 2>&1 && "$1" --version 2>/dev/null | grep -qF "$2"; }

cargo_tool() { # name, crate, version, further arguments
  local name=$1 crate=$2 version=$3
  shift 3
  if ! has_version "$name" "$version"; then
    say "Installing $name $version (a few minutes)"
    CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}/tools cargo install --quiet --root .tools --version "=$version" "$@" "$crate"
  fi
}

debian_packages() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${missing[*]}"
  local root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

npm_packages() {
  if ! cmp -s package-lock.json node_modules/.regard-lock; then
    say "Installing npm packages"
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent
    cp package-lock.json node_modules/.regard-lock
  fi
}

build_tools() {
  if ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
    say "Installing the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown
  fi
  npm_packages
  cargo_tool trunk trunk "$TRUNK" --locked
  # Not --locked: its lock file asks for a version that not every registry has.
  cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN"
}

case ${1:-} in
  build) build_tools ;;
  test)
    build_tools
    debian_packages chromium chromium-driver
    tests/hosts/hosts.sh install
    tests/wordpress/wordpress.sh install
    ;;
  bench)
    build_tools
    debian_packages chromium hugo
    tests/wordpress/wordpress.sh install
    if ! cmp -s tools/bench/package-lock.json tools/bench/node_modules/.regard-lock; then
      say "Installing Lighthouse"
      npm ci --silent --prefix tools/bench
      cp tools/bench/package-lock.json tools/bench/node_modules/.regard-lock
    fi
    ;;
  *) echo "usage: tools/install.sh build|test|bench" >&2; exit 2 ;;
esac
