import type { CodingSheet } from 'rupture-repair/coding'
import { formatSheets } from 'rupture-repair/journal'
import { expect } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import type { Outcome } from '../../../../src/verbs/say/outcome.js'
import { document, given, typed } from '../../cli/given.js'

export type Value = number | string | null
export const sheet = (coder: string, values: readonly Value[], more: Partial<CodingSheet> = {}): CodingSheet => ({
  ...{ sheet: `${coder}-${more.session ?? 1}`, session: 1, alliance: 'd1', coder: { _tag: 'person', id: coder } },
  ...{ codeSet: '3RS-2022', use: 'double', made: 'independent', blindTo: [], sessionRatings: {} },
  segments: values.map((value, index) => ({
    ...{ at: index + 1, strategies: [] },
    codes: { WD_P: value, WD_T: 1, CF_P: 1, CF_T: 1 },
  })),
  ...more,
})
export const ann: CodingSheet = sheet('ann', [1, 3, 1, 4, 1])
export const ben: CodingSheet = sheet('ben', [1, 2, 2, 4, 1])
export const machine: CodingSheet = sheet('reader', [1, 3, 1, 1, 1], {
  coder: { _tag: 'machine', id: 'reader', model: 'm-2' },
})

export interface Printed {
  readonly units: number
  readonly unit: string | null
  readonly sessions: number | null
  readonly alliances: number | null
  readonly coders: readonly string[]
  readonly categories: readonly Value[]
  readonly coefficients: readonly {
    readonly coefficient: string
    readonly code?: string
    readonly value: number | null
    readonly positives?: readonly number[]
  }[]
  readonly problems: readonly { readonly _tag: string; readonly message: string }[]
}
export const over = (sheets: readonly CodingSheet[], line: string, files: Record<string, string> = {}): Outcome =>
  run(typed(`agreement s.jsonl ${line}`), given({ 's.jsonl': formatSheets(sheets), ...files }))
export const printedOf = (
  sheets: readonly CodingSheet[],
  line: string,
  files: Record<string, string> = {},
): Printed => {
  const outcome = over(sheets, `${line} --json`, files)
  expect([outcome.exit, outcome.stderr.replace(/^note: .*\n/gm, '')]).toEqual([0, ''])
  return document<Printed>(outcome)
}
export const faultsOf = (sheets: readonly CodingSheet[], line: string): string => {
  const { exit, stdout, stderr } = over(sheets, line)
  expect([exit, stdout]).toEqual([1, ''])
  return stderr
}
export const noteOf = ({ problems }: Printed, tag: string): string | undefined =>
  problems.find(({ _tag }) => _tag === tag)?.message
