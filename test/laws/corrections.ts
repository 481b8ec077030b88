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
import { isVoidClosing, obstacle } from '../../src/alliance/obstacle.js'
import { correctedBy } from '../../src/alliance/record/entries.js'
import { recordedAs } from '../../src/testing/arbitraries/recorded-as.js'
import { courses, type Roster } from '../model/arbitrary-courses.js'
import { episodeContents } from '../model/episode-commands.js'
import { at, begin, between, observes, rupture, says } from '../model/given.js'
import { linesOf, readable } from '../model/history.js'
import { nothing } from '../model/model.js'
import { decided as modelled, standingIn } from '../model/model-log.js'
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

/** The session held last before a place, by what stands. */
const sessionAt = (standing: ReturnType<typeof standingIn>, seq: number): number | undefined =>
  standing.findLast((one) => one.seq < seq && one.fact._tag === 'SessionHeld')?.fact.stamp.session

type Put = Extract<AllianceCommand, { _tag: 'CorrectEntries' }>['corrections'][number]

const otherNumber = (fact: AllianceFact, from: number, to: number): AllianceFact =>
  JSON.parse(JSON.stringify(fact), (key, value) => (key === 'session' && value === from ? to : value))
const otherName = (fact: AllianceFact, from: string, to: string): AllianceFact =>
  JSON.parse(JSON.stringify(fact), (_, value) => (value === from ? to : value))

/** What is put right together: a session renumbered with what was said in it, a person renamed, or some entries of any kind. */
const putsOf = (kind: string, standing: ReturnType<typeof standingIn>, one: number, other: number): readonly Put[] => {
  if (kind === 'renumbered') {
    const sessions = standing.filter(({ fact }) => fact._tag === 'SessionHeld')
    const from = sessions[one % Math.max(1, sessions.length)]?.fact.stamp.session ?? 0
    const to = Math.max(0, from + (other % 3) - 1)
    return standing
      .map(({ seq, fact }) => ({ entry: seq, instead: otherNumber(fact, from, to) }))
      .filter(({ instead }, index) => JSON.stringify(instead) !== JSON.stringify(standing[index]?.fact))
  }
  if (kind === 'renamed') {
    const [began] = standing
    const ids = began?.fact._tag === 'AllianceBegan' ? began.fact.beginning.participants.map(({ id }) => id) : []
    const from = ids[one % Math.max(1, ids.length)] ?? ''
    const to = other % 4 === 0 ? (ids[other % Math.max(1, ids.length)] ?? '') : 'zoe'
    return standing
      .map(({ seq, fact }) => ({ entry: seq, instead: otherName(fact, from, to) }))
      .filter(({ instead }, index) => JSON.stringify(instead) !== JSON.stringify(standing[index]?.fact))
  }
  return [one, other].flatMap((place): Put[] => {
    const entry = standing[place % standing.length]
    const source = standing[(place + other) % standing.length]
    if (entry === undefined || source === undefined) return []
    const instead = { ...source.fact, stamp: { ...entry.fact.stamp, session: sessionAt(standing, entry.seq) ?? 0 } }
    return [{ entry: entry.seq, instead: place % 2 === 0 ? null : (instead as AllianceFact) }]
  })
}

/** Several entries set right at once, by someone who said one of them; now and then one is left out, or says more than it did. */
const several: Arbitrary<Correction> = fc
  .tuple(
    fc.constantFrom('renumbered', 'renumbered', 'renamed', 'renamed', 'any'),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('all', 'all', 'all', 'less', 'more'),
  )
  .map(([kind, one, other, what]) => (log) => {
    const standing = standingIn(log)
    const by = standing[(one + other) % standing.length]?.fact.stamp.by
    const puts = putsOf(kind, standing, one, other)
    const at = other % Math.max(1, puts.length)
    const changed = puts.flatMap((put, index): readonly Put[] => {
      if (index !== at || what === 'all') return [put]
      return what === 'less' || put.instead === null
        ? []
        : [{ ...put, instead: { ...put.instead, stamp: { ...put.instead.stamp, note: 'and more' } } }]
    })
    const [first, ...others] = changed
    if (by === undefined || first === undefined) return undefined
    return { _tag: 'CorrectEntries', stamp: { session: 0, by }, corrections: [first, ...others] }
  })

/** A correction of some entry that stands, by whoever made it: taken back, put in another’s mouth, or replaced by another entry. */
const single: Arbitrary<Correction> = fc
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

const correction = fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: several })

type Corrected = IProperty<[readonly AllianceCommand[], Correction]>

