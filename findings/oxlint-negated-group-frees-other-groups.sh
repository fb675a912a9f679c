#!/usr/bin/env bash
# oxlint 1.89.0: in `no-restricted-imports`, a path that one group of patterns lets pass by "!" is let through every
# other group of the rule as well, wherever the groups stand. ESLint 9.39.2 asks each group by itself, as its manual says.
# Seen: of two groups, the second forbids **/charts/**; the first forbids packages and negates ../**. ESLint reports
# ../charts/a.js once, oxlint reports nothing. Without the first group both report it.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --save-exact oxlint@1.89.0 eslint@9.39.2
mkdir -p src/text src/charts
echo 'export const a = 1' >src/charts/a.js
printf "import { a } from '../charts/a.js'\nexport const b = a\n" >src/text/b.js
charts='{ "group": ["**/charts/**"] }'
packages='{ "group": ["*", "!.", "!..", "!./**", "!../**"] }'
reports() {
  local rule="[\"error\", { \"patterns\": [$1] }]"
  echo "{ \"categories\": { \"correctness\": \"off\" }, \"rules\": { \"no-restricted-imports\": $rule } }" >.oxlintrc.json
  echo "export default [{ rules: { 'no-restricted-imports': $rule } }]" >eslint.config.mjs
  local ox es
  ox=$(npx oxlint --format json src/text | node -p 'JSON.parse(require("fs").readFileSync(0)).diagnostics.length' || true)
  es=$(npx eslint --format json src/text | node -p 'JSON.parse(require("fs").readFileSync(0))[0].messages.length' || true)
  echo "oxlint $ox, eslint $es"
}
alone=$(reports "$charts")
both=$(reports "$packages, $charts")
echo "oxlint $(npx oxlint --version | head -1), eslint $(npx eslint --version); one group: $alone; two groups: $both"
[ "$alone" = 'oxlint 1, eslint 1' ] && [ "$both" = 'oxlint 0, eslint 1' ]
