/** What holds of the detection rules, whatever the scores. Laws return fast-check properties; the test file runs them. */
import fc, { type IProperty } from 'fast-check'
import { aboutRule, finish, type ParametersOf, type Rule, start, step, type Watch } from 'rupture-repair/detection'
import { expect } from 'vitest'
import type { Detection, Finding } from '../../src/detection/index.js'
import type { ScoreSeries } from '../../src/series/index.js'
import {
  better,
  charts,
  type Detect,
  drops,
  found,
  mapScores,
  rulesOf,
  type Scores,
  scores,
  seriesOf,
} from './any-rule.js'

/** A fall of x where higher is better is a rise of −x where lower is better, with the same sessions and fate. */
export const fallsFollowTheBetterEnd = (
  detect: Detect<ParametersOf<'drop'>>,
): IProperty<[Scores, ParametersOf<'drop'>]> =>
  fc.property(scores(), drops, (list, parameters) => {
    const falls = detect(seriesOf(list), parameters).findings
    const rises = detect(
      seriesOf(
        mapScores(list, (x) => -x),
        'lower',
      ),
      parameters,
    ).findings
    expect(falls.every(({ kind }) => kind === 'drop')).toBe(true)
    expect(rises.map((finding) => found({ ...finding, kind: 'drop' }))).toEqual(falls.map((finding) => found(finding)))
  })

/** Falls follow one another: each reaches the floor, and none begins before the last one is over. */
export const fallsDoNotOverlap = (
  detect: Detect<ParametersOf<'drop'>>,
): IProperty<[Scores, ParametersOf<'drop'>, 'higher' | 'lower']> =>
  fc.property(scores(), drops, better, (list, parameters, better) => {
    const { findings } = detect(seriesOf(list, better), parameters)
    for (const [index, { from, to, magnitude, recoveredAt }] of findings.entries()) {
      expect(magnitude).toBeGreaterThanOrEqual(parameters.floor)
      expect(from).toBeLessThan(to)
      if (recoveredAt !== null) expect(recoveredAt).toBeGreaterThan(to)
      const before = findings[index - 1]
      if (before !== undefined) expect(from).toBeGreaterThanOrEqual(before.recoveredAt ?? Number.POSITIVE_INFINITY)
    }
  })

/** Told session by session, a fall that is over stays as it was, and a lapsed time is never unsaid as merely unseen. */
export const laterSessionsUnsayNothing = (
  detect: Detect<ParametersOf<'drop'>>,
): IProperty<[Scores, Scores, ParametersOf<'drop'>]> =>
  fc.property(scores(), scores(5), drops, (list, later, parameters) => {
    const before = detect(seriesOf(list), parameters).findings
    const after = detect(seriesOf([...list, ...later]), parameters).findings
    for (const [index, finding] of before.entries()) {
      const again = after[index]
      if (finding.status === 'recovered') expect(again).toEqual(finding)
      else expect(again?.evidence.openedAt).toBe(finding.evidence.openedAt)
      if (finding.status === 'not-recovered')
        expect(again?.status === 'not-recovered' || again?.late === true).toBe(true)
    }
  })

/** Turning the session order round leaves the chart of a whole series and the single scores beyond its limits as they were. */
export const chartsIgnoreDirection = (
  detect: Detect<ParametersOf<'control-chart'>>,
): IProperty<[Scores, ParametersOf<'control-chart'>]> =>
  fc.property(scores(), charts, (list, parameters) => {
    const whole = { ...parameters, rules: 'limit', baseline: 'all', rolling: false } as const
    const there = detect(seriesOf(list), whole).findings.map(({ to, kind }) => [to, kind])
    const back = detect(seriesOf(list.toReversed()), whole).findings.map(({ to, kind }) => [list.length + 1 - to, kind])
    expect(back.toReversed()).toEqual(there)
  })

/** Where a rule does not look ahead, one more session takes no finding away, and adds none that ended before it. */
export const whatWasSaidStands = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, ScoreSeries['better']]> =>
  fc.property(scores(), rulesOf[tag], better, (list, rule, end) => {
    fc.pre(!aboutRule(rule).looksAhead)
    const detections = list.map((_, index) => detect(seriesOf(list.slice(0, index + 1), end), rule))
    for (const [index, { findings }] of detections.entries()) {
      const before = detections[index - 1]
      const said = before?.findings ?? []
      const place = ({ from, kind }: Finding): readonly unknown[] => [from, kind]
      expect(findings.slice(0, said.length).map(place)).toEqual(said.map(place))
      // A chart that waits for its baseline judges the scores of the baseline when it is complete.
      const waits = before?.unknowable.some(({ because }) => because === 'too few scores') === true
      if (!waits) for (const { to } of findings.slice(said.length)) expect(to).toBe(index + 1)
    }
  })

/** Fed session by session, a rule says at every session what it says of the series that ends there. */
export const onlineIsOffline = (
  detect: (series: ScoreSeries, rule: Rule) => Detection,
  tag: Rule['_tag'],
): IProperty<[Scores, Rule, ScoreSeries['better']]> =>
  fc.property(scores(), rulesOf[tag], better, (list, rule, end) => {
    const { points, ...head } = seriesOf(list, end)
    let watch: Watch = start(head, rule)
    expect(finish(watch)).toEqual(detect({ ...head, points: [] }, rule))
    for (const [index, point] of points.entries()) {
      const next = step(watch, point)
      if (next._tag === 'Left') throw new Error(`session ${point.session} is refused: ${next.left[0]._tag}`)
      watch = next.right
      expect(finish(watch)).toEqual(detect({ ...head, points: points.slice(0, index + 1) }, rule))
    }
  })
