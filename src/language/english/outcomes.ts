import { awaitsJudgement } from '../../alliance/index.js'
import type { Language } from '../language.js'

/** Words for an outcome; an ending is laid to an episode only where a named source does so. */
export const outcomeSentences: Language['outcomes'] = {
  resolved: 'It is resolved, on the word of the sources that the criterion names.',
  'unsuccessful-repair':
    'Repair was attempted, and it was unresolved when the parties stopped, or when the alliance or the last tie it concerned ended.',
  termination:
    "It was unresolved when the alliance, or a participant's part in it, ended, and a named source attributes that ending to it.",
  'unresolved-at-ending':
    'No attempt at repair is recorded, and it was unresolved when the alliance, or the last tie it concerned, ended.',
  open: 'It is open: it has not been closed, or the word that the criterion asks for is missing or says otherwise.',
}

export const standingSentences: Language['standings'] = {
  none: 'No one has judged it resolved.',
  confirmed: 'Everyone it affected has judged it resolved, and no one says otherwise.',
  contested: 'Some have judged it resolved, and others say otherwise.',
  'therapist-only': 'Only those who lead or treat have judged it resolved.',
  'observer-only': 'Only observers have judged it resolved.',
  'others-only': 'It has been judged resolved, and not yet by everyone it affected.',
}

export const episodeOutcome: Language['episodeOutcome'] = (of, outcome, standing) =>
  `Episode ${of.episode} was reported in phase ${of.phase}. ${outcome}${awaitsJudgement(of) ? ' That word was not given in time.' : ''} ${standing}`
