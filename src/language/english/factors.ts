import type { Factor, Held } from '../../vocabulary/index.js'

/** What may have contributed, as a reading that somebody offers. */
export const factorWords: Readonly<Record<Factor, string>> = {
  'something-said': 'something said',
  'something-not-said': 'something not said',
  misunderstanding: 'a misunderstanding',
  disagreement: 'a disagreement',
  'perceived-blame': 'feeling blamed',
  'expectation-gap': 'different expectations',
  'cultural-difference': 'a cultural difference',
  microaggression: 'a microaggression',
  power: 'power',
  transference: 'transference',
  countertransference: 'countertransference',
  'boundary-crossing': 'a boundary crossing',
  'empathic-failure': 'an empathic failure',
  'unmet-need': 'an unmet need',
  'earlier-unresolved-issue': 'an earlier unresolved issue',
  'outside-circumstances': 'circumstances outside',
  'therapist-burnout': 'therapist burnout',
  'therapist-bias': 'therapist bias',
  'pressing-on-with-technique': 'pressing on with technique',
  'online-circumstances': 'the circumstances of meeting online',
}

export const heldWords: Readonly<Record<Held, string>> = {
  possible: 'one reading',
  agreed: 'agreed between the parties',
}
