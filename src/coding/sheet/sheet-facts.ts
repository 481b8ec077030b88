import type { Coder } from '../../vocabulary/inside.js'
import type { CodingSheet } from './sheet.js'

/** What a file of codes does not say of its sheets. */
export type SheetFacts = Pick<CodingSheet, 'use' | 'made' | 'blindTo'>

/** What distinguishes a sheet from the others of its file. */
export interface SheetKey {
  readonly alliance?: string
  readonly session: number
  readonly coder: Coder
}

/** Returns the id of a sheet that has none: alliance, session and coder, with the run of a machine. */
export const sheetIdOf = ({ alliance, session, coder }: SheetKey): string => {
  const run = coder._tag === 'machine' && coder.run !== undefined ? [coder.run] : []
  return [...(alliance === undefined ? [] : [alliance]), session, coder.id, ...run].join('/')
}
