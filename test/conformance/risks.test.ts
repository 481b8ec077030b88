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
