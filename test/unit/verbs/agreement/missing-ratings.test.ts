import { describe, expect, it } from 'vitest'
import { over } from '../../cli/given.js'
import { documentOf, faultsOf, keys, wrongOf } from './table-given.js'

describe('ratings that are missing', () => {
  const missing = 'u,c,v\n1,ann,1\n1,ben,2\n2,ann,3\n2,ben,\n3,ann,2\n3,ben,2\n4,ann,5\n4,ben,4\n5,ann,4\n'
  const line = `${keys} --level interval`

  it('are a fault that names the choices, unless one was made', () => {
    expect(faultsOf(missing, line)).toMatch(
      /t\.csv, line 4: not every coder rated 2 units of 5; --incomplete .*drop-unit.*pairwise.*refuse/,
    )
  })

  it('are listed unit by unit where they are refused', () => {
    const said = faultsOf(missing, `${line} --incomplete refuse`)
    expect(said).toMatch(/line 4: unit 2: no rating of ben\n.*line 10: unit 5: no rating of ben\n2 faults/)
  })

  it('leave the unit out, or are left out of the pairs', () => {
    const dropped = documentOf(missing, `${line} --incomplete drop-unit`)
    expect([dropped.units, dropped.coefficients.find(({ coefficient }) => coefficient === 'icc-2')?.units]).toEqual([
      3, 3,
    ])
    const pairwise = documentOf(missing, `${line} --incomplete pairwise`)
    expect(pairwise.units).toBe(5)
    expect(pairwise.coefficients.find(({ coefficient }) => coefficient === 'cohen-kappa')?.units).toBe(3)
    expect(pairwise.coefficients.find(({ coefficient }) => coefficient === 'icc-2')).toMatchObject({
      value: null,
      because: 'empty',
    })
    for (const { problems } of [dropped, pairwise]) {
      expect(problems.map(({ _tag }) => _tag)).toContain('IncompleteUnits')
      expect(problems.map(({ _tag }) => _tag)).not.toContain('RotatingCoders')
    }
  })

  it('are no rotation of coders, which is where no unit, or no session, has ratings of every coder', () => {
    const rotationIn = (text: string, more = '') =>
      documentOf(text, `${keys} ${more} --level interval --incomplete pairwise`).problems.find(
        ({ _tag }) => _tag === 'RotatingCoders',
      )?.message
    const rotating = 'u,c,v\n1,ann,1\n1,ben,2\n2,ann,3\n2,cleo,2\n3,ben,2\n3,cleo,2\n'
    expect(rotationIn(rotating)).toMatch(/^no unit has ratings of every coder; .*none of the six ICCs applies/)
    expect(rotationIn(`${rotating}4,ann,1\n4,ben,2\n4,cleo,1\n`)).toBeUndefined()
    const scattered = 's,u,c,v\n1,1,ann,1\n1,1,ben,\n1,2,ann,\n1,2,ben,2\n'
    expect(rotationIn(scattered, '--session s')).toBeUndefined()
    expect(rotationIn(`${scattered}2,1,ann,3\n2,1,ben,\n`, '--session s')).toBeUndefined()
    expect(rotationIn('s,u,c,v\n1,1,ann,1\n1,1,ben,2\n2,1,ann,1\n2,1,cleo,2\n', '--session s')).toMatch(
      /^no session has ratings of every coder/,
    )
  })

  const coded = `u,c,v,k
1,ann,1,x
1,ben,2,x
2,ann,3,x
2,ben,3,x
3,ann,2,x
3,ben,2,x
2,ann,3,y
2,ben,3,y
3,ann,1,y
3,ben,,y
4,ann,1,y
4,ben,1,y
`

  it('are counted code by code, and so are the units', () => {
    const asked = `agreement t.csv ${keys} --code k --level interval`
    expect(over(coded, asked).stderr).toMatch(/not every coder rated 1 unit of 3 for y;/)
    const dropped = over(coded, `${asked} --incomplete drop-unit`)
    expect(dropped.stdout).toMatch(/^4 units \(2 to 3 of a code\), 2 coders/)
    expect(dropped.stderr).toMatch(/left out: 1 unit of 3 for y lacks a rating/)
    expect(over(coded, `${asked} --incomplete pairwise`).stdout).toMatch(/^4 units \(3 of each code\), 2 coders/)
    expect(documentOf(`${coded}5,ann,,y\n5,ben,,y\n`, `${asked.slice(16)} --incomplete pairwise`).units).toBe(4)
  })

  it('leave the ICCs out of the codes that have such units, which are named', () => {
    const noteAt = (level: string) =>
      documentOf(coded, `${keys} --code k --level ${level} --incomplete pairwise`).problems.find(
        ({ _tag }) => _tag === 'IncompleteUnits',
      )?.message
    expect(noteAt('interval')).toMatch(/the ICCs, which need every rating, are left out where one is missing: y$/)
    expect(noteAt('nominal')).toMatch(/on the units that both rated$/)
  })

  it('may be written as a code', () => {
    expect(
      documentOf(missing.replace('2,ben,\n', '2,ben,99\n'), `${line} --missing 99 --incomplete drop-unit`).units,
    ).toBe(3)
    expect(wrongOf(`${keys} --level nominal --categories 0,1,9 --missing 9`)).toMatch(/--missing 9 is a category/)
  })
})
