/** What `npm run bench -- --json FILE` wrote: the only place of the figures. */
import { readFileSync } from 'node:fs'

/** One figure of a job, as bench/row.mjs describes it. */
export interface Figure {
  readonly job: string
  readonly name: string
  readonly value?: number
  readonly unit?: string
  readonly ratio?: number
  readonly against?: string
  readonly goal?: { readonly most?: number; readonly least?: number }
  readonly sizes?: readonly number[]
  readonly seconds?: readonly number[]
  readonly skipped?: string
}

/** The figures of one run. */
export interface Run {
  readonly node: string
  readonly cores: number
  readonly rows: readonly Figure[]
}

export const runIn = (file: string): Run => JSON.parse(readFileSync(`reports/${file}.json`, 'utf8'))

/** A figure that is a curve: how its time grows with size. */
export type Curve = Figure & Required<Pick<Figure, 'sizes' | 'seconds' | 'value'>>

export const isCurve = (row: Figure): row is Curve => row.sizes !== undefined

const row: {
  readonly isReached: (row: Figure) => boolean | undefined
  readonly shown: (number: number) => string
} = await import(new URL('../../bench/row.mjs', import.meta.url).href)

/** Whether a goal is reached, as the run itself prints it. */
export const isReached: (row: Figure) => boolean | undefined = row.isReached

/** A number as the run itself prints it. */
export const shown: (number: number) => string = row.shown
