import type { NamedAlliance } from '../named-alliance.js'
import { type ColumnOf, column } from './table-of.js'

/** Returns the column that names the alliance of a row. */
export const allianceColumn = <Row>(of: (row: Row) => string): ColumnOf<Row> =>
  column('alliance', 'text', 'the alliance, as the log names it', of)

/** Returns the column that says where the record of a row's alliance comes from. */
export const provenanceColumn = <Row>(of: (row: Row) => NamedAlliance): ColumnOf<Row> =>
  column(
    'provenance',
    'text',
    'where the record comes from: recorded, simulated, invented or language-models',
    (row) => of(row).state.record.began.beginning.provenance,
  )
