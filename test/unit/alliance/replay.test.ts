/** Replay of long logs and of corrected ones: the same alliance as entry by entry, and what is judged by its result. */
import { type AllianceEvent, evolve, initial, replay } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { correctionsInForce } from '../../../src/alliance/inside.js'

const by = { _tag: 'participant', id: 't' } as const
const stamp = (session: number) => ({ session, by })
const began: AllianceEvent = {
  _tag: 'AllianceBegan',
  stamp: stamp(0),
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'c', role: 'client' },
      { id: 't', role: 'therapist' },
    ],
  },
}
const held = (session: number): AllianceEvent => ({
  _tag: 'SessionHeld',
  stamp: stamp(session),
  held: { present: ['c', 't'] },
})
const withdrawn = (session: number, entry: number): AllianceEvent => ({
  _tag: 'EntryWithdrawn',
  stamp: stamp(session),
  entry,
})
const byVideo = (session: number, entry: number, of: number): AllianceEvent => ({
  _tag: 'EntryAmended',
  stamp: stamp(session),
  entry,
  instead: { _tag: 'SessionHeld', stamp: stamp(of), held: { present: ['c', 't'], medium: 'video' } },
})
const same = (log: readonly AllianceEvent[]) =>
  expect(replay(log)).toEqual({ _tag: 'Right', right: log.reduce(evolve, initial) })

describe('replay', () => {
  it('is the fold of evolve over a log without corrections, and leaves the events alone', () => {
    const log = Object.freeze([began, ...Array.from({ length: 200 }, (_, index) => held(index + 1))])
    same(log)
  })
  it('is the fold of evolve over a log with corrections, also of corrections', () => {
    same([began, held(1), held(2), byVideo(2, 2, 1), withdrawn(2, 4), withdrawn(2, 5), held(3), withdrawn(3, 7)])
  })
  it('takes a last session back whose own number other corrections carry', () => {
    // The correction of session 1 was made in session 2, which is withdrawn: no fold over what stands knows of a session 2.
    same([began, held(1), held(2), byVideo(2, 2, 1), withdrawn(2, 3)])
  })
  it('names the first event that cannot follow as it was written, whatever is corrected after it', () => {
    const broken = replay([began, held(1), byVideo(1, 2, 1), held(1), withdrawn(1, 9)])
    expect(broken).toEqual({
      _tag: 'Left',
      left: {
        _tag: 'BrokenHistory',
        seq: 4,
        event: 'SessionHeld',
        why: { _tag: 'SessionNotLater', session: 1, last: 1 },
      },
    })
  })
  it('judges what was corrected by its result: an entry that could not have followed and was taken back breaks nothing', () => {
    const replayed = replay([began, held(1), held(1), withdrawn(1, 3)])
    expect(replayed._tag).toBe('Right')
  })
  it('follows a long chain of withdrawals of withdrawals', () => {
    const chain = Array.from({ length: 2_000 }, (_, index) => withdrawn(1, index + 3))
    const replayed = replay([began, held(1), byVideo(1, 2, 1), ...chain])
    if (replayed._tag === 'Left' || replayed.right._tag === 'NotBegun') throw new Error('broken')
    // An even number of withdrawals: the first of them is itself withdrawn, and the amendment stands.
    expect(replayed.right.record.entries).toEqual(
      [byVideo(1, 2, 1)].map((event) => event._tag === 'EntryAmended' && event.instead),
    )
  })
  it('does not take a withdrawal of itself or of what comes later for one of something earlier', () => {
    const log = [began, held(1), withdrawn(1, 3), withdrawn(1, 5), withdrawn(1, 4)]
    expect(replay(log)).toMatchObject({ _tag: 'Left', left: { seq: 3, why: { _tag: 'UnknownEntry' } } })
    expect([...correctionsInForce(log)]).toEqual([3, 5])
  })
})
