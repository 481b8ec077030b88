/** What may be recorded next, by example; the searches in test/model hold it exact. */
import { type AllianceCommand, type AllianceState, initial, type Possibility, preview } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { allianceEntries } from '../../../src/alliance/record/entries.js'
import type { AllianceEventOf } from '../../../src/alliance/record/event.js'
import {
  allianceAfter,
  at,
  between,
  during,
  endTogether,
  leave,
  pair,
  refusal,
  resolve,
  rupture,
  says,
  trio,
} from '../../model/given.js'

const kinds = (state: AllianceState, about?: string): readonly string[] =>
  preview(state)
    .filter((one) => ('episode' in one ? one.episode : 'harm' in one ? one.harm : undefined) === about)
    .map(({ command }) => command)

describe('preview', () => {
  it('begins', () => {
    expect(preview(initial)).toEqual([{ command: 'BeginAlliance', leadsTo: 'Running' }])
  })
  it('says what every act would leave the alliance in', () => {
    const then = (state: AllianceState) =>
      preview(state).flatMap((one) =>
        'leadsTo' in one && !('episode' in one) ? [`${one.command} → ${one.leadsTo}`] : [],
      )
    expect(then(allianceAfter(trio))).toEqual([
      'HoldSession → Running',
      'Join → Running',
      'Leave → Running',
      'ChangeFrame → Running',
      'EndPhase → Ended',
    ])
    expect(then(allianceAfter(pair, endTogether()))).toEqual(['ResumePhase → Running'])
  })
  it('offers nobody a departure from two, and anybody one from three', () => {
    expect(kinds(allianceAfter(pair))).not.toContain('Leave')
    expect(kinds(allianceAfter(trio))).toContain('Leave')
    expect(kinds(allianceAfter(trio, leave('ben')))).not.toContain('Leave')
  })
  it('offers no session after the last that can be counted', () => {
    const held = (session: number): AllianceCommand => ({
      _tag: 'HoldSession',
      stamp: at(session),
      held: { present: ['c'] },
    })
    const last = Number.MAX_SAFE_INTEGER
    expect(kinds(allianceAfter(pair, held(last - 1)))).toContain('HoldSession')
    expect(kinds(allianceAfter(pair, held(last)))).not.toContain('HoldSession')
    expect(refusal(pair, held(last), held(last + 1))).toBe('NotASessionNumber')
  })
  it('asks for the account of an ending once there is one', () => {
    expect(kinds(allianceAfter(trio))).not.toContain('AccountForEnding')
    expect(kinds(allianceAfter(trio, leave('ben')))).toContain('AccountForEnding')
  })
  it('after the end offers words and a new phase, no act', () => {
    const ended = allianceAfter(pair, rupture('e', [between('c', 't')]), endTogether())
    expect(kinds(ended)).toEqual([
      'ResumePhase',
      'ReportRupture',
      'GiveRating',
      'TellRepairHistory',
      'ReportHarm',
      'AccountForEnding',
      'AnswerProposal',
      'AmendEntry',
      'WithdrawEntry',
      'CorrectEntries',
    ])
    expect(kinds(ended, 'e')).not.toContain('BeginAttempt')
    expect(kinds(ended, 'e')).toContain('JudgeResolution')
  })
  it('lets anything be amended, and anything but the beginning be withdrawn', () => {
    expect(kinds(allianceAfter(pair))).toContain('AmendEntry')
    expect(kinds(allianceAfter(pair))).not.toContain('WithdrawEntry')
    expect(kinds(allianceAfter(trio, leave('ben')))).toContain('WithdrawEntry')
  })
  it('offers no bystander where there is none', () => {
    expect(kinds(allianceAfter(pair, rupture('e', [between('c', 't')])), 'e')).not.toContain('NoteBystander')
    expect(kinds(allianceAfter(trio, rupture('e', [between('ann', 'ben')])), 'e')).toContain('NoteBystander')
  })
  it('offers a closed episode words only', () => {
    const closed = allianceAfter(pair, rupture('e', [between('c', 't')]), resolve('e', says('c')))
    expect(kinds(closed, 'e')).not.toContain('BeginAttempt')
    expect(kinds(closed, 'e')).not.toContain('ResolveEpisode')
  })
  it('offers nothing for a harm but to say how its record ends', () => {
    const harmed = allianceAfter(pair, {
      _tag: 'ReportHarm',
      stamp: at(0),
      harm: 'h',
      what: { kind: 'boundary-violation', doneBy: ['t'], doneTo: ['c'], happened: during(0) },
    })
    expect(kinds(harmed, 'h')).toEqual(['CloseHarm'])
  })
})

/** The commands that lead somewhere by their type; one that is missing does not compile, and one too many is no act. */
const acts = {
  BeginAlliance: true,
  HoldSession: true,
  Join: true,
  Leave: true,
  ChangeFrame: true,
  EndPhase: true,
  ResumePhase: true,
} satisfies Record<
  Extract<Possibility, { readonly leadsTo: AllianceState['_tag'] }>['command'] & keyof AllianceEventOf,
  true
>

it('leads somewhere by its type where the catalogue has an act, and nowhere else', () => {
  const inCatalogue = Object.values(allianceEntries).flatMap(({ command, isAct }) => (isAct ? [command] : []))
  expect(Object.keys(acts).toSorted()).toEqual(inCatalogue.toSorted())
})
