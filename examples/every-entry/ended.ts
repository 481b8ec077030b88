/** A quarrel that is not mended, a harm, and the endings. */
import type { AllianceCommand } from 'rupture-repair'
import { report } from '../courses.js'
import {
  between,
  inSession,
  observed,
  said,
} from '../situations/people.js'

const quarrel = { episode: 'the-quarrel' } as const

export const ended: readonly AllianceCommand[] = [
  report('the-quarrel', said('cas', 5), between('cas', 'ben')),
  {
    _tag: 'BeginAttempt',
    stamp: said('ben', 5),
    ...quarrel,
    attempt: { startedBy: 'ben', happened: inSession(5) },
  },
  {
    _tag: 'EndAttempt',
    stamp: said('ben', 5),
    ...quarrel,
    result: 'did-not-work',
  },
  { _tag: 'StopRepair', stamp: said('cas', 5), ...quarrel },
  report('the-joke', said('ben', 5), between('ben', 'ann')),
  {
    _tag: 'CloseEpisode',
    stamp: said('ben', 5),
    episode: 'the-joke',
    as: 'let-go',
    why: 'no-longer-matters',
  },
  {
    _tag: 'ReportHarm',
    stamp: said('cas', 5),
    harm: 'the-slur',
    what: {
      kind: 'discrimination',
      doneBy: ['ben'],
      doneTo: ['cas'],
      happened: inSession(5),
    },
  },
  {
    _tag: 'CloseHarm',
    stamp: observed('supervisor', 5),
    harm: 'the-slur',
    as: 'handed-over',
  },
  {
    _tag: 'Leave',
    stamp: said('cas', 5),
    participant: 'cas',
    departure: { _tag: 'left' },
    account: {
      reason: 'dissatisfied',
      attributedTo: ['the-quarrel'],
      harms: ['the-slur'],
    },
  },
  {
    _tag: 'AccountForEnding',
    stamp: said('leader', 5),
    account: {
      of: { _tag: 'departure', participant: 'cas' },
      reason: 'unknown',
      attributedTo: [],
    },
  },
  {
    _tag: 'EndPhase',
    stamp: said('leader', 5),
    ending: { _tag: 'together' },
    account: { reason: 'planned', attributedTo: [] },
  },
  { _tag: 'ResumePhase', stamp: said('leader', 5), resumes: 1 },
]
