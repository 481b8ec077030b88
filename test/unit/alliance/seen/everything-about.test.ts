import { type Alliance, type AllianceCommand, type AllianceEvent, everythingAbout } from 'rupture-repair/alliance'
import { describe, expect, test } from 'vitest'
import { everyEntry } from '../../../../examples/every-entry.js'
import type { LogOfOne } from '../../../../src/alliance/inside.js'
import { allianceAfter, at, begin, between, judge, pair, rupture, says, trio, whole } from '../../../model/given.js'
import { entryOf } from '../../../model/model-entries.js'

const logOf = (alliance: string, ...commands: readonly AllianceCommand[]): LogOfOne => ({
  alliance,
  events: (allianceAfter(...commands) as Alliance).record.log,
})
const noted = (command: AllianceCommand, note: string): AllianceCommand =>
  ({ ...command, stamp: { ...command.stamp, note } }) as AllianceCommand
const intensity = (by: string): AllianceCommand => ({
  _tag: 'RateSeverity',
  stamp: at(0, says(by)),
  episode: 'e',
  severity: { _tag: 'intensity', rating: 4 },
})

describe('everything about a person', () => {
  test('is what they said, what names them, and what is said of their episodes and harms, and by whom', () => {
    const log = logOf(
      'a1',
      trio,
      rupture('e', [between('ann', 'leader')], { by: says('leader') }),
      intensity('ben'),
      judge('e', says('ann'), 3),
      rupture('f', [between('ben', 'leader')], { by: says('leader') }),
    )
    const { entries, leftOut } = everythingAbout('ann', [log])
    expect(entries.map(({ seq, how, by, event }) => [seq, how, by.id, event._tag])).toEqual([
      [1, 'named', 'observer', 'AllianceBegan'],
      [2, 'named', 'leader', 'RuptureReported'],
      [3, 'of-theirs', 'other-1', 'SeverityRated'],
      [4, 'said', 'ann', 'ResolutionJudged'],
    ])
    expect(leftOut).toEqual({ entriesOfOthers: 1, notesOfOthers: 0, pseudonyms: 1, partsOfOthers: 0 })
    expect(JSON.stringify(entries)).not.toContain('"ben"')
  })
  test('a strain with the whole group is everyone’s', () => {
    const log = logOf('a1', trio, rupture('e', [[{ _tag: 'person', id: 'leader' }, whole]]), intensity('leader'))
    expect(everythingAbout('ben', [log]).entries.map(({ how }) => how)).toEqual(['named', 'of-theirs', 'of-theirs'])
  })
  test('in a dyad the other keeps their name', () => {
    const { entries, leftOut } = everythingAbout('c', [logOf('a1', pair, rupture('e', [between('c', 't')]))])
    expect(JSON.stringify(entries)).toContain('"t"')
    expect(leftOut.pseudonyms).toBe(0)
  })
  test('a member is no leader by a slip that was taken back', () => {
    const joined = (role: 'member' | 'coleader') =>
      ({ _tag: 'ParticipantJoined', stamp: at(0, says('leader')), participant: { id: 'cat', role } }) as const
    const log = logOf(
      'a1',
      trio,
      { _tag: 'Join', stamp: at(0, says('leader')), participant: { id: 'cat', role: 'member' } },
      { _tag: 'AmendEntry', stamp: at(0, says('leader')), entry: 2, instead: joined('coleader') },
      { _tag: 'WithdrawEntry', stamp: at(0, says('leader')), entry: 3 },
      { _tag: 'HoldSession', stamp: at(1, says('leader')), held: { present: ['leader', 'ann', 'ben', 'cat'] } },
    )
    const { entries, leftOut } = everythingAbout('ann', [log])
    expect(log.events).toHaveLength(5)
    expect(JSON.stringify(entries)).not.toContain('"cat"')
    expect(leftOut.pseudonyms).toBe(2)
  })
  test('what was withdrawn is there, with the correction, and is not in force', () => {
    const log = logOf(
      'a1',
      pair,
      rupture('e', [between('c', 't')], { by: says('t') }),
      judge('e', says('c'), 2),
      { _tag: 'WithdrawEntry', stamp: at(0, says('c')), entry: 3 },
      intensity('t'),
      { _tag: 'WithdrawEntry', stamp: at(0, says('t')), entry: 5 },
    )
    expect(everythingAbout('c', [log]).entries.map(({ how, inForce }) => [how, inForce])).toEqual([
      ['named', true],
      ['named', true],
      ['said', false],
      ['said', false],
      ['of-theirs', false],
      ['of-theirs', false],
    ])
  })
  test('it has their own notes, and counts those of others', () => {
    const log = logOf(
      'a1',
      pair,
      noted(rupture('e', [between('c', 't')], { by: says('t') }), 'theirs'),
      noted(judge('e', says('c'), 2), 'mine'),
    )
    const about = everythingAbout('c', [log])
    expect(JSON.stringify(about)).toContain('mine')
    expect(JSON.stringify(about)).not.toContain('theirs')
    expect(about.leftOut.notesOfOthers).toBe(1)
  })
  test('it has words that they may not see, since it is their data', () => {
    const limited = {
      ...rupture('e', [between('c', 't')]),
      stamp: { ...at(0), visibleTo: ['supervision'] },
    } as AllianceCommand
    expect(everythingAbout('c', [logOf('a1', pair, limited)]).entries).toHaveLength(2)
  })
  test('other logs are passed over, and of several each is named', () => {
    const logs = [
      logOf('a1', pair),
      logOf('a2', trio),
      logOf('a3', begin('individual', { c: 'client', u: 'therapist' })),
    ]
    expect(everythingAbout('c', logs).entries.map(({ alliance }) => alliance)).toEqual(['a1', 'a3'])
    expect(everythingAbout('no one', logs)).toEqual({
      person: 'no one',
      entries: [],
      leftOut: { entriesOfOthers: 0, partsOfOthers: 0, notesOfOthers: 0, pseudonyms: 0 },
    })
  })
  test('pseudonyms are no one’s name, and a role in words of one’s own goes with it', () => {
    const family = begin('relationship', { 'other-1': 'party', kim: 'party', lou: 'party' })
    const called = {
      ...family,
      beginning: {
        ...(family as Extract<AllianceCommand, { _tag: 'BeginAlliance' }>).beginning,
        participants: ['other-1', 'kim', 'lou'].map((id) => ({ id, role: 'party', called: `the aunt ${id}` })),
      },
    } as AllianceCommand
    const { entries } = everythingAbout('other-1', [logOf('a1', called)])
    const text = JSON.stringify(entries)
    expect(text).toContain('the aunt other-1')
    expect(text).not.toMatch(/kim|lou/)
    expect(text).toContain('other-1-')
  })
  test('of every kind of entry none that names them is missing, and no name of another is left', () => {
    const log = logOf('a1', ...everyEntry)
    for (const person of ['ann', 'ben', 'cas', 'leader']) {
      const { entries, leftOut } = everythingAbout(person, [log])
      const seen = new Set(entries.map(({ seq }) => seq))
      for (const [index, event] of log.events.entries())
        if (JSON.stringify(event).includes(`"${person}"`)) expect(seen).toContain(index + 1)
      expect(entries.length + leftOut.entriesOfOthers).toBe(log.events.length)
      for (const other of ['ann', 'ben', 'cas'])
        if (other !== person) expect(JSON.stringify(entries)).not.toContain(`"${other}"`)
    }
  })
})

