import { parse } from 'csv-parse/sync'
import { compareRules, rules as registry } from 'rupture-repair/detection'
import { cohenKappa } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { ScoreSeries } from '../../../src/series/index.js'
import { type RuleParameters, snakeCase } from '../../../src/vocabulary/inside.js'
import { document, given, over, typed } from '../cli/given.js'

const scores: Readonly<Record<string, readonly (number | null)[]>> = {
  '007': [6, 6, 3, 6, 6, 6],
  ann: [5, 6, 5, 6, 1, 6],
  ben: [6, 6, 6, null, 6, 6],
  cleo: [5],
}
const table = `id,s,x\n${Object.entries(scores)
  .flatMap(([id, some]) => some.map((score, index) => `${id},${index + 1},${score ?? ''}`))
  .join('\n')}\n`
const series = Object.entries(scores).map(
  ([id, some]): ScoreSeries => ({
    id,
    better: 'higher',
    points: some.map((score, at) => ({ session: at + 1, score })),
  }),
)
const long = 'compare t.csv --id id --session s --score x --better higher'
const two = "--rule drop:floor=2 --rule 'control-chart:baseline=4,rules=limit,moving-range'"
const rules = [
  { name: 'drop:floor=2', rule: { _tag: 'drop', parameters: { ...registry.drop.defaults, floor: 2 } } },
  {
    name: 'control-chart:baseline=4,rules=limit,moving-range',
    rule: {
      _tag: 'control-chart',
      parameters: { ...registry['control-chart'].defaults, baseline: 4, rules: 'limit,moving-range' },
    },
  },
] as const

/** What is read of the document. */
interface ComparedDocument {
  readonly rules: readonly { readonly name: string; readonly parameters: RuleParameters }[]
  readonly agreement: readonly unknown[]
  readonly persons: readonly { readonly id: string; readonly rules: readonly unknown[] }[]
  readonly problems: readonly unknown[]
}

describe('compare', () => {
  it('prints the comparison of the library, rule by rule, pair by pair, person by person', () => {
    const {
      rules: shown,
      agreement,
      persons,
      problems,
    } = document<ComparedDocument>(over(table, `${long} ${two} --json`))
    const expected = compareRules(series, rules)
    expect(shown.map(({ name }) => name)).toEqual(rules.map(({ name }) => name))
    expect(shown[1]?.parameters.rules).toBe('limit,moving-range')
    expect(shown).toMatchObject(
      expected.rules.map(({ flagged, share, perHundred }) => ({ flagged, share, perHundred })),
    )
    expect(agreement).toEqual(JSON.parse(JSON.stringify(expected.agreement)))
    expect(persons.map(({ id }) => id)).toEqual(Object.keys(scores))
    expect(persons[1]?.rules[0]).toEqual({
      name: 'drop:floor=2',
      assessable: true,
      findings: 1,
      recovered: 1,
      flagged: [5],
      passed: [2, 3, 4, 6],
      cannotJudge: [1],
    })
    expect(problems).toContainEqual(expect.objectContaining({ _tag: 'TooFewScores', rule: 'drop:floor=2', id: 'cleo' }))
    expect(Object.keys(JSON.parse(over(table, `${long} ${two} --json`).stdout))).toEqual([
      'rules',
      'agreement',
      'persons',
      'problems',
    ])
  })

  it('writes sessions as CSV from which κ can be computed anew', () => {
    const rows: readonly (readonly string[])[] = parse(over(table, `${long} ${two} --format csv`).stdout, {
      from_line: 2,
    })
    expect(rows.filter(([id]) => id === '007').map((row) => row.slice(1))).toEqual([
      ['1', '', '0'],
      ['2', '0', '0'],
      ['3', '1', '0'],
      ['4', '0', '0'],
      ['5', '0', '0'],
      ['6', '0', '0'],
    ])
    const count = (one: string, other: string) => rows.filter((row) => row[2] === one && row[3] === other).length
    const { value: anew } = cohenKappa([
      [count('1', '1'), count('1', '0')],
      [count('0', '1'), count('0', '0')],
    ])
    expect(anew).toBeCloseTo(compareRules(series, rules).agreement[0]?.sessions.kappa ?? Number.NaN, 14)
  })

  it('prints one table with shares, falls per 100 sessions and κ, and who is flagged where', () => {
    const { stdout, stderr, exit } = over(table, `${long} ${two}`)
    expect(exit).toBe(0)
    expect(stdout).toMatch(
      /^rule +assessable +flagged +share flagged +of stable +of gradual +falls +per 100 sessions +κ \(1\) +κ \(2\)$/m,
    )
    expect(stdout).toMatch(/^\(1\) drop:floor=2 +3 +2 +0\.67 /m)
    expect(stdout).toMatch(/^ann +5 +5$/m)
    expect(stdout).toContain('Series of which no rule flags a session: 2.')
    expect(stdout).not.toMatch(/rupture|risk/i)
    expect(stderr).toContain('note: rule drop:floor=2, id cleo: too few scores')
  })

  it('is about rises where lower is better', () => {
    const { stdout } = over(table, `${long.replace('higher', 'lower')} ${two}`)
    expect(stdout).toMatch(/ rises +per 100/)
  })

  it.each([
    [long, 'compare needs at least two --rule'],
    [`${long} --rule drop:floor=2`, 'compare needs at least two --rule'],
    [`${long} --rule drop:floor=2 --rule drop:floor=2`, '--rule drop:floor=2 is given twice'],
    [`${long} --rule drop:floor=2,floor=3 --rule cusum`, 'gives floor twice'],
    [`${long} --rule drop:8 --rule cusum`, 'expected NAME=VALUE after the colon'],
    [`${long} --rule drop:=8 --rule cusum`, 'expected NAME=VALUE after the colon'],
    [`${long} --rule drop:floor=2,near --rule cusum`, 'parameter floor=2,near is not what drop expects'],
    [`${long} --rule fall --rule cusum:g=2`, 'unknown --rule fall; allowed: sudden-change, drop'],
    [`${long} --rule fall --rule cusum:g=2`, 'unknown parameter g of cusum; allowed: k, h'],
    [
      `${long} --rule drop --rule cusum`,
      'parameter k and floor of drop: expected k or floor above 0, as in --rule drop:floor=2',
    ],
    [`${long.replace(' --better higher', '')} ${two}`, 'missing option --better'],
  ])('refuses %s', (line, complaint) => {
    const { exit, stdout, stderr } = over(table, line)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain(complaint)
    expect(stderr).toContain('(see compare --help)')
  })

  it('meets faults of the file as the other verbs do', () => {
    expect(over('id,s,x\na,1,o\n', `${long} ${two}`)).toMatchObject({ exit: 1, stdout: '' })
    expect(run(typed(`${long} ${two}`), given({})).stderr).toContain('cannot be read (absent)')
  })
})

