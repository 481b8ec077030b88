/** The kinds of harm. A harm is not a rupture to be mended: no strategy, preview or stage is offered for it. */
export const harmKinds = ['boundary-violation', 'abuse', 'discrimination', 'retaliation'] as const
export type HarmKind = (typeof harmKinds)[number]

/** The endings of the record of a harm. */
export const harmEndings = ['handed-over', 'left-for-protection'] as const
export type HarmEnding = (typeof harmEndings)[number]
