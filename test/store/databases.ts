/** The databases that the SQL store is tried on, each opened as the page of the store shows it. */
import { createRequire } from 'node:module'
import { type Database, oneConnection, type Row } from 'rupture-repair/store'
import type { Lacking } from '../lacking.js'

const load = createRequire(import.meta.url)

/** An open database, and how it is closed. */
export interface Opened {
  readonly database: Database
  readonly close: () => Promise<unknown> | unknown
}

/** A driver, of which the page names the version. */
export interface Driver {
  readonly name: string
  /** The module that it is, of npm or of Node. */
  readonly module: string
  /** Opens the database of a file or of an address. */
  readonly open: (where: string) => Opened | Promise<Opened>
}

/** Why a driver cannot be tried here, if so. */
export const lackingOf = ({ module }: Driver): Lacking => {
  try {
    load.resolve(module)
    return undefined
  } catch {
    return `${module} is not installed`
  }
}

interface Rows {
  readonly rows: Row[]
}

type Values = readonly (string | number)[]

interface Libsql {
  readonly createClient: (config: { url: string }) => {
    readonly execute: (statement: { sql: string; args: Values }) => Promise<Rows>
    readonly transaction: (mode: 'write') => Promise<{
      readonly execute: (statement: { sql: string; args: Values }) => Promise<Rows>
      readonly commit: () => Promise<void>
      readonly close: () => void
    }>
    readonly close: () => void
  }
}

export const libsql: Driver = {
  name: 'SQLite with @libsql/client',
  module: '@libsql/client',
  open: (where) => {
    const { createClient }: Libsql = load('@libsql/client')
    const client = createClient({ url: `file:${where}` })
    const database: Database = {
      dialect: 'sqlite',
      query: async (sql, args) => (await client.execute({ sql, args })).rows,
      transaction: async (work) => {
        const open = await client.transaction('write')
        try {
          const done = await work(async (sql, args) => (await open.execute({ sql, args })).rows)
          await open.commit()
          return done
        } finally {
          open.close()
        }
      },
    }
    return { database, close: () => client.close() }
  },
}

interface Statement {
  readonly reader: boolean
  readonly all: (...values: Values) => Row[]
  readonly run: (...values: Values) => unknown
}

interface SyncDatabase {
  readonly prepare: (sql: string) => Statement
  readonly close: () => void
}

export const betterSqlite: Driver = {
  name: 'SQLite with better-sqlite3',
  module: 'better-sqlite3',
  open: (where) => {
    const Sqlite = load('better-sqlite3') as new (path: string) => SyncDatabase
    const file = new Sqlite(where)
    const database = oneConnection('sqlite', async (sql, values) => {
      const statement = file.prepare(sql)
      if (statement.reader) return statement.all(...values)
      statement.run(...values)
      return []
    })
    return { database, close: () => file.close() }
  },
}

export const nodeSqlite: Driver = {
  name: 'SQLite with node:sqlite',
  module: 'node:sqlite',
  open: (where) => {
    const { DatabaseSync } = load('node:sqlite') as { DatabaseSync: new (path: string) => SyncDatabase }
    const file = new DatabaseSync(where)
    const database = oneConnection('sqlite', async (sql, values) => file.prepare(sql).all(...values))
    return { database, close: () => file.close() }
  },
}

interface Queries {
  readonly query: (sql: string, values: (string | number)[]) => Promise<Rows>
}

interface Lite extends Queries {
  readonly transaction: <A>(work: (open: Queries) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

export const pglite: Driver = {
  name: 'PostgreSQL with PGlite',
  module: '@electric-sql/pglite',
  open: (where) => {
    const { PGlite } = load('@electric-sql/pglite') as { PGlite: new (folder: string) => Lite }
    const lite = new PGlite(where)
    const database: Database = {
      dialect: 'postgresql',
      query: async (sql, values) => (await lite.query(sql, [...values])).rows,
      transaction: (work) =>
        lite.transaction((open) => work(async (sql, values) => (await open.query(sql, [...values])).rows)),
    }
    return { database, close: () => lite.close() }
  },
}

interface Pool extends Queries {
  readonly connect: () => Promise<Queries & { readonly release: () => void }>
  readonly end: () => Promise<void>
}

export const pg: Driver = {
  name: 'PostgreSQL with pg',
  module: 'pg',
  open: (where) => {
    const { Pool } = load('pg') as { Pool: new (config: { connectionString: string; max: number }) => Pool }
    const pool = new Pool({ connectionString: where, max: 8 })
    const database: Database = {
      dialect: 'postgresql',
      query: async (sql, values) => (await pool.query(sql, [...values])).rows,
      transaction: async (work) => {
        const client = await pool.connect()
        try {
          const one = oneConnection('postgresql', async (sql, values) => (await client.query(sql, [...values])).rows)
          return await one.transaction(work)
        } finally {
          client.release()
        }
      },
    }
    return { database, close: () => pool.end() }
  },
}
