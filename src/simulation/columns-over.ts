import type { CourseColumns, CourseRange } from './course-columns.js'
import type { ResolvedScenario } from './resolved-scenario.js'

/** How large columns are: what two sides of a shared buffer must agree on. */
export interface ColumnsShape
  extends Pick<CourseColumns, 'replication' | 'from' | 'alliances' | 'members' | 'sessions'> {
  /** Whether there are scores at the start of sessions. */
  readonly before: boolean
}

/**
 * How large the columns of a scenario are over a range of alliances.
 *
 * Throws a `RangeError`, as do all functions that simulate, where a number of the range is none: the draws would take it for 0.
 *
 * @example
 * ```ts
 * import { columnsShape, resolvedSample } from 'rupture-repair/simulation'
 *
 * columnsShape(resolvedSample, { seed: 7, replication: 0, from: 0, to: 100 }).alliances // => 100
 * ```
 */
export const columnsShape = ({ setting, sessions, raters }: ResolvedScenario, range: CourseRange): ColumnsShape => {
  const { replication, from, to } = checked(range)
  return {
    replication,
    from,
    alliances: Math.max(0, to - from),
    members: setting._tag === 'group' ? setting.members : 1,
    sessions,
    before: raters.before !== undefined,
  }
}

const greatest: CourseRange = {
  seed: Number.MAX_SAFE_INTEGER,
  replication: 999_999,
  from: 999_999_999,
  to: 1_000_000_000,
}

const checked = (range: CourseRange): CourseRange => {
  const wrong = (['seed', 'replication', 'from', 'to'] as const).flatMap((name) =>
    Number.isInteger(range[name]) && range[name] >= 0 && range[name] <= greatest[name]
      ? []
      : [`${name}: expected a whole number from 0 to ${greatest[name]}`],
  )
  if (wrong.length > 0) throw new RangeError(wrong.join('; '))
  return range
}

const smallColumns = 7

/**
 * How many bytes columns of a shape take.
 *
 * @example
 * ```ts
 * import { bytesOfColumns } from 'rupture-repair/simulation'
 *
 * bytesOfColumns({ replication: 0, from: 0, alliances: 100, members: 1, sessions: 16, before: false }) // => 63000
 * ```
 */
export const bytesOfColumns = ({ alliances, members, sessions, before }: ColumnsShape): number => {
  const courses = alliances * members
  const cells = courses * sessions
  return cells * 8 * (before ? 5 : 4) + courses * 4 + cells * smallColumns + courses * 2
}

/**
 * Columns of a shape over a buffer, which may be shared between workers; its bytes are taken as they are.
 *
 * @param buffer at least `bytesOfColumns(shape)` bytes
 * @example
 * ```ts
 * import { bytesOfColumns, columnsOver } from 'rupture-repair/simulation'
 *
 * const shape = { replication: 0, from: 0, alliances: 100, members: 1, sessions: 16, before: false }
 * columnsOver(shape, new SharedArrayBuffer(bytesOfColumns(shape))).latent.length // => 1600
 * ```
 */
export const columnsOver = (shape: ColumnsShape, buffer: ArrayBufferLike): CourseColumns => {
  const { replication, from, alliances, members, sessions, before } = shape
  const courses = alliances * members
  const cells = courses * sessions
  let at = 0
  const place = (bytes: number): number => {
    at += bytes
    return at - bytes
  }
  const numbers = (length: number): Float64Array => new Float64Array(buffer, place(length * 8), length)
  const small = (length: number): Uint8Array => new Uint8Array(buffer, place(length), length)
  return {
    replication,
    from,
    alliances,
    members,
    sessions,
    clientScores: numbers(cells),
    therapistScores: numbers(cells),
    beforeScores: numbers(before ? cells : 0),
    latent: numbers(cells),
    drops: numbers(cells),
    held: new Int32Array(buffer, place(courses * 4), courses),
    happenings: {
      begun: small(cells),
      withWhom: small(cells),
      recognised: small(cells),
      strategy: small(cells),
      stage: small(cells),
      result: small(cells),
      closed: small(cells),
    },
    endings: small(courses),
    attributed: small(courses),
  }
}

/** Columns with nothing in them: over a buffer of the caller’s, which is emptied, or over one of their own. */
export const emptyColumns = (shape: ColumnsShape, buffer?: ArrayBufferLike): CourseColumns => {
  const bytes = bytesOfColumns(shape)
  if (buffer === undefined) return columnsOver(shape, new ArrayBuffer(bytes))
  new Uint8Array(buffer, 0, bytes).fill(0)
  return columnsOver(shape, buffer)
}
