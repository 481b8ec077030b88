import type { Literature } from '../kernel/inside.js'

/** The kinds of a moment: away from the other or the work, against them, or both. */
export const ruptureKinds = ['withdrawal', 'confrontation', 'mixed'] as const
export type RuptureKind = (typeof ruptureKinds)[number]
export const ruptureKindsSource: Literature = {
  source:
    'Safran & Muran (2000); Eubanks, Muran & Safran (2018), Psychotherapy 55:508-519; mixed is derived, not a third code',
  status: 'found',
  citation: 'abstract',
  support: 'replicated',
}
