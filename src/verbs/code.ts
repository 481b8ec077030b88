import { type CodingSheet, checkSheets, machineSheets } from '../coding/index.js'
import {
  type CodeTable,
  elanHeader,
  type JudgeRecordings,
  longRows,
  notApplicableWord,
  notCodableWord,
  notInTable,
  ownColumns,
  type ReadProblem,
  type Recording,
  readBorisProject,
  readBorisTable,
  readElanText,
  unlistedSegments,
  wideRows,
} from '../coding/inside.js'
import { formatSheet, formatSheets } from '../journal/index.js'
import { type Either, isLeft, left, right } from '../kernel/inside.js'
import { parseMachineCodes, parseText } from '../schema/index.js'
import type { CodeSet } from '../vocabulary/inside.js'
import { type CodeForm, codeForms, reader } from './options/code.js'
import { type CodeSource, codeSource } from './options/code-source.js'
import { output, printing } from './options/printing.js'
import { checked, combined, file, option } from './options/reader.js'
import { skip } from './options/table.js'
import { oneOf, withDefault } from './options/texts.js'
import { type AnsweringVerb, answeringVerb } from './options/verb.js'
import { claimedFile } from './options/written-file.js'
import type { Note } from './say/note.js'
import { faulty, type OutputFile } from './say/outcome.js'
import { alignedTable, csv, many } from './say/print.js'
import { readFault } from './say/read-problem.js'
import { sheetFault } from './say/sheet-fault.js'
import { readSheetFile } from './sheet-file.js'
import { isDelimitedBy } from './table/boris-delimiter.js'
import { problemsOfRecordings, sheetsOfRecordings } from './table/coded-events.js'
import { readCodedTable, type SheetsRead } from './table/coded-table.js'
import { type RecordRead, readRecords, readSource } from './table/table.js'
import type { Fault, OrFaults } from './world/fault.js'
import { readParsed, readText } from './world/read-text.js'
import type { World } from './world/world.js'

const tableText = ({ columns, rows }: CodeTable): string => csv(columns, rows)

const textOf: Readonly<Record<CodeForm, (sheets: readonly CodingSheet[]) => string>> = {
  sheets: formatSheets,
  long: (sheets) => tableText(longRows(sheets)),
  wide: (sheets) => tableText(wideRows(sheets)),
}

/** The rows of an export, as the program that wrote it separates and quotes its cells. */
const readRows = (
  file: string,
  source: Extract<CodeSource, { _tag: 'Events' }>,
  world: World,
): OrFaults<readonly RecordRead[]> => {
  const bytes = world.read(file)
  if (isLeft(bytes)) return bytes
  const format =
    source.reader === 'elan-text'
      ? ({ delimiter: '\t', quote: false } as const)
      : { delimiter: source.delimiter ?? isDelimitedBy(bytes.right) }
  const records = readRecords(file, bytes.right, format)
  if (isLeft(records)) return records
  const { rows, broken } = records.right
  return broken === undefined ? right(rows) : left([broken])
}

const readProject = (
  file: string,
  wanted: readonly string[],
  judge: JudgeRecordings,
  world: World,
): OrFaults<Either<readonly ReadProblem[], readonly Recording[]>> => {
  const text = readText(file, world)
  if (isLeft(text)) return text
  const parsed = parseText(text.right, (value) => right(value))
  return isLeft(parsed)
    ? left([{ file, what: 'not JSON, which a BORIS project is' }])
    : right(readBorisProject(parsed.right, wanted, judge))
}

/** The recordings of a file, and the names of its columns. */
const readRecordings = (
  file: string,
  source: Extract<CodeSource, { _tag: 'Events' }>,
  world: World,
): OrFaults<{
  readonly read: Either<readonly ReadProblem[], readonly Recording[]>
  readonly header: readonly string[]
}> => {
  const { observations, tiers, codesIn } = source.chosen
  const judge = problemsOfRecordings(source.plan)
  if (source.reader === 'boris') {
    const project = readProject(file, observations, judge, world)
    return isLeft(project) ? project : right({ read: project.right, header: [] })
  }
  const rows = readRows(file, source, world)
  if (isLeft(rows)) return rows
  const { decimal, time } = source
  if (source.reader === 'boris-table') {
    const header = rows.right.find(({ cells }) => cells.includes('Behavior'))?.cells ?? []
    return right({ read: readBorisTable(rows.right, { decimal, time, observations, judge }), header })
  }
  const elan = readElanText(rows.right, {
    ...{
      tiers,
      decimal,
      time,
      judge,
      codesIn: codesIn ?? 'annotation',
      codes: source.plan.set.codes.map(({ code }) => code),
    },
  })
  return right({ read: isLeft(elan) ? elan : right([elan.right]), header: elanHeader(rows.right) })
}

