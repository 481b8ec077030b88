import type { Instrument } from '../definition.js'
import { plainKey } from './plain-key.js'

/** The questions of the Post-Session Questionnaire about a rupture: whether there was one, and three ratings of it. */
export const psq: Instrument<'occurrence' | 'intensity' | 'addressed' | 'resolved'> = {
  ...plainKey,
  id: 'psq',
  name: 'Post-Session Questionnaire, the questions about a rupture',
  perspectives: ['client', 'therapist'],
  version:
    'Only this part of the questionnaire, without its open description. The numbers of the items are those of this library: 1 occurrence (0 no, 1 yes), 2 intensity, 3 how far it was addressed, 4 how far it was resolved. The four are apart: there is no total. After a no the ratings are not asked. A report of one person about a session, not a score drop.',
  items: 4,
  answers: { min: 1, max: 5, whole: true },
  itemAnswers: [{ item: 1, min: 0, max: 1, whole: true }],
  askedOnlyIf: { items: [2, 3, 4], item: 1, answer: 1 },
  subscales: { occurrence: [1], intensity: [2], addressed: [3], resolved: [4] },
  total: false,
  metric: 'Single ratings: occurrence 0 or 1, the others 1–5.',
  literature: {
    source:
      'Muran, J. C., Safran, J. D., Samstag, L. W., & Winston, A. (1992). Patient and therapist postsession questionnaires. Beth Israel Medical Center, New York.',
    status: 'recalled',
    citation: 'second-hand',
    support: 'replicated',
  },
  licence: 'Rights with the authors; ask them. Wording is not included.',
  confidence: 'medium',
  recalled: 'the answers 1 to 5',
}
