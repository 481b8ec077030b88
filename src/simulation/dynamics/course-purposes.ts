/**
 * What the words of a course are drawn for: one purpose, one word.
 *
 * They are those that `purposes` of the statistics keeps for courses. Session 0 holds what is drawn once per course. The
 * first member of an alliance has these numbers, each next one 64 more. Those that every session needs are in the first
 * two blocks of four, normal numbers in the one, uniform in the other.
 */
export const coursePurposes = {
  /** What the session adds to the person's own variation, or to the client's affect. */
  within: 64,
  clientNoise: 65,
  therapistNoise: 66,
  /** What the session adds to the therapist's affect. */
  therapistAffect: 67,
  /** Whether a rupture begins, and of which kind. */
  onset: 68,
  /** Whether the person leaves after the session. */
  leaving: 69,
  clientMissing: 70,
  therapistMissing: 71,
  drop: 72,
  recognition: 73,
  attempt: 74,
  strategy: 75,
  stage: 76,
  breakOff: 77,
  result: 78,
  fading: 79,
  beforeNoise: 80,
  beforeMissing: 81,
  attribution: 82,
  level: 83,
  /** The person's own level; session 0. */
  trait: 84,
  /** The therapist's level; session 0, and the therapist's number in the place of the alliance's. */
  therapist: 85,
  /** With which member, where a rupture lies between members. */
  partner: 86,
  /** Whether the coder codes a session, and which kind they code. */
  coding: 88,
  codedKind: 89,
  /** In the session in which a rupture began: whether the client ever reports it, whether at once, and how much later. */
  neverReported: 90,
  reportedAtOnce: 91,
  reportedLater: 92,
  /** In the session in which a rupture began: whether it is in the therapist's blind spot. */
  blindSpot: 93,
} as const

/** How far the purposes of one member are from those of the next. */
export const purposesPerMember = 64
