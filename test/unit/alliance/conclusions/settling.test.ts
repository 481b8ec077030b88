/** An ending absorbs: what had been said by then decides what became of an episode; later words stay on record and change nothing. */
import { type AllianceCommand, outcomesOf, type PhasedEpisode } from 'rupture-repair'
import type { ResolutionCriterion } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  endTogether,
  judge,
  leave,
  observes,
  pair,
  resolve,
  resume,
  rupture,
  says,
  trio,
  whole,
} from '../../../model/given.js'

const join: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'new', role: 'member' } }
const quartet = begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' })
const inPair = rupture('e', [between('c', 't')], { affected: ['c'] })
const ofWhole = rupture('e', [[whole, whole]])
const stopped: readonly AllianceCommand[] = [
  attempt('e', 't'),
  { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'did-not-work' },
  { _tag: 'StopRepair', stamp: at(0), episode: 'e' },
]
const yes = (...ids: readonly string[]) => ids.map((id) => judge('e', says(id), 5))
const outcome = (commands: readonly AllianceCommand[], criterion: ResolutionCriterion) =>
  outcomesOf(allianceAfter(...commands), criterion)[0]?.outcome
const settled = (...commands: readonly AllianceCommand[]): number | null | undefined => {
  const episode = allianceAfter(...commands).record.episodes[0]?.episode
  return episode?._tag === 'Closed' ? episode.settled : undefined
}

describe('an episode settles', () => {
  const told = [pair, inPair, judge('e', says('c'), 2), judge('e', observes(), 3)]
  it('with the words said by then: when the parties stop, and when the phase ends', () => {
    expect(settled(...told)).toBeUndefined()
    expect(settled(...told, ...stopped)).toBe(2)
    expect(settled(...told, endTogether())).toBe(2)
    expect(settled(...told, endTogether(), judge('e', says('c'), 5))).toBe(2)
  })
  it('not by being closed as resolved, until the phase ends', () => {
    const closed = [pair, inPair, resolve('e', says('t'))]
    expect(settled(...closed)).toBeNull()
    expect(settled(...closed, judge('e', says('c'), 2))).toBeNull()
    expect(settled(...closed, judge('e', says('c'), 2), endTogether())).toBe(2)
  })
  it('once: a later departure or ending changes nothing of it', () => {
    const told = [trio, rupture('e', [between('ann', 'ben')]), ...stoppedBy('ann'), judge('e', says('ann'), 5)]
    expect(settled(...told)).toBe(0)
    expect(settled(...told, leave('ben'))).toBe(0)
    expect(settled(...told, leave('ben'), endTogether())).toBe(0)
  })
})

const stoppedBy = (startedBy: string): readonly AllianceCommand[] => [attempt('e', startedBy), ...stopped.slice(1)]

describe('a departure', () => {
  const twoTies = rupture('e', [between('ann', 'ben'), between('ann', 'cas')])
  const phasedAfter = (...commands: readonly AllianceCommand[]): PhasedEpisode | undefined =>
    allianceAfter(...commands).record.episodes[0]
  it('settles what was closed as resolved, with the last of its ties and no earlier', () => {
    const closed = [quartet, twoTies, resolve('e', says('ann'))]
    expect(phasedAfter(...closed, leave('ben'))).toMatchObject({ endedTies: [0], episode: { settled: null } })
    expect(phasedAfter(...closed, leave('ben'), leave('cas'))).toMatchObject({
      endedTies: [0, 1],
      episode: { closing: { _tag: 'said', event: { as: 'resolved' } }, settled: 1 },
    })
  })
  it('lets those it concerns speak on while a tie stays, and no longer after', () => {
    const closed = [quartet, twoTies, resolve('e', says('ann')), leave('ben')]
    expect(outcome([...closed, judge('e', says('cas'), 1)], 'client')).toBe('unresolved')
    expect(outcome([...closed, leave('cas'), judge('e', says('cas'), 1)], 'client')).toBe('resolved')
  })
  it('touches no episode of a phase that ended before', () => {
    const ended = [trio, rupture('e', [between('ann', 'ben')]), endTogether(), resume]
    expect(phasedAfter(...ended, leave('ben'))).toMatchObject({ endedTies: [], episode: { settled: 0 } })
  })
  it('takes back no word: who said it is not resolved, and left, is not outvoted by their absence', () => {
    const said = [trio, ofWhole, judge('e', says('ann'), 5), judge('e', says('ben'), 1)]
    expect(outcome([...said, leave('ben'), endTogether()], 'client')).toBe('unresolved')
  })
  it('keeps the leaver concerned, whose silence is no consent', () => {
    const said = [trio, ofWhole, ...yes('leader', 'ann'), leave('ben')]
    expect(outcome([...said, endTogether()], 'all')).toBe('not-judged')
    expect(outcome([...said, ...yes('ben'), endTogether()], 'all')).toBe('resolved')
  })
})

