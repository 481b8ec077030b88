import { type Html, named } from './html.js'
import type { Measure, ScoreLine } from './measures.js'
import { folded, shown, table } from './table.js'

const scoreAt = ({ points }: ScoreLine, session: number): number | null =>
  points.find((point) => point.session === session)?.score ?? null

/** The numbers behind the drawings, for readers who do not see them or want to check. */
export const scoresTable = (measures: readonly Measure[]): Html => {
  const lines = measures.flatMap(({ name, lines }) =>
    lines.map((line) => ({ ...line, title: line.by === name ? name : `${name}: ${line.by}` })),
  )
  const scored = lines.flatMap(({ points }) =>
    points.flatMap(({ session, score }) => (score === null ? [] : [session])),
  )
  const sessions = [...new Set(scored)].sort((a, b) => a - b)
  return folded(
    'Scores by session',
    table(
      'Scores by session; a dash is a session without that score',
      [
        { title: 'whose and what', of: ({ title }) => named(title) },
        ...sessions.map((session) => ({
          title: String(session),
          of: (line: ScoreLine) => shown(scoreAt(line, session)),
          numeric: true as const,
        })),
      ],
      lines,
    ),
    false,
  )
}
