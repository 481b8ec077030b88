/** Changes fit the log they were made for and no other; elsewhere they say so and change nothing. */
import { type AllianceCommand, type AllianceState, initial, recordAll, replay } from 'rupture-repair'
import { changesBetween, withChanges } from 'rupture-repair/alliance'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  begin,
  between,
  course,
  endTogether,
  judge,
  pair,
  rupture,
  says,
} from '../../../model/given.js'

const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
const strain = rupture('e', [between('ann', 'ben')])
const stateAfter = (...commands: readonly AllianceCommand[]): AllianceState => course(group, ...commands).state
const [before, strained] = [stateAfter(), stateAfter(strain)]
const { forward, backward } = changesBetween(before, strained)

describe('changes', () => {
  it('lead there and back', () => {
    expect(withChanges(before, forward)).toEqual({ _tag: 'Right', right: strained })
    expect(withChanges(strained, backward)).toEqual({ _tag: 'Right', right: before })
  })
  it('fit a copy that came by another way, whatever the order of its keys', () => {
    const turned: AllianceState = JSON.parse(JSON.stringify(before), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(withChanges(turned, forward)).toEqual({ _tag: 'Right', right: strained })
  })
  it('made from the later to the earlier lead back as well', () => {
    expect(withChanges(strained, changesBetween(strained, before).forward)).toEqual({ _tag: 'Right', right: before })
  })
  it('say which log they fit, in numbers only', () => {
    expect(forward.from.entries).toBe(1)
    expect(forward.to.entries).toBe(2)
    expect(backward).toMatchObject({ from: forward.to, to: forward.from })
  })
  it.each([
    ['nothing yet', initial],
    ['the same made already', strained],
    ['another alliance of the same length', allianceAfter(pair)],
    ['a longer log', stateAfter(strain, judge('e', says('ann'), 4))],
    ['the same alliance otherwise', course({ ...group, stamp: at(0, says('lee')) } as AllianceCommand).state],
  ])('do not fit %s', (_, state) => {
    expect(withChanges(state, forward)).toMatchObject({ _tag: 'Left', left: { _tag: 'ChangesDoNotFit' } })
  })
  it('do not fit the same entries in another order', () => {
    const [one, other] = [judge('e', says('ann'), 4), judge('e', says('ben'), 2)]
    const { forward: next } = changesBetween(
      stateAfter(strain, one, other),
      stateAfter(strain, one, other, endTogether()),
    )
    expect(withChanges(stateAfter(strain, other, one), next)).toMatchObject({ _tag: 'Left' })
  })
  it('taken back later than they were made, with something recorded since, are refused', () => {
    const since = stateAfter(strain, judge('e', says('ann'), 4))
    expect(withChanges(since, backward)).toEqual({
      _tag: 'Left',
      left: { _tag: 'ChangesDoNotFit', entries: 3, expected: 2 },
    })
  })
  it('of a correction lead both ways too', () => {
    const corrected = stateAfter(strain, { _tag: 'WithdrawEntry', stamp: at(0), entry: 2 })
    const both = changesBetween(strained, corrected)
    expect(withChanges(strained, both.forward)).toEqual({ _tag: 'Right', right: corrected })
    expect(withChanges(corrected, both.backward)).toEqual({ _tag: 'Right', right: strained })
  })
  it('leave a state that replays to itself', () => {
    const made = withChanges(before, forward)
    if (made._tag === 'Left' || made.right._tag === 'NotBegun') throw new Error('not made')
    expect(replay(made.right.record.log)).toEqual(made)
  })
})

it('name only what changed while a phase goes on, and hold a whole state otherwise', () => {
  const then = (state: AllianceState, ...commands: readonly AllianceCommand[]): AllianceState => {
    const batch = recordAll(state, commands)
    if (batch._tag === 'Left') throw new Error(batch.left.why._tag)
    return batch.right.state
  }
  const paths = (from: AllianceState, to: AllianceState): readonly string[] => {
    const { forward, backward } = changesBetween(from, to)
    expect(withChanges(from, forward)).toEqual({ _tag: 'Right', right: to })
    expect(withChanges(to, backward)).toEqual({ _tag: 'Right', right: from })
    return forward.patches.map(({ path }) => path.join(' ')).sort()
  }
  const reported = then(before, strain)
  const judged = then(reported, judge('e', says('ann'), 4))
  const held = then(judged, { _tag: 'HoldSession', stamp: at(1), held: { present: ['ann', 'ben'] } })
  expect(paths(before, reported)).toEqual(['record episodes 0', 'record log 1'])
  expect(paths(reported, judged)).toEqual(['record episodes 0', 'record log 2'])
  expect(paths(judged, held)).toEqual(['record entries 0', 'record log 3', 'record session'])
  expect(paths(judged, judged)).toEqual([])
  expect(paths(judged, reported)).toEqual(['record episodes 0', 'record log 2'])
  const ended = then(judged, endTogether())
  const resumed = then(ended, { _tag: 'ResumePhase', stamp: at(0), resumes: 1 })
  for (const [from, to] of [
    [initial, judged],
    [judged, initial],
    [judged, ended],
    [ended, resumed],
    [judged, resumed],
  ] as const)
    expect(paths(from, to)).toEqual([''])
})
