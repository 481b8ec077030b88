/** The parts of an alliance that a rupture strains: work on the tasks, agreement on the goals, the affective bond. */
export const components = ['task', 'goal', 'bond'] as const
export type Component = (typeof components)[number]
