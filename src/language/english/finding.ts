import type { CannotKnow, CodedRun, Finding, Movement, Setting, Unknowable } from '../../vocabulary/inside.js'
import type { Language, Names } from '../language.js'
import { numbered, wordsOf } from './settings.js'

const moved: Readonly<Record<Movement, string>> = { drop: 'dropped', rise: 'rose' }

/** What became of a movement. A score that came back says nothing of what people did. */
const after = ({ status, recoveredAt, late }: Finding, setting?: Setting): string => {
  if (recoveredAt !== null)
    return ` It was back at ${numbered(recoveredAt, setting)}${late ? ', later than was asked' : ''}.`
  switch (status) {
    case 'recovered':
      return ' It came back.'
    case 'not-recovered':
      return ' It did not come back within the time that was asked.'
    case 'censored':
      return ' It had not come back when the scores stopped.'
  }
}

const series = ({ id, rater }: Finding | Unknowable, name: Names): string =>
  `the series ${name(id)}${rater === undefined ? '' : ` rated by ${name(rater)}`}`

export const finding: Language['finding'] = (found, name, setting) =>
  `In ${series(found, name)}, the score ${moved[found.kind]} between ${numbered(found.from, setting)} and ${numbered(found.to, setting)} (rule ${found.rule}).${after(found, setting)} Scores do not say why, nor what anyone did.`

const coded = ({ session, coder, codeSet }: CodedRun, name: Names, setting?: Setting): string =>
  `${coder._tag === 'machine' ? `A machine (${coder.id})` : name(coder.id)} coded a rupture in ${numbered(session, setting)} (${codeSet}).`

export const proposal: Language['proposal'] = (proposed, name, setting) =>
  `${proposed.evidence._tag === 'Finding' ? finding(proposed.evidence, name, setting) : coded(proposed.evidence, name, setting)} This is a question for people, not an entry of the record; a participant or an observer can report what they know.`

const silent = (setting?: Setting): Readonly<Record<CannotKnow, string>> => ({
  'scale end': 'it was at or near an end of its scale, which cannot show it',
  gap: `the score before it is too many ${wordsOf(setting).meeting}s away`,
  'too few scores': 'there are too few scores to tell how much they vary',
})

export const unknowable: Language['unknowable'] = (one, name, setting) =>
  `In ${series(one, name)}, whether the score ${one.kind === undefined ? 'moved' : moved[one.kind]} at ${numbered(one.session, setting)} cannot be known: ${silent(setting)[one.because]}. That does not mean that nothing changed.`
