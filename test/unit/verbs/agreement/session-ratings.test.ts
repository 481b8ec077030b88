import type { CodingSheet } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import { ann, ben, faultsOf, noteOf, over, printedOf, sheet, type Value } from './sheets-given.js'

describe('agreement of coding sheets', () => {
  it('takes ratings of the whole session, which are no segments', () => {
    const rated = (coder: string, session: number, resolution: Value) =>
      sheet(coder, [1], { session, sessionRatings: { resolution } })
    const sheets = [rated('ann', 1, 3), rated('ben', 1, 4), rated('ann', 2, 2), rated('ben', 2, 2)]
    const printed = printedOf(sheets, '--of session-ratings --level interval --categories 1..5')
    expect(printed).toMatchObject({ units: 2, unit: 'session rating', categories: [1, 2, 3, 4, 5] })
    expect(printed.coefficients.map(({ code }) => code)).toContain('resolution')
  })

  describe('of the whole session', () => {
    const rated = (values: readonly (readonly [Value, Value])[], name = 'resolution') =>
      values.flatMap((pair, at) =>
        pair.map((value, place) =>
          sheet(['ann', 'ben'][place] ?? '', [1], { session: at + 1, sessionRatings: { [name]: value } }),
        ),
      )
    const words = rated([
      ['never', 'never'],
      ['often', 'rarely'],
      ['rarely', 'rarely'],
    ])
    const line = (more: string) => `--of session-ratings ${more}`

    it('refuses words whose order is not declared, and takes those whose order is', () => {
      const said = faultsOf(words, line('--level ordinal'))
      expect(said).toMatch(
        /s\.jsonl: sheet ann-1, session rating resolution: not a number; the order of words is declared with --categories low,middle,high/,
      )
      expect(said).toMatch(/6 faults/)
      expect(said).not.toMatch(/never|rarely|often/)
      const declared = printedOf(words, line('--level ordinal --categories never,rarely,often'))
      expect(declared.categories).toEqual(['never', 'rarely', 'often'])
      expect(printedOf(words, line('--level nominal')).units).toBe(3)
    })

    it.each([
      [
        '--level interval',
        rated([
          [1, 2],
          ['good', 4],
        ]),
        /sheet ann-2, session rating resolution: not a number\n1 fault/,
      ],
      [
        '--level ordinal',
        rated([
          [1, 2],
          ['good', 4],
        ]),
        /sheet ann-2, .*: not a number; the order/,
      ],
      [
        '--level ratio',
        rated([
          [1, -2],
          [3, 4],
        ]),
        /sheet ben-1, session rating resolution: below 0, where a ratio scale begins\n1 fault/,
      ],
      [
        '--level ordinal --categories 1..5',
        rated([
          [1, 7],
          [3, 4],
        ]),
        /sheet ben-1, .*: not among the categories of --categories\n1 fault/,
      ],
      [
        '--level nominal --present 2',
        rated([
          [1, 'good'],
          [3, 4],
        ]),
        /sheet ben-1, .*: not a number\n1 fault/,
      ],
    ] as const)('refuses what its scale does not have: %s', (more, sheets, said) => {
      const fault = faultsOf(sheets, line(more))
      expect(fault).toMatch(said)
      expect(fault).not.toMatch(/good|: -2|7/)
    })

    it('takes no value for a missing one, and numbers below 0 where a scale has them', () => {
      expect(
        printedOf(
          rated([
            [1, -2],
            [3, 4],
          ]),
          line('--level interval'),
        ).categories,
      ).toEqual([-2, 1, 3, 4])
      expect(
        printedOf(
          rated([
            [1, 2],
            [null, 4],
          ]),
          line('--level ratio --incomplete drop-unit'),
        ).units,
      ).toBe(1)
    })
  })

  it('says in how many sessions every coder gave a rating that is asked only where something was seen, and who alone', () => {
    const rated = (one: CodingSheet, session: number, resolution: number | null) => ({
      ...{ ...one, sheet: `${one.sheet}-${session}`, session },
      sessionRatings: { resolution },
    })
    const sheets = [rated(ann, 1, 3), rated(ben, 1, 4), rated(ann, 2, 2), rated(ben, 2, null), rated(ann, 3, 2)]
    const printed = printedOf(
      [...sheets, rated(ben, 3, 2)],
      '--level ordinal --of session-ratings --incomplete drop-unit',
    )
    expect(noteOf(printed, 'RatedAlone')).toBe(
      'resolution was given by every coder in 2 sessions of 3, by one alone in 1 (ann)',
    )
  })

  it('has no unit where no session was rated', () => {
    expect(over([ann, ben], '--level ordinal --of session-ratings').stdout).toMatch(/^0 units, 0 coders/)
  })
})
