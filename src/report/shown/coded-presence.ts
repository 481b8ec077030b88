import { agreementOf, type CodersAgreement, type CodingSheet, isPresent } from '../../coding/index.js'
import type { CodeSet, SegmentPlace } from '../../vocabulary/inside.js'
import { coderWords } from './coder-words.js'

const placeKey = (at: SegmentPlace): string => (typeof at === 'number' ? String(at) : `${at.from} ${at.to}`)

/** The coefficients of two coders on whether one code is present, with the units and sessions that both rated. */
export interface PairAgreement {
  readonly code: string
  readonly coders: readonly string[]
  readonly units: number
  readonly sessions: number
  readonly positives: readonly number[]
  readonly of: ReadonlyMap<CodersAgreement['coefficient'], CodersAgreement>
}

/** The agreement on the codes of one set, and how many sheets were left out of it. */
export interface SetAgreement {
  readonly set: CodeSet
  readonly pairs: readonly PairAgreement[]
  /** Sheets that are not independent, and second ones of the same coder and session. */
  readonly leftOut: { readonly notIndependent: number; readonly again: number }
}

type Cells = ReadonlyMap<string, number>

/** Presence by segment of the independent sheets of one code, coder by coder; the first sheet of a session counts. */
const cellsOf = (sheets: readonly CodingSheet[], code: string, set: CodeSet): ReadonlyMap<string, Cells> => {
  const cells = new Map<string, Map<string, number>>()
  for (const { coder, alliance = '', session, segments } of sheets) {
    const name = coderWords(coder)
    const own = cells.get(name) ?? new Map<string, number>()
    cells.set(name, own)
    for (const { at, codes } of segments) {
      const value = codes[code]
      const unit = JSON.stringify([alliance, session, placeKey(at)])
      if (value !== null && value !== undefined && !own.has(unit)) own.set(unit, Number(isPresent(value, set)))
    }
  }
  return cells
}

const sessionsIn = (units: readonly string[]): number =>
  new Set(units.map((unit) => JSON.stringify((JSON.parse(unit) as readonly string[]).slice(0, 2)))).size

const pairOf = (
  code: string,
  [one, own]: readonly [string, Cells],
  [other, theirs]: readonly [string, Cells],
): readonly PairAgreement[] => {
  const units = [...own.keys()].filter((unit) => theirs.has(unit))
  if (units.length === 0) return []
  const ratings = units.map((unit) => [own.get(unit) ?? null, theirs.get(unit) ?? null])
  const coders = [one, other]
  const found = agreementOf({
    ...{ coders, level: 'nominal', categories: [0, 1], ratings },
    isPresent: (value) => value === 1,
  })
  const positives = [0, 1].map((coder) => ratings.filter((row) => row[coder] === 1).length)
  const of = new Map(found.map((each) => [each.coefficient, each]))
  return [{ code, coders, units: units.length, sessions: sessionsIn(units), positives, of }]
}

const again = (sheets: readonly CodingSheet[]): number => {
  const keys = sheets.map(({ coder, alliance, session }) => JSON.stringify([coderWords(coder), alliance, session]))
  return keys.length - new Set(keys).size
}

/** Returns how far every two coders agree on the presence of each code, by independent sheets alone; for each set with a cut. */
export const agreementBySet = (sheets: readonly CodingSheet[], sets: readonly CodeSet[]): readonly SetAgreement[] =>
  sets.flatMap((set): readonly SetAgreement[] => {
    const all = sheets.filter(({ codeSet }) => codeSet === set.id)
    if (all.length === 0) return []
    const independent = all.filter(({ made }) => made === 'independent')
    const pairs = set.codes.flatMap(({ code }) => {
      const coders = [...cellsOf(independent, code, set)]
      return coders.flatMap((one, place) => coders.slice(place + 1).flatMap((other) => pairOf(code, one, other)))
    })
    return [{ set, pairs, leftOut: { notIndependent: all.length - independent.length, again: again(independent) } }]
  })
