/** Phases end, are resumed under a new number, and are never rewritten. */
import { type AllianceCommand, decide } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  begin,
  between,
  course,
  endTogether,
  pair,
  refusal,
  resolve,
  rupture,
  says,
} from '../../model/given.js'

const session = (number: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(number),
  held: { present: ['c'] },
})
const resume = (resumes: number, now: number): AllianceCommand => ({ _tag: 'ResumePhase', stamp: at(now), resumes })
const first = [pair, session(3), session(5), rupture('e', [between('c', 't')], { session: 5 }), endTogether(5)]

describe('a phase', () => {
  it('runs from the session last held before it to the last one in it', () => {
    expect(allianceAfter(...first)).toMatchObject({ _tag: 'Ended', past: [{ number: 1, from: 0, to: 5 }] })
  })
  it('is taken up again as another, which names it', () => {
    const second = allianceAfter(...first, resume(1, 5), session(6))
    expect(second).toMatchObject({ _tag: 'Running', phase: { number: 2, from: 5, resumes: 1 }, past: [{ number: 1 }] })
    expect(allianceAfter(...first, resume(1, 5), session(6), endTogether(6), resume(1, 6))).toMatchObject({
      phase: { number: 3, from: 6, resumes: 1 },
      past: [
        { number: 1, to: 5 },
        { number: 2, from: 5, to: 6, resumes: 1 },
      ],
    })
  })
  it('closes what was open in it, and the next one opens its own', () => {
    const again = rupture('f', [between('c', 't')], { session: 5, recurrenceOf: 'e' })
    const { record } = allianceAfter(...first, resume(1, 5), again)
    expect(record.episodes.map(({ phase, episode }) => [phase, episode._tag])).toEqual([
      [1, 'Closed'],
      [2, 'Unattended'],
    ])
  })
  it('that is over takes words, and acts no more', () => {
    const rated: AllianceCommand = {
      _tag: 'GiveRating',
      stamp: at(5),
      rating: { of: between('c', 't'), instrument: 'a scale', scores: { bond: 4 } },
    }
    const moved: AllianceCommand = {
      _tag: 'ChangeFrame',
      stamp: at(5),
      change: { aspect: 'fee', manner: 'together', changedBy: ['c', 't'], happened: { _tag: 'unknown' } },
    }
    expect(refusal(...first, rated)).toBeUndefined()
    expect(refusal(...first, moved)).toBe('PhaseIsOver')
    expect(refusal(...first, session(6))).toBe('PhaseIsOver')
  })
  it('that is over meets a resolution, which begins with a word, only at its act', () => {
    expect(refusal(...first, resolve('e', says('c'), 5, 5))).toBe('PhaseIsOver')
    expect(refusal(...first, resolve('nowhere', says('c'), 5, 5))).toBe('UnknownEpisode')
  })
  it('takes two people, whether it begins or is taken up again, and the refusal says which', () => {
    const died: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } }
    expect(decide(course(pair, died).state, resume(1, 0))).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooFewParticipants', at: 'resumption' },
    })
    expect(decide(course().state, begin('individual', { c: 'client' }))).toEqual({
      _tag: 'Left',
      left: { _tag: 'TooFewParticipants', at: 'beginning' },
    })
  })
  it('counts sessions upwards, with gaps where there were gaps', () => {
    expect(refusal(pair, session(3), session(3))).toBe('SessionNotLater')
    expect(refusal(pair, session(3), session(9))).toBeUndefined()
  })
})
