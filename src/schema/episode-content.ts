import type { EpisodeCommand, EpisodeEvent, Judgement, Moment, Rupture, StrategyUse } from '../episode/index.js'
import {
  alliancesAfter,
  attemptResults,
  components,
  effects,
  factors,
  holdings,
  legacies,
  magnitudeUnits,
  ratings,
  ruptureKinds,
  type Severity,
  strategies,
} from '../vocabulary/index.js'
import type { Contents, Doorman } from './doorman.js'
import { list, nonEmptyList } from './lists.js'
import { marker } from './marker.js'
import { fields, optional, tagged } from './objects.js'
import { episodeId, participantId, tie, tieEnd } from './people.js'
import type { Unstamped } from './stamped.js'
import { happened } from './time.js'
import { finiteOrNull, name, oneOf, whole } from './values.js'

const rating = oneOf(ratings)

const moment: Doorman<Moment> = fields({
  kind: oneOf(ruptureKinds),
  happened,
  components: optional(list(oneOf(components))),
  markers: optional(list(marker)),
})

const rupture: Doorman<Rupture> = fields({
  ties: nonEmptyList(tie),
  expressedBy: list(participantId),
  directedTo: list(tieEnd),
  affected: list(participantId),
  moment,
  recurrenceOf: optional(episodeId),
  promptedBy: optional(fields({ rule: name('the name of a rule'), from: whole(0), to: whole(0) })),
})

const severity: Doorman<Severity> = tagged({
  intensity: { rating },
  impact: { rating },
  magnitude: { amount: finiteOrNull, unit: oneOf(magnitudeUnits) },
})

const strategyUse: Doorman<StrategyUse> = fields({
  strategy: oneOf(strategies),
  usedBy: participantId,
  emphasis: optional(oneOf(['immediate', 'exploratory'])),
  directness: optional(oneOf(['direct', 'indirect'])),
  timing: optional(oneOf(['in-rupture', 'later-session'])),
})

const judgement: Doorman<Judgement> = fields({ rating, allianceAfter: optional(oneOf(alliancesAfter)) })

/** What each event of an episode holds beside its tag and stamp. */
export const episodeEvents: Contents<Unstamped<EpisodeEvent>> = {
  RuptureReported: { episode: episodeId, rupture },
  MomentRecorded: { episode: episodeId, moment },
  MarkersCoded: { episode: episodeId, moment: whole(1), markers: nonEmptyList(marker) },
  RuptureRecognised: { episode: episodeId, recognition: fields({ who: participantId, happened }) },
  SeverityRated: { episode: episodeId, severity },
  FactorNamed: { episode: episodeId, factor: fields({ factor: oneOf(factors), held: oneOf(holdings) }) },
  ContributionRated: { episode: episodeId, contribution: fields({ of: participantId, rating }) },
  EffectNoted: { episode: episodeId, effect: fields({ on: participantId, effect: oneOf(effects) }) },
  BystanderNoted: {
    episode: episodeId,
    bystander: fields({ who: participantId, state: oneOf(['asked', 'declined', 'processed', 'absent', 'waived']) }),
  },
  LegacyNoted: { episode: episodeId, legacy: fields({ for: participantId, legacy: oneOf(legacies) }) },
  ResolutionJudged: { episode: episodeId, judgement },
  AttemptBegun: { episode: episodeId, attempt: fields({ startedBy: participantId, happened }) },
  StrategyUsed: { episode: episodeId, use: strategyUse },
  StageReached: {
    episode: episodeId,
    stage: fields({ model: name('the name of a stage model'), stage: name('the name of a stage') }),
  },
  AttemptEnded: { episode: episodeId, result: oneOf(attemptResults) },
  EpisodeClosed: { episode: episodeId, as: oneOf(['resolved', 'stopped']) },
}

/** The same content, asked for instead of done. */
export const episodeCommands: Contents<Unstamped<EpisodeCommand>> = {
  ReportRupture: episodeEvents.RuptureReported,
  RecordMoment: episodeEvents.MomentRecorded,
  CodeMarkers: episodeEvents.MarkersCoded,
  RecogniseRupture: episodeEvents.RuptureRecognised,
  RateSeverity: episodeEvents.SeverityRated,
  NameFactor: episodeEvents.FactorNamed,
  RateContribution: episodeEvents.ContributionRated,
  NoteEffect: episodeEvents.EffectNoted,
  NoteBystander: episodeEvents.BystanderNoted,
  NoteLegacy: episodeEvents.LegacyNoted,
  JudgeResolution: episodeEvents.ResolutionJudged,
  BeginAttempt: episodeEvents.AttemptBegun,
  UseStrategy: episodeEvents.StrategyUsed,
  ReachStage: episodeEvents.StageReached,
  EndAttempt: episodeEvents.AttemptEnded,
  ResolveEpisode: episodeEvents.ResolutionJudged,
  StopRepair: { episode: episodeId },
}
