import { outcomeRule } from '../../alliance/index.js'
import { isLeft } from '../../kernel/inside.js'
import { cohortTables, cohortTableNames as names } from '../../outcomes/index.js'
import { type CohortTable, checklistOf, checklistWords, cohortNotes, cohortProblems } from '../../outcomes/inside.js'
import {
  type AnsweringVerb,
  answeringVerb,
  askedWords,
  type CohortAlliance,
  faulty,
  files,
  harmNotes,
  lookAlikeNotesOf,
  machineNotes,
  many,
  type Note,
  readCohort,
  scaleNotes,
  sideNotes,
  withheldNotes,
} from '../../verbs/inside.js'
import { camelCase, type DataTable, leastResolved, recordsOf } from '../../vocabulary/inside.js'
import { codebookFile, tableCsv, tableFiles } from '../output/table-files.js'
import { type Asked, asked } from './asked.js'
import { forPeople, listed } from './for-people.js'
import { readingFile, readingFiles } from './reading-lines.js'

/** What a reader of any of the tables must know. */
const notesOn = (alliances: readonly CohortAlliance[], { question }: Asked): readonly Note[] => {
  const { resolvedBy: criterion, settings } = question
  const states = alliances.map(({ state }) => state)
  return [
    ...lookAlikeNotesOf(alliances),
    ...sideNotes(alliances, criterion),
    ...machineNotes(alliances),
    ...scaleNotes(states, { criterion, settings }),
    ...harmNotes(alliances),
    ...withheldNotes(alliances),
  ]
}

/** `outcomes`: logs in; the tables of their alliances as one cohort out. */
export const outcomes: AnsweringVerb = answeringVerb(
  {
    name: 'outcomes',
    argument: ['<LOG...>', 'files of JSON Lines, one cohort; - is standard input'],
    meaning: 'Make the tables of a cohort of logs: its episodes, alliances and sessions, and what came of them.',
    more: `Tables: ${names.join(', ')}. Whose judgement decides an outcome has no default; the cut is 3 of 5 unless --resolved-from says another, and every table that concludes states criterion, cuts and rule. Harms are counted apart and never as episodes.
--out DIR writes NAME.csv, NAME.parquet and codebook.csv, which says what every column means. A table that needs an option of its own is left out there, with a note, where that is missing. With --for, a file beside them reads every column with its type: ids stay as they are written.
Exit: 0 done; 1 a log cannot be read, or an alliance is in two of them (nothing is written); 2 the command line is wrong.`,
    example: '{samples}/three-alliances.jsonl --resolved-by client --table episodes',
  },
  { files, asked },
  ({ files, asked }, world) => {
    const { question, printing, table, made, leftOut, out, program } = asked
    const read = readCohort(files, world)
    const fileNames = [
      ...made.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
      'codebook.csv',
      ...(program === undefined ? [] : [readingFiles[program]]),
    ]
    const faults = [
      ...(isLeft(read) ? read.left : []),
      ...(out === undefined
        ? []
        : world.claim({ folder: out.path, names: fileNames, verb: 'outcomes', replace: out.replace }, files)),
    ]
    if (isLeft(read) || faults.length > 0) return faulty(faults)
    const alliances = read.right
    const problems = made.flatMap((name) => cohortProblems[name]?.(alliances, question) ?? [])
    if (problems.length > 0) return faulty(problems.map((what) => ({ file: files.join(', '), what })))
    const tables = made.map((name): readonly [CohortTable, DataTable] => [
      name,
      cohortTables[name](alliances, question),
    ])
    const { resolvedBy: criterion, settings } = question
    const words = askedWords(criterion, { criterion, settings })
    const ofTables = made.flatMap((name) => cohortNotes[name]?.(alliances, question) ?? [])
    const notes: readonly Note[] = [
      ...notesOn(alliances, asked),
      ...ofTables.map((message): Note => ({ _tag: 'OfTable', message })),
      ...leftOut.map(
        ([name, needs]): Note => ({ _tag: 'TableLeftOut', message: `${name} is left out: it needs ${needs}` }),
      ),
    ]
    return {
      printing,
      table: (columns) =>
        table === undefined
          ? listed(columns, tables, words)
          : tables.map(([name, one]) => forPeople(columns, name, one, words)).join(''),
      csv: () => tables.map(([, one]) => tableCsv(one)).join(''),
      json: () => ({
        ...Object.fromEntries(tables.map(([name, one]) => [camelCase(name), recordsOf(one)])),
        resolvedBy: criterion,
        resolvedFrom: settings.resolvedFrom ?? leastResolved,
        outcomeRule,
        problems: notes,
      }),
      notes,
      method: () => ({
        verb: 'outcomes',
        files,
        isWithheldIn: withheldNotes(alliances).length > 0,
        said: [
          `Read: ${many(alliances.length, 'alliance')}; every entry was judged by the rules that made it.`,
          `Outcomes ${words}.`,
          ...checklistOf(alliances, question).map(checklistWords),
          ...ofTables.map((message) => `Note: ${message}.`),
        ],
        leftOut: [
          ...leftOut.map(([name, needs]) => `the table ${name}, which needs ${needs}`),
          ...(ofTables.length === 0 ? [] : ['what these notes name']),
        ],
      }),
      files:
        out === undefined
          ? []
          : [
              ...tables.flatMap(([name, one]) => tableFiles(out.path, name, one)),
              codebookFile(out.path, tables),
              ...(program === undefined ? [] : [readingFile(out.path, program, tables)]),
            ],
    }
  },
)
