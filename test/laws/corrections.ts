/** What holds of corrections, whatever a heart is told. */
import fc, { type IProperty } from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceFact,
  type AllianceRejection,
  type AllianceState,
  replay,
} from 'rupture-repair'
import type { Source } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { isVoidClosing, obstacle } from '../../src/alliance/obstacle.js'
import { correctedBy } from '../../src/alliance/record/entries.js'
import { recordedAs } from '../../src/testing/arbitraries/recorded-as.js'
import { courses } from '../model/arbitrary-courses.js'
import { at } from '../model/given.js'
import { decided as modelled } from '../model/model-log.js'
import { standingIn } from '../model/model-standing.js'
import { nothing } from '../model/model-state.js'
import type { Roster } from '../model/rosters.js'
import { type Correction, correction, several } from './any-correction.js'
import { type Heart, told } from './heart.js'
import { logOf } from './other-ties.js'
import { whatIs } from './without-log.js'

const sessionOf = (state: AllianceState): number => (state._tag === 'NotBegun' ? 0 : state.record.session)

/** How often a law had something to hold of. */
export interface Tried {
  accepted: number
  refused: number
}

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
