/** The options of the tables of who says a rupture. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, typed } from '../given.js'

const files = { a: readFileSync('examples/data/three-alliances.jsonl', 'utf8') }
const outcomes = (line: string) => run(typed(`outcomes a --resolved-by client ${line}`), given(files))

type Row = Readonly<Record<string, string | number | null>>

describe('rupture-repair outcomes of who says a rupture', () => {
  it('counts persons by a session only where it is named', () => {
    const estimands = (line: string) =>
      document<{ readonly prevalence: readonly Row[] }>(outcomes(`--table prevalence --json ${line}`)).prevalence.map(
        ({ estimand, bySession }) => [estimand, bySession].join(' '),
      )
    expect(estimands('--by-session 2')).toContain('persons-by-session 2')
    expect(estimands('').join()).not.toContain('persons-by-session')
    expect(outcomes('--table prevalence --by-session 0')).toMatchObject({ exit: 2 })
    expect(outcomes('--table episodes --by-session 2').stderr).toContain('--by-session goes with --table prevalence')
  })
  it('takes a rule beside what people say, with its parameters', () => {
    expect(outcomes('--table convergence --rule drop --param floor=2 --better higher')).toMatchObject({ exit: 0 })
    expect(outcomes('--table convergence --better higher').stderr).toContain('--better goes with --rule')
    expect(outcomes('--table convergence --param floor=2').stderr).toContain('missing option --rule RULE')
    expect(outcomes('--table convergence --rule guess').stderr).toContain('unknown --rule guess')
  })
  it('takes two reliabilities, from 0 to 1', () => {
    expect(outcomes('--table congruence --reliabilities 0.8,0.7')).toMatchObject({ exit: 0 })
    for (const wrong of ['0.8', '0.8,1.2', '0.8,0.7,0.6', 'a,b'])
      expect(outcomes(`--table congruence --reliabilities ${wrong}`).stderr).toContain(
        '--reliabilities needs two numbers from 0 to 1, as in --reliabilities 0.8,0.7',
      )
  })
})
