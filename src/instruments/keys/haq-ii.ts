import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Helping Alliance Questionnaire, second version, 19 items, one total. */
export const haqII: Instrument<never> = {
  ...plainKey,
  id: 'haq-ii',
  name: 'Helping Alliance Questionnaire II',
  perspectives: ['client'],
  version: 'The 19-item revision; not the 11-item first version. The key of the therapist form is not verified here.',
  items: 19,
  answers: { min: 1, max: 6, whole: true },
  reversed: [4, 8, 11, 16, 19],
  metric: 'Sum 19–114; also reported as an item mean 1–6.',
  literature: {
    source:
      'Luborsky, L., Barber, J. P., Siqueland, L., Johnson, S., Najavits, L. M., Frank, A., & Daley, D. (1996). The revised Helping Alliance Questionnaire (HAq-II): Psychometric properties. Journal of Psychotherapy Practice and Research, 5(3), 260–271.',
    // The reversed items were seen in the published form; the answer range was not.
    status: 'recalled',
    citation: 'second-hand',
    support: 'single study',
  },
  licence: 'University of Pennsylvania; widely reproduced, terms not verified. Wording is not included.',
  confidence: 'high',
}
