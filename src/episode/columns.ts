/**
 * The machine as columns: many episodes’ events at once, payload left out, for cohorts too large for objects.
 *
 * The table below is the machine of `obstacle` and `evolve` as data, its documentation and the oracle of their switches; what
 * depends on an entry’s content (whose word it is, which moment is coded) is not in it. A test compares the two at every state
 * and event.
 */

/** The states by code: a state’s place in this list. */
export const stateCodes = ['Unreported', 'Unattended', 'BeingWorkedOn', 'Paused', 'Closed'] as const
export type StateCode = (typeof stateCodes)[number]

/** The kinds of entry by code: all words move nothing and are one kind; a closing is one of two. */
export const entryCodes = ['report', 'moment', 'word', 'begin', 'step', 'end', 'resolve', 'stop'] as const
export type EntryCode = (typeof entryCodes)[number]

const [unreported, unattended, workedOn, paused, closed] = [0, 1, 2, 3, 4]
/** Beside the state after: that the entry could not follow and the state is as before, or that an attempt began. */
const [no, begun] = [64, 128]

/** Row by state, column by entry: the state after, and what else there is to count. */
const table: Uint8Array = /* @__PURE__ */ Uint8Array.of(
  // report, moment, word, begin, step, end, resolve, stop
  ...[unattended, ...[no, no, no, no, no, no, no].map((mark) => unreported + mark)],
  ...[
    unattended + no,
    unattended,
    unattended,
    workedOn + begun,
    unattended + no,
    unattended + no,
    closed,
    unattended + no,
  ],
  ...[workedOn + no, workedOn, workedOn, workedOn + no, workedOn, paused, workedOn + no, workedOn + no],
  ...[paused + no, paused, paused, workedOn + begun, paused + no, paused + no, closed, closed],
  ...[closed + no, closed + no, closed, closed + no, closed + no, closed + no, closed + no, closed + no],
)

/** Entries of many episodes in order: entry i is of kind `kind[i]` and belongs to episode `episode[i]`. */
export interface EpisodeColumns {
  /** Numbers from 0 below the number of episodes. */
  readonly episode: Int32Array
  /** Codes of `entryCodes`. */
  readonly kind: Uint8Array
}

/** What became of each episode, and how many entries could not follow. */
export interface ColumnStates {
  /** Codes of `stateCodes`, one per episode. */
  readonly state: Uint8Array
  /** How many attempts began, one per episode. */
  readonly attempts: Uint16Array
  /** Entries passed over because they could not follow. */
  readonly refused: number
}

/**
 * Replays entries held in columns; what cannot follow is passed over and counted.
 *
 * @param columns entries in order, of equal length
 * @param episodes how many episodes there are; all begin unreported
 * @example
 * const columns = { episode: Int32Array.of(0, 0, 1), kind: Uint8Array.of(0, 3, 5) }
 * const { state, refused } = replayColumns(columns, 2)
 * ;[...state].map((code) => stateCodes[code]) // => ['BeingWorkedOn', 'Unreported']
 * refused // => 1
 */
export const replayColumns = ({ episode, kind }: EpisodeColumns, episodes: number): ColumnStates => {
  const state = new Uint8Array(episodes)
  const attempts = new Uint16Array(episodes)
  let refused = 0
  // In chunks: one long-running call would stay in on-stack-replacement code, which is half as slow again.
  for (let start = 0; start < kind.length; start += chunk) {
    refused += fold(episode, kind, start, Math.min(start + chunk, kind.length), state, attempts)
  }
  return { state, attempts, refused }
}

const chunk = 16_384

const fold = (
  episode: Int32Array,
  kind: Uint8Array,
  from: number,
  to: number,
  state: Uint8Array,
  attempts: Uint16Array,
): number => {
  // Taken in once: a bundle makes what a module holds variable, and then it is looked up anew for every entry.
  const [machine, refusal, attempt] = [table, no, begun]
  let refused = 0
  for (let index = from; index < to; index++) {
    const which = episode[index] as number
    // No branch on whether the entry can follow: to a processor that is as good as random.
    const after = machine[((state[which] as number) << 3) | (kind[index] as number)] as number
    state[which] = after & 7
    refused += after & refusal
    if (after >= attempt) attempts[which] = (attempts[which] as number) + 1
  }
  return refused / refusal
}
