import { cohenKappa, crossTable, type Estimate, percentAgreement, type Ratings } from '../../statistics/index.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { isPresent } from '../sheet/code-value.js'
import { placeKey } from '../sheet/segment-places.js'
import type { CodingSheet } from '../sheet/sheet.js'

/** How far a machine agrees with itself, one run with another, on which codes are present. */
export interface RunsAgreement {
  /** The machine: program, model and the hash of the prompt. */
  readonly machine: { readonly id: string; readonly model?: string; readonly prompt?: string }
  readonly runs: readonly string[]
  /** The share of the codes of segments that two runs give alike, averaged over pairs of runs. */
  readonly percent: Estimate
  /** Cohen's kappa of each pair of runs. */
  readonly kappas: readonly (Estimate & { readonly runs: readonly [one: string, other: string] })[]
}

type MachineSheet = CodingSheet & { readonly coder: Extract<CodingSheet['coder'], { readonly _tag: 'machine' }> }

const isMachines = (sheet: CodingSheet): sheet is MachineSheet => sheet.coder._tag === 'machine'

/** A row for each code of each segment of a session, with whether each run has it as present; null where it was not rated. */
const ratingsOf = (sheets: readonly MachineSheet[], runs: readonly string[], set: CodeSet): Ratings<number> => {
  const rows = new Map<string, (number | null)[]>()
  for (const sheet of sheets) {
    const run = runs.indexOf(sheet.coder.run ?? '')
    for (const { at, codes } of sheet.segments)
      for (const { code } of set.codes) {
        const key = JSON.stringify([sheet.alliance ?? null, sheet.session, placeKey(at), code])
        const row = rows.get(key) ?? runs.map(() => null)
        const value = Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
        row[run] = value === null ? null : Number(isPresent(value, set))
        rows.set(key, row)
      }
  }
  return [...rows.values()]
}

/**
 * Returns how far the runs of each machine agree, among the sheets of one set; another model or another prompt is another machine.
 * A run without a name is called ''. Sheets of people, and of other sets, are passed over.
 *
 * @example
 * runsAgreement([], codeSet3RS2022) // => []
 */
export const runsAgreement = (sheets: readonly CodingSheet[], set: CodeSet): readonly RunsAgreement[] => {
  const machines = new Map<string, MachineSheet[]>()
  for (const sheet of sheets) {
    if (!isMachines(sheet) || sheet.codeSet !== set.id) continue
    const { id, model, prompt } = sheet.coder
    const key = JSON.stringify([id, model ?? null, prompt ?? null])
    const own = machines.get(key)
    if (own === undefined) machines.set(key, [sheet])
    else own.push(sheet)
  }
  return [...machines.values()].flatMap((own): readonly RunsAgreement[] => {
    const coder = own[0]?.coder
    if (coder === undefined) return []
    const { _tag, run: _, ...machine } = coder
    const runs = [...new Set(own.map((sheet) => sheet.coder.run ?? ''))]
    const ratings = ratingsOf(own, runs, set)
    const kappas = runs.flatMap((one, first) =>
      runs.slice(first + 1).map((other, index) => ({
        runs: [one, other] as const,
        ...cohenKappa(crossTable(ratings, [first, first + 1 + index], 2)),
      })),
    )
    return [{ machine, runs, percent: percentAgreement(ratings), kappas }]
  })
}
