/** The parts of the frame of the work. */
export const frameAspects = [
  'schedule',
  'fee',
  'place',
  'medium',
  'duration',
  'contact-between-sessions',
  'boundary',
] as const
export type FrameAspect = (typeof frameAspects)[number]

/** The two manners of a change: made by one side, or renegotiated together. */
export const frameManners = ['one-sided', 'together'] as const
export type FrameManner = (typeof frameManners)[number]
