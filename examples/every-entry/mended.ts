/** The silence is mended, and what stays of it. */
import type { AllianceCommand } from 'rupture-repair'
import { inSession, observed, said } from '../situations/people.js'
import { hold } from '../situations/situation.js'
import { silence } from './the-silence.js'

export const mended: readonly AllianceCommand[] = [
  {
    _tag: 'BeginAttempt',
    stamp: said('leader', 3),
    ...silence,
    attempt: { startedBy: 'leader', happened: inSession(3) },
  },
  {
    _tag: 'UseStrategy',
    stamp: said('leader', 3),
    ...silence,
    use: {
      strategy: 'acknowledge-own-contribution',
      usedBy: 'leader',
      directness: 'direct',
      timing: 'in-rupture',
    },
  },
  {
    _tag: 'UseStrategy',
    stamp: said('leader', 3),
    ...silence,
    use: {
      strategy: 'ask-the-silent',
      usedBy: 'leader',
      target: { participant: 'ann' },
    },
  },
  {
    _tag: 'ReachStage',
    stamp: observed('coder', 3),
    ...silence,
    stage: { model: 'safran-muran-withdrawal', stage: 'disembedding' },
  },
  {
    _tag: 'EndAttempt',
    stamp: said('leader', 3),
    ...silence,
    result: 'partly',
  },
  {
    _tag: 'NoteHindrance',
    stamp: said('ann', 3),
    ...silence,
    attempt: 1,
    kind: 'defensive',
  },
  {
    _tag: 'JudgeResolution',
    stamp: said('ann', 3),
    ...silence,
    judgement: { rating: 3, allianceAfter: 'weaker' },
  },
  ...hold('leader', 5, 5, ['leader', 'ann', 'ben', 'cas']),
  {
    _tag: 'ResolveEpisode',
    stamp: said('ann', 5),
    ...silence,
    judgement: { rating: 4, allianceAfter: 'restored' },
  },
  {
    _tag: 'AskForJudgement',
    stamp: said('ann', 5),
    ...silence,
    asked: { who: 'leader', answer: 'no-answer' },
  },
  {
    _tag: 'NoteLegacy',
    stamp: said('ann', 5),
    ...silence,
    legacy: { for: 'ann', legacy: 'trust' },
  },
]
