#!/usr/bin/env bash
# sdc-qrf 0.2.0 takes a number for no answer: of an item that is enabled when another one exists, its checker says no where the answer
# is the integer 3 or the decimal 7.5, and yes where it is a code. It asks lodash's isEmpty, for which every number is empty. FHIR's
# exists is true where the question has an answer. Exits 1 if not so. Needs Node and npm; the package is installed in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --legacy-peer-deps --ignore-scripts --silent sdc-qrf@0.2.0
cat > exists.cjs <<'JS'
const { getChecker } = require('sdc-qrf/lib/utils.js')
const exists = (value) => getChecker('exists')([{ value }], { boolean: true })
console.log(exists({ integer: 3 }), exists({ decimal: 7.5 }), exists({ Coding: { system: 'urn:x', code: '3' } }))
JS
seen=$(node exists.cjs)
echo "an integer, a decimal, a code exists: $seen"
[ "$seen" = 'false false true' ]
