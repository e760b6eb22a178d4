#!/usr/bin/env bash
# Records REST answers of the seeded test WordPress into recordings/ (or the folder given as first argument): starts it, seeds it,
# puts its content back as it was after seeding, asks, and leaves it as it found it (running or stopped).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
folder=${1:-$here/recordings}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
ran=1
"$here/wordpress.sh" status 2>/dev/null || ran=0
"$here/wordpress.sh" start >/dev/null
if [ $ran = 0 ]; then trap '"$here/wordpress.sh" stop' EXIT; fi
"$here/wordpress.sh" seed
"$here/wordpress.sh" reset
"$here/wordpress.sh" record "$folder"
