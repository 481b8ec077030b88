import { type CodeSet, type Strategy, strategies, strategyAliases } from '../../vocabulary/inside.js'
import { valuesOf } from './code-value.js'
import { evidenceReference } from './evidence-reference.js'
import type { CodedSegment, CodeValue } from './sheet.js'
import type { SheetProblem } from './sheet-problem.js'

interface Place {
  readonly sheet: number
  readonly segment: number
}

/** What a set says of its codes, as sets, so that many segments are judged fast. */
export interface Judged {
  readonly codes: ReadonlySet<string>
  readonly values: ReadonlySet<CodeValue>
}

export const judgedBy = (set: CodeSet): Judged => ({
  codes: new Set(set.codes.map(({ code }) => code)),
  values: new Set(valuesOf(set)),
})

const valueIn = ({ codes }: CodedSegment, code: string): CodeValue | null =>
  Object.hasOwn(codes, code) ? (codes[code] ?? null) : null

const codeProblems = (segment: CodedSegment, { codes, values }: Judged, place: Place): readonly SheetProblem[] => [
  ...[...codes].flatMap((code): readonly SheetProblem[] =>
    Object.hasOwn(segment.codes, code) ? [] : [{ _tag: 'MissingCode', ...place, code }],
  ),
  ...Object.entries(segment.codes).flatMap(([code, value]): readonly SheetProblem[] => {
    if (!codes.has(code)) return [{ _tag: 'UnknownCode', ...place, code, where: 'codes' }]
    return value === null || values.has(value) ? [] : [{ _tag: 'UnknownValue', ...place, code }]
  }),
]

/** Returns whether a code that is only named belongs to the set; an unknown one has no other problem. */
const namedProblems = (segment: CodedSegment, { codes }: Judged, place: Place): readonly SheetProblem[] => {
  const unknown = (code: string, where: 'not-applicable' | 'evidence'): readonly SheetProblem[] =>
    codes.has(code) ? [] : [{ _tag: 'UnknownCode', ...place, code, where }]
  return [
    ...(segment.notApplicable ?? []).flatMap((code) => unknown(code, 'not-applicable')),
    ...(segment.evidence ?? []).flatMap(({ code }) => unknown(code, 'evidence')),
  ]
}

const notRatedProblems = (segment: CodedSegment, place: Place): readonly SheetProblem[] => {
  const { notApplicable = [], notCodable, codes } = segment
  return [
    ...notApplicable.flatMap((code, index): readonly SheetProblem[] => {
      if (notApplicable.indexOf(code) < index) return [{ _tag: 'NotApplicableTwice', ...place, code }]
      return valueIn(segment, code) === null ? [] : [{ _tag: 'NotApplicableWithValue', ...place, code }]
    }),
    ...Object.entries(codes).flatMap(([code, value]): readonly SheetProblem[] =>
      notCodable === undefined || value === null ? [] : [{ _tag: 'NotCodableWithValue', ...place, code }],
    ),
  ]
}

const evidenceProblems = (segment: CodedSegment, place: Place): readonly SheetProblem[] => {
  const { evidence = [] } = segment
  const confident = evidence.flatMap(({ code, confidence }) => (confidence === undefined ? [] : [code]))
  const twice = new Set(confident.filter((code, index) => confident.indexOf(code) < index))
  return [
    ...[...twice].map((code): SheetProblem => ({ _tag: 'ConfidenceTwice', ...place, code })),
    ...evidence.flatMap(({ code, confidence, reference }): readonly SheetProblem[] => [
      ...(valueIn(segment, code) === null ? [{ _tag: 'EvidenceWithoutValue', ...place, code } as const] : []),
      ...(confidence === undefined || (confidence >= 0 && confidence <= 1)
        ? []
        : [{ _tag: 'ConfidenceOutside', ...place, code } as const]),
      ...(reference === undefined || evidenceReference.test(reference)
        ? []
        : [{ _tag: 'NoReference', ...place, code } as const]),
    ]),
  ]
}

const known: ReadonlySet<string> = /* @__PURE__ */ new Set<string>(strategies)

const canonicalOf = (strategy: string): Strategy | undefined =>
  Object.hasOwn(strategyAliases, strategy) ? strategyAliases[strategy] : undefined

const strategyProblems = ({ strategies: used }: CodedSegment, place: Place): readonly SheetProblem[] =>
  used.flatMap(({ strategy }): readonly SheetProblem[] => {
    if (known.has(strategy)) return []
    const canonical = canonicalOf(strategy)
    return [{ _tag: 'UnknownStrategy', ...place, strategy, ...(canonical === undefined ? {} : { canonical }) }]
  })

/** Returns what is wrong with one segment; its codes and values only where its set is known. */
export const segmentProblems = (
  segment: CodedSegment,
  judged: Judged | undefined,
  place: Place,
): readonly SheetProblem[] => [
  ...(judged === undefined ? [] : codeProblems(segment, judged, place)),
  ...(judged === undefined ? [] : namedProblems(segment, judged, place)),
  ...notRatedProblems(segment, place),
  ...evidenceProblems(segment, place),
  ...strategyProblems(segment, place),
]
