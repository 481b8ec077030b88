/** Arbitrary remarks beside a record: cautions, sessions a rule cannot know, readings against a stage model and what is wrong with one. */
import fc, { type Arbitrary } from 'fast-check'
import type { Remark } from '../../src/alliance/conclusions/remark.js'
import type { Caution } from '../../src/alliance/index.js'
import { type Conformity, expectations } from '../../src/episode/index.js'
import type { StageModelProblem } from '../../src/episode/models/check-stage-model.js'
import type { StepTaken } from '../../src/episode/models/conformity.js'
import { atLeastOne, type ByTag, of, tag } from '../../src/testing/arbitraries/leaves.js'
import { factors, frameAspects, ruptureKinds, settings, strategies } from '../../src/vocabulary/index.js'
import { cannotKnow, type Unknowable } from '../../src/vocabulary/inside.js'
import { episode, person, place, session } from './language-parts.js'

const strategy = of(strategies)
const setting = of(settings)
const speaker = fc.record({ _tag: of(['participant', 'observer'] as const), id: person })
export const cautions: ByTag<Caution> = {
  LeftUnattended: fc.record({
    _tag: tag('LeftUnattended'),
    setting,
    episode,
    sessions: session,
    mayBeUnspoken: fc.boolean(),
  }),
  OneSidedFrameChange: fc.record({
    _tag: tag('OneSidedFrameChange'),
    setting,
    aspect: of(frameAspects),
    changedBy: atLeastOne(person),
    episodes: atLeastOne(episode),
  }),
  PressedOn: fc.record({ _tag: tag('PressedOn'), setting, episode, strategy, usedBy: atLeastOne(person) }),
  PatternLinkedAtOnce: fc.record({
    _tag: tag('PatternLinkedAtOnce'),
    setting,
    episode,
    strategy,
    usedBy: atLeastOne(person),
  }),
  AffectedNotHeard: fc.record({
    _tag: tag('AffectedNotHeard'),
    setting,
    episode,
    who: atLeastOne(person),
    closedBy: speaker,
    as: of(['resolved', 'let-go', 'faded'] as const),
  }),
  ClosedAgainstTheirWord: fc.record({
    _tag: tag('ClosedAgainstTheirWord'),
    setting,
    episode,
    who: atLeastOne(person),
    closedBy: speaker,
  }),
  BystandersNotAsked: fc.record({ _tag: tag('BystandersNotAsked'), setting, episode, who: atLeastOne(person) }),
  MarkerContradictsMoment: fc.record({
    _tag: tag('MarkerContradictsMoment'),
    setting,
    episode,
    moment: place,
    kind: of(ruptureKinds),
    coded: of(ruptureKinds),
    codedBy: speaker,
  }),
  DepartureUnspoken: fc.record({ _tag: tag('DepartureUnspoken'), setting, participant: person, died: fc.boolean() }),
}
const seq = atLeastOne(place)
export const remarks: ByTag<Remark> = {
  BeforeItHappened: fc.record({
    _tag: tag('BeforeItHappened'),
    episode,
    what: of(['recognised', 'attempted'] as const),
    seq,
  }),
  WordOfAnother: fc.record({ _tag: tag('WordOfAnother'), episode, who: person, by: speaker, seq }),
  AgreedByOneAlone: fc.record({ _tag: tag('AgreedByOneAlone'), episode, factor: of(factors), by: speaker, seq }),
  LeftByOneAlone: fc.record({ _tag: tag('LeftByOneAlone'), episode, by: speaker, seq }),
  TogetherByOneAlone: fc.record({ _tag: tag('TogetherByOneAlone'), aspect: of(frameAspects), by: speaker, seq }),
  AskedWithoutNeed: fc.record({ _tag: tag('AskedWithoutNeed'), episode, who: person, by: speaker, seq }),
  RatingAndWordAtOdds: fc.record({ _tag: tag('RatingAndWordAtOdds'), episode, by: speaker, seq }),
  NotThere: fc.record({ _tag: tag('NotThere'), episode, who: person, session, seq }),
  SameRatingTwice: fc.record({ _tag: tag('SameRatingTwice'), by: speaker, instrument: tag('wai-sr'), seq }),
  SessionFarBeyond: fc.record({ _tag: tag('SessionFarBeyond'), session, last: session, seq }),
  ThreeInIndividual: fc.record({ _tag: tag('ThreeInIndividual'), people: atLeastOne(person), seq }),
  LaterWordOverrules: fc.record({ _tag: tag('LaterWordOverrules'), episode, by: speaker, seq }),
}
const stage = of(['naming', 'exploring'])
export const problems: ByTag<StageModelProblem> = {
  WithoutId: fc.record({ _tag: tag('WithoutId'), where: of(['model', 'stages'] as const) }),
  NoneListed: fc.record({ _tag: tag('NoneListed'), where: of(['stages', 'starts', 'ends'] as const) }),
  PublishedModelId: fc.record({ _tag: tag('PublishedModelId'), model: of(['permissive', 'agnew']) }),
  StageWithoutMeaning: fc.record({ _tag: tag('StageWithoutMeaning'), stage }),
  UnknownMeaning: fc.record({ _tag: tag('UnknownMeaning'), stage, meaning: of(['waiting']) }),
  StageTwice: fc.record({ _tag: tag('StageTwice'), stage }),
  ArcTwice: fc.record({ _tag: tag('ArcTwice'), from: stage, to: stage }),
  ArcToItself: fc.record({ _tag: tag('ArcToItself'), stage }),
  UnknownStage: fc.record({ _tag: tag('UnknownStage'), stage, where: of(['starts', 'ends', 'arcs'] as const) }),
  NotReachable: fc.record({ _tag: tag('NotReachable'), stage }),
  NoWayToAnEnd: fc.record({ _tag: tag('NoWayToAnEnd'), stage }),
  NoExpectedWay: fc.record({ _tag: tag('NoExpectedWay'), start: stage }),
}
export const unknowable: Arbitrary<Unknowable> = fc.record(
  { id: person, rater: person, session: place, because: of(cannotKnow) },
  { requiredKeys: ['id', 'session', 'because'] },
)
export const step: Arbitrary<StepTaken> = fc.record({
  labelled: fc.record({ model: of(['permissive', 'own']), stage }),
  from: fc.option(stage),
  to: stage,
  is: of(expectations),
  skipped: fc.array(stage, { maxLength: 2 }),
})
export const conformity: Arbitrary<Conformity> = fc.record({
  model: of(['permissive', 'agnew']),
  steps: fc.array(step, { maxLength: 3 }),
  loops: fc.nat({ max: 3 }),
  reachedAnEnd: fc.boolean(),
  unreadable: fc.array(fc.record({ model: tag('own'), stage }), { maxLength: 2 }),
})
