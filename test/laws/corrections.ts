/** What holds of corrections, and of entries that have nothing to do with each other, whatever a heart is told. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceFact,
  type AllianceRejection,
  type AllianceState,
  outcomesOf,
  replay,
} from 'rupture-repair'
import { ratings, resolutionCriteria, type Source } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { courses, type Roster } from '../model/arbitrary-courses.js'
import { episodeContents } from '../model/episode-commands.js'
import { at, begin, between, observes, rupture, says } from '../model/given.js'
import { linesOf, readable } from '../model/history.js'
import { standingIn } from '../model/model-log.js'
import { type Heart, told } from './heart.js'

const logOf = (state: AllianceState): readonly AllianceEvent[] => (state._tag === 'NotBegun' ? [] : state.record.log)
const sessionOf = (state: AllianceState): number => (state._tag === 'NotBegun' ? 0 : state.record.session)
/** The state but for its log, which shows what was corrected. */
const whatIs = (state: AllianceState): unknown =>
  state._tag === 'NotBegun' ? state : { ...state, record: { ...state.record, log: [] } }

/** How often a law had something to hold of. */
export interface Tried {
  accepted: number
  refused: number
}

type Correction = (log: readonly AllianceEvent[]) => AllianceCommand | undefined

/** A correction of some entry that stands, by whoever made it: taken back, put in another’s mouth, or replaced by another entry. */
const correction: Arbitrary<Correction> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('withdraw', 'another voice', 'another entry'))
  .map(([one, other, kind]) => (log) => {
    const standing = standingIn(log)
    const entry = standing[one % standing.length]
    if (entry === undefined) return undefined
    // Where the corrector stands in time is for the law to say.
    const { by } = entry.fact.stamp
    const stamp = at(0, by)
    if (kind === 'withdraw') return { _tag: 'WithdrawEntry', stamp, entry: entry.seq }
    const source: AllianceFact =
      kind === 'another voice' ? entry.fact : (standing[other % standing.length] ?? entry).fact
    const instead = {
      ...source,
      stamp: { ...entry.fact.stamp, by: kind === 'another voice' ? observes('another') : by },
    }
    return { _tag: 'AmendEntry', stamp, entry: entry.seq, instead }
  })

type Corrected = IProperty<[readonly AllianceCommand[], Correction]>

const corrected = (
  heart: Heart,
  roster: Roster,
  holds: (before: AllianceState, command: AllianceCommand, decided: ReturnType<Heart['decide']>) => void,
): Corrected =>
  fc.property(courses(roster), correction, (relative, correct) => {
    const before = told(heart, relative).at(-1)?.after ?? heart.initial
    const content = correct(logOf(before))
    if (content === undefined) return
    const command = { ...content, stamp: at(sessionOf(before), content.stamp.by) }
    holds(before, command, heart.decide(before, command))
  })

/** Withdrawing a correction puts back what was, and the log keeps all three. */
export const withdrawingUndoes = (heart: Heart, roster: Roster, tried: Tried): Corrected =>
  corrected(heart, roster, (before, command, decided) => {
    if ('refused' in decided) return
    tried.accepted += 1
    const after = decided.reduce(heart.evolve, before)
    const seq = logOf(after).length
    const undone = heart.decide(after, {
      _tag: 'WithdrawEntry',
      stamp: at(sessionOf(after), command.stamp.by),
      entry: seq,
    })
    if ('refused' in undone) throw new Error(`refused: ${JSON.stringify(undone.refused)}`)
    const again = undone.reduce(heart.evolve, after)
    expect(whatIs(again)).toEqual(whatIs(before))
    expect(logOf(again)).toEqual([...logOf(before), ...decided, ...undone])
  })

/** What is left after a correction could have been so from the start: everything that stands is a lawful log of the same state. */
export const standingIsLawful = (heart: Heart, roster: Roster): Corrected =>
  corrected(heart, roster, (before, _, decided) => {
    if ('refused' in decided) return
    const after = decided.reduce(heart.evolve, before)
    const again = replay(standingIn(logOf(after)).map(({ fact }) => fact))
    if (again._tag === 'Left') throw new Error(`broken at ${again.left.seq}: ${again.left.why._tag}`)
    expect(whatIs(again.right)).toEqual(whatIs(after))
    expect(replay(logOf(after))).toEqual({ _tag: 'Right', right: after })
  })

/** A correction that would break the history names the first entry that could not have followed, and why. */
export const breakIsNamed = (heart: Heart, roster: Roster, tried: Tried): Corrected =>
  corrected(heart, roster, (before, command, decided) => {
    if (!('refused' in decided) || !('entry' in command)) return
    // Whose word it is comes before what it would break.
    const { _tag } = decided.refused as AllianceRejection
    if (_tag === 'NotTheirsToCorrect' || _tag === 'HasDied') return
    tried.refused += 1
    const event = {
      ...command,
      _tag: command._tag === 'AmendEntry' ? 'EntryAmended' : 'EntryWithdrawn',
    } as AllianceEvent
    const standing = standingIn([...logOf(before), event])
    const broken = replay(standing.map(({ fact }) => fact))
    if (standing.length > 0 && broken._tag === 'Right') throw new Error(`lawful: ${JSON.stringify(decided.refused)}`)
    const [breaks, why] =
      broken._tag === 'Left' ? [standing[broken.left.seq - 1]?.seq, broken.left.why] : [1, { _tag: 'AllianceNotBegun' }]
    expect(decided.refused).toEqual({ _tag: 'WouldBreakHistory', entry: command.entry, breaks, why })
  })

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
    fc.array(of, { maxLength: 12, size: 'max' }).map((list) => readable(list, linesOf))
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
