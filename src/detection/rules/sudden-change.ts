/**
 * Sudden change between two sessions N → N+1, consecutive or, with `gaps` judged, neighbours among the scored, for a drop and for a rise alike; the criteria, their sources and
 * the differences from R suddengains are in docs/rules/sudden-change.md.
 *
 * The verdict is the Kleene *and* of the three. Without x_N or x_{N+1} all three are unknown: learning that score settles
 * criteria 1 and 2 and moves the mean of criterion 3 as well, so nothing may be called settled before.
 */
import { and, type Literature, type Verdict, verdict } from '../../kernel/inside.js'
import { observed } from '../../series/index.js'
import { criticalT, mean, pooledStandardDeviation } from '../../statistics/index.js'
import { atLeast, exceeds } from '../../statistics/inside.js'
import * as vocabulary from '../../vocabulary/inside.js'
import * as definition from '../definition/inside.js'

/** The parameters of the rule `sudden-change`; `cutoff` has no default. */
export type SuddenChangeParameters = {
  readonly cutoff: number
  readonly percent: number
  readonly origin: number
  readonly adjust: boolean
  readonly means: 'suddengains' | 't-test'
  readonly gaps: 'skip' | 'judge'
  readonly ceilingMargin: number
}

const suddengains: Literature = {
  source:
    'R suddengains 0.7.2, identify_sg, identify_sl and check_interval; earlier versions differ; after Tang & DeRubeis (1999), whose paper was not read',
  status: 'found',
  citation: 'read',
  support: 'replicated',
}

const judgeAll = (whole: vocabulary.ScoreSeries, parameters: SuddenChangeParameters): vocabulary.Detection => {
  const series = parameters.gaps === 'judge' ? { ...whole, points: observed(whole) } : whole
  const judged: Judged[] = []
  for (let slot = 1; slot < series.points.length - 2; slot += 1) {
    const means = sideMeans(series.points, slot, parameters)
    for (const kind of vocabulary.movements) judged.push(judge(series, slot, kind, means, parameters))
  }
  return {
    rule: 'sudden-change',
    parameters,
    findings: judged.map(({ finding }) => finding).filter((finding) => finding !== null),
    intervals: judged.map(({ interval }) => interval),
    unknowable: judged
      .filter(({ hidden }) => hidden)
      .map(({ interval: { to: session, kind } }) => ({
        ...definition.keyOf(series),
        session,
        kind,
        because: 'scale end',
      })),
  }
}

interface Judged {
  readonly interval: vocabulary.IntervalVerdict
  readonly finding: vocabulary.Finding | null
  /** Whether the scale, and nothing else, keeps the verdict from being unmet. */
  readonly hidden: boolean
}

const judge = (
  series: vocabulary.ScoreSeries,
  slot: number,
  kind: vocabulary.Movement,
  means: SideMeans | undefined,
  parameters: SuddenChangeParameters,
): Judged => {
  const sign = kind === 'rise' ? 1 : -1
  const [n, next] = [series.points[slot], series.points[slot + 1]]
  const from = n?.session ?? Number.NaN
  const to = next?.session ?? Number.NaN
  const [before, after] = [n?.score ?? null, next?.score ?? null]
  if (before === null || after === null) {
    const criteria = { criterion1: 'unknown', criterion2: 'unknown', criterion3: 'unknown' } as const
    return { interval: intervalOf(series, from, to, kind, criteria, parameters), finding: null, hidden: false }
  }

  const change = sign * (after - before)
  const { percent, origin } = parameters
  const hides = definition.isCutOff(series, kind, after, parameters.ceilingMargin)
  const seen = {
    criterion1: verdict(atLeast(change, parameters.cutoff, [before, after])),
    criterion2: verdict(atLeast(change, (percent / 100) * Math.abs(before - origin), [before, after, origin])),
    criterion3: verdict(means && isStep(sign, means)),
  }
  const shown = (criterion: Verdict): Verdict => (hides && criterion === 'unmet' ? 'unknown' : criterion)
  const criteria = {
    criterion1: shown(seen.criterion1),
    criterion2: shown(seen.criterion2),
    criterion3: shown(seen.criterion3),
  }
  const interval = intervalOf(series, from, to, kind, criteria, parameters)
  if (interval.verdict !== 'met' || means === undefined)
    return { interval, finding: null, hidden: interval.verdict === 'unknown' && allOf(seen) === 'unmet' }

  const reversal = after - (sign * change) / 2
  const back = series.points
    .slice(slot + 2)
    .find(({ score }) => score !== null && exceeds(-sign * score, -sign * reversal, [before, after]))
  const finding: vocabulary.Finding = {
    _tag: 'Finding',
    ...interval,
    counts: true,
    rule: 'sudden-change',
    parameters,
    verdict: 'met',
    magnitude: change,
    recoveredAt: back?.session ?? null,
    status: back === undefined ? 'censored' : 'recovered',
    evidence: { scoreBefore: before, scoreAfter: after, ...means, reversal },
  }
  return { interval, finding, hidden: false }
}

