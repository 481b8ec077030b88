import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { isPresent } from '../sheet/code-value.js'
import { placeKey } from '../sheet/segment-places.js'
import type { CodedSegment, CodingSheet } from '../sheet/sheet.js'

/** One code of one segment, as people and a machine coded it. */
export interface JudgedUnit {
  readonly alliance: string
  readonly session: number
  readonly code: string
  /** Whether people coded it as present. */
  readonly people: boolean
  /** Whether the machine did. */
  readonly machine: boolean
  /** The machine's confidence in the code; null where it gave none. */
  readonly confidence: number | null
}

/** Why sheets cannot be compared; `sheet` is the place in its list, counted from 1. */
export type ComparisonProblem =
  | { readonly _tag: 'NotAMachine'; readonly list: 'machine'; readonly sheet: number }
  | { readonly _tag: 'NotAPerson'; readonly list: 'people'; readonly sheet: number }
  /** The dyad is not named, so that no dyads can be kept apart. */
  | { readonly _tag: 'NoAlliance'; readonly list: 'machine' | 'people'; readonly sheet: number }
  | { readonly _tag: 'OtherCodeSet'; readonly list: 'machine' | 'people'; readonly sheet: number }
  /** People saw what a machine said: such a sheet measures acceptance. */
  | { readonly _tag: 'SawMachine'; readonly list: 'people'; readonly sheet: number }
  /** A second sheet of one session, where each session has one: name one coder, or take the consensus; and one run. */
  | { readonly _tag: 'SessionTwice'; readonly list: 'machine' | 'people'; readonly sheet: number }
  /** A code that the machine gave as present has no confidence. */
  | { readonly _tag: 'NoConfidence'; readonly list: 'machine'; readonly sheet: number }

/** The place of one code of one segment among all. */
const unitKey = ({ alliance = '', session }: CodingSheet, { at }: CodedSegment, code: string): string =>
  JSON.stringify([alliance, session, placeKey(at), code])

/** Returns whether a code is present in a segment; null where it was not rated, not applicable or not codable. */
const presenceIn = ({ codes }: CodedSegment, code: string, set: CodeSet): boolean | null => {
  const value = Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
  return value === null ? null : isPresent(value, set)
}

const confidenceIn = ({ evidence = [] }: CodedSegment, code: string): number | null =>
  evidence.find((one) => one.code === code && one.confidence !== undefined)?.confidence ?? null

/** Returns what keeps sheets of people from being what a machine is compared with. */
export const peopleProblems = (sheets: readonly CodingSheet[], set: CodeSet): readonly ComparisonProblem[] => {
  const common = commonProblems(sheets, set)
  return sheets.flatMap(({ coder, made }, index): readonly ComparisonProblem[] => {
    const at = { list: 'people', sheet: index + 1 } as const
    return [
      ...(coder._tag === 'person' ? [] : [{ _tag: 'NotAPerson', ...at } as const]),
      ...(made === 'after-seeing-machine' ? [{ _tag: 'SawMachine', ...at } as const] : []),
      ...(common[index] ?? []).map((_tag) => ({ _tag, ...at })),
    ]
  })
}

/** Returns what keeps sheets of a machine from being compared with people. */
export const machineProblems = (sheets: readonly CodingSheet[], set: CodeSet): readonly ComparisonProblem[] => {
  const common = commonProblems(sheets, set)
  return sheets.flatMap(({ coder }, index): readonly ComparisonProblem[] => {
    const at = { list: 'machine', sheet: index + 1 } as const
    return [
      ...(coder._tag === 'machine' ? [] : [{ _tag: 'NotAMachine', ...at } as const]),
      ...(common[index] ?? []).map((_tag) => ({ _tag, ...at })),
    ]
  })
}

const commonProblems = (sheets: readonly CodingSheet[], set: CodeSet) => {
  const sessions = new Set<string>()
  return sheets.map(({ alliance, session, codeSet }) => {
    const before = sessions.size
    const isNew = sessions.add(JSON.stringify([alliance ?? null, session])).size > before
    return [
      ...(alliance === undefined ? ['NoAlliance' as const] : []),
      ...(codeSet === set.id ? [] : ['OtherCodeSet' as const]),
      ...(isNew ? [] : ['SessionTwice' as const]),
    ]
  })
}

/** Every code of every segment that was rated, by its key. */
export const ratedUnits = (sheets: readonly CodingSheet[], set: CodeSet): ReadonlyMap<string, JudgedUnit> =>
  new Map(
    sheets.flatMap((sheet) =>
      sheet.segments.flatMap((segment) =>
        set.codes.flatMap(({ code }): readonly (readonly [string, JudgedUnit])[] => {
          const present = presenceIn(segment, code, set)
          if (present === null) return []
          const { alliance = '', session } = sheet
          const confidence = confidenceIn(segment, code)
          const unit = { alliance, session, code, people: present, machine: present, confidence }
          return [[unitKey(sheet, segment, code), unit]]
        }),
      ),
    ),
  )

/** The units that both rated, and how many only one of them did. */
export interface JudgedUnits {
  readonly units: readonly JudgedUnit[]
  readonly onlyPeople: number
  readonly onlyMachine: number
}

/**
 * Returns the codes of segments that both people and a machine rated, or everything that keeps the sheets from being compared.
 *
 * One sheet of people a session, a consensus or one named coder's, and one of one run of a machine. Units are codes of segments; what
 * was not rated, not applicable or not codable for one of them is counted and left out.
 *
 * @example
 * judgedUnits({ machine: [], people: [] }, codeSet3RS2022)
 * // => { _tag: 'Right', right: { units: [], onlyPeople: 0, onlyMachine: 0 } }
 */
export const judgedUnits = (
  { machine, people }: { readonly machine: readonly CodingSheet[]; readonly people: readonly CodingSheet[] },
  set: CodeSet,
): Either<NonEmpty<ComparisonProblem>, JudgedUnits> => {
  const withoutConfidence = machine.flatMap((sheet, index): readonly ComparisonProblem[] => {
    const isBare = [...ratedUnits([sheet], set).values()].some((unit) => unit.machine && unit.confidence === null)
    return isBare ? [{ _tag: 'NoConfidence', list: 'machine', sheet: index + 1 }] : []
  })
  const problems = nonEmpty([...machineProblems(machine, set), ...peopleProblems(people, set), ...withoutConfidence])
  if (problems !== undefined) return left(problems)
  const [byMachine, byPeople] = [ratedUnits(machine, set), ratedUnits(people, set)]
  const units = [...byMachine].flatMap(([key, unit]): readonly JudgedUnit[] => {
    const judged = byPeople.get(key)
    return judged === undefined ? [] : [{ ...unit, people: judged.people }]
  })
  return right({ units, onlyPeople: byPeople.size - units.length, onlyMachine: byMachine.size - units.length })
}