type Recording = Parameters<typeof entryOf>[0]
/** What Ben says of Ben in an episode that is not Ann's. */
const onBen = (effect: 'hurt' | 'anger'): Recording => ({
  _tag: 'NoteEffect',
  stamp: at(0, says('ben')),
  episode: 'f',
  effect: { on: 'ben', effect },
})
const history = (by: string, of: string): Recording => ({
  _tag: 'TellRepairHistory',
  stamp: at(0, says(by)),
  told: { of, history: 'none' },
})
const amends = (by: string, entry: number, instead: Recording): AllianceCommand => ({
  _tag: 'AmendEntry',
  stamp: at(0, says(by)),
  entry,
  instead: entryOf(instead),
})
const corrects = (
  by: string,
  ...parts: readonly [number, Recording | null][]
): Extract<AllianceCommand, { _tag: 'CorrectEntries' }> => {
  const [first, ...others] = parts.map(([entry, one]) => ({ entry, instead: one && entryOf(one) }))
  if (first === undefined) throw new Error('nothing is corrected')
  return { _tag: 'CorrectEntries', stamp: at(0, says(by)), corrections: [first, ...others] }
}
const others = rupture('f', [between('ben', 'leader')], { by: says('leader') })
const toAnn: Recording = {
  _tag: 'NoteEffect',
  stamp: at(0, says('ben')),
  episode: 'f',
  effect: { on: 'ann', effect: 'hurt' },
}
const effectsIn = (events: readonly AllianceEvent[]): number => JSON.stringify(events).split('"effect":{').length - 1

