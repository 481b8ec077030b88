import type { ReadPlace } from './read-problem.js'

/** A coded event on the time of its recording, in seconds. One that happened at a point has no end. */
export interface CodedEvent {
  readonly code: string
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
  readonly events: readonly CodedEvent[]
}
