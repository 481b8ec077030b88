/**
 * A short course into each rejection: everything before is recorded,
 * and then something is refused.
 *
 * Complete over the union, so that a new rejection must be shown here
 * before this compiles.
 */
import type {
  AllianceCommand,
  AllianceEvent,
  AllianceRejection,
  Source,
} from 'rupture-repair'
import {
  attempt,
  group,
  groupSession,
  pair,
  report,
  session,
  strain,
  strainInGroup,
} from './courses.js'
import {
  between,
  inSession,
  observed,
  person,
  said,
} from './situations/people.js'
import {
  begin,
  client,
  leader,
  machine,
  therapist,
} from './situations/situation.js'

/** What a rejection is about; the order is that of the page. */
export const topics = [
  'Who takes part',
  'Who has the word',
  'When',
  'What an entry names',
  'Attempts and closing',
  'Phases and endings',
  'Harm',
  'Corrections',
] as const
export type Topic = (typeof topics)[number]

/**
 * What has been recorded, and the command that is then refused; where
 * no command can meet it, the entry of a log.
 */
export interface Refused {
  readonly about: Topic
  readonly before: readonly AllianceCommand[]
  readonly then: AllianceCommand | { readonly inALog: AllianceEvent }
}

type Tag = AllianceRejection['_tag']

const algorithm: Source = JSON.parse(
  '{"_tag":"algorithm","rule":"drop"}',
)
const episode = 'e1'

