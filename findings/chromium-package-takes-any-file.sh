#!/usr/bin/env bash
# @sparticuz/chromium 143.0.4: executablePath() gives back whatever file is called "chromium" in the folder for temporary
# files, without a look at it. Seen: an empty file there is given as the browser, and the package unpacks nothing. So
# after an upgrade the browser of the version before goes on being used until that folder is emptied.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --save-exact @sparticuz/chromium@143.0.4
mkdir temporary
touch temporary/chromium
path=$(TMPDIR="$room/temporary" node --input-type=module -e 'import chromium from "@sparticuz/chromium"
console.log(await chromium.executablePath())')
echo "given: ${path#"$room"/}, of $(wc -c <"$path") bytes"
[ "$path" = "$room/temporary/chromium" ] && [ ! -s "$path" ]
