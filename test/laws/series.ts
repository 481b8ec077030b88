/** What holds of every series, whatever the points. */
import fc, { type IProperty } from 'fast-check'
import { type LooseSeries, makeSeries, observed } from 'rupture-repair/series'
import { expect } from 'vitest'
import type { ScorePoint } from '../../src/series/index.js'

const points = fc.uniqueArray(
  fc.record({ session: fc.integer({ min: 0, max: 30 }), score: fc.option(fc.integer({ min: 0, max: 9 })) }),
  { selector: ({ session }) => session },
)
const loose = (points: readonly ScorePoint[]): LooseSeries => ({ id: 'a', better: 'higher', points })
const made = (points: readonly ScorePoint[]) => {
  const series = makeSeries(loose(points))
  if (series._tag === 'Left') throw new Error(JSON.stringify(series.left))
  return series.right
}

/** Sessions rise by one, from the first given to the last. */
export const sessionsRiseByOne = (): IProperty<[ScorePoint[]]> =>
  fc.property(points, (given) => {
    const sessions = made(given).points.map(({ session }) => session)
    const ends = given.map(({ session }) => session)
    expect(sessions).toEqual(given.length === 0 ? [] : sessions.map((_, slot) => Math.min(...ends) + slot))
    expect(sessions.at(-1)).toBe(given.length === 0 ? undefined : Math.max(...ends))
  })

/** No score is lost, added or moved, in whatever order they come. */
export const scoresAreKept = (): IProperty<[ScorePoint[]]> =>
  fc.property(points, (given) => {
    const scored = given.filter(({ score }) => score !== null).sort((a, b) => a.session - b.session)
    expect(observed(made(given))).toEqual(scored)
    expect(made(given.toReversed())).toEqual(made(given))
  })

/** A series made from a series is the same. */
export const makingIsIdempotent = (): IProperty<[ScorePoint[]]> =>
  fc.property(points, (given) => {
    expect(made(made(given).points)).toEqual(made(given))
  })
