import { right } from '../../kernel/index.js'
import { combined, option, type Read, type Reader, toggle, wrong } from './reader.js'
import { text } from './texts.js'

/** Where results are written, and what they may replace there. */
export interface OutputPlace {
  readonly path: string
  readonly replace: 'nothing' | 'ours'
}

/** `--out` and `--force`; nothing where the result is only printed. */
export const output = (
  flag: '--out <DIR>' | '--out <FILE>',
  meaning: string,
  force: string,
): Reader<OutputPlace | undefined> =>
  combined(
    { path: option(flag, meaning, text), force: toggle('--force', force) },
    (typed): Read<OutputPlace | undefined> => {
      if (typed.path !== undefined) return right({ path: typed.path, replace: typed.force ? 'ours' : 'nothing' })
      const what = flag === '--out <DIR>' ? 'files in --out DIR' : '--out FILE'
      return typed.force ? wrong(`--force replaces ${what}, which is missing`) : right(undefined)
    },
  )