const withChatbot = begin('individual', 'client', [
  client('client'),
  machine('chatbot', 'therapist'),
])
const strained: readonly AllianceCommand[] = [
  pair,
  ...session(1),
  strain(1),
]
const inGroup: readonly AllianceCommand[] = [
  group,
  ...groupSession,
  strainInGroup,
]
const answers = (to: 'accepted' | 'corrected'): AllianceCommand => ({
  _tag: 'AnswerProposal',
  stamp: said('therapist', 1),
  proposal: {
    id: 'client/drop/0-1/drop',
    proposedBy: { _tag: 'algorithm', rule: 'drop' },
  },
  answer: { _tag: to, episode },
})
const leave = (
  participant: string,
  departure: 'left' | 'death',
): AllianceCommand => ({
  _tag: 'Leave',
  stamp: said('leader', 0),
  participant,
  departure: { _tag: departure },
})
const joins = (
  id: string,
  role: 'client' | 'member' | 'coleader',
  by: string,
): AllianceCommand => ({
  _tag: 'Join',
  stamp: said(by, 0),
  participant: { id, role },
})
const resolves = (
  by: string,
  number: number,
  rating: 2 | 5,
): AllianceCommand => ({
  _tag: 'ResolveEpisode',
  stamp: said(by, number),
  episode,
  judgement: { rating },
})
const bystander = (
  by: string,
  who: string,
  state: 'asked' | 'processed' | 'waived',
): AllianceCommand => ({
  _tag: 'NoteBystander',
  stamp: said(by, 1),
  episode,
  bystander: { who, state },
})
const endsTogether = (number: number): AllianceCommand => ({
  _tag: 'EndPhase',
  stamp: said('therapist', number),
  ending: { _tag: 'together' },
})
const resumes = (phase: number, number: number): AllianceCommand => ({
  _tag: 'ResumePhase',
  stamp: said('client', number),
  resumes: phase,
})
const accounts = (
  phase: number,
  number: number,
  reason: 'dissatisfied' | 'death',
  attributedTo: readonly string[],
): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: said('therapist', number),
  account: { of: { _tag: 'phase', phase }, reason, attributedTo },
})
const reportsHarm: Extract<
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
const closesHarm: AllianceCommand = {
  _tag: 'CloseHarm',
  stamp: said('client', 1),
  harm: 'h1',
  as: 'handed-over',
}
const harmed: readonly AllianceCommand[] = [
  pair,
  ...session(1),
  reportsHarm,
]
const rates = (
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
const withdraws = (entry: number, by = 'client'): AllianceCommand => ({
  _tag: 'WithdrawEntry',
  stamp: said(by, 1),
  entry,
})

const refusedAs =
  (about: Topic) =>
  (
    before: readonly AllianceCommand[],
    then: Refused['then'],
  ): Refused => ({ about, before, then })
const takesPart = refusedAs('Who takes part')
const hasTheWord = refusedAs('Who has the word')
const when = refusedAs('When')
const names = refusedAs('What an entry names')
const attempts = refusedAs('Attempts and closing')
const endings = refusedAs('Phases and endings')
const harms = refusedAs('Harm')
const corrections = refusedAs('Corrections')

export const rejections: Readonly<Record<Tag, Refused>> = {
  AllianceNotBegun: takesPart([], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client'] },
  }),
  AllianceAlreadyBegan: takesPart([pair], pair),
  TooFewParticipants: takesPart(
    [],
    begin('individual', 'client', [client('client')]),
  ),
  RoleNotInSetting: takesPart(
    [],
    begin('individual', 'client', [client('client'), leader('leader')]),
  ),
  RoleNameNotInSetting: takesPart(
    [],
    begin('couple', 'therapist', [
      client('ada'),
      { ...client('ben'), called: 'supervisor' },
      therapist('therapist'),
    ]),
  ),
  NamedTwice: takesPart([pair], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'client'] },
  }),
  UnknownParticipant: takesPart([pair], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'somebody-else'] },
  }),
  AlreadyTakesPart: takesPart(
    [pair],
    joins('client', 'client', 'therapist'),
  ),
  AnotherRoleThanBefore: takesPart(
    [group, leave('cas', 'left')],
    joins('cas', 'coleader', 'leader'),
  ),
  HasLeft: takesPart([group, leave('cas', 'left')], {
    _tag: 'HoldSession',
    stamp: said('leader', 1),
    held: { present: ['leader', 'cas'] },
  }),
  HasDied: takesPart(
    [group, leave('cas', 'death')],
    joins('cas', 'member', 'leader'),
  ),
  TooFewWouldRemain: takesPart([pair], {
    _tag: 'Leave',
    stamp: said('client', 0),
    participant: 'client',
    departure: { _tag: 'left' },
  }),

  OnlyPeopleRecord: hasTheWord([], {
    ...pair,
    stamp: { session: 0, by: algorithm },
  }),
  ObserverTakesPart: hasTheWord([pair], {
    _tag: 'HoldSession',
    stamp: observed('client', 1),
    held: { present: ['client', 'therapist'] },
  }),
  OnlyTheirOwnWord: hasTheWord(
    inGroup,
    bystander('leader', 'cas', 'processed'),
  ),
  WaivingIsALeaders: hasTheWord(
    inGroup,
    bystander('ann', 'cas', 'waived'),
  ),
  NotAMachinesToRecord: hasTheWord([withChatbot], {
    _tag: 'HoldSession',
    stamp: said('chatbot', 1),
    held: { present: ['client', 'chatbot'] },
  }),
  NotTheirsToClose: hasTheWord(inGroup, resolves('cas', 1, 5)),
  ImpactIsAnObservers: hasTheWord(strained, {
    _tag: 'RateSeverity',
    stamp: said('therapist', 1),
    episode,
    severity: { _tag: 'impact', rating: 2 },
  }),

  NotASessionNumber: when([pair], {
    _tag: 'HoldSession',
    stamp: said('therapist', 0.5),
    held: { present: ['client', 'therapist'] },
  }),
  SessionNotEarlier: when([pair, ...session(1)], {
    _tag: 'InsertSession',
    stamp: said('therapist', 1),
    session: 2,
    held: { present: ['client', 'therapist'] },
  }),
  SessionAlreadyHeld: when([pair, ...session(1), ...session(2)], {
    _tag: 'InsertSession',
    stamp: said('therapist', 2),
    session: 1,
    held: { present: ['client', 'therapist'] },
  }),
  SessionNotLater: when([pair, ...session(1)], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'therapist'] },
  }),
  NotTheCurrentSession: when([pair, ...session(1)], endsTogether(0)),
  HappenedAfterReported: when(
    [pair, ...session(1)],
    report(episode, said('client', 1), between('client', 'therapist'), {
      moment: { kind: 'withdrawal', happened: inSession(2) },
    }),
  ),

  NotATie: names(
    [pair, ...session(1)],
    report(episode, said('client', 1), between('client', 'client')),
  ),
  NotInTheTies: names(
    [group, ...groupSession],
    report(episode, said('leader', 1), between('ann', 'ben'), {
      directedTo: [person('leader')],
    }),
  ),
  UnknownEpisode: names([pair, ...session(1)], attempt(1)),
  ProposalAlreadyAnswered: names(
    [...strained, answers('accepted')],
    answers('corrected'),
  ),
  EpisodeAlreadyReported: names(strained, strain(1)),
  RecurrenceOfOpenEpisode: names(
    strained,
    report('e2', said('client', 1), between('client', 'therapist'), {
      recurrenceOf: episode,
    }),
  ),
  UnknownMoment: names(strained, {
    _tag: 'CodeMarkers',
    stamp: observed('coder', 1),
    episode,
    moment: 2,
    markers: [{ codeSet: '3RS-2015', marker: 'minimal-response' }],
  }),
  CoderNamesKind: names(
    [pair, ...session(1)],
    report(
      episode,
      observed('coder', 1),
      between('client', 'therapist'),
      { moment: { happened: inSession(1) } },
    ),
  ),
  UnknownAttempt: names(strained, {
    _tag: 'NoteHindrance',
    stamp: said('client', 1),
    episode,
    attempt: 1,
    kind: 'rigid',
  }),
  NotAFrameChange: names(strained, {
    _tag: 'NameFactor',
    stamp: said('client', 1),
    episode,
    factor: {
      factor: 'changed-frame',
      held: 'possible',
      frameChange: 2,
    },
  }),
  NotAScoreOfInstrument: names(
    [pair, ...session(1)],
    rates({ warmth: 4 }),
  ),
  RatingOutsideInstrument: names(
    [pair, ...session(1)],
    rates({ mean: 48 }),
  ),
  PartyIsNoBystander: names(
    inGroup,
    bystander('leader', 'ann', 'asked'),
  ),

  AttemptUnderWay: attempts([...strained, attempt(1)], attempt(1)),
  NoAttemptUnderWay: attempts(strained, {
    _tag: 'EndAttempt',
    stamp: said('client', 1),
    episode,
    result: 'partly',
  }),
  NothingAttempted: attempts(strained, {
    _tag: 'StopRepair',
    stamp: said('client', 1),
    episode,
  }),
  NotJudgedResolved: attempts(strained, resolves('client', 1, 2)),
  EpisodeIsClosed: attempts(
    [...strained, resolves('client', 1, 5)],
    attempt(1),
  ),
  // `EndPhase` and `Leave` break off what is under way first, so only a
  // log can show an ending over an attempt.
  AttemptsUnderWay: attempts([...strained, attempt(1)], {
    inALog: {
      _tag: 'PhaseEnded',
      stamp: said('therapist', 1),
      ending: { _tag: 'together' },
    },
  }),

  PhaseIsOver: endings([pair, endsTogether(0)], {
    _tag: 'HoldSession',
    stamp: said('therapist', 1),
    held: { present: ['client', 'therapist'] },
  }),
  PhaseIsOpen: endings([pair], resumes(1, 0)),
  UnknownPhase: endings([pair, endsTogether(0)], resumes(2, 0)),
  NoSuchEnding: endings([pair], accounts(1, 0, 'dissatisfied', [])),
  DeathIsItsOwnEnding: endings(
    [
      ...strained,
      {
        _tag: 'EndPhase',
        stamp: said('therapist', 1),
        ending: { _tag: 'death', of: 'client' },
      },
    ],
    accounts(1, 1, 'death', [episode]),
  ),
  NotOfThisEnding: endings(
    [...strained, endsTogether(1), resumes(1, 1), endsTogether(1)],
    accounts(2, 1, 'dissatisfied', [episode]),
  ),

  UnknownHarm: harms([pair, ...session(1)], closesHarm),
  HarmAlreadyReported: harms(harmed, reportsHarm),
  HarmIsClosed: harms([...harmed, closesHarm], closesHarm),
  NotTheirsToCloseHarm: harms(harmed, {
    ...closesHarm,
    stamp: said('therapist', 1),
  }),
  EpisodeIsNoHarm: harms(strained, { ...reportsHarm, harm: episode }),
  HarmIsNoEpisode: harms(harmed, {
    _tag: 'BeginAttempt',
    stamp: said('therapist', 1),
    episode: 'h1',
    attempt: { startedBy: 'therapist', happened: inSession(1) },
  }),

  SameEntryTwice: corrections(
    [pair, ...session(1), rates({ total: 48 })],
    rates({ total: 48 }),
  ),
  UnknownEntry: corrections(strained, withdraws(4)),
  EntryDoesNotStand: corrections(
    [...strained, withdraws(3)],
    withdraws(3),
  ),
  CorrectionsAreWithdrawn: corrections([...strained, withdraws(3)], {
    _tag: 'AmendEntry',
    stamp: said('client', 1),
    entry: 4,
    instead: {
      _tag: 'SessionHeld',
      stamp: said('therapist', 1),
      held: { present: ['client', 'therapist'] },
    },
  }),
  CorrectedTwice: corrections(strained, {
    _tag: 'CorrectEntries',
    stamp: said('client', 1),
    corrections: [
      { entry: 3, instead: null },
      { entry: 3, instead: null },
    ],
  }),
  NotTheirsToCorrect: corrections(strained, withdraws(3, 'therapist')),
  WouldBreakHistory: corrections(
    [...strained, attempt(1)],
    withdraws(3),
  ),
}
