import type { Fault } from '../../verbs/inside.js'

/** Something is where a file is to be written. */
export const occupied = (file: string): Fault => ({ file, what: 'exists and is not empty; --force replaces it' })

/** Where a file is to be written; no option replaces what is none. */
export const noFile = (file: string, is: string): Fault => ({
  file,
  what: `is ${is}, where a file is to be written`,
})

/** A file or folder where one of ours is to go, and no record of ours names it. */
export const notOurs = (file: string): Fault => ({
  file,
  what: 'is where the output is to go, and the manifest there does not name it as written by this verb; it stays. Move it, or choose another --out',
})

/** The code of an error of the file system; its message would repeat paths of the machine. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'

export const cannotWrite = (file: string, thrown: unknown): Fault => ({
  file,
  what: `cannot be written (${codeOf(thrown)})`,
})
