import { parquetReadObjects } from 'hyparquet'
import { sampleScenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given } from '../given.js'
import { worked } from './worked.js'

const none = { hazard: 0, perPointBelow: 1, drop: { mean: 0, sd: 0 }, recognition: 0 }
const small = {
  v: 1,
  scenarios: {
    sample: sampleScenario,
    calm: { ...sampleScenario, ruptures: { withdrawal: none, confrontation: none } },
  },
  design: { _tag: 'grid', values: { sessions: [6, 12] } },
  rules: [
    { name: 'a drop', rule: 'drop', parameters: { floor: 0.63 } },
    { name: 'a chart', rule: 'control-chart' },
  ],
  rater: 'client',
  window: { before: 0, after: 1 },
  seed: 7,
  alliances: 10,
  replications: 3,
}
const power = { reference: 'calm', clients: [5, 10], sessions: [6], level: 0.05 }

const experiment = (file: unknown, more = '', occupied: readonly string[] = []) =>
  worked(
    run(
      ['experiment', 'e.json', ...more.split(' ').filter((word) => word !== '')],
      given({ 'e.json': typeof file === 'string' ? file : JSON.stringify(file) }, occupied),
    ),
  )

const snakeCase = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** A row of JSON as a table has it. */
const inSnakeCase = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]))

/** The rows of the two tables. */
type Rows = Readonly<Record<'measures' | 'power', readonly Readonly<Record<string, string | number | null>>[]>>

