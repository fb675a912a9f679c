#!/usr/bin/env bash
# npm 11.19.1: `npm sbom --omit dev` leaves out a run-time dependency that a development package asks for as well.
# Seen: react is in "dependencies"; @testing-library/react, in "devDependencies", has it as a peer. The bill of materials
# lists no component at all, although `npm ls --omit dev` lists react. Without the development package react is there.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --save-exact react@19.3.1 react-dom@19.3.1
npm install --silent --no-fund --no-audit --save-exact --save-dev npm@11.19.1 @testing-library/react@16.3.3 \
  @testing-library/dom@10.4.2
npm=node_modules/.bin/npm
names() { node -e 'const { components } = JSON.parse(require("fs").readFileSync(0)); console.log(components.map((one) => one.name).sort().join(" "))'; }
bill=$("$npm" sbom --sbom-format cyclonedx --omit dev --package-lock-only | names)
listed=$("$npm" ls --omit dev --parseable | grep -c 'node_modules/react$' || true)
echo "npm $("$npm" --version); bill of materials: \"$bill\"; react in npm ls: $listed"
[ "$listed" = 1 ] && ! grep -qw react <<<"$bill"
