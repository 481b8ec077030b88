import { type Html, named } from '../page/html.js'
import { acrossSessions, folded, sessionsAcross, shownAlike, table } from '../page/table.js'
import type { Measure, ScoreLine } from '../shown/measures.js'

const scoreAt = ({ points }: ScoreLine, session: number): number | null =>
  points.find((point) => point.session === session)?.score ?? null

interface Row extends ScoreLine {
  readonly title: string
  readonly form: ReturnType<typeof shownAlike>
}

/** As many characters as leave room for sixteen columns on a sheet. */
const shortNumber = 4

/** Returns the numbers behind the drawings, for readers who do not see them or want to check. */
export const scoresTable = (measures: readonly Measure[]): Html => {
  const lines = measures.flatMap(({ name, lines }): readonly Row[] => {
    const form = shownAlike(lines.flatMap(({ points }) => points.map(({ score }) => score)))
    return lines.map((line) => ({ ...line, form, title: line.by === name ? name : `${name}: ${line.by}` }))
  })
  const scored = lines.flatMap(({ points }) =>
    points.flatMap(({ session, score }) => (score === null ? [] : [session])),
  )
  const sessions = [...new Set(scored)].sort((a, b) => a - b)
  const isShort = lines.every(({ form, points }) => points.every(({ score }) => form(score).length <= shortNumber))
  const part = (across: readonly number[]): Html => {
    const isFull = lines.every((line) => across.every((session) => scoreAt(line, session) !== null))
    return table(
      `Scores in sessions ${across[0]} to ${across.at(-1)}${isFull ? '' : '; a dash is a session without that score'}`,
      [
        { title: 'whose and what', of: ({ title }) => named(title) },
        ...across.map((session) => ({
          title: String(session),
          of: (line: Row) => line.form(scoreAt(line, session)),
          numeric: true as const,
        })),
      ],
      lines,
    )
  }
  const parts = acrossSessions(sessions, part, isShort ? sessionsAcross.shortNumbers : sessionsAcross.words)
  return folded('Scores by session', parts, false)
}
