#!/usr/bin/env bash
# Medplum's formatObservationValue, which its tables of observations show, gives an empty text for an Observation with valueInteger or
# valueBoolean, both types that FHIR R4 has for it; the same number as a quantity is shown. Seen with @medplum/core 5.2.13. It is made
# for Node 22; on older ones the global WebSocket is put there, which is not used. Exits 1 if not so. Needs Node and npm; the package
# is installed in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --legacy-peer-deps --ignore-scripts --silent @medplum/core@5.2.13
cat > format.mjs <<'JS'
globalThis.WebSocket ??= class {}
const { formatObservationValue } = await import('@medplum/core')
const shown = (value) =>
  `'${formatObservationValue({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...value })}'`
console.log(shown({ valueInteger: 47 }), shown({ valueBoolean: true }), shown({ valueQuantity: { value: 47, unit: 'score' } }))
JS
seen=$(node format.mjs)
echo "an integer, a yes, a quantity: $seen"
[ "$seen" = "'' '' '47 score'" ]
