import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { checkSheets, codeSetNamed } from '../sheet/check-sheets.js'
import { placeKey } from '../sheet/segment-places.js'
import type { CodedSegment, CodeEvidence, CodingSheet } from '../sheet/sheet.js'
import { sheetIdOf } from '../sheet/sheet-facts.js'
import type { SheetProblem } from '../sheet/sheet-problem.js'
import type { MachineCodes, MachineSession } from './machine-codes.js'

/** What keeps a machine's codes from being sheets; a sheet's place is that of its session in the document, counted from 1. */
export type MachineCodesProblem =
  | SheetProblem
  /** A code lies in a segment that its session does not list; `code` is its place among the codes, counted from 1. */
  | { readonly _tag: 'NoSuchSegment'; readonly session: number; readonly code: number }
  /** A code is given twice in one segment, first at the place `first`. */
  | { readonly _tag: 'CodedTwice'; readonly session: number; readonly code: number; readonly first: number }

const placesOf = ({ segments, codes }: MachineSession, session: number): readonly MachineCodesProblem[] => {
  const listed = new Set(segments.map(placeKey))
  const firsts = new Map<string, number>()
  return codes.flatMap(({ at, code: named }, index): readonly MachineCodesProblem[] => {
    const [code, key] = [index + 1, JSON.stringify([placeKey(at), named])]
    if (!listed.has(placeKey(at))) return [{ _tag: 'NoSuchSegment', session, code }]
    const first = firsts.get(key)
    if (first !== undefined) return [{ _tag: 'CodedTwice', session, code, first }]
    firsts.set(key, code)
    return []
  })
}

const evidenceOf = ({ code, confidence, reference }: CodeEvidence): readonly CodeEvidence[] =>
  confidence === undefined && reference === undefined
    ? []
    : [
        {
          code,
          ...(reference === undefined ? {} : { reference }),
          ...(confidence === undefined ? {} : { confidence }),
        },
      ]

const segmentsOf = (
  { segments, codes }: MachineSession,
  named: readonly string[],
  unlisted: MachineCodes['unlisted'],
): readonly CodedSegment[] => {
  const byPlace = new Map<string, MachineSession['codes'][number][]>()
  for (const code of codes) {
    const own = byPlace.get(placeKey(code.at))
    if (own === undefined) byPlace.set(placeKey(code.at), [code])
    else own.push(code)
  }
  return segments.map((at) => {
    const own = byPlace.get(placeKey(at)) ?? []
    const evidence = own.flatMap(evidenceOf)
    const given = own.map(({ code, value }) => [code, value] as const)
    return {
      at,
      codes: Object.fromEntries([...named.map((code) => [code, unlisted] as const), ...given]),
      strategies: [],
      ...(evidence.length === 0 ? {} : { evidence }),
    }
  })
}

/**
 * Returns the sheets of a machine, one for each session, or everything that keeps its codes from being sheets.
 *
 * A code that is not listed in a segment has the value that the document gives for it. The sheets are independent and for `main` use.
 * They do not say that the machine was blind to anything.
 *
 * @example
 * const sheets = machineSheets(
 *   {
 *     ...{ coder: 'coder-of-ours', model: 'm-1', promptHash: 'sha256:1f', codeSet: '3RS-2022', unlisted: 1 },
 *     sessions: [{ session: 3, segments: [1, 2], codes: [{ at: 2, code: 'WD_P', value: 4, confidence: 0.8 }] }],
 *   },
 *   [],
 * )
 * sheets._tag === 'Right' && sheets.right[0]?.segments.map(({ codes }) => codes.WD_P) // => [1, 4]
 */
export const machineSheets = (
  { coder: id, model, promptHash: prompt, run, codeSet, unlisted, sessions }: MachineCodes,
  codeSets: readonly CodeSet[],
): Either<NonEmpty<MachineCodesProblem>, readonly CodingSheet[]> => {
  const codes = codeSetNamed(codeSet, codeSets)?.codes.map(({ code }) => code) ?? []
  const coder = { _tag: 'machine', id, model, prompt, ...(run === undefined ? {} : { run }) } as const
  const sheets = sessions.map((one): CodingSheet => {
    const key = { session: one.session, ...(one.alliance === undefined ? {} : { alliance: one.alliance }), coder }
    return {
      sheet: sheetIdOf(key),
      ...key,
      ...{ codeSet, use: 'main', made: 'independent', blindTo: [] },
      segments: segmentsOf(one, codes, unlisted),
      sessionRatings: {},
    }
  })
  const problems = nonEmpty<MachineCodesProblem>([
    ...sessions.flatMap((one, index) => placesOf(one, index + 1)),
    ...checkSheets(sheets, codeSets),
  ])
  return problems === undefined ? right(sheets) : left(problems)
}
