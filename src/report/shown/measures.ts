import { type Alliance, perspectiveIn } from '../../alliance/index.js'
import { entriesAs, type RatingGiven, sessionOf } from '../../alliance/inside.js'
import { shippedScale } from '../../outcomes/inside.js'
import {
  type BetterEnd,
  greatestScore,
  type ScaleRange,
  type ScorePoint,
  type ScoreSeries,
  type TieEnd,
} from '../../vocabulary/inside.js'

/** One line of scores: the rater's, session by session; gaps are kept. */
export interface ScoreLine {
  readonly by: string
  /** What the rater speaks as, or of a table the rater's name: lines of several alliances with one voice look alike. */
  readonly voice: string
  /** The two ends of the tie that was rated, in words; nothing for the scores of a table. */
  readonly between?: string
  readonly points: readonly ScorePoint[]
}

export interface Measure {
  readonly name: string
  /** The one tie of these lines, where the lines of all are too many for one drawing. */
  readonly between?: string
  readonly range?: ScaleRange
  /** Which end is the better one; a record does not say it of ratings on an instrument of one's own. */
  readonly better?: BetterEnd
  readonly lines: readonly ScoreLine[]
}

export const seriesMeasure = (name: string, series: readonly ScoreSeries[]): readonly Measure[] => {
  const [first] = series
  if (first === undefined) return []
  const range = first.range === undefined ? {} : { range: first.range }
  return [
    {
      name,
      ...range,
      better: first.better,
      lines: series.map(({ rater = name, points }) => ({ by: rater, voice: rater, points })),
    },
  ]
}

export const endWords = (end: TieEnd): string => {
  switch (end._tag) {
    case 'person':
      return end.id
    case 'subgroup':
      return end.members.join(' and ')
    case 'whole':
      return 'the whole'
  }
}

/** Says who rated, and what: the other end of a tie of their own, or both ends of one they look at. */
const raterWords = ({ stamp: { by }, rating: { of } }: RatingGiven): string => {
  const others = of.filter((end) => !(end._tag === 'person' && end.id === by.id))
  return `${by.id} of ${others.map(endWords).join(' and ')}`
}

/** Returns who rated what, in a form that no two lines share: ids may hold anything, so words do not tell ties apart. */
const lineKey = ({ stamp: { by }, rating: { of } }: RatingGiven): string =>
  JSON.stringify([by._tag, by.id, of.map((end) => JSON.stringify(end)).sort()])

/** Returns words that no other line of the measure has. */
const ownWords = (words: string, lines: ReadonlyMap<string, Rated>): string => {
  const same = [...lines.values()].filter(({ by }) => by === words || by.startsWith(`${words} (`)).length
  return same === 0 ? words : `${words} (${same + 1})`
}

const linesTogether = 4

/** Returns a measure as one drawing, or with many lines as one for each tie, with the voices in the same order in each. */
export const panelsOf = (measure: Measure): readonly Measure[] => {
  const { name, lines } = measure
  if (lines.length <= linesTogether) return [measure]
  const voices = [...new Set(lines.map(({ voice }) => voice))]
  const ties = new Map<string, ScoreLine[]>()
  for (const line of lines.toSorted((a, b) => voices.indexOf(a.voice) - voices.indexOf(b.voice))) {
    const { between: tie = name } = line
    ties.set(tie, [...(ties.get(tie) ?? []), line])
  }
  return [...ties.keys()].sort().map((between) => ({ ...measure, between, lines: ties.get(between) ?? [] }))
}

/** Returns scores in the order of sessions; after the last before a gap comes one without a score, so that no line is drawn through it. */
const withGaps = (scores: ReadonlyMap<number, number | null>): readonly ScorePoint[] => {
  const points = [...scores].sort(([a], [b]) => a - b).map(([session, score]): ScorePoint => ({ session, score }))
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    return next === undefined || next.session === point.session + 1
      ? [point]
      : [point, { session: point.session + 1, score: null }]
  })
}

interface Rated {
  readonly by: string
  readonly voice: string
  readonly between: string
  readonly scores: Map<number, number | null>
}

/**
 * Returns the ratings of a record by instrument and dimension, those by machines apart; the last score of a session counts, sessions
 * without one are gaps, and a rating about an unknown time is left out, as `seriesOf` does it.
 */
export const ratingMeasures = (alliance: Alliance): readonly Measure[] => {
  const measures = new Map<string, Omit<Measure, 'lines'> & { readonly lines: Map<string, Rated> }>()
  for (const given of entriesAs(alliance.record, 'RatingGiven')) {
    const { happened } = given.rating
    const voice = perspectiveIn(alliance, given.stamp.by)
    const by = voice === 'machine' ? ', rated by a machine' : ''
    const session = happened === undefined ? given.stamp.session : sessionOf(happened)
    if (session === null) continue
    const rated = lineKey(given)
    for (const [dimension, score] of Object.entries(given.rating.scores)) {
      const { instrument } = given.rating
      const key = JSON.stringify([instrument, dimension, by])
      const measure = measures.get(key) ?? {
        name: `${instrument}, ${dimension}${by}`,
        ...shippedScale(instrument, dimension),
        lines: new Map<string, Rated>(),
      }
      measures.set(key, measure)
      const line = measure.lines.get(rated) ?? {
        by: ownWords(raterWords(given), measure.lines),
        voice,
        between: given.rating.of.map(endWords).sort().join(' and '),
        scores: new Map(),
      }
      measure.lines.set(rated, line)
      if (score !== null || !line.scores.has(session)) line.scores.set(session, score)
    }
  }
  return [...measures.values()].map(({ lines, ...measure }) => ({
    ...measure,
    lines: [...lines.values()].map(({ scores, ...line }) => ({ ...line, points: withGaps(scores) })),
  }))
}

/** A scale to draw on, and its better end where that is known; `only` is the one score there is where all are the same and the scale is not known. */
export interface DrawnScale extends ScaleRange {
  readonly only?: number
  readonly better?: BetterEnd
}

/** Between ends further apart nothing could be distinguished in a drawing; no table of scores holds such ones. */
const isDrawable = ({ min, max }: ScaleRange): boolean => min >= -greatestScore && max <= greatestScore

/**
 * Returns the ends of each measure's scale: its own where it is known, else the least and greatest score of the whole report. A measure
 * without a score, and one that cannot be drawn, has none.
 */
export const scaleEnds = (measures: readonly Measure[]): ReadonlyMap<string, DrawnScale> => {
  const ends = new Map<string, DrawnScale>()
  for (const { name, range, better: own, lines } of measures) {
    const scores = lines.flatMap(({ points }) => points.flatMap(({ score }) => score ?? []))
    const known = ends.get(name)
    const all = [...scores, ...[range, known].flatMap((scale) => (scale === undefined ? [] : [scale.min, scale.max]))]
    const min = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const max = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const better = own ?? known?.better
    const end = better === undefined ? {} : { better }
    if (min < max) ends.set(name, { min, max, ...end })
    else if (min === max) ends.set(name, { min: min - 1, max: max + 1, only: min, ...end })
  }
  return new Map([...ends].filter(([, scale]) => isDrawable(scale)))
}
