import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { given, typed } from '../../cli/given.js'
import { codes, documentOf, faultsOf, keys, wrongOf } from './table-given.js'

describe('a table that cannot be compared', () => {
  it('has a unit twice, with both rows', () => {
    expect(faultsOf('u,c,v\n1,ann,0\n1,ben,0\n1,ann,1\n', `${keys} --level nominal`)).toMatch(
      /line 4, column 3 \(v\): the same unit and coder as on line 2\n1 fault/,
    )
    expect(faultsOf('u,r1,r2\na,0,0\na,1,1\n', "--unit u --raters 'r{n}' --level nominal")).toMatch(
      /line 3: the same unit as on line 2/,
    )
    expect(
      documentOf('s,u,c,v\n1,1,a,0\n1,1,b,0\n2,1,a,1\n2,1,b,0\n', `${keys} --session s --level nominal`).units,
    ).toBe(2)
    expect(
      documentOf('s,u,c,v\n1,1,a,0\n1,1,b,0\n2,1,a,1\n2,1,b,0\n', '--unit s,u --coder c --value v --level nominal')
        .units,
    ).toBe(2)
  })

  it('has a unit in two groups', () => {
    expect(faultsOf('u,c,v,g\n1,ann,0,x\n1,ben,0,y\n', `${keys} --by g --level nominal`)).toMatch(
      /line 3: another group than on line 2/,
    )
  })

  it('has values outside those declared, blank keys and ragged rows, all at once and without the values', () => {
    const said = faultsOf('u,c,v\n1,ann,7\n,ben,0\n2,NA,8\n3,ann\n', `${keys} --level ordinal --categories 0..5`)
    expect(said).toMatch(/line 2, column 3 \(v\): not among the categories of --categories/)
    expect(said).toMatch(/line 3, column 1 \(u\): blank, where each row needs a unit/)
    expect(said).toMatch(/line 4, column 2 \(c\): NA, where each row needs a coder/)
    expect(said).toMatch(/line 4, column 3 \(v\): not among/)
    expect(said).toMatch(/line 5: 2 values where the header names 3 columns/)
    expect(said).toMatch(/5 faults/)
    expect(said).not.toMatch(/[78](?!\))[^0-9]*categories/)
  })

  it('has words where numbers are needed, numbers below 0 on a ratio scale, and codes for a missing value', () => {
    expect(faultsOf('u,c,v\n1,ann,low\n', `${keys} --level ordinal`)).toMatch(
      /the order of words is declared with --categories/,
    )
    expect(faultsOf('u,c,v\n1,ann,low\n', `${keys} --level interval`)).toMatch(/not a number/)
    expect(faultsOf('u,c,v\n1,ann,low\n', `${keys} --level nominal --present 2`)).toMatch(/not a number/)
    expect(faultsOf('u,c,v\n1,ann,-1\n', `${keys} --level ratio`)).toMatch(/below 0, where a ratio scale begins/)
    expect(faultsOf('u,c,v\n1,ann,null\n1,ben,x\n', `${keys} --level nominal`)).toMatch(/--missing names their codes/)
    expect(faultsOf('u,c,v\n1,ann,x\n1,ben,y\n', `${keys} --level nominal --present x`)).toMatch(
      /the order of words is declared/,
    )
    expect(faultsOf('u,c,v\n1,ann,Yes\n1,ben,no\n', `${keys} --level nominal --positive yes`)).toMatch(
      /no value is that of --positive/,
    )
  })

  it.each(['--level ordinal', '--level ordinal --unit u', `${keys} --level nominal`, '--level ordinal --use double'])(
    'cannot be read, whatever the options are of: %s',
    (line) => {
      const { exit, stdout, stderr } = run(typed(`agreement gone.jsonl ${line}`), given({}))
      expect([exit, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^gone\.jsonl: /)
    },
  )

  it('has no such column', () => {
    expect(faultsOf(codes, '--unit u --coder cod --value v --level nominal')).toMatch(/column absent: cod/)
    expect(faultsOf(codes, "--unit u --raters 'rater{n}' --level nominal")).toMatch(/no column matches rater\{n\}/)
  })
})

describe('a wrong command line', () => {
  it('is said all at once', () => {
    const said = wrongOf('--coder c --categories 5..1')
    for (const part of ['--value COLUMN', '--level', '--categories needs two numbers in ascending order'])
      expect(said).toContain(part)
  })

  it.each([
    ['--level nominal', /missing option --coder COLUMN and --value COLUMN \(or --raters 'r\{n\}'\)/],
    [`--coder c --value v --level nominal`, /missing option --unit COLUMN/],
    [`${keys} --raters r1,r2 --level nominal`, /leave --coder, --value and --code out/],
    [`--unit u --coder u --value v --level nominal`, /--unit and --coder both name column u/],
    [`${keys} --by v --level nominal`, /--by and --value both name column v/],
    [`--unit u,u --coder c --value v --level nominal`, /--unit names column u twice/],
    [`--unit u, --coder c --value v --level nominal`, /--unit needs a column before and after each comma/],
    ["--raters 'r{n}{n}' --level nominal", /--raters needs \{n\} once/],
    [`${keys} --level nominal --categories 1`, /--categories needs two or more/],
    [`${keys} --level nominal --categories 1,1`, /--categories names 1 twice/],
    [`${keys} --level nominal --categories a,,b`, /a value before and after each comma/],
    [`${keys} --level nominal --categories 0.5..2`, /--categories A\.\.B needs whole numbers/],
    [`${keys} --level nominal --categories 1..2000`, /--categories has at most 1000/],
    [`${keys} --level ordinal --categories 3,1`, /--categories needs its numbers in ascending order/],
    [`${keys} --level interval --categories a,b`, /--categories of --level interval are numbers/],
    [`${keys} --level ratio --categories -1,1`, /--categories of --level ratio are not below 0/],
    [`${keys} --level nominal --present 1 --positive 1`, /--present and --positive both say what counts as present/],
    [`${keys} --level nominal --categories a,b --present 1`, /--present is a number, and --categories has words/],
    [`${keys} --level nominal --categories a,b --positive c`, /--positive c is not among the values/],
    [`${keys} --level nominal --categories a,b --present c`, /--present c is not among the values/],
    [`${keys} --level nominal --incomplete keep`, /unknown --incomplete keep; allowed: drop-unit, pairwise, refuse/],
    [`${keys} --level nominal --unit-is word`, /unknown --unit-is word; allowed: event, segment, session-rating/],
    [`${keys} --level high`, /unknown --level high; allowed: nominal, ordinal, interval, ratio/],
  ])('%s', (line, said) => expect(wrongOf(line)).toMatch(said))
})
