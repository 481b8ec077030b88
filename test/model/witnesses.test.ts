/** Each rejection by its shortest course; the table itself is `witnesses.ts`. */
import { type AllianceRejection, replay } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { at, attempt, between, course, refusal, rupture, trio } from './given.js'
import { witnesses } from './witnesses.js'

/** What no command can meet, because commands break off first what stands in their way; only a log can. */
const onlyInALog: readonly AllianceRejection['_tag'][] = ['AttemptsUnderWay']

describe('every rejection', () => {
  const byCommand = Object.entries(witnesses).filter(([tag]) => !onlyInALog.some((one) => one === tag))
  it.each(byCommand)('%s', (tag, commands) => {
    expect(refusal(...commands)).toBe(tag)
  })

  it('AttemptsUnderWay: a log that ends a phase over an attempt under way', () => {
    const { events } = course(...witnesses.AttemptsUnderWay.slice(0, -1))
    const ended = { _tag: 'PhaseEnded', stamp: at(0), ending: { _tag: 'together' } } as const
    expect(replay([...events, ended])).toEqual({
      _tag: 'Left',
      left: { _tag: 'BrokenHistory', seq: 4, event: 'PhaseEnded', why: { _tag: 'AttemptsUnderWay', episodes: ['e'] } },
    })
  })

  it('AttemptsUnderWay: a log in which one leaves over an attempt that cannot go on without them', () => {
    const { events } = course(trio, rupture('e', [between('ann', 'ben')]), attempt('e', 'ann'))
    const left = { _tag: 'ParticipantLeft', stamp: at(0), participant: 'ben', departure: { _tag: 'left' } } as const
    const replayed = replay([...events, left])
    expect(replayed).toMatchObject({ left: { seq: 4, why: { _tag: 'AttemptsUnderWay', episodes: ['e'] } } })
  })
})
