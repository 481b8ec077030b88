import { formatLine } from '../../schema/index.js'
import * as simulation from '../../simulation/index.js'
import { type ReportedRupture, type SessionReport, simulatedId } from '../../simulation/inside.js'
import type { Lines, Simulate } from './make-part.js'

/** What is not there, and what is no finite number, is blank. No id, number or word here can hold a comma or a quotation mark, so nothing is ever quoted. */
const cell = (value: number | null | undefined): string =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : ''

/** The first cells of every row that belongs to a course, whose place in the columns is given. */
const keyOf = ({ replication, from, members }: simulation.CourseColumns, course: number): string =>
  `${simulatedId(replication, from + Math.floor(course / members))},${(course % members) + 1}`

const code = (isSo: boolean): string => (isSo ? '1' : '0')

/** A row for every course. */
const allianceLines = (scenario: simulation.ResolvedScenario, columns: simulation.CourseColumns): Lines => {
  const { replication, from, members, sessions, held, endings, attributed, happenings } = columns
  let text = ''
  for (let course = 0; course < held.length; course += 1) {
    let ruptures = 0
    for (let place = course * sessions; place < (course + 1) * sessions; place += 1)
      if (happenings.begun[place] !== 0) ruptures += 1
    const number = from + Math.floor(course / members)
    const ending = simulation.courseEndings[endings[course] ?? 0]
    const therapist = simulation.simulatedTherapist(scenario, replication, number)
    text += `${keyOf(columns, course)},${replication},${number},${held[course]},${ending},${attributed[course]},${ruptures},simulated,${therapist}\n`
  }
  return { text, rows: held.length }
}

const withWhomWords = ({ withWhom }: simulation.TrueRupture): string =>
  typeof withWhom === 'number' ? `member ${withWhom + 1}` : withWhom

/** The cells that say what was said of a rupture; none where no one errs. */
const saidCells = (said: ReportedRupture | undefined): string => {
  if (said === undefined) return ''
  const { clientSaidAt, clientSaidDrop, therapistSaidAt, coderCodedAt, coderKind } = said
  return `,${cell(clientSaidAt)},${cell(clientSaidDrop)},${cell(therapistSaidAt)},${cell(coderCodedAt)},${coderKind ?? ''}`
}

/** The cells that say what was said of a session. */
const sessionCells = (said: SessionReport | undefined): string => {
  if (said === undefined) return ''
  const { onset, clientReports, therapistReports, coded } = said
  return `,${code(onset !== null)},${code(clientReports)},${code(therapistReports)},${code(coded !== null)},${coded ?? ''}`
}

/** A row for every rupture that was really there. */
export const ruptureLines = (scenario: simulation.ResolvedScenario, columns: simulation.CourseColumns): Lines => {
  const { replication, from, alliances } = columns
  let [text, rows] = ['', 0]
  for (let number = from; number < from + alliances; number += 1) {
    const id = simulatedId(replication, number)
    const therapist = simulation.simulatedTherapist(scenario, replication, number)
    const truth = simulation.truthOf(columns, number)
    const said = simulation.reportsOf(scenario, columns, number)
    for (const [index, rupture] of truth.entries()) {
      const { member, kind, onset, drop, recognisedAt, attempts, closedAt, outcome } = rupture
      text += `${id},${member + 1},${onset},${kind},${withWhomWords(rupture)},${cell(drop)},${cell(recognisedAt)},${attempts},${cell(closedAt)},${outcome},${therapist}${saidCells(said[index])}\n`
    }
    rows += truth.length
  }
  return { text, rows }
}

/** A row for every session that was held. */
export const sessionLines = (scenario: simulation.ResolvedScenario, columns: simulation.CourseColumns): Lines => {
  const { replication, from, members, sessions, held, clientScores, therapistScores, beforeScores, latent } = columns
  let [text, rows] = ['', 0]
  for (let course = 0; course < held.length; course += 1) {
    const key = keyOf(columns, course)
    const number = from + Math.floor(course / members)
    const therapist = simulation.simulatedTherapist(scenario, replication, number)
    const said = simulation.sessionReportsOf(columns, number, course % members)
    const last = held[course] ?? 0
    for (let session = 1; session <= last; session += 1) {
      const place = course * sessions + session - 1
      text += `${key},${session},${cell(clientScores[place])},${cell(therapistScores[place])},${cell(beforeScores[place])},${cell(latent[place])},${therapist}${sessionCells(said[session - 1])}\n`
    }
    rows += last
  }
  return { text, rows }
}

const logLines = (scenario: simulation.ResolvedScenario, columns: simulation.CourseColumns): Lines => {
  let [text, rows] = ['', 0]
  for (let number = columns.from; number < columns.from + columns.alliances; number += 1) {
    const alliance = simulatedId(columns.replication, number)
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
          return allianceLines(scenario, columns)
        case 'ruptures':
          return ruptureLines(scenario, columns)
        case 'sessions':
          return sessionLines(scenario, columns)
        case 'log':
          return logLines(scenario, columns)
      }
    }
  }
