/** What is said of two ties is the same in whatever order they come. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { type AllianceCommand, type AllianceEvent, type AllianceState, outcomesOf } from 'rupture-repair'
import { ratings, resolutionCriteria, type Source } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { episodeContents } from '../model/episode-commands.js'
import { at, begin, between, observes, rupture, says } from '../model/given.js'
import { linesOf, readable } from '../model/history.js'
import type { Heart } from './heart.js'

export const logOf = (state: AllianceState): readonly AllianceEvent[] =>
  state._tag === 'NotBegun' ? [] : state.record.log

type OfTie = Extract<AllianceCommand, { readonly episode: string } | { readonly _tag: 'GiveRating' }>

/** What may be said of an episode of two people, and of the tie between them, b standing by, in session 1. */
const ofTie = (episode: string, one: string, other: string): Arbitrary<OfTie> => {
  const names: Readonly<Record<string, string>> = { c: one, t: other }
  const renamed = <A>(value: A): A =>
    JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? (names[inner] ?? inner) : inner))
  const speakers: readonly Source[] = [says(one), says(other), says('b'), observes()]
  // Half of the draws are what moves the machine; else few episodes would get beyond their first attempt.
  const moves = episodeContents.filter(({ _tag }) => /Attempt$|Strategy|Stage|^Resolve|^Stop/.test(_tag))
  const content = fc.oneof(fc.constantFrom(...episodeContents), fc.constantFrom(...moves))
  const told = fc
    .tuple(content, fc.constantFrom(...speakers))
    .map(([content, by]): OfTie => ({ ...renamed(content), stamp: at(1, by), episode }))
  const rated = fc.tuple(fc.constantFrom(...ratings), fc.constantFrom(...speakers)).map(
    ([bond, by]): OfTie => ({
      _tag: 'GiveRating',
      stamp: at(1, by),
      rating: { of: between(one, other), instrument: 'a scale', scores: { bond } },
    }),
  )
  return fc.oneof({ weight: 6, arbitrary: told }, { weight: 1, arbitrary: rated })
}

/** The state with the entries that concern the whole in no order, since ratings of several ties stand among them. */
const inAnyOrder = (state: AllianceState): unknown =>
  state._tag === 'NotBegun'
    ? state
    : { ...state, record: { ...state.record, log: [], entries: new Set(state.record.entries) } }

const together = ['ann', 'lee', 'cas', 'dot', 'b'] as const

/** The other tie has nobody in common with ann–lee, or one of the two; it is the tie that matters, not the people. */
const otherTies: readonly (readonly [string, string])[] = [
  ['cas', 'dot'],
  ['ann', 'cas'],
  ['dot', 'lee'],
]

interface TwoTies {
  readonly other: readonly [string, string]
  readonly ofOne: readonly OfTie[]
  readonly ofOther: readonly OfTie[]
}

/** Entries of different ties commute within a session: however they are interleaved, the alliance is the same. */
export const otherTiesCommute = (heart: Heart): IProperty<[TwoTies, readonly boolean[], readonly boolean[]]> => {
  const some = (of: Arbitrary<OfTie>): Arbitrary<readonly OfTie[]> =>
    // The same word twice is refused where nothing stands between, which depends on the order.
    fc
      .uniqueArray(of, { maxLength: 12, size: 'max', selector: (one) => JSON.stringify(one) })
      .map((list) => readable(list, linesOf))
  const order = fc.array(fc.boolean(), { minLength: 12, maxLength: 24 })
  const ties = fc.constantFrom(...otherTies).chain((other) =>
    fc.record({
      other: fc.constant(other),
      ofOne: some(ofTie('e', 'ann', 'lee')),
      ofOther: some(ofTie('f', ...other)),
    }),
  )
  return fc.property(ties, order, order, ({ other, ofOne, ofOther }, first, second) => {
    const start = [
      begin('group', { ann: 'member', lee: 'leader', cas: 'member', dot: 'member', b: 'member' }),
      { _tag: 'HoldSession', stamp: at(1), held: { present: together } },
      rupture('e', [between('ann', 'lee')], { session: 1 }),
      rupture('f', [between(...other)], { session: 1 }),
    ] as const
    const run = (turns: readonly boolean[]): AllianceState =>
      [...start, ...interleaved(ofOne, ofOther, turns)].reduce<AllianceState>((state, command) => {
        const decided = heart.decide(state, command)
        return 'refused' in decided ? state : decided.reduce(heart.evolve, state)
      }, heart.initial)
    const [one, another] = [run(first), run(second)]
    expect(inAnyOrder(one)).toEqual(inAnyOrder(another))
    expect(outcomes(one)).toEqual(outcomes(another))
    const logged = (state: AllianceState): readonly string[] =>
      logOf(state)
        .map((event) => JSON.stringify(event))
        .toSorted()
    expect(logged(one)).toEqual(logged(another))
  })
}

const outcomes = (state: AllianceState): unknown =>
  state._tag === 'NotBegun' ? [] : resolutionCriteria.map((criterion) => outcomesOf(state, criterion))

/** Both lists in their own order, the next one taken from the first where its turn says so. */
const interleaved = <A>(one: readonly A[], other: readonly A[], turns: readonly boolean[]): readonly A[] => {
  const [left, right] = [[...one], [...other]]
  const taken = turns.flatMap((turn) => (turn ? left.splice(0, 1) : right.splice(0, 1)))
  return [...taken, ...left, ...right]
}
