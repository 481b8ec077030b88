import type { Literature } from '../kernel/inside.js'

/** The states of a group member who was not a party to the rupture; `processed` rests on their own word. */
export const bystanderStates = ['not-asked', 'asked', 'declined', 'processed', 'absent', 'waived'] as const
export type BystanderState = (typeof bystanderStates)[number]
export const bystanderStatesSource: Literature = {
  source:
    'Lo Coco et al. (2019), Res Psychother 22:58-70: members not directly involved must process it too; the states are this library’s',
  status: 'found',
  citation: 'abstract',
  support: 'expert opinion',
}
