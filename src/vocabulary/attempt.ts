import type { Literature } from '../kernel/inside.js'

/** How one attempt at mending ended; an episode may have many. */
export const attemptResults = ['worked', 'partly', 'did-not-work', 'broken-off'] as const
export type AttemptResult = (typeof attemptResults)[number]
export const attemptResultsSource: Literature = {
  source:
    'Safran & Muran (1996), J Consult Clin Psychol 64:447-458: resolution and non-resolution sessions; the four words are this library’s',
  status: 'assumed',
  citation: 'abstract',
  support: 'single study',
}
