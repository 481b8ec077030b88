import type { ReadPlace, ReadProblem } from './read-problem.js'

/** A coded event on the time of its recording, in seconds. One that happened at a point has no end. */
export interface CodedEvent {
  readonly code: string
  /** Whether `code` is what a coder wrote, which may be a code with its value. */
  readonly isText?: true
  readonly from: number
  readonly to?: number
  /** The person it was seen in; empty where the file names no one. */
  readonly subject: string
  /** What the coder chose beside the code, such as modifiers. */
  readonly values: readonly string[]
  readonly place: ReadPlace
}

/** The coded events of one recording. */
export interface Recording {
  /** The name of the observation, empty where the file has none. */
  readonly id: string
  /** The time at which the recording begins, on the clock of its events. */
  readonly starts: number
  /** The length of the recording; left out where the file does not say it. */
  readonly length?: number
  /** The subjects that the file names in any of its recordings; an empty name where an event has none. */
  readonly subjects: readonly string[]
  /** The codes that the file has a place for, where it says so: the behaviours of a project, or the tiers that were read. */
  readonly codes?: readonly string[]
  readonly events: readonly CodedEvent[]
}

/** Says what else is wrong with the recordings of a faulty file, as far as they could be read: its problems are named at once. */
export type JudgeRecordings = (recordings: readonly Recording[]) => readonly ReadProblem[]