type Criteria = Readonly<Record<'criterion1' | 'criterion2' | 'criterion3', Verdict>>

const allOf = ({ criterion1, criterion2, criterion3 }: Criteria): Verdict => and([criterion1, criterion2, criterion3])

/** A literal for each shape, without a spread: there are two intervals for nearly every score. */
const intervalOf = (
  { id, rater }: vocabulary.ScoreSeries,
  from: number,
  to: number,
  kind: vocabulary.Movement,
  criteria: Criteria,
  { gaps }: SuddenChangeParameters,
): vocabulary.IntervalVerdict => {
  const interval =
    rater === undefined
      ? { id, from, to, kind, verdict: allOf(criteria), criteria }
      : { id, rater, from, to, kind, verdict: allOf(criteria), criteria }
  return gaps === 'judge' ? { ...interval, gap: to - from - 1 } : interval
}

/** Criterion 3 itself: the rounding of both means grows with them and with how far the scores lie from them. */
const isStep = (sign: 1 | -1, { meanBefore, meanAfter, least }: SideMeans): boolean =>
  exceeds(sign * meanAfter, sign * meanBefore + least, [meanBefore, meanAfter, least])

type SideMeans = Exclude<ReturnType<typeof sideMeans>, undefined>

/** Criterion 3's two means and the least difference between them; `undefined` with fewer than two scores on a side. */
const sideMeans = (points: readonly vocabulary.ScorePoint[], slot: number, asked: SuddenChangeParameters) => {
  const scores = (start: number, end: number): readonly number[] => {
    const known: number[] = []
    for (const { score } of points.slice(Math.max(0, start), end)) if (score !== null) known.push(score)
    return known
  }
  const before = scores(slot - 2, slot + 1)
  const after = scores(slot + 1, slot + 4)
  if (before.length < 2 || after.length < 2) return undefined
  const known = before.length + after.length
  const t = criticalT[!asked.adjust || known === 6 ? 4 : known === 5 ? 3 : 2].value
  return {
    scoresBefore: before.length,
    scoresAfter: after.length,
    meanBefore: mean(before),
    meanAfter: mean(after),
    criticalT: t,
    least: t * pooledStandardDeviation(before, after) * (asked.means === 't-test' ? ofDifference(before, after) : 1),
  }
}

/** The factor from the standard deviation of scores to the standard error of a difference of means. */
const ofDifference = (before: readonly number[], after: readonly number[]): number =>
  Math.sqrt(1 / before.length + 1 / after.length)

export const suddenChange: definition.RuleDefinition<
  'sudden-change',
  SuddenChangeParameters,
  definition.Reread<SuddenChangeParameters>,
  'cutoff'
> = definition.rule({
  id: 'sudden-change',
  summary: 'A large, lasting change between two consecutive sessions (sudden gains and losses).',
  literature: suddengains,
  parameters: {
    cutoff: definition.number(definition.above(0), {
      meaning: 'criterion 1: the least change, in the unit of the scores (for example a reliable change)',
    }),
    percent: definition.number(definition.orMore(0), {
      meaning: 'criterion 2: the least change, in percent of the distance of the earlier score from the origin',
      default: { value: 25, ...suddengains },
    }),
    origin: definition.number(definition.any, {
      meaning: 'criterion 2: the score from which the percentage counts, such as the least score of the scale',
      default: { value: 0, ...suddengains },
    }),
    adjust: definition.truth({
      meaning: 'criterion 3: whether the critical value follows the number of scores there are',
      default: { value: true, ...suddengains },
    }),
    means: definition.word(['suddengains', 't-test'], {
      meaning:
        'criterion 3: whether the means must differ by t SDs, as in R suddengains, or by a t-test, which asks for less',
      default: { value: 'suddengains', ...suddengains },
    }),
    gaps: definition.word(['skip', 'judge'], {
      meaning:
        'whether only consecutive sessions are a pair (skip), or neighbouring scored sessions across a gap too (judge)',
      default: { value: 'skip', ...definition.neutral, source: 'Convention of this library: from session N to N + 1' },
    }),
    ceilingMargin: definition.ceilingMargin,
  },
  looksAhead: () => true,
  judges: () => ({ _tag: 'Intervals' }),
  seeks: () => 'both',
  gaps: ({ gaps }) => (gaps === 'judge' ? 'compared' : 'skipped'),
  ...definition.rereading(judgeAll),
})
