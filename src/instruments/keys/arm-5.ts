import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Agnew Relationship Measure, five-item short form, one core-alliance score. */
export const arm5: Instrument<never> = {
  ...plainKey,
  id: 'arm-5',
  name: 'Agnew Relationship Measure, five items',
  perspectives: ['client'],
  version: 'The five-item short form of the 28. The key of the therapist form is not verified here.',
  items: 5,
  answers: { min: 1, max: 7, whole: true },
  reversed: [3],
  metric: 'Reported as the item mean 1–7; the sum is 5–35.',
  literature: {
    source:
      'Cahill, J., Stiles, W. B., Barkham, M., et al. (2012). Two short forms of the Agnew Relationship Measure: The ARM-5 and ARM-12. Psychotherapy Research, 22(3), 241–255.',
    status: 'found',
    citation: 'second-hand',
    support: 'single study',
  },
  licence: 'The authors generally permit use (recalled; ask them). Wording is not included.',
  confidence: 'high',
}
