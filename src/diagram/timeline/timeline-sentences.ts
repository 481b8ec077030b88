import type { AllianceState, View } from '../../alliance/index.js'
import { visible } from '../../kernel/inside.js'
import type { TimelineOptions } from './telling.js'
import { type Timeline, timelineOf } from './timeline.js'

/** “1 to 3, 5”: numbers in order, with neighbours together. */
const ranges = (numbers: readonly number[]): string => {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && number - run[1] <= 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(', ')
}

export const sentencesOf = ({ title, sessions, meeting, groups, leftOut }: Timeline): readonly string[] =>
  [
    `${title}.`,
    sessions.length === 0 ? `No ${meeting} is on record.` : `Held, by number of the ${meeting}: ${ranges(sessions)}.`,
    ...groups.flatMap(({ lanes, leftOut: more = '' }) => [...lanes.flatMap(({ sentences }) => sentences), more]),
    leftOut,
  ]
    .filter((sentence) => sentence !== '')
    .map(visible)

/**
 * Returns what `timelineSvg` draws as whole sentences: first of the whole, then of each phase, person, episode and harm.
 *
 * They are the sentences of `narrate`, ordered by lane. What the drawing leaves out is named in the last one. No errors.
 *
 * @example
 * timelineSentences(sampleAlliance)[2] // => 'Phase 1: open.'
 */
export const timelineSentences = (state: AllianceState | View, options: TimelineOptions = {}): readonly string[] =>
  sentencesOf(timelineOf(state, options))
