import { describe, expect, it } from 'vitest'
import {
  arm5,
  defineInstrument,
  haqII,
  type Instrument,
  reversedAgainst,
  wai36,
  waiS,
  waiSr,
} from '../../../src/instruments/index.js'
import type { AnsweredForm } from '../../../src/instruments/score.js'

/** Standard normal numbers from a linear congruential generator with a fixed seed. */
const normals = (seed: number): (() => number) => {
  let state = seed
  const uniform = (): number => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return (state + 0.5) / 4294967296
  }
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

interface Cohort {
  readonly seed?: number
  readonly clients: number
  readonly sessions: number
  /** How far one shared thing shows in each item; of a reversed item, before it is answered the other way round. */
  readonly loading: (item: number) => number
  /** Items whose answers stand in the file as they were reversed by others. */
  readonly already?: readonly number[]
}

/** Forms of clients who differ from each other more than from one session to the next. */
const formsOf = (instrument: Instrument, { seed = 7, clients, sessions, loading, already = [] }: Cohort) => {
  const normal = normals(seed)
  const { min, max } = instrument.answers
  const spread = (max - min) / 5
  return Array.from({ length: clients }, (_, client): readonly AnsweredForm[] => {
    const shared = normal() * 0.8
    const own = Array.from({ length: instrument.items }, () => normal() * 0.8)
    return Array.from({ length: sessions }, (_, session): AnsweredForm => {
      const now = shared + normal() * 0.6
      const answers = Array.from({ length: instrument.items }, (_, index) => {
        const item = index + 1
        const weight = loading(item)
        const error = Math.sqrt(1 - weight ** 2) * ((own[index] ?? 0) + normal() * 0.6)
        const high = Math.round((min + max) / 2 + spread * (weight * now + error))
        const answer = Math.max(min, Math.min(max, high))
        return instrument.reversed.includes(item) && !already.includes(item) ? min + max - answer : answer
      })
      return { id: `c${client}`, session: session + 1, answers, row: 1 }
    })
  }).flat()
}

const plain = () => 0.7

