/** The databases that the SQL store is tried on, opened by the files that the page of the store shows. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Database } from 'rupture-repair/store'
import type { Lacking } from '../lacking.js'

/** An open database, and how it is closed. */
export interface Opened {
  readonly database: Database
  readonly close: () => Promise<unknown> | unknown
}

export interface Driver {
  readonly name: string
  /** The module that it is, of npm or of Node. */
  readonly module: string
  /** Opens the database of a file, a folder or an address. */
  readonly open: (where: string) => Promise<Opened>
}

const load = createRequire(import.meta.url)

/** Why a driver cannot be tried here, if so. */
export const lackingOf = ({ module }: Driver): Lacking => {
  try {
    load.resolve(module)
    return undefined
  } catch {
    return `${module} is not installed`
  }
}

const driver = (name: string, module: string, example: string): Driver => ({
  ...{ name, module },
  open: async (where) => {
    const file = pathToFileURL(join(process.cwd(), 'examples/stores', example)).href
    const opener = (await import(file)) as { readonly open: (where: string) => Opened }
    return opener.open(where)
  },
})

export const libsql: Driver = driver('SQLite with @libsql/client', '@libsql/client', 'libsql.mjs')
export const pglite: Driver = driver('PostgreSQL with PGlite', '@electric-sql/pglite', 'pglite.mjs')
export const pg: Driver = driver('PostgreSQL with pg', 'pg', 'pg.mjs')

/** Both need Node 22: the first by its prebuilt binaries, the second as a part of Node. */
export const newer: readonly Driver[] =
  Number.parseInt(process.versions.node, 10) < 22
    ? []
    : [
        driver('SQLite with better-sqlite3', 'better-sqlite3', 'better-sqlite3.mjs'),
        driver('SQLite with node:sqlite', 'node:sqlite', 'node-sqlite.mjs'),
      ]
