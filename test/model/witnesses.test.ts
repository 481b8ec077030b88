/** Each rejection by a short course; the table itself is `examples/rejections.ts`. */
import { decide, replay } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { at, attempt, between, course, endTogether, rupture, trio } from './given.js'
import { witnesses } from './witnesses.js'

describe('every rejection', () => {
  it.each(Object.entries(witnesses))('%s', (tag, { before, then }) => {
    const { state, events } = course(...before)
    const answer = 'inALog' in then ? replay([...events, then.inALog]) : decide(state, then)
    expect(answer).toMatchObject(
      'inALog' in then
        ? { left: { _tag: 'BrokenHistory', seq: events.length + 1, why: { _tag: tag } } }
        : { left: { _tag: tag } },
    )
  })

  it('by a command, but for the one that commands break off before they come to it', () => {
    const onlyInALog = Object.entries(witnesses).filter(([, { then }]) => 'inALog' in then)
    expect(onlyInALog.map(([tag]) => tag)).toEqual(['AttemptsUnderWay'])
    const [ended] = course(...witnesses.AttemptsUnderWay.before, endTogether(1)).events.slice(-1)
    expect(ended?._tag).toBe('PhaseEnded')
  })

  it('AttemptsUnderWay: a log in which one leaves over an attempt that cannot go on without them', () => {
    const { events } = course(trio, rupture('e', [between('ann', 'ben')]), attempt('e', 'ann'))
    const left = { _tag: 'ParticipantLeft', stamp: at(0), participant: 'ben', departure: { _tag: 'left' } } as const
    const replayed = replay([...events, left])
    expect(replayed).toMatchObject({ left: { seq: 4, why: { _tag: 'AttemptsUnderWay', episodes: ['e'] } } })
  })
})
