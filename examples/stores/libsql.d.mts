import type { Database } from 'rupture-repair/store'

export declare const open: (file: string) => {
  readonly database: Database
  readonly close: () => void
}
