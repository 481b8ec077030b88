import { aboutRule, type Rule } from '../../detection/index.js'
import { type Judges, worsening } from '../../detection/inside.js'
import type { BetterEnd, Detection, Finding, Movement } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import type { Heading } from '../say/print.js'
import { ownerOf } from '../table/points.js'

/** Where a rule is silent because it cannot know: once per series for want of scores, once per session at a scale's end. */
export const detectionNotes = ({ unknowable }: Detection): readonly Note[] => {
  const poor = unknowable.filter(({ because }) => because === 'too few scores').slice(0, 1)
  return [
    ...poor.map((one): Note => {
      return { _tag: 'TooFewScores', ...ownerOf(one), message: 'too few scores for this rule to say anything' }
    }),
    ...unknowable
      .filter(({ because }) => because === 'scale end')
      .map((one): Note => {
        const message = 'at an end of the scale: whether the score moved is unknown, the scale cannot show it'
        return { _tag: 'ScaleCannotShow', ...ownerOf(one), session: one.session, message }
      }),
  ]
}

/** On which side of a line a score lies. */
export const sideOf: Readonly<Record<Movement, string>> = { drop: 'below', rise: 'above' }

/** A finding with the keys that scripts rely on; `late` is there only where it is true, `gap` only where pairs across gaps are judged. */
export const findingRow = (finding: Finding): Readonly<Record<string, unknown>> => {
  const { from, to, kind, verdict, criteria, magnitude, recoveredAt, status, late } = finding
  const row = { ...ownerOf(finding), from, to, kind, verdict, criteria, magnitude, recoveredAt, status }
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
    { title: 'which is', of: ({ kind }) => (kind === worsening({ better }) ? 'worse' : 'better') },
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
