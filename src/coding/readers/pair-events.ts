import type { ReadPlace, ReadProblem } from './read-problem.js'
import type { CodedEvent } from './recording.js'

/** One mark that a coder set: a point, the start or stop of a state, or one of the two where the file does not say which. */
export interface EventMark extends Omit<CodedEvent, 'from' | 'to'> {
  readonly time: number
  readonly status: 'point' | 'start' | 'stop' | 'start-or-stop'
}

/** The events of marks, in order of their start, and the marks of a state that have no other. */
export interface PairedEvents {
  readonly events: readonly CodedEvent[]
  readonly problems: readonly ReadProblem[]
}

/** Returns what a start and its stop have in common. */
export const pairKey = ({ code, subject, values }: Pick<EventMark, 'code' | 'subject' | 'values'>): string =>
  JSON.stringify([code, subject, values])

const unpaired = (place: ReadPlace, which: 'start' | 'stop'): ReadProblem => ({ _tag: 'Unpaired', ...place, which })

/**
 * Returns events from marks: a state lasts from its start to the next stop of the same code, subject and modifiers. `faulty` are the
 * keys of marks that could not be read, whose others are not called unpaired. A start without a stop is an event at its moment, whose
 * code can be judged.
 */
export const pairEvents = (marks: readonly EventMark[], faulty: ReadonlySet<string> = new Set()): PairedEvents => {
  const open = new Map<string, EventMark>()
  const events: CodedEvent[] = []
  const problems: ReadProblem[] = []
  const leaveOpen = ({ time: from, status: _, ...about }: EventMark): void => {
    problems.push(unpaired(about.place, 'start'))
    events.push({ ...about, from })
  }
  const inTime = [...marks].sort((one, other) => one.time - other.time)
  for (const mark of inTime) {
    const { time, status, ...about } = mark
    const key = pairKey(mark)
    const start = open.get(key)
    if (status === 'point' || (status === 'start' && faulty.has(key))) events.push({ ...about, from: time })
    else if (faulty.has(key)) continue
    else if (start !== undefined && status !== 'start') {
      const { time: from, status: _, ...of } = start
      events.push({ ...of, from, to: time })
      open.delete(key)
    } else if (status === 'stop') problems.push(unpaired(mark.place, 'stop'))
    else {
      if (start !== undefined) leaveOpen(start)
      open.set(key, mark)
    }
  }
  for (const start of open.values()) leaveOpen(start)
  return { events: events.sort((one, other) => one.from - other.from), problems }
}