describe('reversed items that run against the rest', () => {
  it.each([
    [wai36.id, wai36, [9]],
    [wai36.id, wai36, [1, 9, 34]],
    [wai36.id, wai36, wai36.reversed],
    [waiS.id, waiS, [4]],
    [waiS.id, waiS, waiS.reversed],
    [haqII.id, haqII, haqII.reversed],
    [arm5.id, arm5, [3]],
  ])('are found in %s where others had reversed them: %#', (_id, instrument, already) => {
    for (const [clients, sessions] of [
      [60, 1],
      [30, 8],
      [4, 25],
      [1, 60],
    ] as const)
      expect(reversedAgainst(instrument, formsOf(instrument, { clients, sessions, loading: plain, already }))).toEqual(
        already,
      )
  })

  it.each([
    ['of few forms', { clients: 29, sessions: 1, loading: plain, already: [3] }],
    ['where none was', { clients: 60, sessions: 4, loading: plain }],
  ])('are none %s', (_name, cohort) => expect(reversedAgainst(arm5, formsOf(arm5, cohort))).toEqual([]))

  it('are none where nothing is reversed, or all of it, and of answers that never differ', () => {
    const forms = formsOf(waiSr, { clients: 60, sessions: 1, loading: plain })
    expect(reversedAgainst(waiSr, forms)).toEqual([])
    const same = Array.from({ length: 40 }, (_, row) => ({ id: `${row}`, session: 1, answers: [4, 4, 4, 4, 4], row }))
    expect(reversedAgainst(arm5, same)).toEqual([])
    const all = defineInstrument({
      ...arm5,
      id: 'all-turned',
      reversed: [1, 2, 3, 4, 5],
      citation: 'none',
      licence: 'own',
    })
    if (all._tag === 'Left') throw new Error('not an instrument')
    expect(reversedAgainst(all.right, formsOf(all.right, { clients: 60, sessions: 1, loading: plain }))).toEqual([])
  })

  it('leaves out forms with a blank among the items that count', () => {
    const forms = formsOf(arm5, { clients: 40, sessions: 1, loading: plain, already: [3] })
    const blanked = forms.map((form, index) =>
      index < 11 ? { ...form, answers: [null, ...form.answers.slice(1)] } : form,
    )
    expect([reversedAgainst(arm5, forms), reversedAgainst(arm5, blanked)]).toEqual([[3], []])
  })

  it('needs 30 forms without a blank, and counts no other', () => {
    const forms = formsOf(arm5, { clients: 41, sessions: 1, loading: plain, already: [3] })
    const blanked = (many: number) =>
      forms.map((form, index) => (index < many ? { ...form, answers: [null, ...form.answers.slice(1)] } : form))
    expect([reversedAgainst(arm5, blanked(11)), reversedAgainst(arm5, blanked(12))]).toEqual([[3], []])
  })

  it('is no matter of a weak correlation, however many forms there are', () => {
    // Of 4,000 forms 2,152 have both high or both low: the correlation is 304 / 4000 = .076, or 4.8 standard errors.
    const formed = (both: number): readonly AnsweredForm[] =>
      Array.from({ length: 4000 }, (_, row) => {
        const high = row % 2 === 0
        const turned = row < both ? high : !high
        const [rest, item] = [high ? 5 : 3, turned ? 5 : 3]
        return { id: `c${row}`, session: 1, answers: [rest, rest, item, rest, rest], row }
      })
    expect(reversedAgainst(arm5, formed(2152))).toEqual([])
    // 2,200 of them: .1, which is enough.
    expect(reversedAgainst(arm5, formed(2200))).toEqual([3])
  })

  it('compares each form with others from 20 clients on, below with those of its own client', () => {
    const steady = (clients: number): readonly AnsweredForm[] =>
      Array.from({ length: clients * 2 }, (_, row) => {
        const answer = 1 + (Math.floor(row / 2) % 7)
        return { id: `c${Math.floor(row / 2)}`, session: 1 + (row % 2), answers: Array(5).fill(answer), row }
      })
    expect([reversedAgainst(arm5, steady(20)), reversedAgainst(arm5, steady(19))]).toEqual([[3], []])
  })

  it('takes many forms of one client for one witness', () => {
    // 23 clients say nothing either way; one, with 30 forms, has them rise together: one witness among 24.
    const quiet = Array.from({ length: 92 }, (_, row) => {
      const [rest, item] = [
        [3, 3],
        [3, 5],
        [5, 3],
        [5, 5],
      ][row % 4] ?? [4, 4]
      return { id: `c${Math.floor(row / 4)}`, session: 1 + (row % 4), answers: [rest, rest, item, rest, rest], row }
    })
    const one = Array.from({ length: 30 }, (_, row) => {
      const answer = row % 2 === 0 ? 3 : 5
      return { id: 'one', session: row + 1, answers: Array(5).fill(answer), row }
    })
    expect(reversedAgainst(arm5, [...quiet, ...one])).toEqual([])
    const apart = one.map((form, row) => ({ ...form, id: `d${row}` }))
    expect(reversedAgainst(arm5, [...quiet, ...apart])).toEqual([3])
  })

  it.each([
    [30, 1],
    [12, 8],
    [5, 6],
    [2, 15],
    [1, 30],
  ])('are hardly ever found by chance, in %i clients of %i forms', (clients, sessions) => {
    const found = (weight: number): number =>
      Array.from({ length: 400 }, (_, seed) => {
        const loading = (item: number): number => (item === 3 ? weight : 0.7)
        return reversedAgainst(arm5, formsOf(arm5, { seed: seed + 1, clients, sessions, loading })).length
      }).reduce((sum, one) => sum + one, 0)
    expect(found(0)).toBeLessThanOrEqual(8)
    expect(found(0.3)).toBeLessThanOrEqual(2)
  })
})

describe('what a reversed item is compared with', () => {
  const instrument = (
    subscales: Readonly<Record<string, readonly number[]>>,
    reversed: readonly number[],
    total: boolean,
  ) => {
    const { id: _, ...key } = arm5
    const defined = defineInstrument({ ...key, id: 'own', items: 4, subscales, reversed, total, citation: 'none' })
    if (defined._tag === 'Left') throw new Error('not an instrument')
    return defined.right
  }
  /** Forms of forty clients, in which the items of `together` go up and down as one, and the others as one of their own. */
  const forms = (together: readonly number[]): readonly AnsweredForm[] =>
    Array.from({ length: 40 }, (_, row) => {
      const [one, other] = [row % 2 === 0 ? 2 : 6, row % 4 < 2 ? 2 : 6]
      return {
        id: `c${row}`,
        session: 1,
        answers: [1, 2, 3, 4].map((item) => (together.includes(item) ? one : other)),
        row,
      }
    })

  it('is its own subscale, not another', () => {
    const two = instrument({ a: [1, 2], b: [3, 4] }, [4], false)
    expect(reversedAgainst(two, forms([3, 4]))).toEqual([4])
    expect(reversedAgainst(two, forms([1, 2, 4]))).toEqual([])
  })

  it('is the whole form where its subscale has no other that is not reversed, if the form makes a total', () => {
    const withTotal = instrument({ a: [1, 2], b: [3, 4] }, [3, 4], true)
    const without = instrument({ a: [1, 2], b: [3, 4] }, [3, 4], false)
    expect(reversedAgainst(withTotal, forms([1, 2, 4]))).toEqual([4])
    expect(reversedAgainst(without, forms([1, 2, 4]))).toEqual([])
  })
})
