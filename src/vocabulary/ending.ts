import type { Literature } from '../kernel/index.js'

/** Why a person left or a treatment ended, in one source’s account; `unknown` is an answer. */
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
    'Adolescent depression subsample, n = 35 (City Research Online 23264): dissatisfied leavers differ from those who got what they needed; the other reasons are administrative',
  status: 'found',
  citation: 'abstract',
  support: 'single study',
}
