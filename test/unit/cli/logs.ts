import {
  type AllianceCommand,
  type AllianceEvent,
  decide,
  evolve,
  initial,
  sampleLog,
} from '../../../src/alliance/index.js'
import { formatLine } from '../../../src/schema/index.js'
import type { Stamp, TieEnd } from '../../../src/vocabulary/index.js'

const by = (id: string, session: number): Stamp => ({ session, by: { _tag: 'participant', id } })
const person = (id: string): TieEnd => ({ _tag: 'person', id })
const people = ['client', 'therapist'] as const

/** An invented pair whose client pulls back in session 2, and one attempt at mending with this result. */
const pair = (result: 'worked' | 'did-not-work'): readonly AllianceCommand[] => [
  {
    _tag: 'BeginAlliance',
    stamp: by('therapist', 0),
    beginning: {
      setting: 'individual',
      medium: 'in-person',
      provenance: 'invented',
      participants: people.map((id) => ({ id, role: id })),
    },
  },
  ...[1, 2].map(
    (session): AllianceCommand => ({ _tag: 'HoldSession', stamp: by('therapist', session), held: { present: people } }),
  ),
  {
    _tag: 'ReportRupture',
    stamp: by('therapist', 2),
    episode: 'the-sigh',
    rupture: {
      ties: [[person('client'), person('therapist')]],
      expressedBy: ['client'],
      directedTo: [person('therapist')],
      affected: ['client'],
      moment: { kind: 'withdrawal', happened: { _tag: 'in', session: 2, part: 'during' } },
    },
  },
  {
    _tag: 'BeginAttempt',
    stamp: by('therapist', 2),
    episode: 'the-sigh',
    attempt: { startedBy: 'therapist', happened: { _tag: 'in', session: 2, part: 'during' } },
  },
  { _tag: 'EndAttempt', stamp: by('therapist', 2), episode: 'the-sigh', result },
]

/** The therapist says resolved, the client says not. */
const contested: readonly AllianceCommand[] = [
  ...pair('worked'),
  { _tag: 'ResolveEpisode', stamp: by('therapist', 2), episode: 'the-sigh', judgement: { rating: 5 } },
  { _tag: 'JudgeResolution', stamp: by('client', 2), episode: 'the-sigh', judgement: { rating: 2 } },
]

/** The client leaves and says that this is why. */
const ended: readonly AllianceCommand[] = [
  ...pair('did-not-work'),
  {
    _tag: 'EndPhase',
    stamp: by('client', 2),
    ending: { _tag: 'left', leavers: ['client'] },
    account: { reason: 'dissatisfied', attributedTo: ['the-sigh'] },
  },
]

/** Invented colleagues of one team; nobody leads or treats, and one is retaliated against besides. */
const team: readonly AllianceCommand[] = [
  {
    _tag: 'BeginAlliance',
    stamp: by('ann', 0),
    beginning: {
      setting: 'team',
      medium: 'in-person',
      provenance: 'invented',
      participants: ['ann', 'ben'].map((id) => ({ id, role: 'party' })),
    },
  },
  { _tag: 'HoldSession', stamp: by('ann', 1), held: { present: ['ann', 'ben'] } },
  {
    _tag: 'ReportRupture',
    stamp: by('ben', 1),
    episode: 'the-meeting',
    rupture: {
      ties: [[person('ann'), person('ben')]],
      expressedBy: ['ann'],
      directedTo: [person('ben')],
      affected: ['ben'],
      moment: { kind: 'confrontation', happened: { _tag: 'in', session: 1, part: 'during' } },
    },
  },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8', 'h9'].map(
    (harm): AllianceCommand => ({
      _tag: 'ReportHarm',
      stamp: by('ben', 1),
      harm,
      what: {
        kind: 'retaliation',
        doneBy: ['ann'],
        doneTo: ['ben'],
        happened: { _tag: 'in', session: 1, part: 'during' },
      },
    }),
  ),
]

