import { availableParallelism } from 'node:os'
import { right } from '../../kernel/inside.js'
import { isSeed } from '../../statistics/inside.js'
import {
  checked,
  combined,
  count,
  decimalNumber,
  each,
  longFlag,
  oneOf,
  option,
  optional,
  type Reader,
  type ReadText,
  record,
  required,
  shellWord,
  toggle,
  withDefault,
} from '../../verbs/inside.js'
import type { Claim } from './claim.js'
import type { Shard } from './folder.js'
import type { Plan } from './plan.js'
import { tables as everyTable, type Table } from './tables.js'

const readSeed: ReadText<number> = (text) => {
  const seed = decimalNumber(text)
  return checked(seed, !isSeed(seed) && `--seed needs a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`)
}

const readTables: ReadText<readonly Table[]> = (text, flag) => {
  const named = each(oneOf(everyTable))(
    text.split(',').map((word) => word.trim()),
    flag,
  )
  return named._tag === 'Left' ? named : right(everyTable.filter((table) => named.right.includes(table)))
}

const readShard: ReadText<Shard> = (text) => {
  const [, index = '', of = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  return checked(
    shard,
    (of === '' || !Number.isSafeInteger(shard.of) || shard.index >= shard.of) &&
      '--shard needs I/N with I from 0 to N − 1, such as 0/4, 1/4, 2/4 and 3/4',
  )
}

// The numbers that the names of alliances have room for (`CourseRange`).
const mostAlliances = 1_000_000_000
const mostReplications = 1_000_000

const alliances = option(
  '--alliances <N>',
  'how many alliances each replication has',
  required(count(mostAlliances), '--alliances'),
)
// There is no default: a study can be repeated only where its seed is known.
const seed = option(
  '--seed <S>',
  'the seed, a whole number; the same seed gives the same bytes',
  required(readSeed, '--seed'),
)
const replications = option(
  '--replications <R>',
  'how often the whole study is repeated (1 unless given)',
  withDefault(1, count(mostReplications)),
)
const tables = option(
  '--tables <LIST>',
  `which tables are written: ${everyTable.join(',')} (all unless given)`,
  withDefault(everyTable, readTables),
)

/** How large a run is. */
export const size: Reader<Pick<Plan, 'alliances' | 'replications' | 'seed' | 'tables'>> = record({
  alliances,
  seed,
  replications,
  tables,
})

/** The folder of a run. */
export const out: Reader<string> = option(
  '--out <DIR>',
  'the folder of the run',
  required((text) => right(text), '--out'),
)

/** Threads beyond this many only wait for one another. */
const mostWorkers = 1024
export const workers: Reader<number> = option(
  '--workers <W>',
  'how many threads work (one per processor unless given); the output is the same',
  (text, flag) => (text === undefined ? right(availableParallelism()) : count(mostWorkers)(text, flag)),
)

/** Which part of a run is made. */
export const shard: Reader<Shard | undefined> = option(
  '--shard <I/N>',
  'only this one of N shards, 0/N to N-1/N; merge then makes one run of them',
  optional(readShard),
)

const resume = toggle('--resume', 'go on with the run that is there: make what is missing, damaged or failed')
const force = toggle('--force', 'begin again, in place of the run that is there; what does not belong to a run stays')

/** How a run may treat what it finds in its folder. */
export const mode: Reader<Pick<Claim, 'resume' | 'force'>> = combined({ resume, force }, (typed) =>
  checked(typed, typed.resume && typed.force && '--resume and --force contradict each other'),
)

/** These options as they were typed, for the command that goes on. */
const typedAs = (...readers: readonly Reader<unknown>[]): Reader<readonly string[]> => {
  const shown = readers.flatMap((reader) => reader.shown)
  return {
    shown,
    read: ({ typed }) =>
      right(
        shown.flatMap(({ flag }) =>
          (typed.get(longFlag(flag)) ?? []).map((text) => `${longFlag(flag)} ${shellWord(text)}`),
        ),
      ),
  }
}

/** The options that say which run it is, and where it is. */
export const runTyped: Reader<readonly string[]> = typedAs(alliances, replications, seed, tables, out)
/** Those, and how this process works on it. */
export const workTyped: Reader<readonly string[]> = typedAs(alliances, replications, seed, tables, out, workers, shard)
/** How this process works, as it was typed. */
export const workersTyped: Reader<readonly string[]> = typedAs(workers)
