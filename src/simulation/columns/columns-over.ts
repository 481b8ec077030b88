import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { CourseColumns, CourseRange } from './course-columns.js'

const greatest: CourseRange = {
  seed: Number.MAX_SAFE_INTEGER,
  replication: 999_999,
  from: 999_999_999,
  to: 1_000_000_000,
}

const sizes = (
  { setting, sessions }: ResolvedScenario,
  range: CourseRange,
): { readonly members: number; readonly courses: number; readonly cells: number } => {
  const wrong = (['seed', 'replication', 'from', 'to'] as const).flatMap((name) =>
    Number.isInteger(range[name]) && range[name] >= 0 && range[name] <= greatest[name]
      ? []
      : [`${name}: expected a whole number from 0 to ${greatest[name]}`],
  )
  if (wrong.length > 0) throw new RangeError(wrong.join('; '))
  const members = setting._tag === 'group' ? setting.members : 1
  const courses = Math.max(0, range.to - range.from) * members
  return { members, courses, cells: courses * sessions }
}

const smallColumns = 7

/**
 * Returns how many bytes the columns of a scenario take over a range of alliances.
 *
 * Throws a `RangeError`, as do all functions that simulate, where a number of the range is none: the draws would take it for 0.
 *
 * @example
 * bytesOfColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 100 }) // => 63000
 */
export const bytesOfColumns = (scenario: ResolvedScenario, range: CourseRange): number => {
  const { courses, cells } = sizes(scenario, range)
  const reported = scenario.errorsOfReport ? cells * 4 + cells * 2 : 0
  return cells * 8 * (scenario.raters.before ? 5 : 4) + courses * 4 + reported + cells * smallColumns + courses * 2
}

/**
 * Returns columns over a buffer of at least `bytesOfColumns`, which may be shared between workers; its bytes are taken as
 * they are. Throws a `RangeError` where a number of the range is none.
 *
 * @example
 * const range = { seed: 7, replication: 0, from: 0, to: 100 }
 * const shared = new SharedArrayBuffer(bytesOfColumns(resolvedSample, range))
 * columnsOver(resolvedSample, range, shared).latent.length // => 1600
 */
export const columnsOver = (scenario: ResolvedScenario, range: CourseRange, buffer: ArrayBufferLike): CourseColumns => {
  const { members, courses, cells } = sizes(scenario, range)
  let at = 0
  const place = (bytes: number): number => {
    at += bytes
    return at - bytes
  }
  const numbers = (length: number): Float64Array => new Float64Array(buffer, place(length * 8), length)
  const small = (length: number): Uint8Array => new Uint8Array(buffer, place(length), length)
  return {
    replication: range.replication,
    from: range.from,
    alliances: courses / members,
    members,
    sessions: scenario.sessions,
    clientScores: numbers(cells),
    therapistScores: numbers(cells),
    beforeScores: numbers(scenario.raters.before ? cells : 0),
    latent: numbers(cells),
    drops: numbers(cells),
    held: new Int32Array(buffer, place(courses * 4), courses),
    ...(scenario.errorsOfReport && {
      reports: {
        client: new Int32Array(buffer, place(cells * 4), cells),
        therapist: small(cells),
        coder: small(cells),
      },
    }),
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
