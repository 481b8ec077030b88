import type { Language } from '../language.js'
import { standingWithheld } from './withheld.js'

/** Words for an outcome; an ending is laid to an episode only where a named source does so. */
export const outcomeSentences: Language['outcomes'] = {
  resolved: 'It is resolved, by the judgement of the sources that the criterion names.',
  'unsuccessful-repair':
    'Repair was attempted, and it is not resolved, by the judgement of the sources that the criterion names.',
  termination: 'The sources that the criterion names attribute an ending to it.',
  'led-to-referral': 'A referral was agreed, and the sources that the criterion names attribute it to this.',
  'let-go': 'It was let go, as the sources that the criterion names say themselves.',
  faded: 'It passed by itself, as the sources that the criterion names say themselves.',
  unresolved:
    'No attempt at repair is recorded, and it is not resolved, by the judgement of the sources that the criterion names.',
  'not-judged': 'It is closed, and the sources that the criterion names have not judged it; that does not mean no.',
  open: 'It is open: it has not been closed.',
}

export const standingSentences: Language['standings'] = {
  none: 'No one has judged it resolved.',
  confirmed: 'Everyone it affected has judged it resolved, and no one says otherwise.',
  contested: 'Some have judged it resolved, and others say otherwise.',
  'therapist-only': 'Only those who lead or treat have judged it resolved.',
  'observer-only': 'Only observers have judged it resolved.',
  'others-only': 'It has been judged resolved, and not yet by everyone it affected.',
}

export const episodeOutcome: Language['episodeOutcome'] = (of, outcome, standing) => {
  const agreed = of.standing === 'withheld' ? standingWithheld : standing
  return `Episode ${of.episode} was reported in phase ${of.phase}. ${outcome}${standing === outcome ? '' : ` ${agreed}`}`
}
