/** Every kind of an alliance’s commands with contents that the rules tell apart, said by everyone who could say it. */
import type { AllianceCommand, AllianceState } from 'rupture-repair'
import type { Role, Setting, Source, Stamp, Tie } from 'rupture-repair/vocabulary'
import { isFull } from '../runs.js'
import { episodeContents } from './episode-commands.js'
import { begin, between, during, observes, person, rupture, says, subgroup, whole } from './given.js'
import type { Unstamped } from './unstamped.js'

/** The parties are c and t; b, where there are three, stands by and may leave; x is a stranger. */
export interface Cast {
  readonly name: string
  readonly setting: Setting
  readonly people: Readonly<Record<string, Role>>
  readonly machines?: readonly string[]
  /** A role of the setting, and one it does not know. */
  readonly role: Role
  readonly stray: Role
  /** Whether strangers, an algorithm and a wrong clock speak too; what they meet does not depend on who else is there. */
  readonly strangers: boolean
  /** Whether sessions are forgotten. */
  readonly forgets: boolean
  /** How far the search follows: whoever else leaves, and whatever else is recorded, is judged but not followed. */
  readonly bounds: {
    readonly sessions: number
    readonly episodes: number
    /** How often one person may come back. */
    readonly returns: number
    readonly moments: number
    readonly harms: number
    readonly leavers: readonly string[]
  }
}
export const pairCast: Cast = {
  name: 'two people',
  setting: 'individual',
  people: { c: 'client', t: 'therapist' },
  role: 'client',
  stray: 'member',
  strangers: true,
  forgets: false,
  bounds: { sessions: isFull ? 2 : 1, episodes: 1, returns: 1, moments: isFull ? 2 : 1, harms: 1, leavers: [] },
}
export const trioCast: Cast = {
  name: 'three people, of whom one may leave and come back',
  setting: 'group',
  people: { c: 'member', t: 'leader', b: 'member' },
  role: 'member',
  stray: 'party',
  strangers: false,
  forgets: false,
  bounds: { sessions: 1, episodes: 1, returns: isFull ? 1 : 0, moments: 1, harms: 0, leavers: ['b'] },
}
export const forgetfulCast: Cast = {
  ...pairCast,
  name: 'two people who forget to enter sessions',
  strangers: false,
  forgets: true,
  bounds: { sessions: 4, episodes: 0, returns: 0, moments: 0, harms: 0, leavers: [] },
}

/** The therapist is a chatbot; an observer is there to record what it did. */
export const machineCast: Cast = { ...pairCast, name: 'a person and a machine', machines: ['t'], strangers: false }
type Content = Unstamped<AllianceCommand>

const late = during(9)
const early = during(0)
const reports = (): readonly Content[] => {
  const { rupture: plain } = rupture('e', [between('c', 't')])
  const reported = (episode: string, change: Partial<typeof plain>): Content => ({
    _tag: 'ReportRupture',
    episode,
    rupture: { ...plain, ...change },
  })
  return [
    reported('e', {}),
    reported('e', { ties: [between('c', 'b')] }),
    reported('e', { ties: [between('c', 't'), between('c', 'b')], expressedBy: ['b'] }),
    reported('e', { ties: [[person('b'), whole]] }),
    reported('e', { ties: [[subgroup('c', 'b'), person('t')]] }),
    reported('e', { ties: [between('c', 'c')] }),
    reported('e', { ties: [between('c', 'x')] }),
    reported('e', { expressedBy: ['b'] }),
    reported('e', { moment: { kind: 'withdrawal', happened: late } }),
    reported('e2', { moment: { happened: early } }),
    reported('e2', { expressedBy: [] }),
    reported('e2', { ties: [between('t', 'b')], expressedBy: [] }),
    reported('e2', { ties: [between('c', 'b')], expressedBy: [] }),
    reported('e2', { recurrenceOf: 'e' }),
    reported('e2', { recurrenceOf: 'zz' }),
  ]
}

const ratingOf = (of: Tie): Content => ({
  _tag: 'GiveRating',
  rating: { of, instrument: 'a scale', scores: { bond: null }, happened: early },
})

const accounts = (): readonly Content[] =>
  [
    { _tag: 'phase' as const, phase: 1 },
    { _tag: 'phase' as const, phase: 9 },
    ...['c', 't', 'b', 'x'].map((participant) => ({ _tag: 'departure' as const, participant })),
  ].flatMap((of): readonly Content[] => [
    { _tag: 'AccountForEnding', account: { of, reason: 'unknown', attributedTo: [] } },
    { _tag: 'AccountForEnding', account: { of, reason: 'death', attributedTo: [] } },
    { _tag: 'AccountForEnding', account: { of, reason: 'dissatisfied', attributedTo: ['e'] } },
    { _tag: 'AccountForEnding', account: { of, reason: 'dissatisfied', attributedTo: ['zz'] } },
    { _tag: 'AccountForEnding', account: { of, reason: 'protection', attributedTo: [], harms: ['zz'] } },
  ])

