import { type EpisodeId, leastResolved, type Stamp } from '../vocabulary/inside.js'
import { afterReport } from './after-report.js'
import type { EpisodeCommand } from './command.js'
import type { Judgement, Moment } from './content.js'
import type { BystanderNoted, EpisodeClosed, EpisodeEvent } from './event.js'
import { latestJudgements, sameSource } from './judgement.js'
import { type Move, moves } from './machine.js'
import { type FieldNames, tieEndNames } from './naming.js'
import { attemptsOf, concernsTheWhole, momentsOf, partiesOf } from './record.js'
import type { EpisodeRejection } from './rejection.js'
import type { Episode } from './state.js'

/** The facts of a kind of entry, the same for every entry of that kind. */
export interface EntryKind<Event, Command> {
  /** The command with the same content; null where other commands record the entry. */
  readonly command: Command | null
  /** Makes the entry of its fields alone, whatever else a caller gave. */
  readonly recorded: (content: Omit<Event, '_tag'>) => Event
  /** The fields that hold names, in the order in which they are checked. */
  readonly names: FieldNames<Event>
  /** Who may correct such an entry: its source alone, or any person who may record. */
  readonly correctedBy: 'source' | 'anyone'
}

interface EpisodeEntryKind<Event> extends EntryKind<Event, EpisodeCommand['_tag']> {
  /** The move that it makes; a closing as *stopped* makes another. */
  readonly move: Move
  /** Returns a rejection for what the entry says, once the machine accepts it. */
  readonly obstacle?: (event: Event, episode: Episode) => EpisodeRejection | undefined
}

/** Returns a rejection where a moment came after its report, or where an observer names no kind. */
export const momentObstacle = (
  episode: EpisodeId,
  { kind, happened }: Moment,
  stamp: Stamp,
): EpisodeRejection | undefined =>
  afterReport(happened, stamp) ??
  (kind === undefined && stamp.by._tag === 'observer' ? { _tag: 'CoderNamesKind', episode } : undefined)

const bystanderObstacle = (
  { episode, bystander, stamp }: BystanderNoted,
  { record }: Episode,
): EpisodeRejection | undefined => {
  if (concernsTheWhole(record) || partiesOf(record).includes(bystander.who)) {
    return { _tag: 'PartyIsNoBystander', episode, participant: bystander.who }
  }
  const own = stamp.by._tag === 'participant' && stamp.by.id === bystander.who
  return (bystander.state === 'processed' || bystander.state === 'declined') && !own
    ? { _tag: 'OnlyTheirOwnWord', episode, participant: bystander.who }
    : undefined
}

/** Says whether some cut counts a judgement as *resolved*; what another scale's steps mean is not known here. */
const canMeanResolved = ({ rating, scale, allianceAfter }: Judgement): boolean =>
  rating === undefined
    ? allianceAfter === 'restored' || allianceAfter === 'stronger'
    : scale !== undefined || rating >= leastResolved

/** Returns a rejection where the source of a closing as *resolved* has not judged the episode so, whatever the cut. */
const judgementObstacle = (
  { as, episode, stamp }: EpisodeClosed,
  { record }: Episode,
): EpisodeRejection | undefined => {
  if (as !== 'resolved') return undefined
  const own = latestJudgements(record).find((one) => sameSource(one.stamp.by, stamp.by))
  return own !== undefined && canMeanResolved(own.judgement) ? undefined : { _tag: 'NotJudgedResolved', episode }
}

