import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

const published = {
  scale: 'total',
  reported: 'exactly',
  found: 'with one published form of this format; another has its own',
  source: 'Duncan, B. L., Miller, S. D., Sparks, J. A., et al. (2003). Journal of Brief Therapy, 3(1), 3–12.',
  status: 'recalled',
  citation: 'second-hand',
  support: 'single study',
} as const

/** Any session rating of four marks between 0 and 10, added to a total of 0 to 40; no particular form is meant. */
export const rating4x10: Instrument<never> = {
  ...plainKey,
  id: 'rating-4x10',
  name: 'Four session ratings of 0 to 10',
  perspectives: ['client'],
  version: 'Generic. Marks on a line are measured, so fractions are answers. No cut-off is included.',
  items: 4,
  answers: { min: 0, max: 10, whole: false },
  metric: 'Sum 0–40; the item mean is 0–10.',
  reliability: [
    { ...published, value: 0.88, kind: 'internal-consistency' },
    { ...published, value: 0.64, kind: 'test-retest' },
  ],
  literature: {
    source:
      'The format of four ten-centimetre marks added up: Duncan, B. L., Miller, S. D., Sparks, J. A., et al. (2003). Journal of Brief Therapy, 3(1), 3–12.',
    status: 'found',
    citation: 'second-hand',
    support: 'single study',
  },
  licence:
    'Adding four numbers needs no licence, but published forms of this format do, electronic use above all: take legal advice before showing one.',
  confidence: 'high',
}
