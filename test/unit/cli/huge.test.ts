/** Whatever finite numbers come in, what is printed and written holds numbers: no Infinity, and nothing that is not one. */
import { resolvedSample, sampleScenario, simulateColumns } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { ruptureLines, sessionLines } from '../../../src/cli/simulate/lines.js'
import type { OutputFile } from '../../../src/verbs/say/outcome.js'
import { worked } from './experiment/worked.js'
import { given } from './given.js'

const noNumber = /\b(?:Infinity|NaN)\b/

const areNumbers = ({
  stdout,
  stderr,
  files,
}: {
  stdout: string
  stderr: string
  files: readonly OutputFile[]
}): void => {
  for (const text of [stdout, stderr, ...files.map((file) => file.text)]) expect(String(text)).not.toMatch(noNumber)
}

const tables: readonly (readonly [string, readonly (readonly number[])[]])[] = [
  [
    'as far apart as they may be',
    [
      [1e15, -1e15, 1e15, -1e15, 1e15, -1e15, 1e15],
      [-1e15, 1e15, -1e15, 1e15],
    ],
  ],
  [
    'hardly any',
    [
      [5e-324, 0, 5e-324, 0, 5e-324, 0],
      [0, 5e-324, 0, 0],
    ],
  ],
  ['all the same', [[1e15, 1e15, 1e15, 1e15, 1e15]]],
  ['one great one', [[5, 6, 5, 1e15, 5, 6, 5, 6]]],
]
const textOf = (courses: readonly (readonly number[])[]): string =>
  `id,s,x\n${courses.flatMap((xs, id) => xs.map((x, session) => `p${id},${session + 1},${x}`)).join('\n')}\n`

const rules = [
  'sudden-change:cutoff=1',
  'drop:floor=1',
  'drop:unit=person-sd,k=1,floor=1',
  'control-chart',
  'cusum',
  'ewma',
  'change-point',
  'reliable-change:sd=1,reliability=.9',
  'status:cutoff=1,boundary=strict',
]
const keys = ['f', '--id', 'id', '--session', 's', '--score', 'x', '--better', 'higher']
const formats = ['table', 'csv', 'json']

describe.each(tables)('scores %s', (_, courses) => {
  const world = given({ f: textOf(courses) })

  it.each(rules)('detect and trace with %s', (rule) => {
    const [id = '', parameters = ''] = rule.split(':')
    const asked = [
      '--rule',
      id,
      ...parameters
        .split(',')
        .filter((one) => one !== '')
        .flatMap((one) => ['--param', one]),
    ]
    for (const format of formats)
      for (const verb of ['detect', 'trace'])
        areNumbers(run([verb, ...keys, ...asked, '--format', format, '--methods'], world))
    areNumbers(run(['trace', ...keys, ...asked, '--out', 'o'], world))
  })

  it('compare and multiverse', () => {
    for (const format of formats) {
      const all = [...rules.flatMap((rule) => ['--rule', rule]), '--format', format]
      areNumbers(run(['compare', ...keys, ...all], world))
      areNumbers(run(['multiverse', ...keys, ...all, '--rule', 'drop:floor=1|2'], world))
    }
  })

  it('with a fall as large as can be written', () => {
    const fall = ['--rule', 'drop', '--param', 'floor=1', '--base-rate', '.5', '--true-drop', '9'.repeat(300)]
    for (const format of formats) areNumbers(run(['detect', ...keys, ...fall, '--format', format], world))
  })
})

describe('an instrument of one’s own', () => {
  const answers = (min: number, max: number): string =>
    JSON.stringify({
      id: 'own',
      name: 'Own',
      perspectives: ['client'],
      version: '1',
      items: 3,
      answers: { min, max, whole: false },
      reversed: [1, 2, 3],
      subscales: { all: [1, 2, 3] },
      total: true,
      missingRule: { _tag: 'Prorate', maxMissing: 1 },
      metric: 'Sum.',
      citation: 'Invented.',
      licence: 'None.',
    })
  const score = ['score', 'f', '--id', 'id', '--session', 's', '--instrument-file', 'i', '--items', 'a,b,c']

  it.each([
    [-1.79e308, 1.79e308],
    [0, 1.79e308],
    [1.7e308, 1.79e308],
    [-1e15, 1e15],
    [0, 5e-324],
  ])('with answers from %d to %d', (min, max) => {
    const files = { i: answers(min, max), f: 'id,s,a,b,c\np,1,0,0,0\np,2,0,,0\n' }
    for (const format of formats)
      for (const metric of ['sum', 'mean', 'pomp'])
        areNumbers(run([...score, '--format', format, '--metric', metric], given(files)))
  })
})

it('an experiment in which there is nothing to count', async () => {
  const none = { hazard: 0, perPointBelow: 1, drop: { mean: 0, sd: 0 }, recognition: 0 }
  const calm = { ...sampleScenario, sessions: 2, ruptures: { withdrawal: none, confrontation: none } }
  const experiment = {
    v: 1,
    scenarios: { calm, again: calm },
    design: { _tag: 'grid', values: {} },
    rules: [{ name: 'drop', rule: 'drop', parameters: { floor: 1e15 } }],
    rater: 'client',
    window: { before: 0, after: 1 },
    seed: 7,
    alliances: 2,
    replications: 2,
    power: { reference: 'calm', clients: [2], sessions: [2], level: 0.05 },
  }
  const world = given({ e: JSON.stringify(experiment) })
  for (const format of formats)
    areNumbers(await worked(run(['experiment', 'e', '--format', format, '--out', 'o'], world)))
  expect((await worked(run(['experiment', 'e'], world))).exit).toBe(0)
})

it('a simulation that grew beyond all numbers', () => {
  const columns = simulateColumns(resolvedSample, { seed: 5, replication: 0, from: 0, to: 1 })
  const [latent, drops] = [columns.latent.map(() => Number.POSITIVE_INFINITY), columns.drops.map(() => Number.NaN)]
  expect(sessionLines(resolvedSample, { ...columns, latent }).text).not.toMatch(noNumber)
  expect(ruptureLines(resolvedSample, { ...columns, drops }).text).not.toMatch(noNumber)
})
