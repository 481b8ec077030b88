import { purposes } from '../statistics/index.js'

const first = purposes.course

type CoursePurpose =
  | 'within'
  | 'clientNoise'
  | 'therapistNoise'
  | 'therapistAffect'
  | 'onset'
  | 'leaving'
  | 'clientMissing'
  | 'therapistMissing'
  | 'drop'
  | 'recognition'
  | 'attempt'
  | 'strategy'
  | 'stage'
  | 'breakOff'
  | 'result'
  | 'fading'
  | 'beforeNoise'
  | 'beforeMissing'
  | 'attribution'
  | 'level'
  | 'trait'
  | 'therapist'
  | 'partner'

/**
 * What the words of a course are drawn for: one purpose, one word.
 *
 * Session 0 holds what is drawn once per course. The first member of an alliance has these numbers, each next one 64 more.
 * Those that every session needs stand in the first two blocks of four, normal numbers in the one, uniform in the other.
 */
export const coursePurposes: Readonly<Record<CoursePurpose, number>> = {
  /** What the session adds to the person’s own variation, or to the client’s affect. */
  within: first,
  clientNoise: first + 1,
  therapistNoise: first + 2,
  /** What the session adds to the therapist’s affect. */
  therapistAffect: first + 3,
  /** Whether a rupture begins, and of which kind. */
  onset: first + 4,
  /** Whether the person leaves after the session. */
  leaving: first + 5,
  clientMissing: first + 6,
  therapistMissing: first + 7,
  drop: first + 8,
  recognition: first + 9,
  attempt: first + 10,
  strategy: first + 11,
  stage: first + 12,
  breakOff: first + 13,
  result: first + 14,
  fading: first + 15,
  beforeNoise: first + 16,
  beforeMissing: first + 17,
  attribution: first + 18,
  level: first + 19,
  /** The person’s own level; session 0. */
  trait: first + 20,
  /** The therapist’s level; session 0, and the therapist’s number in the place of the alliance’s. */
  therapist: first + 21,
  /** With which member, where a rupture lies between members. */
  partner: first + 22,
}

/** How far the purposes of one member are from those of the next. */
export const purposesPerMember = 64
