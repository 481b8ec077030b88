import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Helping Alliance Questionnaire, first version, 11 items, scored as one total. */
export const haqI: Instrument<never> = {
  ...plainKey,
  id: 'haq-i',
  name: 'Helping Alliance Questionnaire, first version',
  perspectives: ['client', 'therapist'],
  version:
    'The 11-item first version with four answers; not the 19-item HAq-II, with which it shares five items. Forms with six answers circulate. No item is reversed: all are worded positively. Answers are numbered 1 to 4 here, which is the choice of this library: recode others first. Its two types of alliance are not scored, since which items belong to them is not verified. Some items ask about improvement, so its score is partly one of outcome.',
  items: 11,
  answers: { min: 1, max: 4, whole: true },
  metric: 'Sum 11–44; also reported as an item mean 1–4.',
  literature: {
    source:
      'Alexander, L. B., & Luborsky, L. (1986). The Penn Helping Alliance Scales. In L. S. Greenberg & W. M. Pinsof (Eds.), The psychotherapeutic process: A research handbook (pp. 325–366). Guilford.',
    status: 'found',
    citation: 'second-hand',
    support: 'replicated',
  },
  licence: 'University of Pennsylvania; terms not verified. Wording is not included.',
  // Length, four answers and no reversed item were seen in two descriptions; the numbers of the answers were not.
  confidence: 'medium',
}
