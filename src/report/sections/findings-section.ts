import type { Rule } from '../../detection/index.js'
import type { TracedFinding, TreatmentEnding } from '../../vocabulary/inside.js'
import { type Html, html, named } from '../page/html.js'
import { type Column, shown, shownAlike, table } from '../page/table.js'
import { becauseOf, countsCell } from '../shown/share-words.js'
import type { AllianceShown } from '../shown/shown-alliance.js'

const back = 'the score came back'

const notBack: Readonly<Record<TreatmentEnding | 'none', string>> = {
  left: 'it had not come back when the client left',
  completed: 'it had not come back when treatment was completed',
  death: 'it had not come back when the client died',
  none: 'it had not come back when the record stops',
}

/** What may have become of worsenings; without an ending on record, only what can be said then. */
export const becameInAll = (isEnded: boolean): readonly string[] => [
  back,
  ...Object.values(isEnded ? notBack : { none: notBack.none }),
]

/** Returns what became of a worsening, in words about scores and endings alone. */
export const becameWords = ({ became, ending, late }: TracedFinding): string =>
  became === 'score-recovered' ? `${back}${late === true ? ', later than asked' : ''}` : notBack[ending ?? 'none']

export const ruleWords = (rule: string, parameters: Rule['parameters'] | TracedFinding['parameters']): string =>
  `${rule}: ${Object.entries(parameters)
    .map(([name, value]) => `${name} ${value ?? 'unlimited'}`)
    .join(', ')}`

export const findingsSection = ({ findings, course }: AllianceShown): Html => {
  if (course !== undefined && !course.assessable)
    return html`<p>Not assessable: ${becauseOf[course.because ?? 'few']}.</p>\n`
  if (findings.length === 0)
    return course === undefined ? html`` : html`<p>The rule found no score that turned for the worse.</p>\n`
  const raters: readonly Column<TracedFinding>[] = findings.some(({ rater }) => rater !== undefined)
    ? [{ title: 'rater', of: ({ rater }) => (rater === undefined ? '–' : named(rater)) }]
    : []
  const form = shownAlike(findings.map(({ magnitude }) => magnitude))
  return table<TracedFinding>(
    'Scores that turned for the worse, and what became of each',
    [
      { title: 'from session', of: ({ from }) => from, numeric: true },
      { title: 'to session', of: ({ to }) => to, numeric: true },
      ...raters,
      { title: 'score', of: ({ kind }) => (kind === 'drop' ? 'fell' : 'rose') },
      { title: 'by', of: ({ magnitude }) => form(magnitude), numeric: true },
      { title: 'back at session', of: ({ recoveredAt }) => shown(recoveredAt), numeric: true },
      { title: 'what became of it', of: becameWords },
      ...(findings.some(({ counts }) => counts !== true) ? [{ title: 'counts', of: countsCell }] : []),
    ],
    findings,
  )
}
