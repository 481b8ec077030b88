import { csv } from '../say/print.js'

/** The tables of a run, in the order in which they are listed. */
export const tables = ['alliances', 'ruptures', 'sessions', 'log'] as const
export type Table = (typeof tables)[number]

/** The log is JSON Lines, since `replay` reads it; the others are CSV. */
export const tableFile = (table: Table): string => (table === 'log' ? 'log.jsonl' : `${table}.csv`)

/** The files beside the tables that a finished run has. */
export const besideFiles = ['failures.csv', 'codebook.csv'] as const

/** A column of a table: its name, what a value of it is, and what it means. */
export interface ColumnMeaning {
  readonly name: string
  readonly type: string
  readonly meaning: string
}

const alliance: ColumnMeaning = {
  name: 'alliance',
  type: 'text',
  meaning: 'the simulated alliance; nobody’s',
}
const member: ColumnMeaning = {
  name: 'member',
  type: 'whole number',
  meaning: 'whose course it is, from 1; an individual alliance has one',
}

/** The columns of each table, in their order; the log is described by the JSON Schema of a log line. */
export const columnsOf: Readonly<Record<Exclude<Table, 'log'>, readonly ColumnMeaning[]>> = {
  alliances: [
    alliance,
    member,
    { name: 'replication', type: 'whole number', meaning: 'which repetition of the whole study, from 0' },
    { name: 'number', type: 'whole number', meaning: 'which alliance within the replication, from 0' },
    { name: 'sessions', type: 'whole number', meaning: 'how many sessions the course had' },
    {
      name: 'ending',
      type: 'completed, left',
      meaning: 'whether the sessions planned were completed, or the person left',
    },
    {
      name: 'attributed',
      type: '0, 1',
      meaning: '1: leaving is attributed to the rupture that was open',
    },
    { name: 'ruptures', type: 'whole number', meaning: 'how many true ruptures began' },
    { name: 'provenance', type: 'simulated', meaning: 'where the row comes from: it is simulated, all of it' },
  ],
  ruptures: [
    alliance,
    member,
    { name: 'onset', type: 'whole number', meaning: 'the session in which the true rupture began' },
    { name: 'kind', type: 'withdrawal, confrontation', meaning: 'its kind' },
    {
      name: 'with_whom',
      type: 'therapist, group, member N',
      meaning: 'whom it lies with: the therapist or leader, another member, or the group as a whole',
    },
    { name: 'drop', type: 'number', meaning: 'by how much it lowered the alliance, in the unit of the scale' },
    {
      name: 'recognised_at',
      type: 'whole number or blank',
      meaning: 'the session in which the therapist recognised it; blank: never',
    },
    { name: 'attempts', type: 'whole number', meaning: 'how many attempts at repair began' },
    {
      name: 'closed_at',
      type: 'whole number or blank',
      meaning: 'the session in which it closed; blank: it never did',
    },
    {
      name: 'outcome',
      type: 'resolved, faded, parted, open',
      meaning: 'a repair worked, it passed by itself, the other party left, or it was still open when the course ended',
    },
  ],
  sessions: [
    alliance,
    member,
    { name: 'session', type: 'whole number', meaning: 'the session, from 1' },
    { name: 'client_score', type: 'number or blank', meaning: 'the client’s simulated score; blank: missing' },
    {
      name: 'therapist_score',
      type: 'number or blank',
      meaning: 'the therapist’s simulated score; blank: missing, or the therapist does not rate',
    },
    {
      name: 'before_score',
      type: 'number or blank',
      meaning: 'the client’s simulated score at the start of the session; blank: missing, or not rated',
    },
    {
      name: 'latent',
      type: 'number or blank',
      meaning: 'the simulated alliance itself, which no rater sees; blank: it grew beyond all numbers',
    },
  ],
}

/** The first line of a table; a log has none. */
export const headerLine = (table: Table): string =>
  table === 'log' ? '' : `${columnsOf[table].map(({ name }) => name).join(',')}\n`

/** What every column of the tables means, as a table itself. */
export const codebookText = (tables: readonly Table[]): string =>
  csv(
    ['file', 'column', 'type', 'meaning'],
    tables.flatMap((table) =>
      table === 'log'
        ? [
            [
              tableFile(table),
              null,
              'JSON Lines',
              'what would be on record of the simulated alliances; replay reads it',
            ],
          ]
        : columnsOf[table].map(({ name, type, meaning }) => [tableFile(table), name, type, meaning]),
    ),
  )
