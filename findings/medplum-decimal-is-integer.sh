#!/usr/bin/env bash
# Medplum's FHIRPath takes every number for a whole one: of an answer with valueDecimal 2.5, value.toInteger() is 2.5, and
# convertsToInteger() and `value is Integer` are true. FHIRPath has it that a decimal is no Integer and that toInteger() of one is
# empty, as fhirpath 5.2.2 says, so an expression that keeps broken answers out of a sum of whole ones lets them in. Seen with
# @medplum/core 5.2.13. It is made for Node 22; on older ones the global WebSocket is put there, which is not used. Exits 1 if not so.
# Needs Node and npm; the packages are installed in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --legacy-peer-deps --ignore-scripts --silent @medplum/core@5.2.13 fhirpath@5.2.2
cat > integer.mjs <<'JS'
globalThis.WebSocket ??= class {}
const { evalFhirPath } = await import('@medplum/core')
const { default: fhirpath } = await import('fhirpath')
const { default: r4 } = await import('fhirpath/fhir-context/r4/index.js')
const response = {
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: [{ linkId: '1', answer: [{ valueDecimal: 2.5 }] }],
}
const answer = 'item.answer.value'
const asked = [`${answer}.toInteger()`, `${answer}.convertsToInteger()`, `${answer} is Integer`]
console.log(JSON.stringify(asked.map((path) => evalFhirPath(path, response))))
console.log(JSON.stringify(asked.map((path) => fhirpath.evaluate(response, path, {}, r4))))
JS
seen=$(node integer.mjs)
echo "toInteger, convertsToInteger, is Integer of 2.5; Medplum, then fhirpath:"
echo "$seen"
[ "$seen" = '[[2.5],[true],[true]]
[[],[false],[false]]' ]