describe('multiverse', () => {
  const many = 'multiverse t.csv --id id --session s --score x --better higher'
  const grid = "--rule 'drop:floor=2|4,reference=previous|running-maximum,maxDescent=1|2'"

  it('has a column in CSV for everything that JSON says of a universe', () => {
    const { universes } = document<{ readonly universes: readonly { readonly parameters: RuleParameters }[] }>(
      over(table, `${many} ${grid} --json`),
    )
    const { parameters, ...counted } = universes[0] ?? { parameters: {} }
    const [header = ''] = over(table, `${many} ${grid} --format csv`).stdout.split('\n')
    const named = Object.keys(counted).map((key) => (key === 'name' ? 'universe' : key))
    const keys = [...named, ...Object.keys(parameters)]
    expect(new Set(header.split(','))).toEqual(new Set(keys.map(snakeCase)))
  })

  it('prints a row per universe, what was left out and why, and what each choice changes', () => {
    const read = document(over(table, `${many} ${grid} --json`))
    expect(Object.keys(read)).toEqual(['universes', 'leftOut', 'effects', 'persons', 'problems'])
    expect(read.universes).toHaveLength(6)
    expect(read.leftOut).toEqual([
      {
        rule: 'drop',
        choice: { floor: '2', reference: 'running-maximum', maxDescent: '2' },
        because: 'reference and maxDescent: expected maxDescent with the reference previous only',
      },
      expect.objectContaining({ choice: { floor: '4', reference: 'running-maximum', maxDescent: '2' } }),
    ])
    expect(read.effects).toContainEqual(
      expect.objectContaining({ parameter: 'floor', value: '4', universes: 3, least: 1 / 3, greatest: 1 / 3 }),
    )
    expect(over(table, `${many} ${grid}`).stdout).toContain(
      'so that their means differ by those too: drop: reference; drop: maxDescent.\n',
    )
    expect(over(table, `${many} --rule 'drop:floor=2|4,maxDescent=1|2'`).stdout).toContain('once.\n')
    expect(read.persons).toEqual([
      { id: '007', assessable: 6, flagged: 3 },
      { id: 'ann', assessable: 6, flagged: 6 },
      { id: 'ben', assessable: 6, flagged: 0 },
      { id: 'cleo', assessable: 0, flagged: 0 },
    ])
    const { stdout } = over(table, `${many} ${grid}`)
    expect(stdout).toContain('The share flagged runs from 0.33 to 0.67')
    expect(stdout).toMatch(/^007 +3 +6$/m)
    expect(stdout).toMatch(/^drop:floor=2,reference=running-maximum,maxDescent=2 +reference and maxDescent: expected/m)
  })

  it('writes a line per universe as CSV, with a column for every parameter', () => {
    const rows: readonly Record<string, string>[] = parse(
      over(table, `${many} --rule 'drop:floor=2|4' --rule 'sudden-change:cutoff=2' --format csv`).stdout,
      { columns: true },
    )
    expect(rows.map(({ universe, rule, floor, cutoff, flagged }) => [universe, rule, floor, cutoff, flagged])).toEqual([
      ['drop:floor=2', 'drop', '2', '', '2'],
      ['drop:floor=4', 'drop', '4', '', '1'],
      ['sudden-change:cutoff=2', 'sudden-change', '', '2', '0'],
    ])
  })

  it.each([
    [many, 'missing option --rule'],
    [`${many} --rule 'drop:floor=2|x|,colour=red'`, 'parameter floor=x is not what drop expects'],
    [`${many} --rule 'drop:floor=2|x|,colour=red'`, 'unknown parameter colour of drop'],
    [
      `${many} --rule 'drop:floor=${Array.from({ length: 1001 }, (_, at) => at + 1).join('|')}'`,
      'make 1001 universes, where 1000 are the most',
    ],
    [`${many} --rule 'drop:unit=person-sd,k=1|2'`, 'every choice of --rule contradicts itself'],
  ])('refuses %s', (line, complaint) => {
    const { exit, stdout, stderr } = over(table, line)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain(complaint)
  })
})
