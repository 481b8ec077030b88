import { type EpisodeId, resolvedFrom } from '../vocabulary/index.js'
import { afterReport } from './after-report.js'
import type { EpisodeCommand } from './command.js'
import type { BystanderNoted, EpisodeClosed, EpisodeEvent } from './event.js'
import { type Move, moves } from './machine.js'
import { each, type Names, renamedEnd, renamedTie } from './names.js'
import { concernsTheWhole, momentsOf, partiesOf } from './record.js'
import type { EpisodeRejection } from './rejection.js'
import type { Episode } from './state.js'
import { latestWords, sameSource } from './word.js'

/** What holds of every entry of a kind, whatever the entry says. */
export interface EntryKind<Event> {
  /** Who may set such an entry right: its source alone, or anyone who has a word in the record. */
  readonly correctedBy: 'source' | 'anyone'
  /** The entry with other names in it; the names are asked for in the order in which they are checked. */
  readonly renamed: (event: Event, names: Names) => Event
  /** The entry that a command of the same content records. */
  readonly recorded: (content: Omit<Event, '_tag'>) => Event
}

/** What holds of every entry of a kind in an episode. */
export interface EpisodeEntryKind<Event> extends EntryKind<Event> {
  /** The move it makes; a closing without a resolution makes another. */
  readonly move: Move
  /** What stands in its way where the machine takes it, by what it says itself. */
  readonly obstacle: (event: Event, episode: Episode) => EpisodeRejection | undefined
}

type EpisodeEntries = {
  readonly [Tag in EpisodeEvent['_tag']]: EpisodeEntryKind<Extract<EpisodeEvent, { readonly _tag: Tag }>>
}

/** An entry that names its episode and no one. */
const ofEpisode = <Event extends { readonly episode: EpisodeId }>(event: Event, names: Names): Event => ({
  ...event,
  episode: names.episode(event.episode),
})

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

/** Who closes an episode as resolved has judged it so. */
const judgementObstacle = (
  { as, episode, stamp }: EpisodeClosed,
  { record }: Episode,
): EpisodeRejection | undefined => {
  if (as === 'stopped') return undefined
  const own = latestWords(record).find((word) => sameSource(word.stamp.by, stamp.by))
  return own !== undefined && own.judgement.rating >= resolvedFrom.value
    ? undefined
    : { _tag: 'NotJudgedResolved', episode }
}

const nothing = (): undefined => undefined

