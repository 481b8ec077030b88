import type { CannotKnow, Finding, Movement, Unknowable } from '../../vocabulary/inside.js'
import type { Language, Names } from '../language.js'

const moved: Readonly<Record<Movement, string>> = { drop: 'dropped', rise: 'rose' }

/** What became of a movement. A score that came back says nothing of what people did. */
const after = ({ status, recoveredAt, late }: Finding): string => {
  if (recoveredAt !== null) return ` It was back at session ${recoveredAt}${late ? ', later than was asked' : ''}.`
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

export const finding: Language['finding'] = (found, name) =>
  `In ${series(found, name)}, the score ${moved[found.kind]} between session ${found.from} and session ${found.to} (rule ${found.rule}).${after(found)} Scores do not say why, nor what anyone did.`

export const proposal: Language['proposal'] = (proposed, name) =>
  `${finding(proposed.finding, name)} This is a question for people and no entry of the record; a participant or an observer can report what they know.`

const silent: Readonly<Record<CannotKnow, string>> = {
  'scale end': 'it was at or near an end of its scale, which cannot show it',
  gap: 'the score before it is too many sessions away',
  'too few scores': 'there are too few scores to tell how much they vary',
}

export const unknowable: Language['unknowable'] = (one, name) =>
  `In ${series(one, name)}, whether the score ${one.kind === undefined ? 'moved' : moved[one.kind]} at session ${one.session} cannot be known: ${silent[one.because]}. That does not say that nothing changed.`
