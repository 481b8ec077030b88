import { aboutRule, type Judgement, judgementOf, type Rule } from '../detection/index.js'
import { type Judges, worsening } from '../detection/inside.js'
import { becauseOf, countsCell, sideOf } from '../report/inside.js'
import { observed } from '../series/index.js'
import {
  type BetterEnd,
  type Detection,
  type Finding,
  type Movement,
  type ScoreSeries,
  snakeCase,
} from '../vocabulary/inside.js'
import type { Note } from './say/note.js'
import type { Heading } from './say/print.js'
import { ownerOf } from './table/points.js'

/** Which way a score went. */
const wayOf: Readonly<Record<Movement, string>> = { drop: 'fell', rise: 'rose' }

/** Where a rule is silent because it cannot know: once per series for want of scores, once per session at a scale's end that hides one of the movements asked about. */
export const detectionNotes = (
  series: ScoreSeries,
  rule: Rule,
  detection: Detection,
  asked: readonly Movement[] = [worsening(series)],
  judgement: Judgement = judgementOf(series, rule, detection, 'worsening'),
): readonly Note[] => {
  const poor: readonly Note[] =
    judgement._tag === 'TooFew' && observed(series).length > 0
      ? [{ _tag: 'TooFewScores', ...ownerOf(series), message: becauseOf[judgement.because] }]
      : []
  return [
    ...poor,
    ...detection.unknowable
      .filter(({ because, kind }) => because === 'scale end' && (kind === undefined || asked.includes(kind)))
      .map((one): Note => {
        const moved = one.kind === undefined || one.kind === worsening(series) ? 'moved' : wayOf[one.kind]
        const message = `at an end of the scale: whether the score ${moved} is unknown, the scale cannot show it`
        return { _tag: 'ScaleCannotShow', ...ownerOf(one), session: one.session, message }
      }),
  ]
}

/** How far a score moved, without what binary arithmetic adds to a difference of decimals: 3.4 less 2.6 is 0.8. */
const sizeOf = ({ magnitude }: Finding): number => Number(magnitude.toPrecision(12))

/** A finding with the keys that scripts rely on; `late` is there only where it is true, `gap` only where pairs across gaps are judged. */
export const findingRow = (finding: Finding): Readonly<Record<string, unknown>> => {
  const { from, to, kind, counts, verdict, criteria, recoveredAt, status, late } = finding
  const magnitude = sizeOf(finding)
  const row = { ...ownerOf(finding), from, to, kind, counts, verdict, criteria, magnitude, recoveredAt, status }
  return { ...row, ...(late === true ? { late } : {}), ...(finding.gap === undefined ? {} : { gap: finding.gap }) }
}

const standing = ({ status, late }: Finding): string => {
  if (status === 'recovered') return `score came back${late === true ? ', later than asked' : ''}`
  return status === 'not-recovered' ? 'not back in the time asked' : 'not back when the record stops'
}

/** A movement, from where to where and by how much. */
const moved: readonly [readonly Heading<Finding>[], Heading<Finding>] = [
  [
    { title: 'from session', of: ({ from }) => from },
    { title: 'to session', of: ({ to }) => to },
    { title: 'score', of: ({ kind }) => wayOf[kind] },
  ],
  { title: 'by', of: ({ magnitude }) => magnitude },
]

/** A single score beyond a line: nothing moved from one session to another. */
const beyond = ({ line, distance }: Extract<Judges, { _tag: 'Scores' }>): typeof moved => [
  [
    { title: 'session', of: ({ to }) => to },
    { title: 'score lies', of: ({ kind }) => `${sideOf[kind]} ${line}` },
  ],
  { title: `from ${distance}`, of: ({ magnitude }) => magnitude },
]

/** The rater, where the key has one. */
export const raterColumn: Heading<{ readonly rater?: string }> = { title: 'rater', of: ({ rater }) => rater ?? null }

/** The columns of findings as people read them; whether each counts is said where one does not. */
export const findingHeadings = (
  rule: Rule,
  better: BetterEnd,
  raters: boolean,
  findings: readonly Finding[],
): readonly Heading<Finding>[] => {
  const { judges } = aboutRule(rule)
  const [what, size] = judges._tag === 'Scores' ? beyond(judges) : moved
  return [
    { title: 'id', of: ({ id }) => id },
    ...(raters ? [raterColumn] : []),
    ...what,
    { title: 'which is', of: ({ kind }) => (kind === worsening({ better }) ? 'worse' : 'better') },
    size,
    { title: 'back at session', of: ({ recoveredAt }) => recoveredAt },
    { title: 'so far', of: standing },
    ...(findings.some(({ counts }) => counts !== true) ? [{ title: 'counts', of: countsCell }] : []),
  ]
}

const csvKeys = ['from', 'to', 'kind', 'verdict', 'magnitude', 'recoveredAt', 'status'] as const

/** The columns of findings in CSV; `late` is blank where it is not true. */
export const findingColumns = (raters: boolean): readonly Heading<Finding>[] => [
  { title: 'id', of: ({ id }) => id },
  ...(raters ? [raterColumn] : []),
  ...csvKeys.map(
    (key): Heading<Finding> => ({
      title: snakeCase(key),
      of: (finding) => (key === 'magnitude' ? sizeOf(finding) : finding[key]),
    }),
  ),
  { title: 'late', of: ({ late }) => (late === true ? 'true' : null) },
  { title: 'counts', of: ({ counts }) => String(counts) },
]
