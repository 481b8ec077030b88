import { describe, expect, it } from 'vitest'
import { farNotes } from '../../../../src/verbs/table/far-scores.js'
import { document, over } from '../../cli/given.js'

const far = (scores: readonly number[]) =>
  farNotes(
    scores.map((value, index) => ({ value, line: index + 2 })),
    { range: undefined, hasNoEnds: false },
  )
const lines = (scores: readonly number[]) => /\(lines? ([^)]*)\)/.exec(far(scores)[0]?.message ?? '')?.[1]

/** The quantiles of a distribution with a long tail, so many of them. */
const tail = (many: number, mean: number, most: number): readonly number[] =>
  Array.from({ length: many }, (_, index) => Math.min(most, Math.round(-mean * Math.log(1 - (index + 0.5) / many))))
const totals = [31, 33, 36, 30, 42, 41, 38]

describe('scores far outside the rest', () => {
  it.each([
    ['a code above', [...totals, 999], '9'],
    ['a code below 0', [-99, ...totals], '2'],
    ['two codes', [40, 41, -99, 42, 40, 999, 41], '4, 7'],
    ['more codes than scores', [...totals, ...Array(20).fill(999)], '9, 10, 11, 12, 13 and 15 more'],
    ['a code beside means of answers', [1.5, 3.25, 6, 4, 99], '6'],
    ['a code beside yes and no', [0, 1, 0, 0, 88], '6'],
    ['a code below symptoms that go to 0', [...tail(60, 12, 63), -99], '62'],
    ['a code among changes', [-12, 4, 9, -20, 0, 3, 18, -99], '9'],
    ['a lost decimal mark', [...totals, 3800], '9'],
  ])('%s', (_, scores, where) => expect(lines(scores)).toBe(where))

  it.each([
    ['none', []],
    ['one', [40]],
    ['a fall of steady scores', [40, 41, 42, 41, 40, 41, 12]],
    ['symptoms with a tail', tail(200, 6, 27)],
    ['a longer tail', tail(1000, 10, 63)],
    ['few with a tail', tail(12, 40, 180)],
    ['one alone in the tail', [0, 0, 1, 0, 2, 0, 3, 1, 63]],
    ['no rupture but once', [0, 0, 0, 0, 0, 0, 5]],
    ['two people at both ends', [12, 13, 12, 240, 238, 241]],
    ['both ends of a percentage', [0, 1, 0, 2, 100, 99, 98]],
    ['ordinary numbers that are written like codes', [77, 88, 99, 98, 97, 80, 85]],
  ])('are none: %s', (_, scores) => expect(far(scores)).toEqual([]))

  const detect = 'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=8'
  const table = `id,s,x\n${[...totals, 999].map((score, index) => `a,${index + 1},${score}\n`).join('')}`

  it('are a note without the score, unless the range or the code is known', () => {
    const outcome = over(table, `${detect} --json`)
    expect(document(outcome).problems).toEqual([
      {
        _tag: 'FarOutside',
        message:
          '1 score lies far outside the rest (line 9); it is read as it is. Is it a code for a missing value? --missing names codes, --range the ends of the scale',
      },
    ])
    expect(outcome.stderr).not.toContain('999')
    expect(over(table, `${detect} --missing 999`).stderr).not.toContain('far outside')
    expect(over(table, `${detect} --range 12..60`).exit).toBe(1)
  })

  it('are a note that does not ask for the ends of a scale that has none', () => {
    const { stderr } = over(table, `${detect} --range none`)
    expect(stderr).toContain('Is it a code for a missing value? --missing names codes\n')
    expect(stderr).not.toContain('--range')
  })

  it('are noted in a row per client', () => {
    const wide = "detect t.csv --id id --wide 'x{session}' --better higher --rule drop --param floor=8"
    expect(over('id,x1,x2,x3\na,40,41,-99\nb,38,36,-99\n', wide).stderr).toContain(
      '2 scores lie far outside the rest (lines 2, 3);',
    )
  })

  it('are noted among occasions, where the row counts', () => {
    const line = 'detect t.csv --id id --occasion on --score x --better higher --rule drop --param floor=8'
    const rows = 'id,on,x\na,2026-01-05,40\na,2026-01-12,999\na,2026-01-12,39\na,2026-01-19,41\n'
    expect(over(rows, `${line} --repeats first`).stderr).toContain('1 score lies far outside the rest (line 3);')
    expect(over(rows, `${line} --repeats last`).stderr).not.toContain('far outside')
  })
})
