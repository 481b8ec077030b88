/** The effects of a rupture on a person: eight named for clients, three named for therapists, then five for any; all may have any. */
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
  'hurt',
  'rejected',
  'misunderstood-or-invalidated',
  'shame',
  'work-stalled',
] as const
export type Effect = (typeof effects)[number]
