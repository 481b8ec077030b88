/** The states of a group member who was not a party to the rupture; only they themselves can say `processed`. */
export const bystanderStates = ['not-asked', 'asked', 'declined', 'processed', 'absent', 'waived'] as const
export type BystanderState = (typeof bystanderStates)[number]