/** The sheets of a file that says all itself. */
const readFinished = (
  file: string,
  { _tag, codeSets }: Extract<CodeSource, { _tag: 'Sheets' | 'Machine' }>,
  world: World,
): OrFaults<SheetsRead> => {
  if (_tag === 'Sheets') {
    const read = readSheetFile(file, codeSets, world)
    return isLeft(read) ? read : right({ sheets: read.right, notes: [] })
  }
  const codes = readParsed(file, world, parseMachineCodes)
  if (isLeft(codes)) return codes
  const made = machineSheets(codes.right, codeSets)
  return isLeft(made) ? left(made.left.map(sheetFault(file, 'session'))) : right({ sheets: made.right, notes: [] })
}

/** The sheets that were made, unless they are not well formed. */
const wellFormed = (file: string, read: SheetsRead, set: CodeSet): OrFaults<SheetsRead> => {
  const problems = checkSheets(read.sheets, [set])
  return problems.length === 0 ? right(read) : left(problems.map(sheetFault(file, 'sheet', read.sheets)))
}

const readSheets = (file: string, source: CodeSource, skip: number, world: World): OrFaults<SheetsRead> => {
  if (source._tag === 'Table') {
    const table = readSource(file, { delimiter: source.delimiter ?? ',', skip }, world)
    const read = isLeft(table) ? table : readCodedTable(table.right, source.columns, source, source.format)
    return isLeft(read) ? read : wellFormed(file, read.right, source.set)
  }
  if (source._tag !== 'Events') return readFinished(file, source, world)
  const recordings = readRecordings(file, source, world)
  if (isLeft(recordings)) return recordings
  const { read, header } = recordings.right
  const sheets = isLeft(read) ? read : sheetsOfRecordings(read.right, source.plan)
  if (isLeft(sheets)) return left(sheets.left.map(readFault(file, header)))
  return wellFormed(file, sheets.right, source.plan.set)
}

/** How many of the codes of a sheet have each kind of value, and how many do not. */
interface Counts {
  readonly sheet: CodingSheet
  readonly rated: number
  readonly notRated: number
  readonly notApplicable: number
  readonly notCodable: number
}

const countsOf = (sheet: CodingSheet): Counts => {
  const { segments } = sheet
  const codable = segments.filter(({ notCodable }) => notCodable !== true)
  const all = codable.reduce((sum, { codes }) => sum + Object.keys(codes).length, 0)
  const rated = codable.reduce((sum, { codes }) => sum + Object.values(codes).filter((one) => one !== null).length, 0)
  const notApplicable = codable.reduce((sum, one) => sum + (one.notApplicable?.length ?? 0), 0)
  const notCodable = segments.length - codable.length
  return { sheet, rated, notApplicable, notRated: all - rated - notApplicable, notCodable }
}

const summary = (columns: number, sheets: readonly CodingSheet[]): string =>
  alignedTable(columns, sheets.map(countsOf), [
    { title: 'sheet', of: ({ sheet }) => sheet.sheet },
    { title: 'session', of: ({ sheet }) => sheet.session },
    { title: 'coder', of: ({ sheet: { coder } }) => (coder._tag === 'machine' ? `${coder.id} (machine)` : coder.id) },
    { title: 'segments', of: ({ sheet }) => sheet.segments.length },
    { title: 'values', of: ({ rated }) => rated },
    { title: 'not rated', of: ({ notRated }) => notRated },
    { title: 'not applicable', of: ({ notApplicable }) => notApplicable },
    { title: 'segments not codable', of: ({ notCodable }) => notCodable },
  ])

/** Where sheets are written, and in which form. */
const written = combined(
  {
    out: output('--out <FILE>', 'write the sheets there', 'replace that file'),
    form: option(
      '--as <FORM>',
      'the form of --out: sheets (JSON Lines), long (a row for each code), wide (a row for each segment); sheets unless given',
      withDefault('sheets', oneOf(codeForms)),
    ),
  },
  ({ out, form }) => checked({ out, form }),
)

/** The names of codes that a wide table has for columns of its own: one column of two would be read for both. */
const doubledColumns = (file: string, sheets: readonly CodingSheet[]): readonly Fault[] => {
  const { columns } = wideRows(sheets)
  const doubled = ownColumns.filter((name) => columns.indexOf(name) < columns.lastIndexOf(name))
  const what = `--as wide has columns of its own that codes are called, too: ${doubled.join(', ')}. Hint: --as long has a row for each code`
  return doubled.length === 0 ? [] : [{ file, what }]
}

