import type { RawOptions } from '../options/raw-options.js'
import { shellWord } from '../say/shell-word.js'

/** The options of a run as they are typed; those that say which run it is, and where it stands. */
export const runOptions = (raw: RawOptions): readonly string[] =>
  [
    ['--alliances', raw.alliances],
    ['--replications', raw.replications],
    ['--seed', raw.seed],
    ['--tables', raw.tables],
    ['--out', raw.out],
  ].flatMap(([option = '', value]) => (value === undefined ? [] : [`${option} ${shellWord(value)}`]))

/** The command that goes on with a run, as it is typed. */
export const againLine = (file: string, raw: RawOptions): string =>
  [
    'rupture-repair simulate',
    shellWord(file),
    ...runOptions(raw),
    ...(raw.workers === undefined ? [] : [`--workers ${shellWord(raw.workers)}`]),
    ...(raw.shard === undefined ? [] : [`--shard ${shellWord(raw.shard)}`]),
    '--resume',
  ].join(' ')
