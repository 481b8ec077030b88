import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import {
  type Code,
  type CodedRun,
  type CodeSet,
  codeSet3RS2022,
  type PresentSegment,
  type Proposal,
  type SegmentPlace,
} from '../../vocabulary/inside.js'
import type { CodedSegment, CodingSheet } from '../sheet/sheet.js'
import { unlistedBetween } from '../sheet/unlisted-segments.js'
import { codedMoments } from './coded-moments.js'
import { type Opens, openingCodes } from './opening-codes.js'
import { presentCodes } from './present-codes.js'

/** The settings of the construct that makes runs of codes, without defaults. */
export interface RunSettings {
  /** The greatest number of segments in a row without an opening code that a run may bridge. */
  readonly gap: number
  readonly opens: Opens
  /** The user's own sets, and the 3RS of 2015 with its rule of presence, which has no default; the 3RS of 2022 is known. */
  readonly codeSets: readonly CodeSet[]
}

/** The reason why no runs can be made of sheets. */
export type RunProblem =
  /** The gap is no whole number from 0. */
  | { readonly _tag: 'NotAGap' }
  /** No set of this name is known; `sheet` is the place of the sheet, counted from 1. */
  | { readonly _tag: 'UnknownCodeSet'; readonly sheet: number; readonly codeSet: string }
  /** The sheet names no alliance, so a proposal could not name one. */
  | { readonly _tag: 'WithoutAlliance'; readonly sheet: number }
  /** The set does not say whose behaviour this code is about, so it cannot open a run as the patient's. */
  | { readonly _tag: 'NotSaidWhose'; readonly codeSet: string; readonly code: string }

/**
 * Returns a proposal for every run of segments in which codes are present: the construct *runs of present segments*.
 *
 * A code is present by the rule of its set. A run begins and ends with a segment in which a code that opens is present, and bridges
 * up to `gap` segments in a row without one. Segments that were not rated, to which the codes do not apply, or that could not be
 * coded are unknown, as are segments that a sheet does not list: they count towards the gap, so no run is longer because nothing was
 * judged. `unjudgedSegments` counts those that are listed. Within a run the kind may change: each stretch of one kind is a moment. A session's rating of resolution goes with a run only where its sheet holds no other run. A proposal has the same id each
 * time that it is made from the same sheet by the same settings.
 *
 * @example
 * const at = (place, WD_P) => ({ at: place, codes: { WD_P, WD_T: 1, CF_P: 1, CF_T: 1 }, strategies: [] })
 * const sheet = {
 *   sheet: 's1-anna',
 *   session: 1,
 *   alliance: 'ann',
 *   coder: { _tag: 'person', id: 'anna' },
 *   codeSet: '3RS-2022',
 *   use: 'main',
 *   made: 'independent',
 *   blindTo: [],
 *   segments: [at(1, 3), at(2, 1), at(3, 4), at(4, 1), at(5, 1), at(6, 2)],
 *   sessionRatings: {},
 * }
 * const made = proposeRuns([sheet], { gap: 1, opens: 'patient', codeSets: [] })
 * made._tag === 'Right' && made.right.map(({ id }) => id) // => ['s1-anna/1-3/withdrawal', 's1-anna/6-6/withdrawal']
 */
export const proposeRuns = (
  sheets: readonly CodingSheet[],
  given: RunSettings,
): Either<NonEmpty<RunProblem>, readonly Proposal[]> => {
  const settings = { ...given, codeSets: [...given.codeSets, codeSet3RS2022] }
  const problems = nonEmpty(problemsOf(sheets, settings))
  if (problems !== undefined) return left(problems)
  return right(
    sheets.flatMap((sheet) => {
      const set = settings.codeSets.find(({ id }) => id === sheet.codeSet)
      return set === undefined ? [] : proposalsOf(sheet, set, settings)
    }),
  )
}

