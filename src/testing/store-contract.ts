import type { Store } from '../store/index.js'
import { appending } from './contract/appending.js'
import { atOnce } from './contract/at-once.js'
import { namesKept } from './contract/names.js'
import { paging } from './contract/paging.js'
import { recording } from './contract/recording.js'
import { replacing } from './contract/replacing.js'

/** One thing that must hold, for any test runner: `run` throws, or its promise is rejected, where it does not. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<void>
}

/** How large the largest check is. */
export interface ContractSize {
  /** How many appends each of eight writers makes at once; 10 unless said. */
  readonly each?: number
}

/**
 * Lists what must hold of a store. Each check makes a store of its own, which must be empty.
 *
 * @example
 * const checks = storeContract(async () => memoryStore())
 * await checks[0]?.run()
 * checks[0]?.name // => 'has no lines of an alliance that it does not know'
 */
export const storeContract = (makeStore: () => Promise<Store>, { each = 10 }: ContractSize = {}): readonly Check[] =>
  [...appending, ...atOnce(each), ...replacing, ...namesKept, ...paging, ...recording].map(({ name, run }) => ({
    name,
    run: async () => run(await makeStore()),
  }))
