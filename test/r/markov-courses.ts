import { uniform } from 'rupture-repair/statistics'
import type { Transition } from '../../src/outcomes/transition.js'
import { wordAt } from '../../src/statistics/inside.js'

/** Rates per unit of time of a Markov process: `rates[from][to]`; a state without rates is the last. */
export type Rates<State extends string> = Readonly<Record<State, Readonly<Partial<Record<State, number>>>>>

/** A purpose left to callers; the place of a change stands where sessions do. */
const [dwelling, choosing] = [65_536, 65_537]

/** Exact courses of a Markov process from `first` at time 1 to `last`: exponential times, then a draw among the rates. */
export const markovCourses = <State extends string>(
  rates: Rates<State>,
  first: State,
  { seed, subjects, last }: { readonly seed: number; readonly subjects: number; readonly last: number },
): readonly Transition[] =>
  Array.from({ length: subjects }).flatMap((_, subject) => {
    const course: Transition[] = []
    const draw = (purpose: number): number => uniform(wordAt(seed, 0, subject, course.length, purpose))
    let [from, start] = [first, 1]
    for (;;) {
      const ways = Object.entries<number | undefined>(rates[from]).map(
        ([to, rate]) => [to as State, rate ?? 0] as const,
      )
      const total = ways.reduce((sum, [, rate]) => sum + rate, 0)
      if (total === 0) return course
      const stop = start - Math.log(draw(dwelling)) / total
      const id = String(subject)
      if (stop >= last) return [...course, { id, start, stop: last, from, to: null }]
      const drawn = draw(choosing) * total
      const upTo = (way: number): number => ways.slice(0, way + 1).reduce((sum, [, rate]) => sum + rate, 0)
      const to = ways.find((_, way) => drawn < upTo(way))?.[0] ?? from
      course.push({ id, start, stop, from, to })
      ;[from, start] = [to, stop]
    }
  })
