import type { EpisodeEvent, Judgement, Moment, StrategyTarget } from '../../episode/index.js'
import * as vocabulary from '../../vocabulary/inside.js'
import type { Contents, ExactSchema, Unstamped } from '../builders/exact-schema.js'
import { list, nonEmptyList } from '../builders/lists.js'
import { fields, firstGiven, oneField, optional, optionalWhere, tagged } from '../builders/objects.js'
import { finite, finiteOrNull, name, oneOf, whole } from '../builders/values.js'
import { marker } from './marker.js'
import { episodeId as episode, participantId, tie, tieEnd } from './people.js'
import { happened } from './time.js'

const rating = /* @__PURE__ */ oneOf(vocabulary.ratings)

const moment = (): ExactSchema<Moment> =>
  fields({
    kind: optional(oneOf(vocabulary.ruptureKinds)),
    happened,
    components: optional(list(oneOf(vocabulary.components))),
    markers: optional(list(marker)),
  })

interface InWords {
  readonly allianceAfter?: vocabulary.AllianceAfter
  readonly over?: vocabulary.WayOver
}

/** How far it is resolved: by a rating, on the own scale or on one that is named, by words, or by both. */
const judgement = (): ExactSchema<Judgement> => {
  const allianceAfter = oneOf(vocabulary.alliancesAfter)
  const over = oneOf(vocabulary.waysOver)
  const words = { allianceAfter: optional(allianceAfter), over: optional(over) }
  const scale = name<string>('the name of a scale')
  return firstGiven(
    'an object with a rating, allianceAfter or over',
    ['scale', fields<InWords & { rating: number; scale: string }>({ rating: finite, scale, ...words })],
    ['rating', fields<InWords & { rating: vocabulary.Rating }>({ rating, ...words })],
    ['allianceAfter', fields<InWords & Required<Pick<InWords, 'allianceAfter'>>>({ ...words, allianceAfter })],
    ['over', fields<InWords & Required<Pick<InWords, 'over'>>>({ ...words, over })],
  )
}

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
  MarkersCoded: {
    episode,
    moment: whole(1),
    markers: nonEmptyList(marker),
    kind: optional(oneOf(vocabulary.ruptureKinds)),
  },
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
    judgement: judgement(),
  },
  JudgementAsked: { episode, asked: fields({ who: participantId, answer: oneOf(['no-answer', 'declined']) }) },
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
  EpisodeClosed: {
    episode,
    as: oneOf(['resolved', 'stopped', 'let-go', 'faded', 'led-to-referral']),
    why: optionalWhere('as', 'let-go', oneOf(vocabulary.lettingGoReasons)),
  },
})
