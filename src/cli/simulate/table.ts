/** The tables of a run, in the order in which they are listed. */
export const tables = ['alliances', 'ruptures', 'sessions', 'log'] as const
export type Table = (typeof tables)[number]

/** The log is JSON Lines, since `replay` reads it; the others are CSV. */
export const tableFile = (table: Table): string => (table === 'log' ? 'log.jsonl' : `${table}.csv`)

/** The files beside the tables that a finished run has. */
export const besideFiles = ['failures.csv', 'codebook.csv'] as const
