import { aboutRule, type Rule } from '../../detection/index.js'
import type { Judges } from '../../detection/inside.js'
import type { BetterEnd, Detection, Finding, IntervalVerdict, Movement, Unknowable } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import type { Heading } from '../say/print.js'
import { ownerOf } from '../table/points.js'

const scaleEnd = (unknowable: Unknowable): Note => ({
  _tag: 'ScaleCannotShow',
  ...ownerOf(unknowable),
  session: unknowable.session,
  message: 'at an end of the scale: whether the score moved is unknown, the scale cannot show it',
})

const tooFew = (unknowable: Unknowable): Note => ({
  _tag: 'TooFewScores',
  ...ownerOf(unknowable),
  message: 'too few scores for this rule to say anything',
})

/** Where a rule is silent because it cannot know: once per series for want of scores, once per session at a scale's end. */
export const detectionNotes = ({ unknowable }: Detection): readonly Note[] => {
  const poor = unknowable.find(({ because }) => because === 'too few scores')
  return [
    ...(poor === undefined ? [] : [tooFew(poor)]),
    ...unknowable.filter(({ because }) => because === 'scale end').map(scaleEnd),
  ]
}

/** The movement that is a deterioration. */
export const worsening = (better: BetterEnd): Movement => (better === 'higher' ? 'drop' : 'rise')

/** On which side of a line a score lies. */
export const sideOf: Readonly<Record<Movement, string>> = { drop: 'below', rise: 'above' }

/** A finding with the keys that scripts rely on; `late` is there only where it is true. */
export const findingRow = (finding: Finding): Readonly<Record<string, unknown>> => {
  const { from, to, kind, verdict, criteria, magnitude, recoveredAt, status, late } = finding
  return {
    ...ownerOf(finding),
    from,
    to,
    kind,
    verdict,
    criteria,
    magnitude,
    recoveredAt,
    status,
    ...(late === true ? { late } : {}),
  }
}

/** An interval with the keys that scripts rely on. */
export const intervalRow = (interval: IntervalVerdict): Readonly<Record<string, unknown>> => {
  const { from, to, kind, verdict } = interval
  return { ...ownerOf(interval), from, to, kind, verdict }
}

const standing = ({ status, late }: Finding): string =>
  status === 'recovered'
    ? late === true
      ? 'score came back, later than asked'
      : 'score came back'
    : status === 'not-recovered'
      ? 'not back in the time asked'
      : 'not back when the record stops'

/** A movement, from where to where and by how much. */
const moved: readonly [readonly Heading<Finding>[], Heading<Finding>] = [
  [
    { title: 'from session', of: ({ from }) => from },
    { title: 'to session', of: ({ to }) => to },
    { title: 'score', of: ({ kind }) => (kind === 'drop' ? 'fell' : 'rose') },
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

/** The columns of findings as people read them. */
export const findingHeadings = (rule: Rule, better: BetterEnd, raters: boolean): readonly Heading<Finding>[] => {
  const { judges } = aboutRule(rule)
  const [what, size] = judges._tag === 'Scores' ? beyond(judges) : moved
  return [
    { title: 'id', of: ({ id }) => id },
    ...(raters ? [raterColumn] : []),
    ...what,
    { title: 'which is', of: ({ kind }) => (kind === worsening(better) ? 'worse' : 'better') },
    size,
    { title: 'back at session', of: ({ recoveredAt }) => recoveredAt },
    { title: 'so far', of: standing },
  ]
}

const csvKeys = ['from', 'to', 'kind', 'verdict', 'magnitude', 'recoveredAt', 'status'] as const

/** The columns of findings in CSV; `late` is blank where it is not true. */
export const findingColumns = (raters: boolean): readonly Heading<Finding>[] => [
  { title: 'id', of: ({ id }) => id },
  ...(raters ? [raterColumn] : []),
  ...csvKeys.map((key): Heading<Finding> => ({ title: key, of: (finding) => finding[key] })),
  { title: 'late', of: ({ late }) => (late === true ? 'true' : null) },
]
