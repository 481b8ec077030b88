/** The effects of a rupture on a person: eight named for clients, then three named for therapists; either may have any. */
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
