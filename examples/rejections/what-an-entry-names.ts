import {
  attempt,
  group,
  groupSession,
  pair,
  report,
  session,
  strain,
} from '../courses.js'
import {
  between,
  inSession,
  observed,
  person,
  said,
} from '../situations/people.js'
import {
  answers,
  bystander,
  episode,
  inGroup,
  rates,
  strained,
} from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('What an entry names')

export const whatAnEntryNames: RefusedAs<
  | 'NotATie'
  | 'NotInTheTies'
  | 'UnknownEpisode'
  | 'ProposalAlreadyAnswered'
  | 'EpisodeAlreadyReported'
  | 'RecurrenceOfOpenEpisode'
  | 'UnknownMoment'
  | 'CoderNamesKind'
  | 'UnknownAttempt'
  | 'NotAFrameChange'
  | 'NotAScoreOfInstrument'
  | 'RatingOutsideInstrument'
  | 'PartyIsNoBystander'
> = {
  NotATie: refused(
    [pair, ...session(1)],
    report(episode, said('client', 1), between('client', 'client')),
  ),
  NotInTheTies: refused(
    [group, ...groupSession],
    report(episode, said('leader', 1), between('ann', 'ben'), {
      directedTo: [person('leader')],
    }),
  ),
  UnknownEpisode: refused([pair, ...session(1)], attempt(1)),
  ProposalAlreadyAnswered: refused(
    [...strained, answers('accepted')],
    answers('corrected'),
  ),
  EpisodeAlreadyReported: refused(strained, strain(1)),
  RecurrenceOfOpenEpisode: refused(
    strained,
    report('e2', said('client', 1), between('client', 'therapist'), {
      recurrenceOf: episode,
    }),
  ),
  UnknownMoment: refused(strained, {
    _tag: 'CodeMarkers',
    stamp: observed('coder', 1),
    episode,
    moment: 2,
    markers: [{ codeSet: '3RS-2015', marker: 'minimal-response' }],
  }),
  CoderNamesKind: refused(
    [pair, ...session(1)],
    report(
      episode,
      observed('coder', 1),
      between('client', 'therapist'),
      { moment: { happened: inSession(1) } },
    ),
  ),
  UnknownAttempt: refused(strained, {
    _tag: 'NoteHindrance',
    stamp: said('client', 1),
    episode,
    attempt: 1,
    kind: 'rigid',
  }),
  NotAFrameChange: refused(strained, {
    _tag: 'NameFactor',
    stamp: said('client', 1),
    episode,
    factor: {
      factor: 'changed-frame',
      held: 'possible',
      frameChange: 2,
    },
  }),
  NotAScoreOfInstrument: refused(
    [pair, ...session(1)],
    rates({ warmth: 4 }),
  ),
  RatingOutsideInstrument: refused(
    [pair, ...session(1)],
    rates({ mean: 48 }),
  ),
  PartyIsNoBystander: refused(
    inGroup,
    bystander('leader', 'ann', 'asked'),
  ),
}
