import { join } from 'node:path'
import type { OutputFile } from '../../verbs/inside.js'
import type { DataTable, TableColumn } from '../../vocabulary/inside.js'

/** Programs that a few lines are written for, with the file that holds them. */
export const readingFiles = {
  r: 'read.R',
  pandas: 'read.py',
  duckdb: 'read.sql',
  spss: 'read.sps',
  jamovi: 'read-for-jamovi.R',
} as const
export type ReadingProgram = keyof typeof readingFiles
export const readingPrograms: readonly ReadingProgram[] = ['r', 'pandas', 'duckdb', 'spss', 'jamovi']

type Named = readonly [name: string, table: DataTable]
type Types = Readonly<Record<TableColumn['type'], string>>

/** A table has the name of its file, where a hyphen would be a minus. */
const variable = (table: string): string => table.replaceAll('-', '_')

/** One line a column: its name and its type in a language. */
const typed = ({ columns }: DataTable, types: Types, line: (name: string, type: string) => string): string =>
  columns.map(({ name, type }) => `  ${line(name, types[type])}`).join(',\n')

const inR = ([name, table]: Named): string => {
  const classes = { text: 'character', whole: 'numeric', number: 'numeric', 'yes-no': 'logical' }
  return `${variable(name)} <- read.csv("${name}.csv", na.strings = "", encoding = "UTF-8", check.names = FALSE,
  colClasses = c(
${typed(table, classes, (column, type) => `"${column}" = "${type}"`)}
))`
}

const inPandas = ([name, table]: Named): string => {
  const types = { text: 'string', whole: 'Int64', number: 'float64', 'yes-no': 'boolean' }
  return `${variable(name)} = pd.read_csv("${name}.csv", keep_default_na=False, na_values=[""], dtype={
${typed(table, types, (column, type) => `"${column}": "${type}"`)},
})`
}

const inDuckdb = ([name, table]: Named): string => {
  const types = { text: 'VARCHAR', whole: 'BIGINT', number: 'DOUBLE', 'yes-no': 'BOOLEAN' }
  return `CREATE TABLE ${variable(name)} AS FROM read_csv('${name}.csv', auto_detect = false, header = true,
  delim = ',', quote = '"', escape = '"', nullstr = '', columns = {
${typed(table, types, (column, type) => `'${column}': '${type}'`)}
});`
}

/** Words of SPSS that cannot be the name of a variable. */
const reserved: readonly string[] = 'all and by eq ge gt le lt ne not or to with'.split(' ')

const bytes = (text: string): number => new TextEncoder().encode(text).length

const inSpss = ([name, { columns, rows }]: Named): string => {
  const called = (column: string): string => (reserved.includes(column) ? `${variable(name)}_${column}` : column)
  const width = (place: number): number => Math.max(1, ...rows.map((row) => bytes(String(row[place] ?? ''))))
  const variables = columns.map(({ name: column, type }, place) =>
    type === 'yes-no'
      ? `${called(column)}_text A5`
      : `${called(column)} ${type === 'text' ? `A${width(place)}` : type === 'whole' ? 'F10.0' : 'F40.16'}`,
  )
  const of = (type: TableColumn['type']): readonly string[] =>
    columns.filter((column) => column.type === type).map((column) => called(column.name))
  const ifAny = (names: readonly string[], lines: (names: string) => readonly string[]): readonly string[] =>
    names.length === 0 ? [] : lines(names.join(' '))
  return [
    `GET DATA /TYPE=TXT /FILE='${name}.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED`,
    `  /FIRSTCASE=2 /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=`,
    `${variables.map((one) => `  ${one}`).join('\n')}.`,
    ...of('yes-no').map((called) => `RECODE ${called}_text ('true'=1) ('false'=0) INTO ${called}.`),
    ...ifAny(of('yes-no'), (names) => [
      `VALUE LABELS ${names.replaceAll(' ', ' /')} 0 'no' 1 'yes'.`,
      `FORMATS ${names} (F1.0).`,
      `DELETE VARIABLES ${names.replaceAll(/\S+/g, '$&_text')}.`,
    ]),
    ...ifAny(of('number'), (names) => [`FORMATS ${names} (F10.4).`]),
    ...ifAny(of('text'), (names) => [`MISSING VALUES ${names} ('').`]),
    `SAVE OUTFILE='${name}.sav'.`,
  ].join('\n')
}

/** jamovi guesses the types of a CSV; of an R data file it takes them. */
const inJamovi = (named: Named): string => {
  const [name] = named
  return `${inR(named)}
${variable(name)}[] <- lapply(${variable(name)}, function(column) if (is.numeric(column)) column else factor(column))
saveRDS(${variable(name)}, "${name}.rds")`
}

const languages: Readonly<Record<ReadingProgram, readonly [first: string, lines: (named: Named) => string]>> = {
  r: ['# Run this in the folder of the tables. Text stays as it is written, a blank is NA.', inR],
  pandas: [
    '# Run this in the folder of the tables. Text stays as it is written, a blank is missing.\nimport pandas as pd',
    inPandas,
  ],
  duckdb: ['-- Run this in the folder of the tables. Text stays as it is written, a blank is NULL.', inDuckdb],
  spss: [
    `* Run this in the folder of the tables (CD 'folder'.). Text stays as it is written, a blank is missing.\nSET DECIMAL=DOT.`,
    inSpss,
  ],
  jamovi: [
    '# Run this in R, in the folder of the tables; then open the .rds files in jamovi. Text becomes nominal.',
    inJamovi,
  ],
}

/** Writes the few lines with which a program reads tables: every column with its type, none guessed. */
export const readingLines = (program: ReadingProgram, tables: readonly Named[]): string => {
  const [first, lines] = languages[program]
  return `${[first, ...tables.map(lines)].join('\n\n')}\n`
}

/** The same as a file beside the tables. */
export const readingFile = (folder: string, program: ReadingProgram, tables: readonly Named[]): OutputFile => ({
  path: join(folder, readingFiles[program]),
  text: readingLines(program, tables),
})