const contentsFor = (cast: Cast): readonly Content[] => {
  const everyone = Object.keys(cast.people)
  return [
    begin(cast.setting, cast.people, cast.machines),
    begin(cast.setting, { c: cast.role }),
    begin(cast.setting, { c: cast.role, t: cast.stray }),
    ...everyone.map((id): Content => ({ _tag: 'HoldSession', held: { present: [id] } })),
    { _tag: 'HoldSession', held: { present: ['x'] } },
    ...[1, 2, 3, 9].map((session): Content => ({ _tag: 'InsertSession', session, held: { present: ['c'] } })),
    { _tag: 'InsertSession', session: 2, held: { present: ['x'] } },
    ...['c', 'b', 'x'].flatMap((id): readonly Content[] => [
      { _tag: 'Join', participant: { id, role: cast.role } },
      { _tag: 'Join', participant: { id, role: cast.stray } },
      ...(cast.machines === undefined
        ? []
        : [{ _tag: 'Join' as const, participant: { id, role: cast.role, machine: true as const } }]),
    ]),
    // A name of another setting is refused; one's own words change nothing that a state is told by.
    { _tag: 'Join', participant: { id: 'x', role: cast.role, called: 'supervisee' } },
    ...[...everyone, 'x'].flatMap((participant): readonly Content[] => [
      { _tag: 'Leave', participant, departure: { _tag: 'left' } },
      { _tag: 'Leave', participant, departure: { _tag: 'death' } },
      {
        _tag: 'Leave',
        participant,
        departure: { _tag: 'left' },
        account: { reason: 'dissatisfied', attributedTo: ['e'] },
      },
    ]),
    ratingOf(between('c', 't')),
    ratingOf(between('b', 't')),
    ratingOf(between('c', 'c')),
    ratingOf(between('c', 'x')),
    ratingOf([whole, whole]),
    { _tag: 'GiveRating', rating: { of: between('c', 't'), instrument: 'a scale', scores: {}, happened: late } },
    { _tag: 'GiveRating', rating: { of: between('c', 't'), instrument: 'wai-sr', scores: { total: 5 } } },
    { _tag: 'GiveRating', rating: { of: between('c', 't'), instrument: 'wai-sr', scores: { warmth: 5 } } },
    ...(['c', 'b', 'x'] as const).map(
      (id): Content => ({
        _tag: 'ChangeFrame',
        change: { aspect: 'fee', manner: 'one-sided', changedBy: [id], happened: early },
      }),
    ),
    { _tag: 'ChangeFrame', change: { aspect: 'fee', manner: 'together', changedBy: ['c', 't'], happened: late } },
    { _tag: 'EndPhase', ending: { _tag: 'together' }, account: { reason: 'planned', attributedTo: [] } },
    { _tag: 'EndPhase', ending: { _tag: 'unknown' } },
    { _tag: 'EndPhase', ending: { _tag: 'left', leavers: ['x'] } },
    {
      _tag: 'EndPhase',
      ending: { _tag: 'left', leavers: ['c'] },
      account: { reason: 'dissatisfied', attributedTo: ['e'] },
    },
    { _tag: 'EndPhase', ending: { _tag: 'death', of: 'c' }, account: { reason: 'death', attributedTo: ['e'] } },
    { _tag: 'EndPhase', ending: { _tag: 'death', of: 'c' } },
    ...accounts(),
    { _tag: 'ResumePhase', resumes: 1 },
    { _tag: 'ResumePhase', resumes: 9 },
    {
      _tag: 'ReportHarm',
      harm: 'h',
      what: { kind: 'boundary-violation', doneBy: ['t'], doneTo: ['c'], happened: early },
    },
    { _tag: 'ReportHarm', harm: 'h2', what: { kind: 'retaliation', doneBy: [], doneTo: ['c'], happened: early } },
    { _tag: 'ReportHarm', harm: 'h2', what: { kind: 'abuse', doneBy: ['x'], doneTo: ['c'], happened: early } },
    { _tag: 'ReportHarm', harm: 'h2', what: { kind: 'abuse', doneBy: ['t'], doneTo: ['c'], happened: late } },
    { _tag: 'CloseHarm', harm: 'h', as: 'handed-over' },
    { _tag: 'CloseHarm', harm: 'zz', as: 'handed-over' },
    ...reports(),
    ...episodeContents
      .filter(({ _tag }) => _tag !== 'ReportRupture')
      .flatMap((content): readonly Content[] => [{ ...content, episode: 'e' } as Content]),
    { _tag: 'StopRepair', episode: 'zz' },
    { _tag: 'RecordMoment', episode: 'e', moment: { kind: 'mixed', happened: early } },
    { _tag: 'RecogniseRupture', episode: 'e', recognition: { who: 'c', happened: early } },
    { _tag: 'BeginAttempt', episode: 'e', attempt: { startedBy: 'c', happened: early } },
    { _tag: 'BeginAttempt', episode: 'e', attempt: { startedBy: 't', happened: early } },
    { _tag: 'NoteBystander', episode: 'e', bystander: { who: 't', state: 'asked' } },
    { _tag: 'RecogniseRupture', episode: 'e', recognition: { who: 'x', happened: early } },
    { _tag: 'RateContribution', episode: 'e', contribution: { of: 'x', rating: 1 } },
    { _tag: 'NoteEffect', episode: 'e', effect: { on: 'x', effect: 'anger' } },
    { _tag: 'NoteLegacy', episode: 'e', legacy: { for: 'x', legacy: 'trust' } },
    { _tag: 'NoteBystander', episode: 'e', bystander: { who: 'x', state: 'asked' } },
    { _tag: 'AskForJudgement', episode: 'e', asked: { who: 'x', answer: 'declined' } },
    { _tag: 'BeginAttempt', episode: 'e', attempt: { startedBy: 'b', happened: early } },
    { _tag: 'UseStrategy', episode: 'e', use: { strategy: 'allow-time', usedBy: 'b' } },
    ...[between('c', 'b'), between('c', 'c'), between('c', 'x')].map(
      (tie): Content => ({
        _tag: 'UseStrategy',
        episode: 'e',
        use: { strategy: 'apologise', usedBy: 't', target: { tie } },
      }),
    ),
    { _tag: 'UseStrategy', episode: 'e', use: { strategy: 'apologise', usedBy: 't', target: { participant: 'x' } } },
    ...[1, 2, 3].map(
      (frameChange): Content => ({
        _tag: 'NameFactor',
        episode: 'e',
        factor: { factor: 'changed-frame', held: 'possible', frameChange },
      }),
    ),
    ...(['e', 'zz'] as const).map(
      (episode): Content => ({
        _tag: 'AnswerProposal',
        proposal: { id: `c/drop/0-1/${episode}`, proposedBy: { _tag: 'algorithm', rule: 'drop' } },
        answer: { _tag: 'accepted', episode },
      }),
    ),
    {
      _tag: 'AnswerProposal',
      proposal: {
        id: 's/1-2/withdrawal',
        proposedBy: {
          _tag: 'person',
          id: 'coder',
          codeSet: '3RS-2015',
          session: 1,
          span: { _tag: 'segments', first: 1, last: 2 },
        },
      },
      answer: { _tag: 'rejected' },
    },
    { _tag: 'TellRepairHistory', told: { of: 'c', history: 'none' } },
    { _tag: 'TellRepairHistory', told: { of: 'x', history: 'some' } },
  ]
}

