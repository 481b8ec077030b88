/** Who leaves, comes back and leaves again does not rewrite what the first leaving ended. */
import {
  type Alliance,
  type AllianceCommand,
  cautionsIn,
  compareAccounts,
  outcomesOf,
  replay,
} from 'rupture-repair/alliance'
import { allianceCourse } from 'rupture-repair/outcomes'
import type { Happened } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { EndingReason } from '../../../../src/vocabulary/inside.js'
import { at, begin, between, course, during, leave, rupture, says } from '../../../model/given.js'

const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
const held = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present: ['lee', 'ben'] },
})
const back = (session: number, id = 'ann'): AllianceCommand => ({
  _tag: 'Join',
  stamp: at(session),
  participant: { id, role: 'member' },
})
const frameChange = (session: number, happened: Happened = during(session)): AllianceCommand => ({
  _tag: 'ChangeFrame',
  stamp: at(session),
  change: { aspect: 'fee', manner: 'one-sided', changedBy: ['lee'], happened },
})
const account = (
  session: number,
  reason: EndingReason,
  ...attributedTo: readonly string[]
): Extract<AllianceCommand, { _tag: 'AccountForEnding' }> => ({
  _tag: 'AccountForEnding',
  stamp: at(session, says('lee')),
  account: { of: { _tag: 'departure', participant: 'ann' }, reason, attributedTo },
})

const replayed = (...commands: readonly AllianceCommand[]): Alliance => {
  const { events } = course(...commands)
  const now = replay(events)
  if (now._tag === 'Left' || now.right._tag === 'NotBegun') throw new Error('unlawful')
  return now.right
}
const frameCautions = (...commands: readonly AllianceCommand[]): readonly string[] =>
  cautionsIn(replayed(...commands), { unattendedFor: 9 }).flatMap((caution) =>
    caution._tag === 'OneSidedFrameChange' ? caution.episodes : [],
  )

const strain = rupture('e', [between('ann', 'ben')], { session: 1 })
const firstTime = [group, held(1), strain, held(2), leave('ann', 'left', 2)]
const between2and6 = [held(3), back(3), held(4), frameChange(4), held(5), held(6)]
const secondTime = [...firstTime, ...between2and6, leave('ann', 'left', 6)]

describe('a second departure', () => {
  it('accuses nobody of a frame change while open: the episode was closed in 2', () => {
    expect(frameCautions(...firstTime, ...between2and6)).toEqual([])
    expect(frameCautions(...secondTime)).toEqual([])
  })
  it('makes the course of the alliance no other than it was', () => {
    const rows = allianceCourse(replayed(...secondTime), 'g').map(({ start, stop, from, to }) => [
      start,
      stop,
      from,
      to,
    ])
    expect(rows).toEqual([
      [1, 2, 'open', 'clear'],
      [2, 6, 'clear', null],
    ])
  })
  it('does not take back what was said of the first', () => {
    const blamed = [...firstTime, account(2, 'dissatisfied', 'e'), ...between2and6, leave('ann', 'left', 6)]
    const later = [...blamed, account(6, 'outside-circumstances')]
    for (const commands of [blamed, later]) {
      expect(outcomesOf(replayed(...commands), 'therapist')).toMatchObject([{ outcome: 'termination' }])
    }
    const said = compareAccounts(replayed(...later)).flatMap(({ attributions }) => attributions)
    expect(said.map(({ reason, attributed }) => [reason, attributed])).toEqual([
      ['dissatisfied', true],
      ['outside-circumstances', false],
    ])
  })
  it('is accounted for anew by the same source, whose later word of the same departure counts', () => {
    const corrected = [...firstTime, account(2, 'dissatisfied', 'e'), account(2, 'outside-circumstances')]
    expect(outcomesOf(replayed(...corrected), 'therapist')).toMatchObject([{ outcome: 'not-judged', attributed: 'no' }])
  })
})

describe('within the session in which somebody left', () => {
  it('a frame change told after the departure is none while open, and one told before it is', () => {
    expect(frameCautions(...firstTime, frameChange(2))).toEqual([])
    expect(frameCautions(...firstTime.slice(0, -1), frameChange(2), leave('ann', 'left', 2))).toEqual(['e'])
  })
  it('the order is that of the entries as they stand', () => {
    const [amend]: readonly AllianceCommand[] = course(...firstTime).events.flatMap((event, index) =>
      event._tag === 'ParticipantLeft'
        ? [{ _tag: 'AmendEntry' as const, stamp: at(2), entry: index + 1, instead: event }]
        : [],
    )
    if (amend === undefined) throw new Error('no departure')
    expect(frameCautions(...firstTime, frameChange(2), amend)).toEqual([])
  })
})

describe('a rupture told after all its ties had ended', () => {
  const told = { ...rupture('late', [between('ann', 'ben')], { affected: ['cas'] }), stamp: at(6) }
  const commands = [...firstTime, held(3), leave('cas', 'left', 3), held(6), told]
  it('closed with the last of its ties, not when somebody left who was at no end of one', () => {
    const [, phased] = replayed(...commands).record.episodes
    expect(phased?.episode).toMatchObject({
      closing: { _tag: 'departed', participant: 'ann', event: { stamp: { session: 2 } } },
    })
  })
  it('is at no time open in the course of the alliance', () => {
    const stops = allianceCourse(replayed(...commands, held(7)), 'g').map(({ stop, to }) => [stop, to])
    expect(stops).toEqual([
      [2, 'clear'],
      [7, null],
    ])
  })
})
