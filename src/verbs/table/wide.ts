/** A table with one row per client, whose columns name the sessions. */
import { left, right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/inside.js'
import type { OrFaults } from '../world/fault.js'
import { absentColumns } from './absent-columns.js'
import { itemMark, type Numbers, numbersBy, sessionMark } from './columns.js'
import type { RowKeys } from './rows.js'
import type { Table } from './table.js'

/** The key of such a row: without a session. */
export const keysPerClient = (keys: RowKeys): RowKeys => ({ ...keys, session: undefined, sessions: undefined })

/** The sessions that columns name by a pattern, in order, or all of those asked for; `isMeant` says which columns count. */
export const namedSessions = (
  table: Table,
  pattern: string,
  asked: SessionSpan | undefined,
  isMeant: (numbers: Numbers) => boolean = () => true,
): OrFaults<readonly number[]> => {
  const read = numbersBy(pattern)
  const found = table.header.flatMap((name): readonly number[] => {
    const numbers = read(name)
    return numbers?.session === undefined || !isMeant(numbers) ? [] : [numbers.session]
  })
  const example = pattern.replaceAll(sessionMark, '1').replaceAll(itemMark, '1')
  if (found.length === 0) return left([absentColumns(table, [example], pattern)])
  if (asked === undefined) return right([...new Set(found)].sort((a, b) => a - b))
  return right(Array.from({ length: asked.last - asked.first + 1 }, (_, index) => asked.first + index))
}

/** What series of these sessions cover. */
export const spanOf = (sessions: readonly number[]): SessionSpan => ({
  first: sessions[0] ?? 0,
  last: sessions.at(-1) ?? 0,
})
