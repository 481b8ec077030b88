import type { EpisodeEvent, Moment, StrategyTarget } from '../../episode/index.js'
import * as vocabulary from '../../vocabulary/inside.js'
import type { Contents, ExactSchema, Unstamped } from '../builders/exact-schema.js'
import { list, nonEmptyList } from '../builders/lists.js'
import { fields, oneField, optional, tagged } from '../builders/objects.js'
import { finiteOrNull, name, oneOf, whole } from '../builders/values.js'
import { marker } from './marker.js'
import { episodeId as episode, participantId, tie, tieEnd } from './people.js'
import { happened } from './time.js'

const rating = /* @__PURE__ */ oneOf(vocabulary.ratings)

const moment = (): ExactSchema<Moment> =>
  fields({
    kind: oneOf(vocabulary.ruptureKinds),
    happened,
    components: optional(list(oneOf(vocabulary.components))),
    markers: optional(list(marker)),
  })

export const episodeEvents = (): Contents<Unstamped<EpisodeEvent>> => ({
  RuptureReported: {
    episode,
    rupture: fields({
      ties: nonEmptyList(tie),
      expressedBy: list(participantId),
      directedTo: list(tieEnd),
      affected: list(participantId),
      moment: moment(),
      recurrenceOf: optional(episode),
      promptedBy: optional(fields({ rule: name('the name of a rule'), from: whole(0), to: whole(0) })),
    }),
  },
  MomentRecorded: { episode, moment: moment() },
  MarkersCoded: { episode, moment: whole(1), markers: nonEmptyList(marker) },
  RuptureRecognised: { episode, recognition: fields({ who: participantId, happened }) },
  SeverityRated: {
    episode,
    severity: tagged({
      intensity: { rating },
      impact: { rating },
      magnitude: { amount: finiteOrNull, unit: oneOf(vocabulary.magnitudeUnits) },
    }),
  },
  FactorNamed: {
    episode,
    factor: fields({
      factor: oneOf(vocabulary.factors),
      held: oneOf(vocabulary.holdings),
      frameChange: optional(whole(1)),
    }),
  },
  ContributionRated: { episode, contribution: fields({ of: participantId, rating }) },
  EffectNoted: { episode, effect: fields({ on: participantId, effect: oneOf(vocabulary.effects) }) },
  BystanderNoted: {
    episode,
    bystander: fields({ who: participantId, state: oneOf(['asked', 'declined', 'processed', 'absent', 'waived']) }),
  },
  LegacyNoted: { episode, legacy: fields({ for: participantId, legacy: oneOf(vocabulary.legacies) }) },
  ResponseHindered: { episode, attempt: optional(whole(1)), kind: oneOf(vocabulary.hinderingResponses) },
  ResolutionJudged: {
    episode,
    judgement: fields({ rating, allianceAfter: optional(oneOf(vocabulary.alliancesAfter)) }),
  },
  AttemptBegun: { episode, attempt: fields({ startedBy: participantId, happened }) },
  StrategyUsed: {
    episode,
    use: fields({
      strategy: oneOf(vocabulary.strategies),
      usedBy: participantId,
      target: optional(oneField<StrategyTarget>({ tie, participant: participantId })),
      emphasis: optional(oneOf(['immediate', 'exploratory'])),
      directness: optional(oneOf(['direct', 'indirect'])),
      timing: optional(oneOf(['in-rupture', 'later-session'])),
    }),
  },
  StageReached: {
    episode,
    stage: fields({ model: name('the name of a stage model'), stage: name('the name of a stage') }),
  },
  AttemptEnded: { episode, result: oneOf(vocabulary.attemptResults) },
  EpisodeClosed: { episode, as: oneOf(['resolved', 'stopped']) },
})
