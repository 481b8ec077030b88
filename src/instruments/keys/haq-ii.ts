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
  reliability: [
    {
      value: 0.88,
      scale: 'total',
      kind: 'internal-consistency',
      reported: 'exactly',
      found: 'with the Spanish form for patients',
      source:
        'Andrade-González & Fernández-Liria (2015), Journal of Mental Health 24, 155–161, doi 10.3109/09638237.2015.1036975',
      status: 'found',
      citation: 'abstract',
      support: 'single study',
    },
  ],
  literature: {
    source:
      'The published form, read for the five items that are worded negatively; Luborsky, L., Barber, J. P., Siqueland, L., Johnson, S., Najavits, L. M., Frank, A., & Daley, D. (1996). The revised Helping Alliance Questionnaire (HAq-II): Psychometric properties. Journal of Psychotherapy Practice and Research, 5(3), 260–271.',
    status: 'found',
    citation: 'read',
    support: 'single study',
  },
  licence: 'University of Pennsylvania; widely reproduced, terms not verified. Wording is not included.',
  confidence: 'high',
  recalled: 'the answers 1 to 6, by which the five negative items are reversed',
}
