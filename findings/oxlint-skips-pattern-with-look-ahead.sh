#!/usr/bin/env bash
# oxlint 1.89.0: a `regex` of `no-restricted-imports` with a look-ahead is accepted and never applied, without a word.
# ESLint 9.39.2 applies it. Seen: "^(?!\\.|react$)" is to refuse every package but react. ESLint reports the import of
# zod once; oxlint reports nothing and exits with 0. A regex without look-ahead, "^zod", is applied by both.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --save-exact oxlint@1.89.0 eslint@9.39.2
mkdir src
printf "import { z } from 'zod'\nexport const text = z.string()\n" >src/a.js
reports() {
  local rule="[\"error\", { \"patterns\": [{ \"regex\": \"$1\" }] }]"
  echo "{ \"categories\": { \"correctness\": \"off\" }, \"rules\": { \"no-restricted-imports\": $rule } }" >.oxlintrc.json
  echo "export default [{ rules: { 'no-restricted-imports': $rule } }]" >eslint.config.mjs
  local ox es
  ox=$(npx oxlint --format json src | node -p 'JSON.parse(require("fs").readFileSync(0)).diagnostics.length' || true)
  es=$(npx eslint --format json src | node -p 'JSON.parse(require("fs").readFileSync(0))[0].messages.length' || true)
  echo "oxlint $ox, eslint $es"
}
plain=$(reports '^zod')
ahead=$(reports '^(?!\\.|react$)')
echo "oxlint $(npx oxlint --version | head -1), eslint $(npx eslint --version); plain: $plain; look-ahead: $ahead"
[ "$plain" = 'oxlint 1, eslint 1' ] && [ "$ahead" = 'oxlint 0, eslint 1' ]
