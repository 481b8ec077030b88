import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Group Cohesiveness Scale, 7 items, one total. */
export const gcs: Instrument<never> = {
  ...plainKey,
  id: 'gcs',
  name: 'Group Cohesiveness Scale',
  perspectives: ['client', 'therapist', 'observer'],
  version:
    'The seven-item original with one factor; forms of members, leaders and observers have the same items. A Czech sample showed two, affective and behavioural; they are not scored, since which items belong to them is not verified. That no item is reversed was not stated where the key was seen.',
  items: 7,
  answers: { min: 1, max: 5, whole: true },
  metric: 'Sum 7–35; the item mean is 1–5.',
  reliability: [
    {
      value: 0.87,
      scale: 'total',
      kind: 'internal-consistency',
      reported: 'exactly',
      found: 'in 96 psychiatric inpatients',
      source: 'Wongpakaran et al. (2013). Perspectives in Psychiatric Care, 49(1), 58–64.',
      status: 'found',
      citation: 'abstract',
      support: 'single study',
    },
  ],
  literature: {
    source:
      'Wongpakaran, T., Wongpakaran, N., Intachote-Sakamoto, R., & Boripuntakul, T. (2013). The Group Cohesiveness Scale (GCS) for psychiatric inpatients. Perspectives in Psychiatric Care, 49(1), 58–64. doi:10.1111/j.1744-6163.2012.00342.x',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  licence: 'Terms not verified; ask the authors. Wording is not included.',
  confidence: 'medium',
}
