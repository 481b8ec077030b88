#!/usr/bin/env bash
# @aehrc/sdc-populate 4.7.1 fills a question of type quantity from an Observation whose valueQuantity has a value and no unit, which
# FHIR R4 allows, with {"valueString":{"value":47}}: a valueString that holds an object, which no validator of R4 takes, and in which
# readers of quantities do not find the number. With a unit the same is {"valueQuantity":{...}}. Exits 1 if not so. Needs Node and npm;
# the package is installed in a temporary folder, without its install scripts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --legacy-peer-deps --ignore-scripts --silent @aehrc/sdc-populate@4.7.1
cat > populate.mjs <<'JS'
import { populateQuestionnaire } from '@aehrc/sdc-populate'
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition'
const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  extension: [
    {
      url: `${sdc}/sdc-questionnaire-launchContext`,
      extension: [
        { url: 'name', valueCoding: { system: 'http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext', code: 'patient' } },
        { url: 'type', valueCode: 'Patient' },
      ],
    },
    {
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: { name: 'found', language: 'application/x-fhir-query', expression: 'Observation?code=x' },
    },
  ],
  item: [
    {
      linkId: 'score',
      type: 'quantity',
      extension: [
        {
          url: `${sdc}/sdc-questionnaire-initialExpression`,
          valueExpression: { language: 'text/fhirpath', expression: '%found.entry.resource.value' },
        },
      ],
    },
  ],
}
const answer = async (valueQuantity) => {
  const resource = { resourceType: 'Observation', status: 'final', code: { text: 'x' }, valueQuantity }
  const { populateResult } = await populateQuestionnaire({
    questionnaire,
    patient: { resourceType: 'Patient', id: 'A' },
    fetchResourceCallback: async () => ({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource }] }),
    fetchResourceRequestConfig: { sourceServerUrl: 'https://example.org/fhir', authToken: null },
  })
  return JSON.stringify(populateResult.populatedResponse.item[0].answer)
}
console.log(await answer({ value: 47 }), await answer({ value: 47, unit: 'score' }))
JS
seen=$(node populate.mjs)
echo "without and with a unit: $seen"
[ "$seen" = '[{"valueString":{"value":47}}] [{"valueQuantity":{"value":47,"unit":"score"}}]' ]
