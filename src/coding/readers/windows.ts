import type { CodedEvent } from './recording.js'

/** What is done with an event that lies in several segments: it counts in each, where it began, or where most of it is. */
export const straddles = ['any', 'onset', 'majority'] as const
export type Straddle = (typeof straddles)[number]

/** What is done with a last segment that is shorter than the others. */
export const lastWindows = ['keep', 'merge', 'drop'] as const
export type LastWindow = (typeof lastWindows)[number]

/** How a session is cut into segments. */
export interface Windows {
  /** The length of a segment in seconds. */
  readonly window: number
  readonly straddle: Straddle
  readonly last: LastWindow
}

/** A stretch of a session, in seconds from its beginning; its start belongs to it and its end does not. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** The finest difference of times that counts, in seconds. */
const grain = 1e-6
const rounded = (seconds: number): number => Math.round(seconds / grain) * grain

/** A number without the trace of binary arithmetic: 0.30000000000000004 is 0.3. */
const plain = (seconds: number): number => Number(seconds.toFixed(6))

/**
 * Returns the segments of a session of so many seconds, in order and without gaps. A shorter last one is kept, merged with the one
 * before it, or dropped; a session shorter than one segment is one, unless that is dropped.
 *
 * @example
 * windowsOf(150, { window: 60, last: 'merge' })
 * // => [{ from: 0, to: 60 }, { from: 60, to: 150 }]
 */
export const windowsOf = (length: number, { window, last }: Pick<Windows, 'window' | 'last'>): readonly Window[] => {
  const whole = Math.floor(rounded(length) / window + grain)
  const rest = rounded(length) - whole * window
  const all = Array.from(
    { length: whole },
    (_, index): Window => ({ from: plain(index * window), to: plain((index + 1) * window) }),
  )
  if (rest <= grain || last === 'drop') return all
  const end = plain(length)
  const before = all.at(-1)
  if (last === 'merge' && before !== undefined) return [...all.slice(0, -1), { from: before.from, to: end }]
  return [...all, { from: plain(whole * window), to: end }]
}

const overlap = (event: Window, window: Window): number =>
  Math.min(event.to, window.to) - Math.max(event.from, window.from)

/**
 * Returns the places of the segments that an event counts in. An event without a duration is in the segment of its moment; one that
 * lies in two to the same extent is, by majority, in the earlier.
 *
 * @example
 * const windows = windowsOf(180, { window: 60, last: 'keep' })
 * segmentsOf({ from: 50, to: 75 }, windows, 'any') // => [0, 1]
 * segmentsOf({ from: 50, to: 75 }, windows, 'majority') // => [1]
 */
export const segmentsOf = (
  { from, to = from }: Pick<CodedEvent, 'from' | 'to'>,
  windows: readonly Window[],
  straddle: Straddle,
): readonly number[] => {
  const onset = windows.findIndex((window, index) => {
    const isEnd = index === windows.length - 1 && from === window.to && to === from
    return from >= window.from && (from < window.to || isEnd)
  })
  const shared = windows.map((window) => overlap({ from, to }, window))
  const touched = shared.flatMap((seconds, index) => (seconds > grain ? [index] : []))
  if (straddle === 'onset' || touched.length === 0) return onset < 0 ? [] : [onset]
  if (straddle === 'any') return touched
  const most = Math.max(0, ...shared)
  return touched.filter((index) => (shared[index] ?? 0) >= most - grain).slice(0, 1)
}
