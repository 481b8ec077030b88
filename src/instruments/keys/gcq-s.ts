import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** Group Climate Questionnaire, short form, 12 items, three scales and no total. */
export const gcqS: Instrument<'engaged' | 'avoiding' | 'conflict'> = {
  ...plainKey,
  id: 'gcq-s',
  name: 'Group Climate Questionnaire, Short Form',
  perspectives: ['client'],
  version:
    'The 12-item short form, answered by members about the group as a whole. More conflict is not less engagement, so there is no total. Answers are numbered 0 to 6 as on the form; forms numbered 1 to 7 circulate: subtract 1 first.',
  items: 12,
  answers: { min: 0, max: 6, whole: true },
  subscales: { engaged: [1, 2, 4, 8, 11], avoiding: [3, 5, 9], conflict: [6, 7, 10, 12] },
  total: false,
  // Published with the key: a scale is the mean of the items answered, and more than four blanks invalidate the form.
  missingRule: { _tag: 'ProrateForm', maxMissing: 4 },
  metric: 'Reported as the mean of the answered items of each scale, 0–6; sums are 0–30, 0–18 and 0–24.',
  literature: {
    source:
      'The form and its scoring instructions; MacKenzie, K. R. (1983). The clinical application of a group climate measure. In R. R. Dies & K. R. MacKenzie (Eds.), Advances in group psychotherapy (pp. 159–170). International Universities Press.',
    status: 'found',
    citation: 'read',
    support: 'replicated',
  },
  licence: 'Terms not verified; ask the rights holder. Wording is not included.',
  confidence: 'high',
}
