import type { FormsMap } from '../../vocabulary/inside.js'
import { many } from '../say/print.js'
import type { AllianceRead, Answers, FilledForm } from './read-forms.js'

const linesShown = 5

/** `line 4`, or `lines 4, 7 and 9 more`. */
const lineWords = (forms: readonly FilledForm[]): string => {
  const lines = forms.map(({ line }) => line)
  const more = lines.length - linesShown
  const shown = lines.slice(0, linesShown).join(', ')
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${more > 0 ? ` and ${more} more` : ''}`
}

/** What each person's forms say, and that neither a *no* nor a gap is an episode. */
const countNote = (map: FormsMap, who: string, forms: readonly FilledForm[]): string => {
  const count = (rupture: Answers['rupture']): number =>
    forms.filter(({ answers }) => answers.rupture === rupture).length
  const kept = map.answers === 'as-ratings' ? 'is kept as a rating' : 'makes no entry and is not in the log'
  const gaps = 'a gap is not no: the table does not say whether the question was asked'
  return `${who}: ${many(forms.length, 'form')}: yes in ${count(true)}, no in ${count(false)}, a gap in ${count(null)}; a no ${kept}; ${gaps}`
}

const questions = ['intensity', 'addressed', 'resolved'] as const

/** Of each question that is asked after a *yes*: gaps there, answers elsewhere, and what the log has no place for. */
const questionNotes = (map: FormsMap, who: string, forms: readonly FilledForm[]): readonly string[] =>
  questions.flatMap((question): readonly string[] => {
    const asked = forms.filter(({ answers }) => answers[question] !== undefined)
    const isYes = ({ answers }: FilledForm): boolean => answers.rupture === true
    const blank = asked.filter((form) => isYes(form) && form.answers[question] === null)
    const unasked = asked.filter((form) => !isYes(form) && form.answers[question] !== null)
    const answered = asked.filter((form) => isYes(form) && form.answers[question] !== null)
    const only = map.answers === 'as-ratings' ? 'in the rating alone' : 'not in the log'
    return [
      ...(blank.length === 0
        ? []
        : [
            `${who}, ${question}: ${many(blank.length, 'gap')} beside a yes (${lineWords(blank)}); nothing is rated there`,
          ]),
      ...(unasked.length === 0
        ? []
        : [
            `${who}, ${question}: ${many(unasked.length, 'answer')} without a yes (${lineWords(unasked)}), ${only}; was a rupture meant?`,
          ]),
      ...(question !== 'addressed' || answered.length === 0
        ? []
        : [
            `${who}, addressed: ${many(answered.length, 'answer')} beside a yes, ${only}: an attempt at repair is recorded with who began it, which no form says`,
          ]),
    ]
  })

/** What the log does not say that the table did, person by person. */
export const formNotes = (map: FormsMap, alliances: readonly AllianceRead[]): readonly string[] => {
  const all = alliances.flatMap(({ sessions }) => sessions.flatMap(({ forms }) => forms))
  return map.forms.flatMap((form) => {
    const own = all.filter((filled) => filled.form === form)
    const isAlone = map.forms.filter((other) => other.by === form.by).length === 1
    const who = isAlone ? form.by : `${form.by} about ${form.with}`
    return [countNote(map, who, own), ...questionNotes(map, who, own)]
  })
}
