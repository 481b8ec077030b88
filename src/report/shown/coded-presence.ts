import { agreementOf, type CodingSheet, isPresent } from '../../coding/index.js'
import { type CodersAgreement, placeKey } from '../../coding/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { coderWords } from './coder-words.js'

/** The coefficients of two coders on whether one code is present, with the units and sessions that both rated. */
export interface PairAgreement {
  readonly code: string
  readonly coders: readonly string[]
  readonly units: number
  readonly sessions: number
  readonly positives: readonly number[]
  readonly of: ReadonlyMap<CodersAgreement['coefficient'], CodersAgreement>
}

/** The agreement on the codes of one set, and how many sheets were left out of it, each for the first reason that holds. */
export interface SetAgreement {
  readonly set: CodeSet
  readonly pairs: readonly PairAgreement[]
  /** Sheets for training, those that are not independent, and second ones of the same coder and session. */
  readonly leftOut: { readonly training: number; readonly notIndependent: number; readonly again: number }
}

type Cells = ReadonlyMap<string, number>

/** Presence of one code by segment, coder by coder. */
const cellsOf = (sheets: readonly CodingSheet[], code: string, set: CodeSet): ReadonlyMap<string, Cells> => {
  const cells = new Map<string, Map<string, number>>()
  for (const { coder, alliance = '', session, segments } of sheets) {
    const name = coderWords(coder)
    const own = cells.get(name) ?? new Map<string, number>()
    cells.set(name, own)
    for (const { at, codes } of segments) {
      const value = codes[code]
      const unit = JSON.stringify([alliance, session, placeKey(at)])
      if (value !== null && value !== undefined) own.set(unit, Number(isPresent(value, set)))
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

/** Returns the sheets without second ones of the same coder and session. */
const firstOf = (sheets: readonly CodingSheet[]): readonly CodingSheet[] => {
  const seen = new Set<string>()
  return sheets.filter(({ coder, alliance, session }) => {
    const before = seen.size
    return seen.add(JSON.stringify([coderWords(coder), alliance, session])).size > before
  })
}

/** Returns how far every two coders agree on the presence of each code, by independent sheets that are not for training; for each set with a cut. */
export const agreementBySet = (sheets: readonly CodingSheet[], sets: readonly CodeSet[]): readonly SetAgreement[] =>
  sets.flatMap((set): readonly SetAgreement[] => {
    const all = sheets.filter(({ codeSet }) => codeSet === set.id)
    if (all.length === 0) return []
    const real = all.filter(({ use }) => use !== 'training')
    const independent = real.filter(({ made }) => made === 'independent')
    const compared = firstOf(independent)
    const pairs = set.codes.flatMap(({ code }) => {
      const coders = [...cellsOf(compared, code, set)]
      return coders.flatMap((one, place) => coders.slice(place + 1).flatMap((other) => pairOf(code, one, other)))
    })
    const leftOut = {
      training: all.length - real.length,
      notIndependent: real.length - independent.length,
      again: independent.length - compared.length,
    }
    return [{ set, pairs, leftOut }]
  })
