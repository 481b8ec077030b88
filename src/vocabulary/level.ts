import type { Literature } from '../kernel/inside.js'

/** The levels of a tie, which follow from its ends and are never stored. */
export const levels = [
  'client-therapist',
  'client-client',
  'therapist-therapist',
  'client-group',
  'therapist-group',
  'member-leader',
  'member-member',
  'leader-leader',
  'member-group',
  'leader-group',
  'party-party',
  'leader-party',
  'party-group',
  'subgroup-client',
  'subgroup-therapist',
  'subgroup-member',
  'subgroup-leader',
  'subgroup-party',
  'subgroup-subgroup',
  'subgroup-group',
  'group-as-a-whole',
] as const
export type Level = (typeof levels)[number]
export const levelsSource: Literature = {
  source:
    'Lo Coco et al. (2019), Res Psychother 22:58-70 (member-therapist, member-member, member-group); Weinberg (2022) (leaders with members, group as a whole); coleaders: Chang-Caffaro & Caffaro (2021), doi 10.1176/appi.psychotherapy.20200035; subgroups: this library',
  status: 'found',
  citation: 'abstract',
  support: 'expert opinion',
}
