import { expect } from 'vitest'
import { document, over } from '../../cli/given.js'

export interface Found {
  readonly coefficient: string
  readonly code?: string
  readonly by?: string
  readonly coders: readonly string[]
  readonly units: number
  readonly value: number | null
  readonly because?: string
  readonly weights?: string
  readonly weightedBy?: string
  readonly positives?: readonly number[]
}
export interface AgreementDocument {
  readonly units: number
  readonly unit: string | null
  readonly coders: readonly string[]
  readonly level: string
  readonly categories: readonly (string | number)[]
  readonly coefficients: readonly Found[]
  readonly problems: readonly { readonly _tag: string; readonly message: string }[]
}

export const keys = '--unit u --coder c --value v'
export const codes = `u,c,v,g
1,ann,0,x
1,ben,0,x
2,ann,1,x
2,ben,1,x
3,ann,0,y
3,ben,1,y
4,ann,0,y
4,ben,0,y
`
export const documentOf = (table: string, line: string): AgreementDocument => {
  const outcome = over(table, `agreement t.csv ${line} --json`)
  expect([outcome.exit, outcome.stderr.replace(/^note: .*\n/gm, '')]).toEqual([0, ''])
  return document<AgreementDocument>(outcome)
}
export const faultsOf = (table: string, line: string): string => {
  const { exit, stdout, stderr } = over(table, `agreement t.csv ${line}`)
  expect([exit, stdout]).toEqual([1, ''])
  return stderr
}
export const wrongOf = (line: string): string => {
  const { exit, stdout, stderr } = over(codes, `agreement t.csv ${line}`)
  expect([exit, stdout]).toEqual([2, ''])
  return stderr
}
export const coefficientOf = ({ coefficients }: AgreementDocument, name: string): number | null | undefined =>
  coefficients.find(({ coefficient }) => coefficient === name)?.value
