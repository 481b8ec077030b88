/** The states of a group member who was not a party to the rupture; `processed` rests on their own word. */
export const bystanderStates = ['not-asked', 'asked', 'declined', 'processed', 'absent', 'waived'] as const
export type BystanderState = (typeof bystanderStates)[number]
