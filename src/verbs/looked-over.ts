import { aboutRule, detect, type Judgement, judgementOf, type Rule } from '../detection/index.js'
import { type Direction, reasonsOf, ruleChangeReliability, shareOfJudgements } from '../detection/inside.js'
import { type Listed, listed } from '../kernel/inside.js'
import { type LookedAt, pairsApart } from '../report/inside.js'
import { type Finding, movements, type ScoreSeries } from '../vocabulary/inside.js'
import { detectionNotes } from './finding-print.js'
import type { JudgedIn } from './noise.js'
import type { Note } from './say/note.js'
import { ownerOf } from './table/points.js'

/** What a rule said of all series; they are made one after another, and what is not reported of one is not kept. */
export interface LookedOver {
  readonly findings: readonly Finding[]
  readonly notes: readonly Note[]
  readonly looked: LookedAt
  /** In the directions that were asked for; for the worse always. */
  readonly judgements: Readonly<Record<Direction, readonly Judgement[]>>
}

/** Looks at all series with a rule. */
export const lookOver = (series: Listed<ScoreSeries>, rule: Rule, directions: readonly Direction[]): LookedOver => {
  const [findings, notes, owners]: [Finding[], Note[], Pick<ScoreSeries, 'id' | 'rater'>[]] = [[], [], []]
  const judgements: Record<Direction, Judgement[]> = { worsening: [], improvement: [] }
  let [pairs, apart] = [0, 0]
  for (const one of series) {
    const said = detect(one, rule)
    const worse = judgementOf(one, rule, said, 'worsening')
    judgements.worsening.push(worse)
    if (directions.includes('improvement')) judgements.improvement.push(judgementOf(one, rule, said, 'improvement'))
    for (const each of said.findings) findings.push(each)
    for (const each of detectionNotes(one, rule, said, movements, worse)) notes.push(each)
    owners.push(ownerOf(one))
    const gaps = pairsApart(one, said, rule)
    pairs += gaps.pairs
    apart += gaps.apart
  }
  const looked: LookedAt = {
    share: shareOfJudgements(judgements.worsening),
    reasons: reasonsOf(owners, judgements.worsening),
    clients: new Set(owners.map(({ id }) => id)).size,
    gaps: { pairs, apart },
    change: ruleChangeReliability(series, rule),
    listed: findings,
  }
  return { findings, notes, looked, judgements }
}

/** The series that were judged. */
export const judgedOf =
  (series: Listed<ScoreSeries>, { judgements }: LookedOver): JudgedIn =>
  (direction) => {
    const places = judgements[direction].flatMap(({ _tag }, place) => (_tag === 'Judged' ? [place] : []))
    return listed(places.length, (index) => series.at(places[index] ?? 0) ?? noSeries)
  }

const noSeries: ScoreSeries = { id: '', better: 'higher', points: [] }

/** The verdicts of a rule on intervals; of the others there are none. */
export const intervalsOf = (series: Listed<ScoreSeries>, rule: Rule): readonly object[] => {
  if (aboutRule(rule).judges._tag !== 'Intervals') return []
  const found: object[] = []
  for (const one of series)
    for (const { from, to, kind, verdict, gap, ...of } of detect(one, rule).intervals)
      found.push({ ...ownerOf(of), from, to, kind, verdict, ...(gap === undefined ? {} : { gap }) })
  return found
}