/** What a table leaves out of the sheets that are written. */
const lostNotes = (sheets: readonly CodingSheet[]): readonly Note[] => {
  const { strategies, evidence, sessionRatings, notes, prompts, unlikeFirst } = notInTable(sheets)
  const of = (number: number, one: string, several?: string): readonly string[] =>
    number === 0 ? [] : [many(number, one, several)]
  const lost = [
    ...of(strategies, 'strategy', 'strategies'),
    ...of(evidence, 'piece of evidence', 'pieces of evidence'),
    ...of(sessionRatings, 'session rating'),
    ...of(notes, 'note'),
    ...of(prompts, 'prompt'),
  ]
  const differ = unlikeFirst === 0 ? '' : `; ${many(unlikeFirst, 'sheet')} differ in them from the first`
  const messages = [
    `code set, use, made and blind-to are not in a table of codes: --reader table needs them again${differ}`,
    ...(lost.length === 0 ? [] : [`left out: ${lost.join(', ')}, which a table of codes has no place for`]),
  ]
  return messages.map((message) => ({ _tag: 'NotInTable', message }))
}

/** The segments that sheets leave out between those that they list. */
const unlistedNotes = (sheets: readonly CodingSheet[]): readonly Note[] => {
  const holed = sheets.map(unlistedSegments).filter((unlisted) => unlisted > 0)
  const unlisted = holed.reduce((sum, one) => sum + one, 0)
  const message = `left out between those that are listed: ${many(unlisted, 'segment')}, in ${many(holed.length, 'sheet')}; a sheet lists every segment, also one without a code`
  return holed.length === 0 ? [] : [{ _tag: 'SegmentsNotListed', message }]
}

/** `code`: codes of a table, of BORIS or of ELAN in, sheets out. */
export const code: AnsweringVerb = answeringVerb(
  {
    name: 'code',
    argument: ['<FILE>'],
    meaning: 'Make coding sheets of the codes of a table, of BORIS or of ELAN.',
    more: `A sheet is one session by one coder: every segment, those without a rupture included. In a table a blank is not rated, which is not 0. Events of BORIS and ELAN become segments by --window, --straddle and --last; a code is 1 where it has an event and 0 where it has none, unless the set has values. Times of one column have one form. Of several values in one segment the greatest counts.
An annotation of ELAN is a code, or a code and its value: 'WD_P 3', WD_P=3 or WD_P:3; with --codes-in tier it is the value.
--reader table reads what --as long and wide write: --unit segment (or --start start --end end) --session session --coder coder [--alliance alliance] --not-applicable ${notApplicableWord} --not-codable ${notCodableWord}, and --code code --value value --why-blank why_blank or --codes '{code}'. It finds the kind, model and run of the coder and the id of the sheet by their columns. --code-set, --use, --made and --blind-to are not in a table.
Exit: 0 done; 1 faulty file, nothing written; 2 wrong command line.`,
    otherExample: [
      'A BORIS project',
      "project.boris --reader boris --observations 'd1-{session}-{coder}' --code-set ours.json --use double --made independent --blind-to nothing --window 300 --straddle any --last keep --out sheets.jsonl",
    ],
    example:
      "{samples}/invented-coding.csv --reader table --unit segment --codes '{code}' --coder coder --session session --alliance alliance --code-set 3RS-2022 --use double --made independent --blind-to outcome --not-codable inaudible",
  },
  { ...{ file, reader, source: codeSource, skip, written, printing } },
  ({ file, source, skip, written: { out, form }, printing }, world) => {
    const read = readSheets(file, source, skip, world)
    const path = out?.path
    const faults = [...(out === undefined ? [] : claimedFile(out, world)), ...(isLeft(read) ? read.left : [])]
    if (isLeft(read) || faults.length > 0) return faulty(faults)
    const { sheets } = read.right
    const doubled = form === 'wide' ? doubledColumns(file, sheets) : []
    if (doubled.length > 0) return faulty(doubled)
    const isTable = form !== 'sheets' || printing.print === 'csv'
    const notes = [...read.right.notes, ...unlistedNotes(sheets), ...(isTable ? lostNotes(sheets) : [])]
    const files: readonly OutputFile[] = path === undefined ? [] : [{ path, text: textOf[form](sheets) }]
    return {
      printing,
      table: (columns) => summary(columns, sheets),
      csv: () => textOf[form === 'wide' ? 'wide' : 'long'](sheets),
      json: () => ({
        sheets: sheets.map((sheet): object => JSON.parse(formatSheet(sheet))),
        ...(notes.length === 0 ? {} : { problems: notes }),
      }),
      notes,
      method: () => ({
        verb: 'code',
        files: [file],
        said: [...source.said, `Read: ${many(sheets.length, 'sheet')}.`],
        leftOut: notes.filter(({ _tag }) => _tag === 'EventsLeftOut').map(({ message }) => message),
      }),
      files,
    }
  },
)