/** An individual alliance in which three take part and every kind of remark is to be made but that of a session far off. */
const odd: readonly AllianceCommand[] = [
  {
    _tag: 'BeginAlliance',
    stamp: by('therapist', 0),
    beginning: {
      setting: 'individual',
      medium: 'in-person',
      provenance: 'invented',
      participants: [...people.map((id) => ({ id, role: id })), { id: 'trainee', role: 'therapist' }],
    },
  },
  { _tag: 'HoldSession', stamp: by('therapist', 1), held: { present: ['therapist'] } },
  {
    _tag: 'ReportRupture',
    stamp: by('therapist', 1),
    episode: 'the-sigh',
    rupture: {
      ties: [[person('client'), person('therapist')]],
      expressedBy: ['client'],
      directedTo: [],
      affected: ['client'],
      moment: { kind: 'withdrawal', happened: { _tag: 'in', session: 1, part: 'during' } },
    },
  },
  {
    _tag: 'RecogniseRupture',
    stamp: by('therapist', 1),
    episode: 'the-sigh',
    recognition: { who: 'therapist', happened: { _tag: 'in', session: 1, part: 'before' } },
  },
  { _tag: 'NoteEffect', stamp: by('therapist', 1), episode: 'the-sigh', effect: { on: 'client', effect: 'anger' } },
  {
    _tag: 'NameFactor',
    stamp: by('client', 1),
    episode: 'the-sigh',
    factor: { factor: 'misunderstanding', held: 'agreed' },
  },
  {
    _tag: 'JudgeResolution',
    stamp: by('client', 1),
    episode: 'the-sigh',
    judgement: { rating: 5, allianceAfter: 'weaker' },
  },
  ...[4, 3].map(
    (bond): AllianceCommand => ({
      _tag: 'GiveRating',
      stamp: by('client', 1),
      rating: { of: [person('client'), person('therapist')], instrument: 'own', scores: { bond } },
    }),
  ),
  {
    _tag: 'EndPhase',
    stamp: by('client', 1),
    ending: { _tag: 'left', leavers: ['client'] },
    account: { reason: 'dissatisfied', attributedTo: ['the-sigh'] },
  },
]

const eventsOf = (commands: readonly AllianceCommand[]): readonly AllianceEvent[] => {
  const events: AllianceEvent[] = []
  for (const command of commands) {
    const decided = decide(events.reduce(evolve, initial), command)
    if (decided._tag === 'Left') throw new Error(`${command._tag}: ${decided.left._tag}`)
    events.push(...decided.right)
  }
  return events
}

const linesOf = (alliance: string, events: readonly AllianceEvent[]): readonly string[] =>
  events.map((event, index) => formatLine({ v: 1, alliance, seq: index + 1, event }))

/** A team in which nobody is of the client's or the therapist's side, with an episode nobody has attended to and nine harms. */
export const teamWithHarm: readonly string[] = linesOf('g1', eventsOf(team))

/** One alliance resolved and confirmed, one contested, one ended over its rupture. */
export const threeAlliances: readonly string[] = [
  ...linesOf('mended', sampleLog),
  ...linesOf('contested', eventsOf(contested)),
  ...linesOf('ended', eventsOf(ended)),
]

/** A session of another number, and three words that only one person gives. */
const farOn: readonly AllianceCommand[] = [
  { _tag: 'HoldSession', stamp: by('ann', 22), held: { present: ['ann'] } },
  {
    ...{ _tag: 'ChangeFrame', stamp: by('ann', 22) },
    change: {
      ...{ aspect: 'fee', manner: 'together', changedBy: ['ann', 'ben'] },
      happened: { _tag: 'in', session: 22, part: 'during' },
    },
  },
  {
    ...{ _tag: 'AskForJudgement', stamp: by('ann', 22), episode: 'the-meeting' },
    asked: { who: 'ann', answer: 'no-answer' },
  },
  {
    ...{ _tag: 'CloseEpisode', stamp: by('ann', 22), episode: 'the-meeting' },
    ...{ as: 'let-go', why: 'agreed-to-leave-it' },
  },
]

/** What a record should be asked about, once of each kind. */
export const oddAlliances: readonly string[] = [
  ...linesOf('odd', eventsOf(odd)),
  ...linesOf('far', eventsOf([...team, ...farOn])),
]
