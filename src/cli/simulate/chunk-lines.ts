import { formatLine } from '../../schema/index.js'
import {
  type CourseColumns,
  logOf,
  type ResolvedScenario,
  simulateColumns,
  simulatedId,
} from '../../simulation/index.js'
import type { Lines, Simulate } from './make-part.js'
import { allianceLines, ruptureLines, sessionLines } from './table-lines.js'

const logLines = (scenario: ResolvedScenario, columns: CourseColumns): Lines => {
  let [text, rows] = ['', 0]
  for (let number = columns.from; number < columns.from + columns.alliances; number += 1) {
    const alliance = simulatedId(columns.replication, number)
    const log = logOf(scenario, columns, number)
    for (const [index, event] of log.entries()) text += `${formatLine({ v: 1, alliance, seq: index + 1, event })}\n`
    rows += log.length
  }
  return { text, rows }
}

/** The simulation of a chunk by a scenario, once, and its lines in each table. */
export const linesOfChunk =
  (scenario: ResolvedScenario, seed: number): Simulate =>
  (chunk) => {
    const columns = simulateColumns(scenario, { seed, ...chunk })
    return (table) => {
      switch (table) {
        case 'alliances':
          return allianceLines(columns)
        case 'ruptures':
          return ruptureLines(columns)
        case 'sessions':
          return sessionLines(columns)
        case 'log':
          return logLines(scenario, columns)
      }
    }
  }
