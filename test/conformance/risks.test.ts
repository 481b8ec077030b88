/** The life table of whole-number times, against what R survival's multi-state curve has of them. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { getOrThrow } from '../../src/kernel/index.js'
import { lifeTable, type RiskTime } from '../../src/statistics/index.js'
import { describeWithData, sharedData } from './shared-data.js'

interface Curve {
  readonly states: readonly string[]
  readonly strata?: readonly string[]
  readonly time: readonly number[]
  readonly pstate: readonly (readonly number[])[]
  readonly se: readonly (readonly number[])[]
  readonly 'n.risk': readonly (readonly number[])[]
}

const read = (name: string): Curve => {
  const curve: Curve = JSON.parse(readFileSync(sharedData(`multistate/${name}`), 'utf8'))
  return curve
}

describeWithData('Cumulative incidence of 1,384 people', () => {
  const people = readFileSync(sharedData('multistate/mgus2_competing.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))
  const timesOf = (sex?: string): readonly RiskTime[] =>
    people
      .filter(([, own]) => sex === undefined || own === sex)
      .map(([, , time, event = '']) => ({
        entry: 0,
        exit: Number(time),
        ending: ['pcm', 'death'].includes(event) ? event : null,
      }))
  const rowsOf = (sex?: string) => getOrThrow(lifeTable(timesOf(sex), ['pcm', 'death']))

  /** Says and returns the greatest relative difference. */
  const compare = (name: string, curve: Curve, rows: (place: number) => ReturnType<typeof rowsOf>): number => {
    let [most, numbers] = [0, 0]
    for (const [place, time] of curve.time.entries()) {
      const row = rows(place)[time - 1]
      const ours = [row?.free, ...(row?.endings ?? []).map(({ incidence }) => incidence)]
      const errors = [row?.freeSe, ...(row?.endings ?? []).map(({ se }) => se)]
      for (const [found, wanted] of [
        [ours, curve.pstate[place]],
        [errors, curve.se[place]],
      ] as const)
        for (const [index, value] of (wanted ?? []).entries()) {
          const own = found[index] ?? Number.NaN
          most = Math.max(most, own === value ? 0 : Math.abs(own - value) / Math.max(Math.abs(value), 1e-12))
          numbers += 1
        }
    }
    console.info(`${name}: ${numbers} numbers, greatest relative difference ${most.toExponential(1)}`)
    return most
  }

  it('is that of R at every time, with its standard error', () => {
    const rows = rowsOf()
    expect(compare('all', read('mgus2_AJ_full.json'), () => rows)).toBeLessThan(1e-8)
  })

  it('is that of R for women and men', () => {
    const curve = read('mgus2_competing_expected.json')
    const tables = { 'sex=F': rowsOf('F'), 'sex=M': rowsOf('M') }
    expect(
      compare('by sex', curve, (place) => (curve.strata?.[place] === 'sex=F' ? tables['sex=F'] : tables['sex=M'])),
    ).toBeLessThan(1e-8)
  })
})

interface Probabilities {
  readonly time: readonly number[]
  readonly P01: readonly number[]
  readonly P02: readonly number[]
  readonly P11: readonly number[]
  readonly P12: readonly number[]
}

describeWithData('Late entry: 747 people with and without ventilation', () => {
  /** Stays in each state, which are entered late; times are doubled, since some are halves. */
  const stays = (): readonly (RiskTime & { readonly from: string })[] => {
    const since = new Map<string, number>()
    return readFileSync(sharedData('multistate/sir_cont.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [id = '', from = '', to = '', time = ''] = line.replaceAll('"', '').split(',')
        const [entry, exit] = [since.get(id) ?? 0, 2 * Number(time)]
        since.set(id, exit)
        return { from, entry, exit, ending: to === 'cens' ? null : to }
      })
  }

  it('has the hazards of which etm’s transition probabilities are the product', () => {
    const expected: Probabilities = JSON.parse(
      readFileSync(sharedData('multistate/sir_cont_etm_expected.json'), 'utf8'),
    )
    const all = stays()
    const [free, ventilated] = (['0', '1'] as const).map((from) =>
      getOrThrow(
        lifeTable(
          all.filter((one) => one.from === from),
          [from === '0' ? '1' : '0', '2'],
        ),
      ),
    )
    let probabilities = [
      [1, 0],
      [0, 1],
    ]
    let most = 0
    for (let interval = 1; interval <= 2 * (expected.time.at(-1) ?? 0); interval += 1) {
      const [toVentilated = 0, endedFree = 0] = (free?.[interval - 1]?.endings ?? []).map(({ hazard }) => hazard ?? 0)
      const [toFree = 0, endedOther = 0] = (ventilated?.[interval - 1]?.endings ?? []).map(({ hazard }) => hazard ?? 0)
      probabilities = probabilities.map(([own = 0, other = 0]) => [
        own * (1 - toVentilated - endedFree) + other * toFree,
        own * toVentilated + other * (1 - toFree - endedOther),
      ])
      const place = expected.time.indexOf(interval / 2)
      if (place < 0) continue
      const [[p00 = 0, p01 = 0] = [], [p10 = 0, p11 = 0] = []] = probabilities
      for (const [own, other] of [
        [p01, expected.P01[place]],
        [1 - p00 - p01, expected.P02[place]],
        [p11, expected.P11[place]],
        [1 - p10 - p11, expected.P12[place]],
      ])
        most = Math.max(most, Math.abs((own ?? 0) - (other ?? Number.NaN)))
    }
    console.info(`late entry: ${4 * expected.time.length} numbers, greatest difference ${most.toExponential(1)}`)
    expect(most).toBeLessThan(1e-8)
  })
})

describeWithData('Two endings of 329 people, times in thousandths', () => {
  it('has mstate’s cumulative incidences and standard errors', () => {
    const times = readFileSync(sharedData('multistate/aidssi.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line): RiskTime => {
        const [, time, status = ''] = line.split(',')
        return { entry: 0, exit: Math.round(1000 * Number(time)), ending: status === '0' ? null : status }
      })
    const rows = getOrThrow(lifeTable(times, ['1', '2']))
    const expected: readonly Readonly<
      Record<'time' | 'Surv' | 'CI.1' | 'CI.2' | 'seSurv' | 'seCI.1' | 'seCI.2', number>
    >[] = JSON.parse(readFileSync(sharedData('multistate/aidssi_cuminc_expected.json'), 'utf8'))
    let most = 0
    for (const one of expected) {
      const row = rows[Math.round(1000 * one.time) - 1]
      const [first, second] = row?.endings ?? []
      for (const [own = Number.NaN, other] of [
        [row?.free, one.Surv],
        [first?.incidence, one['CI.1']],
        [second?.incidence, one['CI.2']],
        [row?.freeSe, one.seSurv],
        [first?.se, one['seCI.1']],
        [second?.se, one['seCI.2']],
      ] as const)
        most = Math.max(most, Math.abs(own - other))
    }
    console.info(`mstate: ${6 * expected.length} numbers, greatest difference ${most.toExponential(1)}`)
    expect(most).toBeLessThan(1e-8)
  })
})
