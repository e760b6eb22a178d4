#!/usr/bin/env bash
# Builds the publisher as one static program for Linux, with the app inside, and tries it where nothing else is: an empty root
# folder when this is root, else an empty environment.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${DIST_TARGET:-$(uname -m)-unknown-linux-musl}
say() { printf '• %s\n' "$*"; }

if ! rustup target list --installed | grep -qx "$target"; then
  say "Installing the target $target"
  rustup target add "$target"
fi
if ! command -v musl-gcc >/dev/null; then
  say "Installing musl-tools"
  root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends musl-tools >/dev/null
fi

say "Building for $target"
variable=${target//-/_}
# C code is compiled for musl; linking is Rust's own, which knows that target: musl-gcc would name a loader.
export "CC_$variable=musl-gcc"
cargo build --release --target "$target" --bin regard
mkdir -p dist-linux
cp "${CARGO_TARGET_DIR:-target}/$target/release/regard" dist-linux/regard

# A static program names no interpreter that would load libraries for it.
if readelf -l dist-linux/regard | grep -q INTERP || readelf -d dist-linux/regard | grep -q NEEDED; then
  echo "dist-linux/regard is not static" >&2
  exit 1
fi

say "Trying it where nothing else is"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cp dist-linux/regard "$room/regard"
cp -r demo "$room/demo"
if [ "$(id -u)" -eq 0 ]; then
  env -i "$(command -v chroot || echo /usr/sbin/chroot)" "$room" /regard publish --from /demo --to /site --base-url https://example.org/ --profile nginx
else
  (cd "$room" && env -i ./regard publish --from demo --to site --base-url https://example.org/ --profile nginx)
fi
test -s "$room/site/regard.json" && test -s "$room/site/index.html.br"
say "dist-linux/regard: $(du -h dist-linux/regard | cut -f1), static"
