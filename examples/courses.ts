/** What short courses are made of; every person in them is invented. */
import type { AllianceCommand, Stamp, Tie } from 'rupture-repair'
import {
  between,
  inSession,
  person,
  said,
} from './situations/people.js'
import {
  begin,
  client,
  hold,
  leader,
  member,
  therapist,
} from './situations/situation.js'

type ReportRupture = Extract<
  AllianceCommand,
  { readonly _tag: 'ReportRupture' }
>

export const pair: AllianceCommand = begin('individual', 'therapist', [
  client('client'),
  therapist('therapist'),
])
export const group: AllianceCommand = begin('group', 'leader', [
  leader('leader'),
  member('ann'),
  member('ben'),
  member('cas'),
])

/** A session of the group. */
export const groupSession: readonly AllianceCommand[] = hold(
  'leader',
  1,
  1,
  ['leader', 'ann', 'ben', 'cas'],
)

/** A session of the pair. */
export const session = (number: number): readonly AllianceCommand[] =>
  hold('therapist', number, number, ['client', 'therapist'])

/** A rupture between two, in the words of the person who stamps it. */
export const report = (
  episode: string,
  stamp: Stamp,
  tie: Tie,
  more: Partial<ReportRupture['rupture']> = {},
): ReportRupture => ({
  _tag: 'ReportRupture',
  stamp,
  episode,
  rupture: {
    ties: [tie],
    expressedBy: [],
    directedTo: [],
    affected: [],
    moment: { kind: 'withdrawal', happened: inSession(stamp.session) },
    ...more,
  },
})

/** A rupture of the pair, as the client says. */
export const strain = (number: number): ReportRupture =>
  report('e1', said('client', number), between('client', 'therapist'), {
    expressedBy: ['client'],
    affected: ['client'],
  })

/** A rupture between two of the group, as one of them says. */
export const strainInGroup: ReportRupture = report(
  'e1',
  said('ann', 1),
  between('ann', 'ben'),
  {
    expressedBy: ['ann'],
    directedTo: [person('ben')],
  },
)

/** The therapist begins to mend it. */
export const attempt = (
  number: number,
  by = 'therapist',
): AllianceCommand => ({
  _tag: 'BeginAttempt',
  stamp: said(by, number),
  episode: 'e1',
  attempt: { startedBy: by, happened: inSession(number) },
})
