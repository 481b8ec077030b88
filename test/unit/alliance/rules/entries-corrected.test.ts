/** Several entries set right at once: what can be put right only together, and that nobody's words change by it. */
import { type AllianceCommand, type AllianceFact, preview, replay } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { sessionsHeld } from '../../../../src/alliance/inside.js'
import { allianceAfter, at, between, course, judge, observes, pair, rupture, says } from '../../../model/given.js'
import {
  answer,
  type Corrections,
  correct,
  each,
  held,
  log,
  moved,
  renumbering,
  typed,
  typedThen,
} from './entries-corrected-given.js'

const renumber = correct(says('t'), 22, ...renumbering)

describe('a session typed 22 for 2, after which three people spoke', () => {
  it('is put right at once, by anyone who may correct the session', () => {
    for (const by of [says('t'), says('c'), observes('another')])
      expect(answer(course(...typed).state, { ...renumber, stamp: at(22, by) })).toBe('accepted')
    const { record } = allianceAfter(...typed, renumber)
    expect(record.session).toBe(2)
    expect(sessionsHeld(record)).toEqual([1, 2])
    const right = allianceAfter(...typed.map((command) => moved(command as never)))
    expect({ ...record, log: [] }).toEqual({ ...right.record, log: [] })
  })
  it('goes on in session 2, and replays to the same', () => {
    const { state, events } = course(...typed, renumber, judge('e', says('c'), 4, 2), held(3))
    expect(replay(events)).toEqual({ _tag: 'Right', right: state })
  })
  it('cannot be put right one entry at a time, and the refusal says what has to come along', () => {
    const session: AllianceCommand = { _tag: 'AmendEntry', stamp: at(22), entry: 3, instead: moved(log(3)) }
    expect(answer(course(...typed).state, { ...session, instead: { ...moved(log(3)), stamp: at(2) } })).toEqual({
      _tag: 'WouldBreakHistory',
      entry: 3,
      breaks: 4,
      why: { _tag: 'NotTheCurrentSession', session: 22, current: 2 },
      along: [4, 5, 6, 7],
    })
    expect(typedThen(...each((entry) => moved(log(entry)), 3, 4, 6))).toMatchObject({ breaks: 5, along: [5, 7] })
  })
  it('is a correction that can be withdrawn, which puts all of it back', () => {
    const back: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(2, says('t')), entry: 8 }
    const { record } = allianceAfter(...typed, renumber, back)
    expect({ ...record, log: [] }).toEqual({ ...allianceAfter(...typed).record, log: [] })
    const theirs = { ...back, stamp: at(2, says('c')) }
    expect(answer(course(...typed, renumber).state, theirs)).toEqual({ _tag: 'NotTheirsToCorrect', entry: 8 })
  })
  it('starts from what stands, not from what was first written', () => {
    const better = { ...log(5), judgement: { rating: 4 } } as AllianceFact
    const amended: AllianceCommand = { _tag: 'AmendEntry', stamp: at(22, says('c')), entry: 5, instead: better }
    const { state } = course(...typed, amended)
    expect(answer(state, renumber)).toEqual({ _tag: 'NotTheirsToCorrect', entry: 5 })
    const others = renumbering.filter(({ entry }) => entry !== 5)
    const all = [...others, { entry: 5, instead: moved(better) }] as unknown as Corrections
    expect(answer(state, correct(says('t'), 22, ...all))).toBe('accepted')
  })
})

describe('is refused', () => {
  const taking = (...entries: readonly number[]): Corrections => each(() => null, ...entries)
  it('of an entry that is not there, that no longer stands, that is a correction, or that is named twice', () => {
    const taken: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(22, observes('coder')), entry: 7 }
    const { state } = course(...typed, taken)
    const by = (...entries: readonly number[]): unknown =>
      answer(state, correct(observes('coder'), 22, ...taking(...entries)))
    expect(by(2, 99)).toEqual({ _tag: 'UnknownEntry', entry: 99, entries: 8 })
    expect(by(7)).toEqual({ _tag: 'EntryDoesNotStand', entry: 7 })
    expect(by(8)).toEqual({ _tag: 'CorrectionsAreWithdrawn', entry: 8 })
    expect(by(2, 2)).toEqual({ _tag: 'CorrectedTwice', entry: 2 })
  })
  it('does not stop at what only lies between, and does at what comes out', () => {
    // The report goes with everything said of it; one after the other each would break the next.
    const own = [pair, rupture('e', [between('c', 't')], { by: says('c') }), judge('e', says('c'), 2)] as const
    const { state } = course(...own)
    expect(answer(state, correct(says('c'), 0, ...taking(2, 3)))).toBe('accepted')
    expect(answer(state, correct(says('c'), 0, ...taking(2)))).toMatchObject({ breaks: 3, along: [3] })
    expect(answer(state, correct(says('c'), 0, ...taking(1, 2)))).toMatchObject({ breaks: 3, along: [3] })
  })
})

it('one entry corrected so is the entry amended or withdrawn', () => {
  const first = course(...typed)
  const instead = { ...log(5), judgement: { rating: 3 } } as AllianceFact
  const single: AllianceCommand = { _tag: 'AmendEntry', stamp: at(22, says('c')), entry: 5, instead }
  const [one, other] = [single, correct(says('c'), 22, { entry: 5, instead })].map((command) => {
    const { record } = allianceAfter(...typed, command)
    return { ...record, log: [] }
  })
  expect(one).toEqual(other)
  expect(preview(first.state).map(({ command }) => command)).toContain('CorrectEntries')
})
