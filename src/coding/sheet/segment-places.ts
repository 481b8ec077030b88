import type { SegmentPlace } from '../../vocabulary/inside.js'
import type { CodedSegment } from './sheet.js'
import type { SheetProblem } from './sheet-problem.js'

type Span = Exclude<SegmentPlace, number>

interface Placed<At> {
  readonly at: At
  readonly segment: number
}

/** Returns a text that is the same for the same place. */
export const placeKey = (at: SegmentPlace): string => (typeof at === 'number' ? `${at}` : `${at.from}-${at.to}`)

const isSpan = (at: SegmentPlace): at is Span => typeof at !== 'number'

const startOf = (at: SegmentPlace): number => (isSpan(at) ? at.from : at)

const isPlace = (at: SegmentPlace): boolean =>
  isSpan(at) ? Number.isFinite(at.to) && Number.isFinite(at.from) && at.from >= 0 : Number.isSafeInteger(at) && at >= 1

/** Two that overlap, by their numbers: `first` is the lower, whichever begins earlier. */
interface Overlap {
  readonly segment: number
  readonly first: number
}

/** Returns the spans that begin before another one has ended. */
export const overlaps = (segments: readonly Placed<SegmentPlace>[]): readonly Overlap[] => {
  let longest: Placed<Span> | undefined
  return segments
    .flatMap(({ at, segment }) => (isSpan(at) ? [{ at, segment }] : []))
    .sort((one, other) => one.at.from - other.at.from)
    .flatMap((span): readonly Overlap[] => {
      const before = longest
      if (before === undefined || span.at.to > before.at.to) longest = span
      if (before === undefined || span.at.from >= before.at.to) return []
      return [{ segment: Math.max(before.segment, span.segment), first: Math.min(before.segment, span.segment) }]
    })
}

/** Returns the problems of the places of a sheet: those that are none, come twice, overlap or are out of order. */
export const placeProblems = (segments: readonly CodedSegment[], sheet: number): readonly SheetProblem[] => {
  const firsts = new Map<string, number>()
  const sound: Placed<SegmentPlace>[] = []
  const problems = segments.flatMap(({ at }, index): readonly SheetProblem[] => {
    const segment = index + 1
    if (!isPlace(at)) return [{ _tag: 'NoPlace', sheet, segment }]
    if (isSpan(at) && at.to <= at.from) return [{ _tag: 'EndNotLater', sheet, segment }]
    const first = firsts.get(placeKey(at))
    if (first !== undefined) return [{ _tag: 'SegmentTwice', sheet, segment, first }]
    firsts.set(placeKey(at), segment)
    const before = sound.at(-1)
    sound.push({ at, segment })
    const isBackwards = before !== undefined && isSpan(before.at) === isSpan(at) && startOf(at) < startOf(before.at)
    return isBackwards ? [{ _tag: 'NotInOrder', sheet, segment }] : []
  })
  return [
    ...(segments.length === 0 ? [{ _tag: 'NoSegments', sheet } as const] : []),
    ...(new Set(segments.map(({ at }) => isSpan(at))).size > 1 ? [{ _tag: 'PlacesMixed', sheet } as const] : []),
    ...problems,
    ...overlaps(sound).map((one): SheetProblem => ({ _tag: 'SegmentsOverlap', sheet, ...one })),
  ]
}
