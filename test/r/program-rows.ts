/** What the program itself says to a call, as the rows of a table. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export type Row = Readonly<Record<string, unknown>>

export interface Call {
  readonly verb: string
  readonly file: string | readonly string[]
  readonly options: Row
  /** What the file is given as; the path itself unless said. */
  readonly frame?: true
  readonly log?: true
  readonly list?: true
}

export const program: readonly [string] = [resolve('dist/cli/main.js')]

export const ran = (args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' })

/** The same call as a command line. */
export const argsOf = ({ verb, file, options }: Call): readonly string[] => [
  verb,
  ...[file].flat(),
  ...(verb === 'outcomes' && options.table === undefined ? ['--table', 'episodes'] : []),
  ...Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replaceAll('_', '-')}`
    if (value === true) return [flag]
    if (Array.isArray(value)) return value.flatMap((one) => [flag, String(one)])
    if (typeof value === 'object') return Object.entries(value ?? {}).flatMap(([key, one]) => [flag, `${key}=${one}`])
    return [flag, String(value)]
  }),
]

export const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

/** A row of the program's JSON as a row of a table: lists are joined, and what is in an object has columns of its own. */
const flat = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, cell]): readonly (readonly [string, unknown])[] =>
      Array.isArray(cell)
        ? [[snakeCase(name), cell.join('; ')]]
        : cell !== null && typeof cell === 'object'
          ? Object.entries(flat(cell as Row)).map(([inner, one]) => [`${snakeCase(name)}_${inner}`, one])
          : [[snakeCase(name), cell]],
    ),
  )

const spread = (rows: readonly Row[]): readonly Row[] => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))
}

export const rowsOf = (call: Call, key: string): readonly Row[] => {
  const document: Readonly<Record<string, readonly Row[]>> = JSON.parse(ran([...argsOf(call), '--json']).stdout)
  return spread((document[key] ?? []).map((row) => flat(row)))
}