/** The catalogue of the entries of an episode, in the order in which `preview` offers them. */
export const episodeEntries: {
  readonly [Tag in EpisodeEvent['_tag']]: EpisodeEntryKind<Extract<EpisodeEvent, { readonly _tag: Tag }>>
} = {
  RuptureReported: {
    command: 'ReportRupture',
    recorded: ({ stamp, episode, rupture }) => ({ _tag: 'RuptureReported', stamp, episode, rupture }),
    move: moves.report,
    names: {
      episode: 'episode',
      rupture: {
        ties: [[tieEndNames]],
        expressedBy: ['known'],
        directedTo: [tieEndNames],
        affected: ['known'],
        recurrenceOf: 'episode',
      },
    },
    correctedBy: 'source',
  },
  MomentRecorded: {
    command: 'RecordMoment',
    recorded: ({ stamp, episode, moment }) => ({ _tag: 'MomentRecorded', stamp, episode, moment }),
    move: moves.moment,
    names: { episode: 'episode' },
    correctedBy: 'source',
    obstacle: ({ episode, moment, stamp }) => momentObstacle(episode, moment, stamp),
  },
  MarkersCoded: {
    command: 'CodeMarkers',
    recorded: ({ stamp, episode, moment, markers, kind }) =>
      kind === undefined
        ? { _tag: 'MarkersCoded', stamp, episode, moment, markers }
        : { _tag: 'MarkersCoded', stamp, episode, moment, markers, kind },
    move: moves.word,
    names: { episode: 'episode' },
    correctedBy: 'source',
    obstacle: ({ episode, moment }, { record }) => {
      const moments = momentsOf(record).length
      return Number.isInteger(moment) && moment >= 1 && moment <= moments
        ? undefined
        : { _tag: 'UnknownMoment', episode, moment, moments }
    },
  },
  RuptureRecognised: {
    command: 'RecogniseRupture',
    recorded: ({ stamp, episode, recognition }) => ({ _tag: 'RuptureRecognised', stamp, episode, recognition }),
    move: moves.word,
    names: { episode: 'episode', recognition: { who: 'known' } },
    correctedBy: 'source',
    obstacle: ({ recognition, stamp }) => afterReport(recognition.happened, stamp),
  },
  SeverityRated: {
    command: 'RateSeverity',
    recorded: ({ stamp, episode, severity }) => ({ _tag: 'SeverityRated', stamp, episode, severity }),
    move: moves.word,
    names: { episode: 'episode' },
    correctedBy: 'source',
    obstacle: ({ episode, severity, stamp }) =>
      severity._tag === 'impact' && stamp.by._tag !== 'observer' ? { _tag: 'ImpactIsAnObservers', episode } : undefined,
  },
  FactorNamed: {
    command: 'NameFactor',
    recorded: ({ stamp, episode, factor }) => ({ _tag: 'FactorNamed', stamp, episode, factor }),
    move: moves.word,
    names: { episode: 'episode' },
    correctedBy: 'source',
  },
  ContributionRated: {
    command: 'RateContribution',
    recorded: ({ stamp, episode, contribution }) => ({ _tag: 'ContributionRated', stamp, episode, contribution }),
    move: moves.word,
    names: { episode: 'episode', contribution: { of: 'known' } },
    correctedBy: 'source',
  },
  EffectNoted: {
    command: 'NoteEffect',
    recorded: ({ stamp, episode, effect }) => ({ _tag: 'EffectNoted', stamp, episode, effect }),
    move: moves.word,
    names: { episode: 'episode', effect: { on: 'known' } },
    correctedBy: 'source',
  },
  BystanderNoted: {
    command: 'NoteBystander',
    recorded: ({ stamp, episode, bystander }) => ({ _tag: 'BystanderNoted', stamp, episode, bystander }),
    move: moves.word,
    names: { episode: 'episode', bystander: { who: 'known' } },
    correctedBy: 'source',
    obstacle: bystanderObstacle,
  },
  LegacyNoted: {
    command: 'NoteLegacy',
    recorded: ({ stamp, episode, legacy }) => ({ _tag: 'LegacyNoted', stamp, episode, legacy }),
    move: moves.word,
    names: { episode: 'episode', legacy: { for: 'known' } },
    correctedBy: 'source',
  },
  ResponseHindered: {
    command: 'NoteHindrance',
    recorded: ({ stamp, episode, attempt, kind }) =>
      attempt === undefined
        ? { _tag: 'ResponseHindered', stamp, episode, kind }
        : { _tag: 'ResponseHindered', stamp, episode, attempt, kind },
    move: moves.word,
    names: { episode: 'episode' },
    correctedBy: 'source',
    obstacle: ({ episode, attempt }, reported) => {
      const attempts = attemptsOf(reported).length
      return attempt === undefined || (Number.isSafeInteger(attempt) && attempt >= 1 && attempt <= attempts)
        ? undefined
        : { _tag: 'UnknownAttempt', episode, attempt, attempts }
    },
  },
  ResolutionJudged: {
    command: 'JudgeResolution',
    recorded: ({ stamp, episode, judgement }) => ({ _tag: 'ResolutionJudged', stamp, episode, judgement }),
    move: moves.word,
    names: { episode: 'episode' },
    correctedBy: 'source',
  },
  JudgementAsked: {
    command: 'AskForJudgement',
    recorded: ({ stamp, episode, asked }) => ({ _tag: 'JudgementAsked', stamp, episode, asked }),
    move: moves.word,
    names: { episode: 'episode', asked: { who: 'known' } },
    correctedBy: 'source',
  },
  AttemptBegun: {
    command: 'BeginAttempt',
    recorded: ({ stamp, episode, attempt }) => ({ _tag: 'AttemptBegun', stamp, episode, attempt }),
    move: moves.begin,
    names: { episode: 'episode', attempt: { startedBy: 'present' } },
    correctedBy: 'anyone',
    obstacle: ({ attempt, stamp }) => afterReport(attempt.happened, stamp),
  },
  StrategyUsed: {
    command: 'UseStrategy',
    recorded: ({ stamp, episode, use }) => ({ _tag: 'StrategyUsed', stamp, episode, use }),
    move: moves.step,
    names: {
      episode: 'episode',
      use: { usedBy: 'present', target: { byField: { tie: [tieEndNames], participant: 'known' } } },
    },
    correctedBy: 'anyone',
  },
  StageReached: {
    command: 'ReachStage',
    recorded: ({ stamp, episode, stage }) => ({ _tag: 'StageReached', stamp, episode, stage }),
    move: moves.step,
    names: { episode: 'episode' },
    correctedBy: 'source',
  },
  AttemptEnded: {
    command: 'EndAttempt',
    recorded: ({ stamp, episode, result }) => ({ _tag: 'AttemptEnded', stamp, episode, result }),
    move: moves.end,
    names: { episode: 'episode' },
    correctedBy: 'source',
  },
  EpisodeClosed: {
    command: null,
    recorded: ({ stamp, episode, as, why }) => {
      if (as !== 'let-go') return { _tag: 'EpisodeClosed', stamp, episode, as }
      return why === undefined
        ? { _tag: 'EpisodeClosed', stamp, episode, as }
        : { _tag: 'EpisodeClosed', stamp, episode, as, why }
    },
    move: moves.resolve,
    names: { episode: 'episode' },
    correctedBy: 'source',
    obstacle: judgementObstacle,
  },
}
