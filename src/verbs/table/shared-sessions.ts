import type { Note } from '../say/note.js'
import type { ColumnNamed } from './columns.js'
import type { Row } from './table.js'

/** The columns of a unit without which two units of a session would be one. */
const needed = (
  rows: readonly Row[],
  column: ColumnNamed,
  unit: readonly string[],
  session: string,
): readonly string[] =>
  unit.filter((name) => {
    const others = [session, ...unit.filter((other) => other !== name)]
    const first = new Map<string, string>()
    return rows.some((row) => {
      const key = JSON.stringify(others.map((other) => column(other).of(row)))
      const own = column(name).of(row)
      const before = first.get(key) ?? own
      first.set(key, before)
      return before !== own
    })
  })

/** A note where one column names a session and several a unit, one of which may say whose session it is. */
export const sharedSessionNotes = (
  rows: readonly Row[],
  column: ColumnNamed,
  unit: readonly string[] = [],
  session: readonly string[] = [],
): readonly Note[] => {
  const [named] = session
  if (named === undefined || session.length > 1 || unit.length < 2) return []
  const columns = needed(rows, column, unit, named)
  if (columns.length < 2) return []
  const message = `sessions are those of column ${named} alone, and one of them has units of several ${columns.join(' and of several ')}; a column that says whose session it is belongs to --session too, as in --session ${columns[0]},${named}`
  return [{ _tag: 'SessionsShared', message }]
}
