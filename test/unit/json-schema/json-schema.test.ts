import { readdirSync, readFileSync } from 'node:fs'
import {
  agreementJsonSchema,
  codeSetJsonSchema,
  decisionJsonSchema,
  eventJsonSchema,
  experimentJsonSchema,
  formsMapJsonSchema,
  lineJsonSchema,
  machineCodesJsonSchema,
  proposalJsonSchema,
  scenarioJsonSchema,
  sheetJsonSchema,
  verifiedJsonSchema,
} from 'rupture-repair/json-schema'
import { describe, expect, test } from 'vitest'

describe('JSON Schema', () => {
  // `npx vitest run test/unit/json-schema -u` writes the file anew.
  test('the file that ships is the one that is made', () =>
    expect(`${JSON.stringify(lineJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../schemas/log-line.schema.json',
    ))
  test('that of a scenario too', () =>
    expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../schemas/scenario.schema.json',
    ))
  test.each([
    ['proposal', proposalJsonSchema],
    ['decision', decisionJsonSchema],
    ['experiment', experimentJsonSchema],
  ])('that of a %s too', (name, made) =>
    expect(`${JSON.stringify(made(), null, 2)}\n`).toMatchFileSnapshot(`../../../schemas/${name}.schema.json`),
  )
  test('that of agreement too', () =>
    expect(`${JSON.stringify(agreementJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../schemas/agreement.schema.json',
    ))
  test('that of verify too', () =>
    expect(`${JSON.stringify(verifiedJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../schemas/verify.schema.json',
    ))
  test('that of a map of session forms too', () =>
    expect(`${JSON.stringify(formsMapJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../schemas/forms-map.schema.json',
    ))
  test.each([
    ['sheet', sheetJsonSchema],
    ['code-set', codeSetJsonSchema],
    ['machine-codes', machineCodesJsonSchema],
  ])('and that of coding: %s', (name, make) =>
    expect(`${JSON.stringify(make(), null, 2)}\n`).toMatchFileSnapshot(`../../../schemas/${name}.schema.json`),
  )
  test.each([
    ['log-line-1', 'log-line', lineJsonSchema],
    ['sheet-1', 'sheet', sheetJsonSchema],
  ])('%s has a version in its name, and the former file says the same', (name, former, make) => {
    expect(`${JSON.stringify(make(), null, 2)}\n`).toMatchFileSnapshot(`../../../schemas/${name}.schema.json`)
    expect(make().$id).toBe(`urn:rupture-repair:${former}:1`)
  })
  test('every file is named on the page', () => {
    const page = readFileSync('docs/json-schema.md', 'utf8')
    const named = [...page.matchAll(/^\| `schemas\/(.*?)` \|/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual(readdirSync('schemas').sort())
  })
  test('what occurs often has the name it has in the vocabulary', () => {
    const names = [
      'EpisodeId',
      'HarmId',
      'Happened',
      'Marker',
      'Participant',
      'ParticipantId',
      'Source',
      'Tie',
      'TieEnd',
    ]
    for (const schema of [lineJsonSchema(), eventJsonSchema()])
      expect(Object.keys(schema.$defs ?? {}).sort()).toEqual(names.sort())
  })
})
