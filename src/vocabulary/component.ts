import type { Literature } from '../kernel/inside.js'

/** The parts of an alliance that a rupture strains: work on the tasks, agreement on the goals, the affective bond. */
export const components = ['task', 'goal', 'bond'] as const
export type Component = (typeof components)[number]
export const componentsSource: Literature = {
  source:
    'Bordin (1979), Psychother Theory Res Pract 16:252-260; adopted by Eubanks, Muran & Safran (2015), 3RS manual',
  status: 'found',
  citation: 'abstract',
  support: 'theory',
}
