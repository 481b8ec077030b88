import { expect } from 'vitest'
import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { document, given, typed } from '../cli/given.js'

export const presence: Readonly<Record<string, unknown>> = {
  name: 'Ours',
  version: '1',
  codes: [{ code: 'pulls-back' }, { code: 'snaps' }],
  values: [],
  presentFrom: null,
}
export const ours: string = JSON.stringify(presence)
export const facts = '--use double --made independent --blind-to outcome,coders'
export const own: string = `--code-set set.json ${facts}`
export const windows = '--window 60 --straddle any --last keep'
export const code = (
  line: string,
  files: Readonly<Record<string, string>>,
  occupied: readonly string[] = [],
): Outcome => run(typed(`code ${line}`), given({ 'set.json': ours, ...files }, occupied))

interface Shown {
  readonly sheets: readonly {
    readonly sheet: string
    readonly session: number
    readonly coder: object
    readonly segments: readonly { readonly at: unknown; readonly codes: Readonly<Record<string, unknown>> }[]
  }[]
  readonly problems?: readonly { readonly _tag: string }[]
}
export const shown = (outcome: Outcome): Shown => {
  expect(outcome.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('note:'))).toEqual([])
  return document<Shown>(outcome)
}

export const long: string = [
  'seg,code,value,who,s,al',
  '1,WD_P,2,a,3,d1',
  '1,WD_T,1,a,3,d1',
  '1,CF_P,,a,3,d1',
  '1,CF_T,na,a,3,d1',
  '2,WD_P,nc,a,3,d1',
  '2,WD_T,nc,a,3,d1',
  '1,WD_P,5,b,3,d1',
].join('\n')
export const longLine: string = `t.csv --reader table --unit seg --code code --value value --coder who --session s --alliance al --code-set 3RS-2022 ${facts} --not-applicable na --not-codable nc`

export const wide = (rows: readonly string[], more = ''): Outcome =>
  code(`t.csv --reader table --unit seg --codes '{code}' --coder who --session s ${own} ${more}`, {
    't.csv': ['seg,pulls-back,snaps,who,s', ...rows].join('\n'),
  })
