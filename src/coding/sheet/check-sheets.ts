import { type CodeSet, codeSet3RS2015, codeSet3RS2022 } from '../../vocabulary/inside.js'
import { placeProblems } from './segment-places.js'
import { type Judged, judgedBy, segmentProblems } from './segment-problems.js'
import type { CodingSheet } from './sheet.js'
import type { SheetProblem } from './sheet-problem.js'

/**
 * Returns the set of codes of that name among the user's own and those that are shipped; `undefined` where there is none.
 *
 * The 3RS of 2015 is given for its codes and values: pass the set with your own cut where it matters what is present.
 */
export const codeSetNamed = (name: string, codeSets: readonly CodeSet[]): CodeSet | undefined =>
  [...codeSets, codeSet3RS2022, codeSet3RS2015({ checkMinus: 'does-not-count' })].find(({ id }) => id === name)

/** Returns a text that is the same for the sheets that one coder makes of one session in one way; each run of a machine is a coder. */
const workKey = ({ alliance, session, coder, codeSet, use, made }: CodingSheet): string => {
  const { _tag, id } = coder
  const version = coder._tag === 'machine' ? [coder.model ?? null, coder.prompt ?? null, coder.run ?? null] : []
  return JSON.stringify([alliance ?? null, session, codeSet, use, made, _tag, id, ...version])
}

/** Returns for every sheet the place of the first with the same key, where that is another one before it. */
const firsts = (sheets: readonly CodingSheet[], keyOf: (sheet: CodingSheet) => string) => {
  const places = new Map<string, number>()
  return sheets.map((sheet, index) => {
    const key = keyOf(sheet)
    const first = places.get(key)
    if (first === undefined) places.set(key, index + 1)
    return first
  })
}

const isRating = (value: unknown): boolean =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

const ownProblems = (
  { codeSet, coder, made, sessionRatings, segments }: CodingSheet,
  judged: Judged | undefined,
  sheet: number,
): readonly SheetProblem[] => [
  ...(judged === undefined ? [{ _tag: 'UnknownCodeSet', sheet, codeSet } as const] : []),
  ...(coder._tag === 'machine' && made !== 'independent' ? [{ _tag: 'MachineNotIndependent', sheet } as const] : []),
  ...Object.entries(sessionRatings).flatMap(([rating, value]): readonly SheetProblem[] =>
    isRating(value) ? [] : [{ _tag: 'NoRating', sheet, rating }],
  ),
  ...placeProblems(segments, sheet),
]

/**
 * Returns everything that keeps sheets from being well formed, in the order of the sheets; an empty list where nothing does.
 *
 * Every segment names every code of its set, with a value of the set or null. In a sheet, 0 is *absent* where the set has no number
 * for it. Segments have numbers or spans, not both, in order and without overlap. A strategy goes by its name in the vocabulary.
 * Sets that are shipped are known; `codeSets` are the user's own.
 *
 * @example
 * const sheet = {
 *   ...{ sheet: 's1', session: 3, coder: { _tag: 'person', id: 'c1' }, codeSet: '3RS-2022', use: 'main' },
 *   ...{ made: 'independent', blindTo: [], sessionRatings: {} },
 *   segments: [{ at: 1, codes: { WD_P: 9, WD_T: 1, CF_P: null }, strategies: [] }],
 * } as const
 * checkSheets([sheet], []).map(({ _tag, segment, code }) => [_tag, segment, code])
 * // => [['MissingCode', 1, 'CF_T'], ['UnknownValue', 1, 'WD_P']]
 */
export const checkSheets = (sheets: readonly CodingSheet[], codeSets: readonly CodeSet[]): readonly SheetProblem[] => {
  const ids = firsts(sheets, ({ sheet }) => sheet)
  const works = firsts(sheets, workKey)
  const sets = new Map<string, Judged | undefined>()
  for (const { codeSet } of sheets) {
    const set = sets.has(codeSet) ? undefined : codeSetNamed(codeSet, codeSets)
    if (!sets.has(codeSet)) sets.set(codeSet, set === undefined ? undefined : judgedBy(set))
  }
  return sheets.flatMap((one, index): readonly SheetProblem[] => {
    const [sheet, sameId, sameWork] = [index + 1, ids[index], works[index]]
    const judged = sets.get(one.codeSet)
    return [
      ...(sameId === undefined ? [] : [{ _tag: 'SheetTwice', sheet, first: sameId } as const]),
      ...(sameWork === undefined ? [] : [{ _tag: 'CoderTwice', sheet, first: sameWork } as const]),
      ...ownProblems(one, judged, sheet),
      ...one.segments.flatMap((segment, at) => segmentProblems(segment, judged, { sheet, segment: at + 1 })),
    ]
  })
}
