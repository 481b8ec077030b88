import { type Html, named } from '../page/html.js'
import { acrossSessions, folded, shown, table } from '../page/table.js'
import type { Measure, ScoreLine } from '../shown/measures.js'

const scoreAt = ({ points }: ScoreLine, session: number): number | null =>
  points.find((point) => point.session === session)?.score ?? null

/** Returns the numbers behind the drawings, for readers who do not see them or want to check. */
export const scoresTable = (measures: readonly Measure[]): Html => {
  const lines = measures.flatMap(({ name, lines }) =>
    lines.map((line) => ({ ...line, title: line.by === name ? name : `${name}: ${line.by}` })),
  )
  const scored = lines.flatMap(({ points }) =>
    points.flatMap(({ session, score }) => (score === null ? [] : [session])),
  )
  const sessions = [...new Set(scored)].sort((a, b) => a - b)
  const parts = acrossSessions(sessions, (across) =>
    table(
      `Scores in sessions ${across[0]} to ${across.at(-1)}; a dash is a session without that score`,
      [
        { title: 'whose and what', of: ({ title }) => named(title) },
        ...across.map((session) => ({
          title: String(session),
          of: (line: ScoreLine) => shown(scoreAt(line, session)),
          numeric: true as const,
        })),
      ],
      lines,
    ),
  )
  return folded('Scores by session', parts, false)
}
