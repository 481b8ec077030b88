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