/** What a JavaScript caller could pass for a source; the types refuse it. */
export const algorithm: Source = JSON.parse('{"_tag":"algorithm","rule":"drop"}')

/** The episode’s contents speak of session 1 as now and of session 2 as later. */
const sessionOf = (state: AllianceState): number => (state._tag === 'NotBegun' ? 1 : state.record.session)

/** All commands to try in a state: everyone says everything now; with strangers, an observer also says it at the wrong time. */
export const candidates = (cast: Cast): ((state: AllianceState) => readonly AllianceCommand[]) => {
  const contents = contentsFor(cast)
  const insiders = [...Object.keys(cast.people).map(says), observes()]
  const sources = cast.strangers ? [...insiders, says('x'), algorithm] : insiders
  const stamped = (content: Content, stamp: Stamp): AllianceCommand => ({ ...content, stamp })
  const made = new Map<number, readonly AllianceCommand[]>()
  const ofNow = (now: number): readonly AllianceCommand[] => {
    const known = made.get(now)
    if (known !== undefined) return known
    const commands = contents.flatMap((content): readonly AllianceCommand[] => {
      const due = content._tag === 'HoldSession' ? now + 1 : now
      return [
        ...sources.map((by) => stamped(content, { session: due, by })),
        ...(cast.forgets && content._tag === 'HoldSession'
          ? [stamped(content, { session: due + 1, by: observes() })]
          : []),
        ...(cast.strangers ? [stamped(content, { session: due - 1, by: observes() })] : []),
      ]
    })
    made.set(now, commands)
    return commands
  }
  return (state) => {
    const now = sessionOf(state)
    const corrections = correctionsIn(state)
    return [
      ...ofNow(now),
      ...corrections.flatMap((content) => insiders.map((by) => stamped(content, { session: now, by }))),
    ]
  }
}

const taken = (entry: number) => [{ entry, instead: null }] as const

/** The beginning as it was and withdrawn, the last entry withdrawn and amended to what cannot stand there, both at once, and no entry at all. */
const correctionsIn = (state: AllianceState): readonly Content[] => {
  if (state._tag === 'NotBegun') return [{ _tag: 'WithdrawEntry', entry: 1 }]
  const { began, log } = state.record
  return [
    { _tag: 'AmendEntry', entry: 1, instead: began },
    { _tag: 'CorrectEntries', corrections: [{ entry: 1, instead: began }] },
    { _tag: 'CorrectEntries', corrections: [...taken(1), ...taken(log.length)] },
    { _tag: 'WithdrawEntry', entry: 1 },
    { _tag: 'WithdrawEntry', entry: log.length },
    { _tag: 'AmendEntry', entry: log.length + 1, instead: began },
    ...(log.length > 1 ? [{ _tag: 'AmendEntry' as const, entry: log.length, instead: began }] : []),
  ]
}
