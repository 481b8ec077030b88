import type { Literature } from '../kernel/inside.js'

/** The reasons why a person left or a treatment ended, in one source's account; `unknown` is an answer. */
export const endingReasons = [
  'planned',
  'got-what-was-needed',
  'dissatisfied',
  'outside-circumstances',
  'agency-or-fee-limit',
  'therapist-left',
  'transfer',
  'referral',
  'discharge',
  'protection',
  'death',
  'unknown',
] as const
export type EndingReason = (typeof endingReasons)[number]
export const endingReasonsSource: Literature = {
  source:
    'O’Keeffe, Martin & Midgley (2020), Psychotherapy 57:471-490, adolescents with depression, n = 35: dissatisfied leavers differ from those who got what they needed; the other reasons are administrative',
  status: 'found',
  citation: 'abstract',
  support: 'single study',
}
