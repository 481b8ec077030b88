import fc from 'fast-check'
import { detect, ruleIds, rules } from 'rupture-repair/detection'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import {
  chartsIgnoreDirection,
  fallsDoNotOverlap,
  fallsFollowTheBetterEnd,
  laterSessionsUnsayNothing,
  onlineIsOffline,
  whatWasSaidStands,
} from './detection.js'
import { lossesAreMirroredGains, shiftsAreInvisible, unitsAreInvisible } from './remeasured.js'
import {
  filledGapsLeaveCriteria1And2,
  laterSessionsLeaveCriteria1And2,
  learningUnsettlesNothing,
  rangeOnlyWithholds,
  verdictsAreKleene,
} from './verdicts.js'

const seed = 20261122
const held = { seed, numRuns: runs(1_000) }
/** Ten thousand runs take a busy machine longer than the usual five seconds. */
const patient = { timeout: 60_000 }

describe(`laws of detection (seed ${seed})`, () => {
  it('losses are gains of the mirrored scores', () =>
    fc.assert(lossesAreMirroredGains(rules['sudden-change'].detect), held))
  it.each(ruleIds)('a shift of scores and origin is invisible to %s', patient, (id) =>
    fc.assert(shiftsAreInvisible(detect, id), { seed, numRuns: runs(10_000) }),
  )
  it.each(ruleIds)('fed session by session %s says what it says of the series', patient, (id) =>
    fc.assert(onlineIsOffline(detect, id), { seed, numRuns: runs(1000) }),
  )
  it.each(ruleIds.filter((id) => id !== 'sudden-change' && id !== 'change-point'))(
    'what %s said stands, where it does not look ahead',
    patient,
    (id) => fc.assert(whatWasSaidStands(detect, id), { seed, numRuns: runs(1_000), maxSkipsPerRun: 1_000 }),
  )
  it.each(ruleIds)('the unit of the scores is invisible to %s', patient, (id) =>
    fc.assert(unitsAreInvisible(detect, id), { seed, numRuns: runs(2_000) }),
  )
  it('a verdict is the Kleene and of its criteria', () =>
    fc.assert(verdictsAreKleene(rules['sudden-change'].detect), held))
  it('learning a missing score unsettles nothing', () =>
    fc.assert(learningUnsettlesNothing(rules['sudden-change'].detect), held))
  it('a filled gap leaves criteria 1 and 2', () =>
    fc.assert(filledGapsLeaveCriteria1And2(rules['sudden-change'].detect), held))
  it('later sessions leave criteria 1 and 2', () =>
    fc.assert(laterSessionsLeaveCriteria1And2(rules['sudden-change'].detect), held))
  it('the ends of the scale only withhold', () => fc.assert(rangeOnlyWithholds(detect), held))
  it('falls follow the better end', () => fc.assert(fallsFollowTheBetterEnd(rules.drop.detect), held))
  it('falls do not overlap', () => fc.assert(fallsDoNotOverlap(rules.drop.detect), held))
  it('later sessions unsay no fall', () => fc.assert(laterSessionsUnsayNothing(rules.drop.detect), held))
  it('a chart has no direction', () => fc.assert(chartsIgnoreDirection(rules['control-chart'].detect), held))
})
