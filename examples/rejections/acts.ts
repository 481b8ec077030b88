/** What people and others record in the courses that end in a refusal. */
import type { AllianceCommand, Source } from 'rupture-repair'
import {
  group,
  groupSession,
  pair,
  session,
  strain,
  strainInGroup,
} from '../courses.js'
import { between, inSession, said } from '../situations/people.js'
import { begin, client, machine } from '../situations/situation.js'

export const algorithm: Source = JSON.parse(
  '{"_tag":"algorithm","rule":"drop"}',
)
export const episode = 'e1'

export const withChatbot: AllianceCommand = begin(
  'individual',
  'client',
  [client('client'), machine('chatbot', 'therapist')],
)
export const strained: readonly AllianceCommand[] = [
  pair,
  ...session(1),
  strain(1),
]
export const inGroup: readonly AllianceCommand[] = [
  group,
  ...groupSession,
  strainInGroup,
]
export const answers = (
  to: 'accepted' | 'corrected',
): AllianceCommand => ({
  _tag: 'AnswerProposal',
  stamp: said('therapist', 1),
  proposal: {
    id: 'client/drop/0-1/drop',
    proposedBy: { _tag: 'algorithm', rule: 'drop' },
  },
  answer: { _tag: to, episode },
})
export const leave = (
  participant: string,
  departure: 'left' | 'death',
): AllianceCommand => ({
  _tag: 'Leave',
  stamp: said('leader', 0),
  participant,
  departure: { _tag: departure },
})
export const joins = (
  id: string,
  role: 'client' | 'member' | 'coleader',
  by: string,
): AllianceCommand => ({
  _tag: 'Join',
  stamp: said(by, 0),
  participant: { id, role },
})
export const resolves = (
  by: string,
  number: number,
  rating: 2 | 5,
): AllianceCommand => ({
  _tag: 'ResolveEpisode',
  stamp: said(by, number),
  episode,
  judgement: { rating },
})
export const bystander = (
  by: string,
  who: string,
  state: 'asked' | 'processed' | 'waived',
): AllianceCommand => ({
  _tag: 'NoteBystander',
  stamp: said(by, 1),
  episode,
  bystander: { who, state },
})
export const endsTogether = (number: number): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: said('therapist', number),
  ending: { _tag: 'together' },
})
export const resumes = (
  phase: number,
  number: number,
): AllianceCommand => ({
  _tag: 'ResumePhase',
  stamp: said('client', number),
  resumes: phase,
})
export const accounts = (
  phase: number,
  number: number,
  reason: 'dissatisfied' | 'death',
  attributedTo: readonly string[],
): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: said('therapist', number),
  account: { of: { _tag: 'phase', phase }, reason, attributedTo },
})
export const reportsHarm: Extract<
  AllianceCommand,
  { readonly _tag: 'ReportHarm' }
> = {
  _tag: 'ReportHarm',
  stamp: said('client', 1),
  harm: 'h1',
  what: {
    kind: 'boundary-violation',
    doneBy: ['therapist'],
    doneTo: ['client'],
    happened: inSession(1),
  },
}
export const closesHarm: AllianceCommand = {
  _tag: 'CloseHarm',
  stamp: said('client', 1),
  harm: 'h1',
  as: 'handed-over',
}
export const harmed: readonly AllianceCommand[] = [
  pair,
  ...session(1),
  reportsHarm,
]
export const rates = (
  scores: Readonly<Record<string, number>>,
): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: said('client', 1),
  rating: {
    of: between('client', 'therapist'),
    instrument: 'wai-sr',
    scores,
  },
})
export const withdraws = (
  entry: number,
  by = 'client',
): AllianceCommand => ({
  _tag: 'WithdrawEntry',
  stamp: said(by, 1),
  entry,
})
