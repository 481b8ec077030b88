import { run } from '../../../src/cli/program.js'
import type { Outcome } from '../../../src/verbs/say/outcome.js'
import { given, typed } from '../cli/given.js'

export const scores = [
  ['back', [6, 3, 6]],
  ['gone', [6, 3, 3]],
  ['dead', [6, 3]],
  ['done', [6, 6, 2]],
  ['open', [6, 2]],
  ['calm', [6, 6, 6]],
  ['once', [6]],
] as const

export const table: string = `id,s,x\n${scores.flatMap(([id, xs]) => xs.map((x, i) => `${id},${i + 1},${x}`)).join('\n')}\n`
const endings = 'id,s,ending\nback,3,left\ngone,3,left\ndead,2,death\ndone,3,completed\nopen,2,\nonly,1,left\nonly,2,\n'
export const line = 'trace t.csv --id id --session s --score x --better higher --rule drop --param floor=2'

/** What is read of a finding and of the document. */
export interface FindingShown {
  readonly kind: string
  readonly status: string
}
export interface TracedDocument {
  readonly alliances: readonly {
    readonly id: string
    readonly findings: readonly (FindingShown & { readonly became: string })[]
  }[]
  readonly tally: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<'alliances' | 'notAssessable' | 'noFinding' | 'withFinding', number>>
}

export const trace = (more: string, files: Record<string, string> = {}, occupied: readonly string[] = []): Outcome =>
  run(typed(`${line} ${more}`), given({ 't.csv': table, 'e.csv': endings, ...files }, occupied))
