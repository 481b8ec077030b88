/** All rules side by side on series that nobody on this project made: what `compare` says against `detect`, rule by rule. */
import { parse } from 'csv-parse/sync'
import type { Finding } from 'rupture-repair/detection'
import { cohenKappa } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { fileWorld } from '../../src/cli/file-world.js'
import { run } from '../../src/cli/program.js'
import type { RuleAgreement } from '../../src/detection/inside.js'
import { describeWithData, sharedData } from './shared-data.js'

const words = 'Never=1,Rarely=2,Occasionally=3,Sometimes=4,Often=5,Very Often=6,Always=7'
const wai36 = ['--instrument', 'wai-36', '--items', 'question{n}', '--answers', words]
const cli = (...args: readonly string[]): string => {
  const outcome = run(args, fileWorld('1', 'examples/data'))
  expect(outcome.exit).toBe(0)
  return outcome.stdout
}

/** Language models play the clients of the first file, the second is simulated too: neither holds human answers. */
const files = [
  {
    name: 'WAI-36 of ai_psychotherapy_eval',
    where: [
      sharedData('ai_psychotherapy_eval/survey_wai_logs.csv'),
      '--id',
      'pairing_id',
      '--session',
      'session_id',
      ...wai36,
    ],
    persons: 150,
  },
  {
    name: 'WAI-SR of wai_sr_simulated',
    where: [sharedData('wai_sr_simulated/wai_sr.csv'), '--id', 'id', '--session', 'week', '--range', '12..60'],
    persons: 8,
  },
]

/** A reliable change of 2.77 · 8 · √(1 − .92) = 6.3 points, and defaults wherever there are any. */
const rules: readonly (readonly [id: string, ...parameters: readonly string[]])[] = [
  ['sudden-change', 'cutoff=6.3'],
  ['drop', 'unit=reliable-change', 'k=1', 'sampleSd=8', 'reliability=.92'],
  ['control-chart', 'rules=limit,two-of-three,four-of-five,eight-in-a-row'],
  ['cusum'],
  ['ewma'],
  ['change-point'],
  ['reliable-change', 'sd=8', 'reliability=.92'],
  ['status', 'cutoff=36', 'boundary=inclusive'],
]
const written = ([id, ...parameters]: readonly string[]): string => `${id}:${parameters.join(',')}`.replace(/:$/, '')

/** What is read of the two documents. */
interface Compared {
  readonly rules: readonly unknown[]
  readonly agreement: readonly RuleAgreement[]
}
interface Detected {
  readonly findings: readonly Finding[]
  readonly share: {
    readonly flagged: number
    readonly judged: number
    readonly cannotShow: number
    readonly tooFew: number
  }
  readonly noise: unknown
  readonly falseAlarms: unknown
}

describeWithData('compare', () => {
  it.each(files)('finds with every rule in $name what detect finds', { timeout: 120_000 }, ({ where, persons }) => {
    const shared = [...where, '--score', 'total', '--better', 'higher']
    const asked = rules.flatMap((rule) => ['--rule', written(rule)])
    const compared: Compared = JSON.parse(cli('compare', ...shared, ...asked, '--json'))
    expect(compared.rules).toHaveLength(rules.length)
    for (const [index, [id, ...parameters]] of rules.entries()) {
      const { findings, share, noise, falseAlarms }: Detected = JSON.parse(
        cli('detect', ...shared, '--rule', id, ...parameters.flatMap((one) => ['--param', one]), '--json'),
      )
      const worse = findings.filter(({ kind, counts }) => kind === 'drop' && counts === true)
      expect(share.flagged).toBe(new Set(worse.map((finding) => finding.id)).size)
      expect(share.judged + share.cannotShow + share.tooFew).toBe(persons)
      expect(compared.rules[index]).toMatchObject({
        name: written(rules[index] ?? []),
        persons,
        findings: worse.length,
        assessable: share.judged,
        ...share,
        noise,
        falseAlarms,
      })
    }
    expect(compared.agreement).toHaveLength((rules.length * (rules.length - 1)) / 2)

    // κ once more from the flags in CSV, as one would in another program.
    const [header = [], ...rows]: readonly (readonly string[])[] = parse(
      cli('compare', ...shared, ...asked, '--format', 'csv'),
    )
    for (const { one, other, sessions } of compared.agreement) {
      const [a, b] = [header.indexOf(one), header.indexOf(other)]
      const count = (x: string, y: string) => rows.filter((row) => row[a] === x && row[b] === y).length
      const { value: kappa } = cohenKappa([
        [count('1', '1'), count('1', '0')],
        [count('0', '1'), count('0', '0')],
      ])
      if (kappa === null) expect(sessions.kappa).toBeNull()
      else expect(sessions.kappa).toBeCloseTo(kappa, 12)
    }
  })
})