describe('of what is about others alone, everything about a person has nothing', () => {
  test('a correction of several has those that concern them, and counts the others', () => {
    const log = logOf(
      'a1',
      ...[trio, others, onBen('hurt'), toAnn],
      corrects('ben', [3, onBen('anger')], [4, { ...toAnn, stamp: { ...toAnn.stamp, at: '2026-01-02' } } as Recording]),
    )
    const { entries, leftOut } = everythingAbout('ann', [log])
    expect(entries.map(({ seq, how }) => [seq, how])).toEqual([
      [1, 'named'],
      [4, 'named'],
      [5, 'named'],
    ])
    expect(entries.at(-1)?.event).toMatchObject({ _tag: 'EntriesCorrected', corrections: [{ entry: 4 }] })
    expect(leftOut).toEqual({ entriesOfOthers: 2, partsOfOthers: 1, notesOfOthers: 0, pseudonyms: 1 })
  })
  test('what was said of them reads as withdrawn where a word about others alone takes its place', () => {
    for (const correction of [amends('ben', 3, onBen('hurt')), corrects('ben', [3, onBen('hurt')])]) {
      const { entries, leftOut } = everythingAbout('ann', [logOf('a1', trio, others, toAnn, correction)])
      const shown = entries.map(({ event }) => event)
      expect(effectsIn(shown)).toBe(1)
      expect(shown.at(-1)).toMatchObject(
        correction._tag === 'AmendEntry'
          ? { _tag: 'EntryWithdrawn', entry: 3 }
          : { _tag: 'EntriesCorrected', corrections: [{ entry: 3, instead: null }] },
      )
      expect(leftOut.partsOfOthers).toBe(1)
    }
  })
  test('what a correction said of them, and a later one took back, they learn', () => {
    const log = logOf('a1', trio, others, onBen('hurt'), amends('ben', 3, toAnn), amends('ben', 3, onBen('anger')))
    const { entries } = everythingAbout('ann', [log])
    expect(entries.map(({ seq, how }) => [seq, how])).toEqual([
      [1, 'named'],
      [4, 'named'],
      [5, 'of-theirs'],
    ])
    expect(entries.at(-1)?.event).toEqual({ _tag: 'EntryWithdrawn', stamp: at(0, says('other-1')), entry: 3 })
  })
  test('an act that takes the place of one in which they were named is there', () => {
    const held = (...present: readonly [string, ...string[]]): Recording => ({
      _tag: 'HoldSession',
      stamp: at(1, says('leader')),
      held: { present },
    })
    const amended = {
      ...amends('leader', 2, held('leader', 'ben')),
      stamp: at(1, says('leader')),
    } as AllianceCommand
    const { entries } = everythingAbout('ann', [logOf('a1', trio, held('leader', 'ann'), amended)])
    expect(entries.at(-1)?.event).toMatchObject({ instead: { held: { present: ['leader', 'other-1'] } } })
  })
  test('a correction of their own has what they set right, without words of others that moved along with it', () => {
    const held = (session: number): Recording => ({
      _tag: 'HoldSession',
      stamp: at(session, says('leader')),
      held: { present: ['leader', 'ben'] },
    })
    const moved = { ...onBen('hurt'), stamp: at(2, says('ben')) } as Recording
    const { corrections, stamp } = corrects('ann', [2, held(2)], [4, moved])
    const correction: AllianceEvent = { _tag: 'EntriesCorrected', stamp, corrections }
    const log = logOf('a1', trio, held(1), { ...others, stamp: at(1, says('leader')) }, {
      ...onBen('hurt'),
      stamp: at(1, says('ben')),
    } as Recording)
    const { entries, leftOut } = everythingAbout('ann', [{ ...log, events: [...log.events, correction] }])
    expect(entries.map(({ seq, how }) => [seq, how])).toEqual([
      [1, 'named'],
      [5, 'said'],
    ])
    expect(entries.at(-1)?.event).toMatchObject({ corrections: [{ entry: 2, instead: { _tag: 'SessionHeld' } }] })
    expect(leftOut.partsOfOthers).toBe(1)
  })
  test('a history of repair is shown to the person whose it is; another who told it sees that they did', () => {
    const log = logOf('a1', trio, history('leader', 'ann'), history('leader', 'ben'))
    const of = (person: string) => everythingAbout(person, [log])
    expect(of('ann').entries.at(-1)?.event).toMatchObject({ told: { of: 'ann', history: 'none' } })
    expect(of('ann').entries).toHaveLength(2)
    const told = of('leader').entries.flatMap(({ event }) => (event._tag === 'RepairHistoryTold' ? [event.told] : []))
    expect(told).toEqual([{ of: 'other-1' }, { of: 'other-2' }])
    expect(of('leader').leftOut.partsOfOthers).toBe(2)
  })
  test('a history put in the place of theirs is not there', () => {
    const log = logOf('a1', trio, history('leader', 'ann'), amends('leader', 2, history('leader', 'ben')))
    const { entries, leftOut } = everythingAbout('ann', [log])
    expect(entries.at(-1)?.event).toEqual({ _tag: 'EntryWithdrawn', stamp: at(0, says('leader')), entry: 2 })
    expect(leftOut.partsOfOthers).toBe(1)
  })
  test('notes within corrections are counted, too', () => {
    const log = logOf('a1', trio, others, toAnn, amends('ben', 3, noted(toAnn, 'theirs') as Recording))
    const about = everythingAbout('ann', [log])
    expect(JSON.stringify(about)).not.toContain('theirs"')
    expect(about.leftOut.notesOfOthers).toBe(1)
  })
})
