import { append, type NonEmpty } from '../../kernel/inside.js'
import type { Code, CodedMoment, PresentSegment, RuptureKind } from '../../vocabulary/inside.js'

interface Growing {
  kind: RuptureKind | undefined
  readonly segments: [PresentSegment, ...PresentSegment[]]
}

/**
 * Returns the moments of a run: segments that follow one another and mark one kind are one moment, and *mixed* is a segment that holds
 * both kinds. A segment that marks no kind goes with the moment before it or, at the beginning of the run, with the one after it.
 */
export const codedMoments = (
  [first, ...others]: NonEmpty<PresentSegment>,
  opening: readonly Code[],
): NonEmpty<CodedMoment> => {
  const ended: Growing[] = []
  let last: Growing = { kind: kindOf(first, opening), segments: [first] }
  for (const segment of others) {
    const kind = kindOf(segment, opening)
    if (kind === undefined || last.kind === undefined || kind === last.kind) {
      last.kind ??= kind
      last.segments.push(segment)
    } else {
      ended.push(last)
      last = { kind, segments: [segment] }
    }
  }
  const [one, ...more] = append(ended, last)
  return [written(one), ...more.map(written)]
}

const kindOf = ({ codes }: PresentSegment, opening: readonly Code[]): RuptureKind | undefined => {
  const kinds = new Set(opening.flatMap(({ code, kind }) => (kind && Object.hasOwn(codes, code) ? [kind] : [])))
  return kinds.size === 2 ? 'mixed' : [...kinds][0]
}

const written = ({ kind, segments }: Growing): CodedMoment => (kind === undefined ? { segments } : { kind, segments })
