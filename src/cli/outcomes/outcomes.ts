import { isLeft } from '../../kernel/inside.js'
import { cohortTables, cohortTableNames as names } from '../../outcomes/index.js'
import {
  alignedTable,
  done,
  faulty,
  file,
  json,
  oneOf,
  option,
  output,
  print,
  readAlliances,
  required,
  requiredOutcomeQuestion,
  type Verb,
  verb,
} from '../../verbs/inside.js'
import type { Cell, DataTable } from '../../vocabulary/inside.js'
import { codebookFile, records, tableCsv, tableFiles } from '../output/table-files.js'

const shown = (cell: Cell | undefined) => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : (cell ?? null))

const forPeople = (columns: number, table: DataTable): string =>
  alignedTable(
    columns,
    table.rows,
    table.columns.map(({ name }, place) => ({ title: name, of: (row) => shown(row[place]) })),
  )

/** `outcomes`: a log in; its tables out. */
export const outcomes: Verb = verb(
  {
    name: 'outcomes',
    argument: ['<LOG>', 'a file of JSON Lines; - is standard input'],
    meaning: 'Make the tables of a cohort: what became of its episodes, by a criterion.',
    more: 'Every table says by which criterion, cut and rule.',
    example: '{samples}/three-alliances.jsonl --resolved-by client --table episodes',
  },
  {
    ...{ file, print, question: requiredOutcomeQuestion },
    table: option('--table <TABLE>', `the table to print: ${names.join(', ')}`, required(oneOf(names))),
    out: output(
      '--out <DIR>',
      'write every table there as CSV and Parquet, with codebook.csv',
      'replace what earlier outcomes wrote there; nothing else is ever replaced',
    ),
  },
  ({ file, print, question, table: asked, out }, world) => {
    const read = readAlliances(file, world)
    if (isLeft(read)) return faulty(read.left)
    const table = cohortTables[asked](read.right, question)
    const all = names.map((name) => [name, cohortTables[name](read.right, question)] as const)
    const files =
      out === undefined
        ? []
        : [...all.flatMap(([name, one]) => tableFiles(out.path, name, one)), codebookFile(out.path, all)]
    const fileNames = files.map(({ path }) => world.paths.basename(path))
    const faults =
      out === undefined
        ? []
        : world.claim({ folder: out.path, names: fileNames, verb: 'outcomes', replace: out.replace }, [file])
    if (faults.length > 0) return faulty(faults)
    const forms = {
      json: () => json({ [asked]: records(table) }),
      csv: () => tableCsv(table),
      table: () => forPeople(world.columns, table),
    }
    return done(forms[print](), [], files)
  },
)
