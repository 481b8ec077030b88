/** Invented scores of several people from 1 to 7, and their lines beside those of the one whose points can be moved. */
import type { ScoreSeries } from 'rupture-repair/series'
import type { Track } from './tracks.js'

type Scores = readonly (number | null)[]

/** The client's scores fall at session 5, the therapist's do not. */
export const raters: Readonly<Record<'client' | 'therapist', Scores>> = {
  client: [5.4, 5.6, 5.5, 5.7, 3.7, 4.2, 5.3, 5.6, 5.5, 5.8],
  therapist: [4.7, 4.9, 4.6, 5, 4.8, 4.9, 4.6, null, 5.1, 5.2],
}

/** Three people at levels of their own; one of them grows. */
export const persons: Readonly<Record<'Ada' | 'Ben' | 'Cleo', Scores>> = {
  Ada: [5.9, 6.1, 5.8, 6.2, 4.6, 5.2, 6, 6.1, 5.9, 6.2],
  Ben: [3.4, 3.2, 3.5, 3.3, 3.6, 3.1, 3.4, 2.4, 3.2, 3.5],
  Cleo: [2.6, 3.1, 3.3, 3.9, 4.2, 4.5, 5, 4.4, 5.4, 5.7],
}

export const ends = { min: 1, max: 7 } as const

export const seriesOf = (id: string, scores: Scores): ScoreSeries => ({
  id,
  better: 'higher',
  range: ends,
  points: scores.map((score, index) => ({ session: index + 1, score })),
})

/** The lines of all but one. */
export const othersOf = <Name extends string>(all: Readonly<Record<Name, Scores>>, one: Name): readonly Track[] =>
  Object.entries<Scores>(all)
    .filter(([name]) => name !== one)
    .map(([name, scores]) => ({
      name,
      style: 'solid',
      runs: scores.reduce<{ session: number; value: number }[][]>(
        (runs, value, index) => {
          if (value === null) runs.push([])
          else runs.at(-1)?.push({ session: index + 1, value })
          return runs
        },
        [[]],
      ),
    }))
