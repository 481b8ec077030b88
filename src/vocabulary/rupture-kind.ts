/** The kinds of a moment: away from the other or the work, against them, or both. */
export const ruptureKinds = ['withdrawal', 'confrontation', 'mixed'] as const
export type RuptureKind = (typeof ruptureKinds)[number]
