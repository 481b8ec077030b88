import { describe, expect, it } from 'vitest'
import { documentOf, faultsOf, keys } from './table-given.js'

describe('values that are perhaps no categories', () => {
  const noted = (text: string, line: string) =>
    documentOf(text, line).problems.filter(({ _tag }) => _tag === 'LookAlike' || _tag === 'FarOutside')

  it('differ only in capitals, and are named by their lines alone', () => {
    const words = 'u,c,v\n1,ann,Yes\n1,ben,yes\n2,ann,no\n2,ben,no\n3,ann,not  sure\n3,ben,not sure\n'
    expect(noted(words, `${keys} --level nominal`).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^categories first on lines 2 and 3 differ only in capitals; they are kept apart; give/),
      expect.stringMatching(/^categories first on lines 6 and 7 differ only in blanks/),
    ])
    expect(noted(words, `${keys} --level nominal --categories 'Yes,yes,no,not sure,not  sure'`)).toEqual([])
  })

  it.each([
    ['-9', '0,1'],
    ['9', '0,1'],
    ['99', '1,2,3,4,5'],
    ['-99', '1,2,3,4,5'],
    ['999', '0,1,2,3'],
    ['99', '10,20,30'],
  ])('look like a code for a missing value: %s among %s', (code, scale) => {
    const rows = scale.split(',').flatMap((value, unit) => [`${unit},ann,${value}`, `${unit},ben,${value}`])
    const text = `u,c,v\n${rows.join('\n')}\n50,ann,${code}\n50,ben,${scale.split(',')[0]}\n`
    for (const level of ['nominal', 'ordinal', 'interval'])
      expect(noted(text, `${keys} --level ${level}`).map(({ message }) => message)).toEqual([
        `1 rating lies far outside the rest (line ${rows.length + 2}); it is read as a value. Is it a code for a missing value? --missing names codes, --categories the values there can be`,
      ])
    expect(
      noted(text, `${keys} --level ordinal --categories ${scale},${code}`.replace(/(\S+),(-\d+)$/, '$2,$1')),
    ).toEqual([])
    expect(noted(text, `${keys} --level ordinal --missing=${code} --incomplete drop-unit`)).toEqual([])
  })

  it('are those of the scale: no note', () => {
    for (const scale of [
      [1, 2, 3, 4, 5],
      [0, 1],
      [0, 10, 20, 100],
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [1, 3, 9],
    ]) {
      const text = `u,c,v\n${scale.flatMap((value, unit) => [`${unit},ann,${value}`, `${unit},ben,${value}`]).join('\n')}\n`
      expect(noted(text, `${keys} --level ordinal`)).toEqual([])
    }
  })

  it('are words for a missing value, which may also be declared', () => {
    const none = 'u,c,v\n1,ann,none\n1,ben,weak\n'
    expect(faultsOf(none, `${keys} --level nominal`)).toMatch(
      /Hint: where it is a category, --categories none,weak,clear declares it with the others; where such cells mean a missing value, --missing names/,
    )
    expect(documentOf(none, `${keys} --level nominal --categories none,weak,clear`).categories[0]).toBe('none')
  })
})

describe('names that differ in how they were typed', () => {
  it('are kept apart, with a note for coders, codes, groups, sessions and units', () => {
    const text = 's,u,c,v,k,g\nS1,a,Ann,1,wd,x\nS1,a,ben,1,wd,x\ns1,A,ann,1,WD,X\ns1,A,ben,0,WD,X\n'
    const { problems } = documentOf(text, `${keys} --session s --code k --by g --level nominal --incomplete pairwise`)
    expect(
      problems.filter(({ _tag }) => _tag === 'LookAlike').map(({ message }) => message.split(' differ')[0]),
    ).toEqual([...['coders Ann and ann', 'codes wd and WD', 'groups x and X', 'sessions S1 and s1', 'units a and A']])
  })
})