/** The catalogue of what may be recorded of an episode. */
export const episodeEntries: EpisodeEntries = {
  RuptureReported: {
    move: moves.report,
    // When it happened is checked where there is no episode yet.
    obstacle: nothing,
    correctedBy: 'source',
    renamed: (event, names) => {
      const { ties, expressedBy, directedTo, affected, recurrenceOf } = event.rupture
      const rupture = {
        ...event.rupture,
        ties: each(ties, (tie) => renamedTie(tie, names)),
        expressedBy: expressedBy.map(names.known),
        directedTo: directedTo.map((end) => renamedEnd(end, names)),
        affected: affected.map(names.known),
        ...(recurrenceOf === undefined ? {} : { recurrenceOf: names.episode(recurrenceOf) }),
      }
      return { ...ofEpisode(event, names), rupture }
    },
    recorded: ({ stamp, episode, rupture }) => ({ _tag: 'RuptureReported', stamp, episode, rupture }),
  },
  MomentRecorded: {
    move: moves.moment,
    obstacle: ({ moment, stamp }) => afterReport(moment.happened, stamp),
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, moment }) => ({ _tag: 'MomentRecorded', stamp, episode, moment }),
  },
  MarkersCoded: {
    move: moves.word,
    obstacle: ({ episode, moment }, { record }) => {
      const moments = momentsOf(record).length
      return Number.isInteger(moment) && moment >= 1 && moment <= moments
        ? undefined
        : { _tag: 'UnknownMoment', episode, moment, moments }
    },
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, moment, markers }) => ({ _tag: 'MarkersCoded', stamp, episode, moment, markers }),
  },
  RuptureRecognised: {
    move: moves.word,
    obstacle: ({ recognition, stamp }) => afterReport(recognition.happened, stamp),
    correctedBy: 'source',
    renamed: (event, names) => {
      const recognition = { ...event.recognition, who: names.known(event.recognition.who) }
      return { ...ofEpisode(event, names), recognition }
    },
    recorded: ({ stamp, episode, recognition }) => ({ _tag: 'RuptureRecognised', stamp, episode, recognition }),
  },
  SeverityRated: {
    move: moves.word,
    obstacle: ({ episode, severity, stamp }) =>
      severity._tag === 'impact' && stamp.by._tag !== 'observer' ? { _tag: 'ImpactIsAnObservers', episode } : undefined,
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, severity }) => ({ _tag: 'SeverityRated', stamp, episode, severity }),
  },
  FactorNamed: {
    move: moves.word,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, factor }) => ({ _tag: 'FactorNamed', stamp, episode, factor }),
  },
  ContributionRated: {
    move: moves.word,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: (event, names) => {
      const contribution = { ...event.contribution, of: names.known(event.contribution.of) }
      return { ...ofEpisode(event, names), contribution }
    },
    recorded: ({ stamp, episode, contribution }) => ({ _tag: 'ContributionRated', stamp, episode, contribution }),
  },
  EffectNoted: {
    move: moves.word,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: (event, names) => {
      const effect = { ...event.effect, on: names.known(event.effect.on) }
      return { ...ofEpisode(event, names), effect }
    },
    recorded: ({ stamp, episode, effect }) => ({ _tag: 'EffectNoted', stamp, episode, effect }),
  },
  BystanderNoted: {
    move: moves.word,
    obstacle: bystanderObstacle,
    correctedBy: 'source',
    renamed: (event, names) => {
      const bystander = { ...event.bystander, who: names.known(event.bystander.who) }
      return { ...ofEpisode(event, names), bystander }
    },
    recorded: ({ stamp, episode, bystander }) => ({ _tag: 'BystanderNoted', stamp, episode, bystander }),
  },
  LegacyNoted: {
    move: moves.word,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: (event, names) => {
      const legacy = { ...event.legacy, for: names.known(event.legacy.for) }
      return { ...ofEpisode(event, names), legacy }
    },
    recorded: ({ stamp, episode, legacy }) => ({ _tag: 'LegacyNoted', stamp, episode, legacy }),
  },
  ResolutionJudged: {
    move: moves.word,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, judgement }) => ({ _tag: 'ResolutionJudged', stamp, episode, judgement }),
  },
  AttemptBegun: {
    move: moves.begin,
    obstacle: ({ attempt, stamp }) => afterReport(attempt.happened, stamp),
    correctedBy: 'anyone',
    renamed: (event, names) => {
      const attempt = { ...event.attempt, startedBy: names.present(event.attempt.startedBy) }
      return { ...ofEpisode(event, names), attempt }
    },
    recorded: ({ stamp, episode, attempt }) => ({ _tag: 'AttemptBegun', stamp, episode, attempt }),
  },
  StrategyUsed: {
    move: moves.step,
    obstacle: nothing,
    correctedBy: 'anyone',
    renamed: (event, names) => {
      const use = { ...event.use, usedBy: names.present(event.use.usedBy) }
      return { ...ofEpisode(event, names), use }
    },
    recorded: ({ stamp, episode, use }) => ({ _tag: 'StrategyUsed', stamp, episode, use }),
  },
  StageReached: {
    move: moves.step,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, stage }) => ({ _tag: 'StageReached', stamp, episode, stage }),
  },
  AttemptEnded: {
    move: moves.end,
    obstacle: nothing,
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, result }) => ({ _tag: 'AttemptEnded', stamp, episode, result }),
  },
  EpisodeClosed: {
    move: moves.resolve,
    obstacle: judgementObstacle,
    correctedBy: 'source',
    renamed: ofEpisode,
    recorded: ({ stamp, episode, as }) => ({ _tag: 'EpisodeClosed', stamp, episode, as }),
  },
}

/** What holds of every entry of this kind. */
export const episodeEntry = <Tag extends EpisodeEvent['_tag']>(
  tag: Tag,
): EpisodeEntryKind<Extract<EpisodeEvent, { readonly _tag: Tag }>> => episodeEntries[tag]

/** The move that an entry makes. */
export const moveOf = (event: EpisodeEvent): Move =>
  event._tag === 'EpisodeClosed' && event.as === 'stopped' ? moves.stop : episodeEntries[event._tag].move

/** The entry that each command records; resolving records others before it. */
export const recordedBy: Readonly<Record<EpisodeCommand['_tag'], EpisodeEvent['_tag']>> = {
  ReportRupture: 'RuptureReported',
  RecordMoment: 'MomentRecorded',
  CodeMarkers: 'MarkersCoded',
  RecogniseRupture: 'RuptureRecognised',
  RateSeverity: 'SeverityRated',
  NameFactor: 'FactorNamed',
  RateContribution: 'ContributionRated',
  NoteEffect: 'EffectNoted',
  NoteBystander: 'BystanderNoted',
  NoteLegacy: 'LegacyNoted',
  JudgeResolution: 'ResolutionJudged',
  BeginAttempt: 'AttemptBegun',
  UseStrategy: 'StrategyUsed',
  ReachStage: 'StageReached',
  EndAttempt: 'AttemptEnded',
  ResolveEpisode: 'EpisodeClosed',
  StopRepair: 'EpisodeClosed',
}

type Recording = (content: never) => EpisodeEvent

const recordings = /* @__PURE__ */ (() =>
  Object.fromEntries(
    Object.entries(recordedBy).map(([command, tag]): readonly [string, Recording] => [
      command,
      episodeEntries[tag].recorded,
    ]),
  ))()

/** The entry that a command of the same content records. */
export const recorded = (command: EpisodeCommand): EpisodeEvent =>
  (recordings[command._tag] as (content: EpisodeCommand) => EpisodeEvent)(command)
