import { isLeft } from '../../kernel/inside.js'
import { type Counted, lifeTable, type RiskTime } from '../../statistics/index.js'
import type { Analysis } from './analysis.js'
import type { FollowedCourse, FollowedRupture } from './followed-course.js'

/** Returns the ruptures that an analysis counts. */
export const unitsOf = (
  { unit }: Extract<Analysis, { readonly unit: unknown }>,
  { ruptures }: FollowedCourse,
): readonly FollowedRupture[] => (unit === 'rupture' ? ruptures : ruptures.slice(0, 1))

/** Returns how many of some courses have the outcome of an analysis of a share, and of how many. */
export const shareIn = (
  analysis: Extract<Analysis, { readonly _tag: 'resolved' | 'leaving' }>,
  courses: readonly FollowedCourse[],
): Counted => {
  if (analysis._tag === 'leaving') return { count: courses.filter(({ left }) => left).length, of: courses.length }
  const units = courses.flatMap((course) => unitsOf(analysis, course))
  return { count: units.filter(({ ending }) => ending === 'resolved').length, of: units.length }
}

type TimeAnalysis = Extract<Analysis, { readonly _tag: 'time-to-resolution' }>

const endings = ['resolved', 'faded', 'parted', 'left'] as const

/** Returns the cumulative incidence of resolution by the interval that is asked for; null where there is no rupture. */
export const incidenceIn = (analysis: TimeAnalysis, courses: readonly FollowedCourse[]): number | null => {
  const times = courses
    .flatMap((course) => unitsOf(analysis, course))
    .map((time): RiskTime => {
      const isCensored = analysis.otherEndings === 'censor' && time.ending !== 'resolved'
      return isCensored ? { ...time, ending: null } : time
    })
  const table = lifeTable(times, endings)
  if (isLeft(table)) return null
  const row = table.right[Math.min(analysis.by, table.right.length) - 1]
  return row?.endings[0]?.incidence ?? null
}

/** What an analysis comes to in one replication; `estimate` only of a time, since a share is its counts. */
export interface AnalysisCounts extends Counted {
  readonly estimate: number | null
}

/** Returns what an analysis comes to in some courses; of a time the count is of those who are resolved by the interval asked for. */
export const measureAnalysis = (analysis: Analysis, courses: readonly FollowedCourse[]): AnalysisCounts => {
  if (analysis._tag !== 'time-to-resolution') return { ...shareIn(analysis, courses), estimate: null }
  const units = courses.flatMap((course) => unitsOf(analysis, course))
  const resolved = units.filter(({ ending, exit }) => ending === 'resolved' && exit <= analysis.by)
  return { count: resolved.length, of: units.length, estimate: incidenceIn(analysis, courses) }
}
