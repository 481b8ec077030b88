import { formatLine } from '../../schema/index.js'
import * as simulation from '../../simulation/index.js'
import type { Lines, Simulate } from './make-part.js'

/** What is not there, and what is no finite number, is blank. No id, number or word here can hold a comma or a quotation mark, so nothing is ever quoted. */
const cell = (value: number | null | undefined): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : ''

/** The first cells of every row that belongs to a course, whose place in the columns is given. */
const keyOf = ({ replication, from, members }: simulation.CourseColumns, course: number): string =>
  `${simulation.simulatedId(replication, from + Math.floor(course / members))},${(course % members) + 1}`

/** A row for every course. */
const allianceLines = (columns: simulation.CourseColumns): Lines => {
  const { replication, from, members, sessions, held, endings, attributed, happenings } = columns
  let text = ''
  for (let course = 0; course < held.length; course += 1) {
    let ruptures = 0
    for (let place = course * sessions; place < (course + 1) * sessions; place += 1)
      if (happenings.begun[place] !== 0) ruptures += 1
    const number = from + Math.floor(course / members)
    const ending = simulation.courseEndings[endings[course] ?? 0]
    text += `${keyOf(columns, course)},${replication},${number},${held[course]},${ending},${attributed[course]},${ruptures},simulated\n`
  }
  return { text, rows: held.length }
}

const withWhomWords = ({ withWhom }: simulation.TrueRupture): string =>
  typeof withWhom === 'number' ? `member ${withWhom + 1}` : withWhom

/** A row for every rupture that was really there. */
export const ruptureLines = (columns: simulation.CourseColumns): Lines => {
  const { replication, from, alliances } = columns
  let [text, rows] = ['', 0]
  for (let number = from; number < from + alliances; number += 1) {
    const id = simulation.simulatedId(replication, number)
    const truth = simulation.truthOf(columns, number)
    for (const rupture of truth) {
      const { member, kind, onset, drop, recognisedAt, attempts, closedAt, outcome } = rupture
      text += `${id},${member + 1},${onset},${kind},${withWhomWords(rupture)},${cell(drop)},${cell(recognisedAt)},${attempts},${cell(closedAt)},${outcome}\n`
    }
    rows += truth.length
  }
  return { text, rows }
}

/** A row for every session that was held. */
export const sessionLines = (columns: simulation.CourseColumns): Lines => {
  const { sessions, held, clientScores, therapistScores, beforeScores, latent } = columns
  let [text, rows] = ['', 0]
  for (let course = 0; course < held.length; course += 1) {
    const key = keyOf(columns, course)
    const last = held[course] ?? 0
    for (let session = 1; session <= last; session += 1) {
      const place = course * sessions + session - 1
      text += `${key},${session},${cell(clientScores[place])},${cell(therapistScores[place])},${cell(beforeScores[place])},${cell(latent[place])}\n`
    }
    rows += last
  }
  return { text, rows }
}

const logLines = (scenario: simulation.ResolvedScenario, columns: simulation.CourseColumns): Lines => {
  let [text, rows] = ['', 0]
  for (let number = columns.from; number < columns.from + columns.alliances; number += 1) {
    const alliance = simulation.simulatedId(columns.replication, number)
    const log = simulation.logOf(scenario, columns, number)
    for (const [index, event] of log.entries()) text += `${formatLine({ v: 1, alliance, seq: index + 1, event })}\n`
    rows += log.length
  }
  return { text, rows }
}

/** The simulation of a chunk by a scenario, once, and its lines in each table. */
export const linesOfChunk =
  (scenario: simulation.ResolvedScenario, seed: number): Simulate =>
  (chunk) => {
    const columns = simulation.simulateColumns(scenario, { seed, ...chunk })
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
