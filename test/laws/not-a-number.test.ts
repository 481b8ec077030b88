import fc from 'fast-check'
import {
  compareRules,
  detect,
  finish,
  type Rule,
  type RuleId,
  ruleIds,
  rules,
  start,
  step,
  type Watch,
} from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Detection, RuleComparison } from '../../src/detection/index.js'
import type { ScoreSeries } from '../../src/series/index.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import {
  gapsHoweverWritten,
  holesAreGaps,
  noNumbers,
  noScores,
  sharesAreFinite,
  whatIsSaidIsFinite,
} from './not-a-number.js'

const seed = 20261122
const held = { seed, numRuns: runs(400) }

/** A rule's own fold, one point after another. */
const fed = <Id extends RuleId>({ points, ...head }: ScoreSeries, { _tag, parameters }: Rule<Id>): Detection => {
  const { start: begin, step: next, finish: end } = rules[_tag]
  return end(points.reduce(next, begin(head, parameters)))
}

/** A watch, which passes over numbers that no score can be: it refuses them. */
const watched = ({ points, ...head }: ScoreSeries, rule: Rule): Detection => {
  const watch = points.reduce<Watch>(
    (before, point) => {
      const after = step(before, point)
      if (after._tag === 'Right') return after.right
      for (const { _tag } of after.left) expect(['ScoreTooLarge', 'ScoreOutsideRange']).toContain(_tag)
      return before
    },
    start(head, rule),
  )
  return finish(watch)
}

/** Shares as one writes them first, of those who could be assessed though nobody could. */
const divided = (...asked: Parameters<typeof compareRules>): RuleComparison => {
  const compared = compareRules(...asked)
  return { ...compared, rules: compared.rules.map((rule) => ({ ...rule, share: rule.flagged / rule.assessable })) }
}

describe.each(ruleIds)(`what is no number is a gap to %s (seed ${seed})`, (id) => {
  it('over a series', () => fc.assert(gapsHoweverWritten(detect, id, noScores), held))
  it('over a series with holes', () => fc.assert(holesAreGaps(detect, id), held))
  it('fed to its fold', () => fc.assert(gapsHoweverWritten(fed, id, noScores), held))
  it('watched session by session', () => fc.assert(gapsHoweverWritten(watched, id, noNumbers), held))
})

describe.each(ruleIds)(`%s says nothing that is not finite (seed ${seed})`, (id) => {
  it('over a series', () => fc.assert(whatIsSaidIsFinite(detect, id, noScores), held))
  it('fed to its fold', () => fc.assert(whatIsSaidIsFinite(fed, id, noScores), held))
  it('watched session by session', () => fc.assert(whatIsSaidIsFinite(watched, id, noNumbers), held))
})

describe(`of rules side by side (seed ${seed})`, () => {
  it('every share is finite', () => fc.assert(sharesAreFinite(compareRules), held))
  it('of nobody, a share that is not withheld is not', () => breaks(sharesAreFinite(divided), seed, 400))
})