describe('an ended phase keeps its outcomes, whoever comes, goes or speaks later', () => {
  it('a newcomer has no say in what was reported before, in that phase or the next', () => {
    const told = [trio, ofWhole, ...yes('leader', 'ann', 'ben')]
    expect(outcome([...told, join, endTogether()], 'all')).toBe('resolved')
    expect(outcome([...told, join, judge('e', says('new'), 1), endTogether()], 'all')).toBe('resolved')
    expect(outcome([...told, endTogether(), resume, join], 'all')).toBe('resolved')
  })
  it('who leaves in the second phase still said what they said in the first', () => {
    const first = [trio, ofWhole, ...yes('ann'), judge('e', says('ben'), 1), endTogether(), resume]
    expect(outcome(first, 'client')).toBe('unresolved')
    expect(outcome([...first, leave('ben')], 'client')).toBe('unresolved')
  })
  it('words of a later phase neither resolve what was left unresolved nor undo what was resolved', () => {
    const byTherapist = [pair, inPair, resolve('e', says('t')), endTogether(), resume]
    expect(outcome([...byTherapist, judge('e', says('c'), 5)], 'client')).toBe('not-judged')
    const byClient = [pair, inPair, resolve('e', says('c')), endTogether(), resume]
    expect(outcome([...byClient, judge('e', says('c'), 1)], 'client')).toBe('resolved')
  })
  it('observers work from recordings, and their word counts whenever they gave it', () => {
    const ended = [pair, inPair, judge('e', says('c'), 5), endTogether()]
    const late = [...ended, judge('e', observes(), 2), judge('e', says('t'), 2)]
    expect(outcome(late, 'observer')).toBe('unresolved')
    expect(outcomesOf(allianceAfter(...late), 'therapist')[0]).toMatchObject({
      outcome: 'not-judged',
      reason: 'too-late',
    })
    // Of all, an observer's *no* is one; of any, the client's *yes*.
    expect([outcome(late, 'all'), outcome(late, 'any')]).toEqual(['unresolved', 'resolved'])
    const again = [...late, judge('e', observes(), 4), resume, judge('e', observes(), 5)]
    expect(outcomesOf(allianceAfter(...again), 'observer', { resolvedFrom: 5 })[0]).toMatchObject({
      outcome: 'resolved',
      voices: { judged: 1, late: 0 },
    })
  })
  it('words after stopping still count while treatment goes on, and no longer after', () => {
    expect(outcome([pair, inPair, ...stopped, judge('e', says('c'), 5)], 'client')).toBe('resolved')
    expect(outcome([pair, inPair, ...stopped, endTogether(), judge('e', says('c'), 5)], 'client')).toBe('not-judged')
    const parted = [trio, rupture('e', [between('ann', 'ben')]), ...stoppedBy('ann'), leave('ben')]
    const back: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'ben', role: 'member' } }
    expect(outcome([...parted, judge('e', says('ann'), 5)], 'client')).toBe('not-judged')
    expect(outcome([...parted, back, judge('e', says('ann'), 5)], 'client')).toBe('not-judged')
  })
  it('what is told only after the end was not judged at it', () => {
    expect(outcome([pair, endTogether(), inPair, judge('e', says('c'), 5)], 'client')).toBe('not-judged')
  })
})
