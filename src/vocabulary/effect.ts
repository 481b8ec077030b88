import type { Literature } from '../kernel/index.js'

/** What a rupture did to a person: the first eight are named for clients, the last three for therapists, and both may have any. */
export const effects = [
  'frustration',
  'anger',
  'disappointment',
  'anxiety',
  'distress',
  'mistrust',
  'disengagement',
  'harm-to-future-help-seeking',
  'inadequacy',
  'guilt',
  'self-doubt',
] as const
export type Effect = (typeof effects)[number]
export const effectsSource: Literature = {
  source: 'Clinical essay on rupture, its causes and effects',
  status: 'found',
  citation: 'second-hand',
  support: 'expert opinion',
}
