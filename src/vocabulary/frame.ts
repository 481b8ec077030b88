import type { Literature } from '../kernel/inside.js'

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
export const frameAspectsSource: Literature = {
  source:
    'The 3RS (2015) codes complaints about the parameters of therapy (schedule, fee, setting); the others are this library’s',
  status: 'recalled',
  citation: 'second-hand',
  support: 'expert opinion',
}

/** The two manners of a change: made by one side, or renegotiated together. */
export const frameManners = ['one-sided', 'together'] as const
export type FrameManner = (typeof frameManners)[number]