describe('rupture-repair experiment', () => {
  it('says that it is simulated, with every condition and rule', async () => {
    const { exit, stdout, files } = await experiment(small)
    expect(exit).toBe(0)
    expect(files).toEqual([])
    expect(stdout).toMatch(
      /^Simulated, not the record of real people: 4 conditions, 2 rules, 3 replications of 10 alliances, seed 7\.\n/,
    )
    expect(stdout.match(/^(sample|calm), sessions=(6|12) +a (drop|chart)/gm)).toHaveLength(8)
  })

  it('gives the same rows as CSV and as JSON', async () => {
    const { measures } = document<Rows>(await experiment(small, '--json'))
    const [header = '', ...lines] = (await experiment(small, '--format csv')).stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(measures.length)
    expect(measures).toHaveLength(4 * 2 * 8)
    expect(header.split(',')).toEqual(Object.keys(measures[0] ?? {}).map(snakeCase))
    expect(lines[0]?.split(',')).toEqual(Object.values(measures[0] ?? {}).map((cell) => String(cell ?? '')))
  })

  it('writes tables, plots and a codebook of every column', async () => {
    const { files } = await experiment({ ...small, power }, '--out there')
    expect(files.map(({ path }) => path)).toEqual(
      [
        ...['measures.csv', 'measures.parquet', 'measures.vl.json'],
        ...['power.csv', 'power.parquet', 'power.vl.json', 'codebook.csv'],
      ].map((name) => `there/${name}`),
    )
    const text = (name: string) => String(files.find(({ path }) => path === `there/${name}`)?.text)
    const columns = (name: string) => text(`${name}.csv`).split('\n')[0]?.split(',') ?? []
    for (const name of ['measures', 'power'])
      for (const column of columns(name)) expect(text('codebook.csv')).toMatch(new RegExp(`^${name},${column},`, 'm'))
    for (const name of ['measures', 'power']) expect(text(`${name}.vl.json`)).toContain('Simulated')
  })

  it('writes Parquet that holds what the CSV holds', async () => {
    const { files } = await experiment({ ...small, power }, '--out there')
    const { measures, power: powers } = document<Rows>(await experiment({ ...small, power }, '--json'))
    for (const [name, rows] of [
      ['measures', measures],
      ['power', powers],
    ] as const) {
      const bytes = files.find(({ path }) => path === `there/${name}.parquet`)?.text
      if (!(bytes instanceof Uint8Array)) throw new Error('Parquet is bytes')
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
      expect(await parquetReadObjects({ file })).toEqual(rows.map(inSnakeCase))
    }
  })

  it('is the same bytes every time', async () => {
    expect(await experiment({ ...small, power }, '--out there')).toEqual(
      await experiment({ ...small, power }, '--out there'),
    )
  })

  it('writes over nothing unasked', async () => {
    const refused = await experiment(small, '--out there', ['there/measures.csv'])
    expect(refused).toMatchObject({ exit: 1, stdout: '', files: [] })
    expect(refused.stderr).toContain('there/measures.csv: exists and is not empty; --force replaces it')
    expect((await experiment(small, '--out there --force', ['there/measures.csv'])).files).toHaveLength(4)
    expect(await experiment(small, '--force')).toMatchObject({ exit: 2 })
  })

  it('names everything that is wrong with the file, with its place', async () => {
    const broken = {
      ...small,
      scenarios: { sample: { ...sampleScenario, growth: 'much' }, calm: small.scenarios.calm },
      design: { _tag: 'grid', values: { 'setting.members.number': [1], sessions: [0, 8] } },
      rules: [
        { name: 'a drop', rule: 'drop' },
        { name: 'a drop', rule: 'omen' },
      ],
      rater: 'therapist',
      replications: 1,
      power: { reference: 'nobody', clients: [20], sessions: [4], level: 1 },
    }
    const { exit, stderr } = await experiment(broken)
    expect(exit).toBe(1)
    for (const words of [
      'e.json: design: expected a design of places that sample has, not setting.members.number',
      'e.json: rules.0.parameters: expected ',
      'e.json: rules.1.name: expected a name of its own',
      'e.json: rules.1.rule: expected one of sudden-change, drop',
      'e.json: replications: expected a whole number from 2 to 500000',
      'e.json: power.reference: expected one of sample, calm',
      'e.json: power.level: expected a number above 0 and below 1',
      'e.json: power.clients.0: expected a number up to the 10 alliances of a replication',
    ])
      expect(stderr).toContain(words)
    const form = await experiment({ ...small, seed: -1, window: { before: 0 } })
    expect(form.stderr).toContain('e.json: seed: expected a whole number from 0')
    expect(form.stderr).toContain('e.json: window.after: expected a whole number from 0')
    expect((await experiment('{"v":1,')).stderr).toContain('the text stops before its end')
    const scenario = await experiment({ ...small, scenarios: { sample: { ...sampleScenario, growth: 'much' } } })
    expect(scenario.stderr).toContain('e.json: scenarios.sample.growth: expected a number')
    expect(scenario.stderr).not.toContain('much')
  })

  it('takes analyses in place of rules, and names what is wrong with them', async () => {
    const { rules: _, rater: __, window: ___, ...bare } = small
    const leaving = { _tag: 'leaving', name: 'leaving', tests: ['shares'] }
    const alone = await experiment({ ...bare, analyses: [leaving], power }, '--json')
    expect(alone.exit).toBe(0)
    expect(Object.keys(document(alone))).toEqual(['simulated', 'outcomes', 'outcomePower'])
    const words = await experiment({ ...bare, analyses: [leaving], power })
    expect(words.stdout).toContain('A simulation cannot say that repair matters')
    expect(words.stdout).not.toContain('An alarm')
    const both = await experiment({ ...small, analyses: [leaving], power }, '--out there')
    expect(both.files.map(({ path }) => path)).toContain('there/outcome-power.parquet')
    for (const [file, words] of [
      [bare, 'e.json: rules: expected rules, analyses or both'],
      [{ ...bare, rules: small.rules }, 'e.json: rater: expected a value, since there are rules'],
      [{ ...bare, analyses: [leaving, leaving] }, 'e.json: analyses.1.name: expected a name of its own'],
      [{ ...bare, analyses: [{ ...leaving, tests: ['log-rank'] }] }, 'e.json: analyses.0.tests.0: expected '],
      [
        { ...bare, analyses: [leaving], power: { ...power, overall: true } },
        'e.json: power.overall: expected false with 2',
      ],
    ] as const)
      expect((await experiment(file)).stderr).toContain(words)
  })
})
