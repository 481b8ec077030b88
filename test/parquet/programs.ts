/** Programs that read Parquet, where they are installed beside this package: each gives the rows of a file with its column types. */
import { createRequire } from 'node:module'
import type { Lacking } from '../lacking.js'

/** A file as a program reads it; whole numbers of 64 bits are numbers here. */
export interface ReadBack {
  readonly types: readonly string[]
  readonly columns: readonly (readonly unknown[])[]
}

export interface Program {
  readonly name: string
  /** The packages it needs. */
  readonly packages: readonly string[]
  /** What it calls text, INT32, INT64, DOUBLE and BOOLEAN. */
  readonly types: readonly [text: string, int32: string, int64: string, double: string, boolean: string]
  readonly read: (path: string, bytes: Uint8Array) => ReadBack | Promise<ReadBack>
}

const load = createRequire(import.meta.url)
const cellOf = (cell: unknown): unknown => (typeof cell === 'bigint' ? Number(cell) : (cell ?? null))

interface Duck {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{
      readonly connect: () => Promise<{
        readonly runAndReadAll: (sql: string) => Promise<{
          readonly columnTypes: () => readonly object[]
          readonly getRows: () => readonly (readonly unknown[])[]
        }>
      }>
    }>
  }
}

interface Polars {
  readonly readParquet: (path: string) => {
    readonly dtypes: readonly object[]
    readonly columns: readonly string[]
    readonly getColumn: (name: string) => { readonly toArray: () => readonly unknown[] }
  }
}

interface Wasm {
  readonly readParquet: (bytes: Uint8Array) => { readonly intoIPCStream: () => Uint8Array }
}

interface Arrow {
  readonly tableFromIPC: (bytes: Uint8Array) => {
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: object }[] }
    readonly getChild: (name: string) => Iterable<unknown>
  }
}

const duck: Program = {
  name: 'DuckDB',
  packages: ['@duckdb/node-api'],
  types: ['VARCHAR', 'INTEGER', 'BIGINT', 'DOUBLE', 'BOOLEAN'],
  read: async (path) => {
    const { DuckDBInstance }: Duck = load('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create()).connect()
    const all = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`)
    const types = all.columnTypes().map(String)
    return { types, columns: types.map((_, place) => all.getRows().map((row) => cellOf(row[place]))) }
  },
}

const polars: Program = {
  name: 'polars',
  packages: ['nodejs-polars'],
  types: ['DataType(String)', 'DataType(Int32)', 'DataType(Int64)', 'DataType(Float64)', 'DataType(Bool)'],
  read: (path) => {
    const { readParquet }: Polars = load('nodejs-polars')
    const frame = readParquet(path)
    return {
      types: frame.dtypes.map(String),
      columns: frame.columns.map((name) => [...frame.getColumn(name).toArray()].map(cellOf)),
    }
  },
}

const arrow: Program = {
  name: 'parquet-wasm with arrow',
  packages: ['parquet-wasm/node', 'apache-arrow'],
  types: ['Utf8', 'Int32', 'Int64', 'Float64', 'Bool'],
  read: (_, bytes) => {
    const { readParquet }: Wasm = load('parquet-wasm/node')
    const { tableFromIPC }: Arrow = load('apache-arrow')
    const table = tableFromIPC(readParquet(bytes).intoIPCStream())
    const { fields } = table.schema
    return {
      types: fields.map(({ type }) => String(type)),
      columns: fields.map(({ name }) => [...(table.getChild(name) ?? [])].map(cellOf)),
    }
  },
}

export const programs: readonly Program[] = [duck, polars, arrow]

/** Why a program cannot be tried here, if it cannot. */
export const lackingOf = ({ name, packages }: Program): Lacking => {
  try {
    for (const one of packages) load(one)
    return undefined
  } catch {
    return `${name} is not installed`
  }
}
