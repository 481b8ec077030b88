/** What a scenario without errors of report gave before there were any: the same bytes still, column by column. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { linesOfChunk } from '../../../../src/cli/simulate/lines.js'
import { headerLine, type Table, tables } from '../../../../src/cli/simulate/tables.js'
import type { Scenario } from '../../../../src/simulation/index.js'
import { sampleScenario } from '../../../../src/simulation/index.js'
import { dyad, group, resolved } from '../../simulation/scenarios.js'

const scenarios: Readonly<Record<string, Scenario>> = {
  sample: sampleScenario,
  group,
  dyad,
  'scores at the start': {
    ...sampleScenario,
    raters: { ...sampleScenario.raters, before: { bias: 0, noiseSd: 0.2, missing: 0.2, fall: 0.3 } },
  },
}

/** SHA-256 of each table of 60 alliances by the last version that had no errors of report. */
const digests: Readonly<Record<string, Readonly<Record<Table, string>>>> = {
  sample: {
    alliances: '9223e9dc626d09a17852487727e1316e7125028d7c2183509b44d69545c2b97d',
    ruptures: 'ae25c84c4d7785b46b499100924b19704655ac3011792e312b1e3bf7b7da2895',
    sessions: '73281b2f5d5b885b4c753322f404bf54efd45d94a5bd78890072349aa50a078a',
    log: 'c5e59661f80c16ae84eae0715de781da0c822de476bb45ddc40ea52137e9fc82',
  },
  'scores at the start': {
    alliances: '9223e9dc626d09a17852487727e1316e7125028d7c2183509b44d69545c2b97d',
    ruptures: 'ae25c84c4d7785b46b499100924b19704655ac3011792e312b1e3bf7b7da2895',
    sessions: '05b0739c4ac5adfda7cb71e871e58c57ca4adb8e0b36732cb6201eeb934da494',
    log: 'cda002c1fadc660bc57d76e1a1f1741fd021af1f8a028863f3cccb65dcbff2fc',
  },
  group: {
    alliances: 'af3b74bb6d090607d888d9c58e393f6b27314c92a4931b2f3dad0fe857566a4b',
    ruptures: '896758467ddd726dbbab93c2832b8da0465b9f118b65052edac703bc4eca6478',
    sessions: '41c3547c9ad346bd28cb2bd82ddc58bc6ac171453698c235540c9d522458155d',
    log: '7f0d76ed4e06542bd82cc314e1e5bcad382e9e4f25f30c94e13d2a7902b805e6',
  },
  dyad: {
    alliances: '1072fed792ac4c295e557ecb60cff6fbf4aec3ffd316d9cf682a3ba9cae4bea3',
    ruptures: '811458b85cf10d9cb357f041e4c4efa2580d4eff1a34cd3cf7adcd5d5ac7e499',
    sessions: '31eb3a6663f4e1af888e106d376e85a124a289845b46c0268830cd992d4a743d',
    log: 'bfe38d63ffed5bd4773fbcdf8a0eb64058dd49eff88bb320de124422fbb88b6d',
  },
}

/** The columns that came later, each the last of its table. */
const added = ['therapist_id']

const bytesOf = (scenario: Scenario, table: Table): string => {
  const { text } = linesOfChunk(resolved(scenario), 5)({ replication: 2, from: 30, to: 90 })(table)
  if (table === 'log') return text
  const [header = [], ...rows] = `${headerLine(table, scenario)}${text}`.split('\n').map((line) => line.split(','))
  const kept = header.length - added.filter((name) => header.includes(name)).length
  return [header, ...rows].map((row) => row.slice(0, kept).join(',')).join('\n')
}

describe.each(Object.entries(scenarios))('the tables of the scenario %s', (name, scenario) => {
  it.each(tables)('%s: the same bytes as before', (table) => {
    const digest = createHash('sha256').update(bytesOf(scenario, table)).digest('hex')
    expect(digest).toBe(digests[name]?.[table])
  })
})
