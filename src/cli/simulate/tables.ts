import type { Scenario } from '../../simulation/index.js'
import { csv } from '../../verbs/inside.js'

/** The tables of a run, in the order in which they are listed. */
export const tables = ['alliances', 'ruptures', 'sessions', 'log'] as const
export type Table = (typeof tables)[number]

/** The log is JSON Lines, since `replay` reads it; the others are CSV. */
export const tableFile = (table: Table): string => (table === 'log' ? 'log.jsonl' : `${table}.csv`)

/** The files beside the tables that a finished run has. */
export const besideFiles = ['failures.csv', 'codebook.csv'] as const

/** A column of a table: its name, what a value of it is, and what it means. */
interface ColumnMeaning {
  readonly name: string
  readonly type: string
  readonly meaning: string
}

const column = (name: string, type: string, meaning: string): ColumnMeaning => ({ name, type, meaning })

const alliance = column('alliance', 'text', 'the simulated alliance; no real people are behind it')
const member = column('member', 'whole number', 'whose course it is, from 1; an individual alliance has one')

const therapist = column(
  'therapist_id',
  'text',
  'the simulated therapist or leader; alliances of a replication can share one',
)

const withWhom = 'who it is with: the therapist or leader, another member, or the group as a whole'
const outcomes =
  'a repair worked, it passed by itself, the other party left, or it was still open when the course ended'
const scored = 'number or blank'

type Columns = Readonly<Record<Exclude<Table, 'log'>, readonly ColumnMeaning[]>>

/** What happened. */
const trueColumns: Columns = {
  alliances: [
    alliance,
    member,
    column('replication', 'whole number', 'which repetition of the whole study, from 0'),
    column('number', 'whole number', 'which alliance within the replication, from 0'),
    column('sessions', 'whole number', 'how many sessions the course had'),
    column('ending', 'completed, left', 'whether the sessions planned were completed, or the person left'),
    column('attributed', '0, 1', '1: leaving is attributed to the rupture that was open'),
    column('ruptures', 'whole number', 'how many true ruptures began'),
    column('provenance', 'simulated', 'where the row comes from: it is simulated, all of it'),
    therapist,
  ],
  ruptures: [
    alliance,
    member,
    column('onset', 'whole number', 'the session in which the true rupture began'),
    column('kind', 'withdrawal, confrontation', 'its kind'),
    column('with_whom', 'therapist, group, member N', withWhom),
    column('drop', 'number', 'by how much it lowered the alliance, in the unit of the scale'),
    column('recognised_at', 'whole number or blank', 'the session in which the therapist recognised it; blank: never'),
    column('attempts', 'whole number', 'how many attempts at repair began'),
    column('closed_at', 'whole number or blank', 'the session in which it closed; blank: it never did'),
    column('outcome', 'resolved, faded, parted, open', outcomes),
    therapist,
  ],
  sessions: [
    alliance,
    member,
    column('session', 'whole number', 'the session, from 1'),
    column('client_score', scored, 'the client’s simulated score; blank: missing'),
    column(
      'therapist_score',
      scored,
      'the therapist’s simulated score; blank: missing, or the therapist does not rate',
    ),
    column(
      'before_score',
      scored,
      'the client’s simulated score at the start of the session; blank: missing, or not rated',
    ),
    column('latent', scored, 'the simulated alliance itself, which no rater sees; blank: it grew beyond all numbers'),
    therapist,
  ],
}

const codedKind = 'withdrawal, confrontation or blank'

/** What people said, beside what happened; only of a scenario with errors of report. */
const saidColumns: Columns = {
  alliances: [],
  ruptures: [
    column('client_said_at', 'whole number or blank', 'the session in which the client reported it; blank: never'),
    column('client_said_drop', 'number or blank', 'the drop as the client reported it; blank: never reported'),
    column(
      'therapist_said_at',
      'whole number or blank',
      'the session in which the therapist reported it; blank: never, as it was in their blind spot or not recognised',
    ),
    column('coder_coded_at', 'whole number or blank', 'the first session of it that the coder coded; blank: none'),
    column('coder_kind', codedKind, 'the kind that the coder coded there; blank: none'),
  ],
  sessions: [
    column('rupture_open', '0, 1', '1: a true rupture was open in the session; that in which it closed included'),
    column('client_reports', '0, 1', '1: the client reported, then or later, that a rupture began in the session'),
    column('therapist_reports', '0, 1', '1: the therapist reported a rupture that they recognised in the session'),
    column('coder_codes', '0, 1', '1: the coder coded a rupture in the session, rightly or wrongly'),
    column('coder_kind', codedKind, 'the kind that the coder coded; blank: none'),
  ],
}

/** Returns the columns of each table, in their order; the log is described by the JSON Schema of a log line. */
export const columnsOf = (table: Exclude<Table, 'log'>, { errorsOfReport }: Scenario): readonly ColumnMeaning[] => [
  ...trueColumns[table],
  ...(errorsOfReport === undefined ? [] : saidColumns[table]),
]

/** The first line of a table; a log has none. */
export const headerLine = (table: Table, scenario: Scenario): string =>
  table === 'log'
    ? ''
    : `${columnsOf(table, scenario)
        .map(({ name }) => name)
        .join(',')}\n`

const logColumns = [
  { name: null, type: 'JSON Lines', meaning: 'what would be on record of the simulated alliances; replay reads it' },
]

/** What every column of the tables means, as a table itself. */
export const codebookText = (tables: readonly Table[], scenario: Scenario): string => {
  const rows = tables.flatMap((table) => {
    const columns = table === 'log' ? logColumns : columnsOf(table, scenario)
    return columns.map(({ name, type, meaning }) => [tableFile(table), name, type, meaning])
  })
  return csv(['file', 'column', 'type', 'meaning'], rows)
}
