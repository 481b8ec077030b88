/** Acts of a client and a therapist around one episode, as the hard cases tell them. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair/alliance'
import type { ResolutionCriterion, Source } from 'rupture-repair/vocabulary'
import type { OwnCut } from '../../src/vocabulary/conclusion.js'
import type { EndingReason } from '../../src/vocabulary/inside.js'
import { allianceAfter, at, between, during, observes, rupture, says, sessionWith } from '../model/given.js'

export type Command<Tag extends AllianceCommand['_tag']> = Extract<AllianceCommand, { readonly _tag: Tag }>
export type Judgement = Command<'JudgeResolution'>['judgement']

export const client: Source = says('c')
export const therapist: Source = says('t')
export const observer: Source = observes('coder')

export const sessions = (from: number, to: number): readonly AllianceCommand[] =>
  Array.from({ length: to - from + 1 }, (_, index) => sessionWith(from + index, 'c', 't'))
export const strain = (number: number): AllianceCommand =>
  rupture('e', [between('c', 't')], { session: number, by: therapist, expressedBy: ['c'], affected: ['c'] })
export const judges = (by: Source, judgement: Judgement, number: number): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(number, by),
  episode: 'e',
  judgement,
})
export const attempted = (
  number: number,
  result: Command<'EndAttempt'>['result'] = 'worked',
  by: Source = therapist,
): readonly AllianceCommand[] => [
  {
    _tag: 'BeginAttempt',
    stamp: at(number, by),
    episode: 'e',
    attempt: { startedBy: by.id, happened: during(number) },
  },
  { _tag: 'EndAttempt', stamp: at(number, by), episode: 'e', result },
]
export const closed = (as: Command<'CloseEpisode'>['as'], by: Source, number: number): AllianceCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(number, by),
  episode: 'e',
  as,
})
export const ended = (ending: Command<'EndPhase'>['ending'], number: number): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: at(number),
  ending,
})
export const clientLeft = (number: number): AllianceCommand => ended({ _tag: 'left', leavers: ['c'] }, number)
export const account = (
  by: Source,
  reason: EndingReason,
  attributedTo: readonly string[],
  number: number,
): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(number, by),
  account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo },
})

export const planned: readonly AllianceCommand[] = [
  ended({ _tag: 'together' }, 8),
  account(client, 'planned', [], 8),
  account(therapist, 'planned', [], 8),
]

export const outcomeOf = (
  commands: readonly AllianceCommand[],
  criterion: ResolutionCriterion,
  resolvedFrom?: OwnCut,
): ReturnType<typeof outcomesOf>[number] | undefined =>
  outcomesOf(allianceAfter(...commands), criterion, resolvedFrom === undefined ? {} : { resolvedFrom })[0]
