/**
 * One invented course of a group in which every kind of entry is found
 * at least once.
 */
import type { AllianceCommand } from 'rupture-repair'
import { report } from './courses.js'
import {
  between,
  inSession,
  observed,
  person,
  said,
} from './situations/people.js'
import { begin, hold, leader, member } from './situations/situation.js'

const silence = { episode: 'the-silence' } as const
const quarrel = { episode: 'the-quarrel' } as const

const together: readonly AllianceCommand[] = [
  begin('group', 'leader', [
    leader('leader'),
    member('ann'),
    member('ben'),
  ]),
  ...hold('leader', 1, 1, ['leader', 'ann', 'ben']),
  {
    _tag: 'Join',
    stamp: said('leader', 1),
    participant: member('cas'),
  },
  {
    _tag: 'HoldSession',
    stamp: said('leader', 2),
    held: { present: ['leader', 'ann', 'ben', 'cas'], medium: 'video' },
  },
  {
    _tag: 'GiveRating',
    stamp: said('ann', 2),
    rating: {
      of: [person('ann'), { _tag: 'whole' }],
      instrument: 'gcq-s',
      scores: { engaged: 3.2, avoiding: null, conflict: 2.5 },
      happened: { _tag: 'in', session: 2, part: 'after' },
      visibleTo: ['leaders', 'research'],
      condition: 'alone',
    },
  },
  {
    _tag: 'ChangeFrame',
    stamp: said('leader', 2),
    change: {
      aspect: 'schedule',
      manner: 'one-sided',
      changedBy: ['leader'],
      happened: inSession(2),
    },
  },
]

const told: AllianceCommand = {
  _tag: 'TellRepairHistory',
  stamp: said('leader', 2, 'in the first talk'),
  told: { of: 'ann', history: 'none' },
}

const strained: readonly AllianceCommand[] = [
  report('the-silence', said('ann', 2), between('ann', 'leader'), {
    expressedBy: ['ann'],
    directedTo: [person('leader')],
    affected: ['ann'],
    moment: {
      kind: 'withdrawal',
      happened: inSession(2),
      components: ['task', 'bond'],
    },
    promptedBy: { rule: 'drop', from: 1, to: 2 },
  }),
  ...hold('leader', 3, 3, ['leader', 'ann', 'ben', 'cas']),
  {
    _tag: 'RecordMoment',
    stamp: said('ann', 3),
    ...silence,
    moment: {
      kind: 'confrontation',
      happened: { _tag: 'about', session: 3 },
      components: ['task'],
    },
  },
  {
    _tag: 'CodeMarkers',
    stamp: observed('coder', 3),
    ...silence,
    moment: 2,
    markers: [
      {
        codeSet: '3RS-2015',
        marker: 'complaint-activities',
        clarity: 'check',
        significance: 3,
      },
    ],
  },
  {
    _tag: 'RecogniseRupture',
    stamp: said('leader', 3),
    ...silence,
    recognition: { who: 'leader', happened: inSession(3) },
  },
  {
    _tag: 'RateSeverity',
    stamp: said('ann', 3),
    ...silence,
    severity: { _tag: 'intensity', rating: 4 },
  },
  {
    _tag: 'NameFactor',
    stamp: said('ann', 3),
    ...silence,
    factor: { factor: 'misunderstanding', held: 'possible' },
  },
  {
    _tag: 'NameFactor',
    stamp: said('ann', 3),
    ...silence,
    factor: {
      factor: 'changed-frame',
      held: 'possible',
      frameChange: 6,
    },
  },
  {
    _tag: 'RateContribution',
    stamp: observed('coder', 3),
    ...silence,
    contribution: { of: 'leader', rating: 2 },
  },
  {
    _tag: 'NoteEffect',
    stamp: said('ann', 3),
    ...silence,
    effect: { on: 'ann', effect: 'frustration' },
  },
  {
    _tag: 'NoteBystander',
    stamp: said('leader', 3),
    ...silence,
    bystander: { who: 'ben', state: 'asked' },
  },
]

const answered: readonly AllianceCommand[] = [
  {
    _tag: 'AnswerProposal',
    stamp: said('leader', 3),
    proposal: {
      id: 'ann/drop/1-2/drop',
      proposedBy: {
        _tag: 'algorithm',
        rule: 'drop',
        movement: { from: 1, to: 2 },
      },
    },
    answer: { _tag: 'corrected', ...silence },
  },
  {
    _tag: 'AnswerProposal',
    stamp: observed('coder', 3),
    proposal: {
      id: 'group-s3-coder-2/2-3/withdrawal',
      proposedBy: {
        _tag: 'person',
        id: 'coder-2',
        codeSet: '3RS-2022',
        session: 3,
        span: { _tag: 'segments', first: 2, last: 3 },
      },
    },
    answer: { _tag: 'accepted', ...silence },
  },
  {
    _tag: 'AnswerProposal',
    stamp: said('leader', 3),
    proposal: {
      id: 'group-s3-tagger/120-240/confrontation',
      proposedBy: {
        _tag: 'machine',
        id: 'tagger',
        model: 'tagger-2',
        confidence: 0.7,
        codeSet: '3RS-2022',
        session: 3,
        span: { _tag: 'seconds', start: 120, end: 240 },
      },
    },
    answer: { _tag: 'rejected' },
  },
]

const mended: readonly AllianceCommand[] = [
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

const ended: readonly AllianceCommand[] = [
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

const corrected: readonly AllianceCommand[] = [
  {
    _tag: 'InsertSession',
    stamp: said('leader', 5),
    session: 4,
    held: { present: ['leader', 'ann', 'cas'] },
  },
  {
    _tag: 'AmendEntry',
    stamp: said('ann', 5),
    entry: 17,
    instead: {
      _tag: 'EffectNoted',
      stamp: said('ann', 3),
      ...silence,
      effect: { on: 'ann', effect: 'disappointment' },
    },
  },
  { _tag: 'WithdrawEntry', stamp: said('ann', 5), entry: 14 },
  {
    _tag: 'CorrectEntries',
    stamp: said('leader', 5),
    corrections: [
      {
        entry: 18,
        instead: {
          _tag: 'BystanderNoted',
          stamp: said('leader', 3),
          ...silence,
          bystander: { who: 'ben', state: 'absent' },
        },
      },
      { entry: 12, instead: null },
    ],
  },
]

/** The course as the commands that record it, one after the other. */
export const everyEntry: readonly AllianceCommand[] = [
  ...together,
  told,
  ...strained,
  ...answered,
  ...mended,
  ...ended,
  ...corrected,
]
