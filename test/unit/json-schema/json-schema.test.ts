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
  // `npx vitest run test/unit/json-schema -u` writes the files anew.
  test.each([
    ['log-line-1', lineJsonSchema],
    ['sheet-1', sheetJsonSchema],
    ['scenario', scenarioJsonSchema],
    ['experiment', experimentJsonSchema],
    ['proposal', proposalJsonSchema],
    ['decision', decisionJsonSchema],
    ['agreement', agreementJsonSchema],
    ['verify', verifiedJsonSchema],
    ['forms-map', formsMapJsonSchema],
    ['code-set', codeSetJsonSchema],
    ['machine-codes', machineCodesJsonSchema],
  ])('the file %s that ships is the one that is made', async (name, make) => {
    await expect(`${JSON.stringify(make(), null, 2)}\n`).toMatchFileSnapshot(`../../../schemas/${name}.schema.json`)
  })
  test('a format of the field has its version in its name', () => {
    expect(lineJsonSchema().$id).toBe('urn:rupture-repair:log-line:1')
    expect(sheetJsonSchema().$id).toBe('urn:rupture-repair:sheet:1')
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