const problemsOf = (sheets: readonly CodingSheet[], { gap, opens, codeSets }: RunSettings): readonly RunProblem[] => [
  ...(Number.isSafeInteger(gap) && gap >= 0 ? [] : [{ _tag: 'NotAGap' } as const]),
  ...sheets.flatMap(({ alliance, codeSet }, index): readonly RunProblem[] => [
    ...(codeSets.some(({ id }) => id === codeSet)
      ? []
      : [{ _tag: 'UnknownCodeSet', sheet: index + 1, codeSet } as const]),
    ...(alliance === undefined ? [{ _tag: 'WithoutAlliance', sheet: index + 1 } as const] : []),
  ]),
  ...(opens === 'either' ? [] : codeSets)
    .filter(({ id }) => sheets.some(({ codeSet }) => codeSet === id))
    .flatMap(({ id, codes }) =>
      codes
        .filter(({ of }) => of === undefined)
        .map(({ code }) => ({ _tag: 'NotSaidWhose', codeSet: id, code }) as const),
    ),
]

const proposalsOf = (sheet: CodingSheet, set: CodeSet, { gap, opens }: RunSettings): readonly Proposal[] => {
  const opening = openingCodes(set, opens)
  const runs = runsIn(sheet.segments, set, opening, gap)
  const { resolution } = sheet.sessionRatings
  const rating = runs.length === 1 && typeof resolution === 'number' ? resolution : undefined
  return runs.map((segments) => proposalOf(sheet, segments, opening, rating))
}

const runsIn = (
  segments: readonly CodedSegment[],
  set: CodeSet,
  opening: readonly Code[],
  gap: number,
): readonly NonEmpty<PresentSegment>[] => {
  const runs: [PresentSegment, ...PresentSegment[]][] = []
  let since = 0
  let before: CodedSegment | undefined
  for (const segment of segments) {
    if (before !== undefined) since += unlistedBetween(before.at, segment.at)
    before = segment
    const codes = presentCodes(segment, set)
    if (!opening.some(({ code }) => Object.hasOwn(codes, code))) {
      since += 1
      continue
    }
    const present: PresentSegment = { at: segment.at, codes }
    const last = runs.at(-1)
    if (last === undefined || since > gap) runs.push([present])
    else last.push(present)
    since = 0
  }
  return runs
}

const proposalOf = (
  { sheet, session, alliance = '', coder, codeSet, segments: coded }: CodingSheet,
  segments: NonEmpty<PresentSegment>,
  opening: readonly Code[],
  rating: number | undefined,
): Proposal => {
  const there = opening.filter(({ code }) => segments.some(({ codes }) => Object.hasOwn(codes, code)))
  const moments = codedMoments(segments, opening)
  const of = nonEmpty([...new Set(there.flatMap((code) => code.of ?? []))])
  const confidence = coder._tag === 'machine' ? leastConfidence(coded, segments) : undefined
  const run: CodedRun = {
    _tag: 'CodedRun',
    sheet,
    alliance,
    session,
    coder,
    codeSet,
    moments,
    ...(of && { of }),
    ...(rating === undefined ? {} : { resolution: { scale: codeSet, rating } }),
    ...(confidence === undefined ? {} : { confidence }),
  }
  const first = startOf(segments[0].at)
  const last = endOf((segments.at(-1) ?? segments[0]).at)
  const kinds = new Set(moments.map(({ kind }) => kind ?? 'no-kind'))
  const id = [sheet, `${first}-${last}`, [...kinds].join('+')].join('/')
  return { _tag: 'Proposal', id, alliance, evidence: run, proposedBy: coder }
}

/** Returns the least confidence that was given for a code that is present in the run. */
const leastConfidence = (coded: readonly CodedSegment[], segments: NonEmpty<PresentSegment>): number | undefined => {
  const evidence = new Map(coded.map((segment) => [segment.at, segment.evidence ?? []]))
  const given = segments.flatMap(({ at, codes }) =>
    (evidence.get(at) ?? []).flatMap(({ code, confidence }) =>
      confidence !== undefined && Object.hasOwn(codes, code) ? [confidence] : [],
    ),
  )
  return given.length === 0 ? undefined : Math.min(...given)
}

const startOf = (at: SegmentPlace): number => (typeof at === 'number' ? at : at.from)
const endOf = (at: SegmentPlace): number => (typeof at === 'number' ? at : at.to)
