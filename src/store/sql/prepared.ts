import type { Database, Query } from './database.js'

/** In the statements of this module every value is a `?`. */
const numbered = (statement: string): string => {
  let number = 0
  return statement.replaceAll('?', () => {
    number += 1
    return `$${number}`
  })
}

const numbering =
  (query: Query): Query =>
  (statement, values) =>
    query(numbered(statement), values)

/** Does one work after another, in the order in which they are asked for. */
const inTurn = (): (<A>(work: () => Promise<A>) => Promise<A>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** SQLite leaves the bytes of what was deleted in the file unless it is asked to overwrite them; each connection is asked anew. */
const overwriting =
  <A>(work: (query: Query) => Promise<A>) =>
  async (query: Query): Promise<A> => {
    await query('pragma secure_delete = on', [])
    return work(query)
  }

/**
 * Returns the database for the statements of this module.
 *
 * On SQLite, which lets only one write, the works of this program wait for each other: two on one connection would be in the
 * same transaction, and one that waits for a lock keeps the other from ever releasing it.
 */
export const prepared = ({ dialect, query, transaction }: Database): Database => {
  if (dialect === 'postgresql')
    return { dialect, query: numbering(query), transaction: (work) => transaction((inner) => work(numbering(inner))) }
  const turn = inTurn()
  return {
    dialect,
    query: (statement, values) => turn(() => query(statement, values)),
    transaction: (work) => turn(() => transaction(overwriting(work))),
  }
}