const corrected = (
  heart: Heart,
  roster: Roster,
  holds: (before: AllianceState, command: AllianceCommand, decided: ReturnType<Heart['decide']>) => void,
  drawn = correction,
): Corrected =>
  fc.property(courses(roster), drawn, (relative, correct) => {
    const before = told(heart, relative).at(-1)?.after ?? heart.initial
    const content = correct(logOf(before))
    if (content === undefined) return
    const command = { ...content, stamp: at(sessionOf(before), content.stamp.by) }
    holds(before, command, heart.decide(before, command))
  })

const isKnown = (state: AllianceState, { _tag, id }: Source): boolean =>
  _tag === 'observer' || (state._tag !== 'NotBegun' && state.record.people.some((person) => person.id === id))

/** Withdrawing a correction puts back what was, and the log keeps all three. */
export const withdrawingUndoes = (heart: Heart, roster: Roster, tried: Tried): Corrected =>
  corrected(heart, roster, (before, command, decided) => {
    if ('refused' in decided) return
    tried.accepted += 1
    const after = decided.reduce(heart.evolve, before)
    const seq = logOf(after).length
    // Who put their own id right takes part under another name now, and would correct it back.
    if (!isKnown(after, command.stamp.by)) return
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
    if (!('refused' in decided)) return
    // Whose word it is comes before what it would break.
    const { _tag } = decided.refused as AllianceRejection
    if (['NotTheirsToCorrect', 'HasDied', 'CorrectedTwice', 'NotAMachinesToRecord'].includes(_tag)) return
    tried.refused += 1
    const event = { ...command, _tag: recordedAs[command._tag] } as AllianceEvent
    const corrected = 'corrections' in command ? command.corrections.map(({ entry }) => entry) : entryOf(command)
    const standing = standingIn([...logOf(before), event])
    const broken = replay(standing.map(({ fact }) => fact))
    if (standing.length > 0 && broken._tag === 'Right') throw new Error(`lawful: ${JSON.stringify(decided.refused)}`)
    const [breaks, why] =
      broken._tag === 'Left' ? [standing[broken.left.seq - 1]?.seq, broken.left.why] : [1, { _tag: 'AllianceNotBegun' }]
    // Every other entry that could not follow, each read as if it were put right.
    const along: number[] = []
    standing.reduce<AllianceState>((state, { seq, fact }) => {
      const refused = obstacle(state, fact)
      if (refused !== undefined && !isVoidClosing(refused) && !corrected.includes(seq)) along.push(seq)
      return heart.evolve(state, fact)
    }, heart.initial)
    expect(decided.refused).toEqual({ _tag: 'WouldBreakHistory', entry: corrected[0], breaks, why, along })
  })

const entryOf = (command: AllianceCommand): readonly number[] => ('entry' in command ? [command.entry] : [])

/** What the independent model says of every correction: whether it is accepted, and which rejection meets it. */
export const isAsModelled = (heart: Heart, roster: Roster, tried: Tried): Corrected =>
  fc.property(courses(roster), correction, (relative, correct) => {
    const steps = told(heart, relative)
    const before = steps.at(-1)?.after ?? heart.initial
    const content = correct(logOf(before))
    if (content === undefined) return
    const model = nothing()
    for (const { command, refused } of steps) if (refused === undefined) modelled(model, command)
    const command = { ...content, stamp: at(sessionOf(before), content.stamp.by) }
    const answer = heart.decide(before, command)
    const tag = 'refused' in answer ? (answer.refused as AllianceRejection)._tag : undefined
    tried[tag === undefined ? 'accepted' : 'refused'] += 1
    expect(tag).toBe(modelled(model, command))
  })

/** Several corrections of another’s words leave each of them what it was, but for numbers of sessions and names. */
export const wordsAreKept = (heart: Heart, roster: Roster, tried: Tried): Corrected =>
  corrected(
    heart,
    roster,
    (before, command, decided) => {
      if ('refused' in decided || command._tag !== 'CorrectEntries') return
      const was = new Map(standingIn(logOf(before)).map(({ seq, fact }) => [seq, fact]))
      const kept = (fact: AllianceEvent): string =>
        JSON.stringify(fact, (key, value) =>
          key === 'session' || key === 'id' || typeof value === 'string' ? 0 : value,
        )
      for (const { entry, instead } of command.corrections) {
        const fact = was.get(entry)
        if (fact === undefined || isWordOf(fact, command.stamp.by) || correctedBy(fact._tag) === 'anyone') continue
        tried.accepted += 1
        expect(instead && kept(instead)).toBe(kept(fact))
      }
    },
    several,
  )

const isWordOf = ({ stamp: { by } }: AllianceFact, who: Source): boolean => by._tag === who._tag && by.id === who.id

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
