import { parse } from 'csv-parse/sync'
import { agreementOf } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, over, typed } from '../../cli/given.js'
import { type AgreementDocument, codes, coefficientOf, documentOf, type Found, faultsOf, keys } from './table-given.js'

describe('agreement', () => {
  it('prints what the library makes of the ratings', () => {
    const { units, unit, coders, level, categories, coefficients } = documentOf(
      codes,
      `${keys} --level nominal --categories 0,1 --unit-is segment`,
    )
    expect({ units, unit, coders, level, categories }).toEqual({
      ...{ units: 4, unit: 'segment', coders: ['ann', 'ben'], level: 'nominal', categories: [0, 1] },
    })
    const rated = agreementOf({
      ...{ coders, level: 'nominal', categories, isPresent: (value) => value === 1 },
      ratings: [
        [0, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    })
    expect(coefficients).toEqual(JSON.parse(JSON.stringify(rated)))
  })

  it('reads a column for each coder, by a pattern or by name, and each row is a unit unless one is named', () => {
    const wide = 'u,r1,r2,x\na,0,0,9\nb,1,1,9\nc,0,1,9\nd,0,0,9\n'
    const byPattern = documentOf(wide, "--unit u --raters 'r{n}' --level nominal")
    expect(byPattern.coders).toEqual(['r1', 'r2'])
    const { coefficients } = documentOf(codes, `${keys} --level nominal`)
    const numbers = (found: readonly Found[]) => found.map(({ coefficient, value }) => [coefficient, value])
    expect(numbers(byPattern.coefficients)).toEqual(numbers(coefficients))
    expect(documentOf(wide, '--raters r2,r1 --level nominal').coders).toEqual(['r2', 'r1'])
    expect(documentOf(wide, '--raters r2,r1 --level nominal').units).toBe(4)
  })

  it('keeps codes and groups apart, all units before the groups', () => {
    const coded = `${codes.replace('u,c,v,g', 'u,c,v,g,k').replace(/([xy])$/gm, '$1,withdrawal')}${codes
      .split('\n')
      .slice(1)
      .join('\n')
      .replace(/([xy])$/gm, '$1,other')}`
    const { coefficients, units } = documentOf(coded, `${keys} --code k --by g --level nominal`)
    const percents = coefficients.filter(({ coefficient }) => coefficient === 'percent')
    expect(percents.map(({ code, by }) => [code, by])).toEqual([
      ...[
        ['withdrawal', undefined],
        ['withdrawal', 'x'],
        ['withdrawal', 'y'],
      ],
      ...[
        ['other', undefined],
        ['other', 'x'],
        ['other', 'y'],
      ],
    ])
    expect(percents.map(({ value }) => value)).toEqual([0.75, 1, 0.5, 0.75, 1, 0.5])
    expect(units).toBe(4)
  })

  it('takes only the rows asked for', () => {
    expect(documentOf(codes, `${keys} --level nominal --where g=y`).units).toBe(2)
    expect(faultsOf(codes, `${keys} --level nominal --where g=z`)).toMatch(/no row is left after --where g=z/)
  })

  it('names the unit, the level, the categories and what counts as present', () => {
    const { stdout } = over(
      codes,
      `agreement t.csv ${keys} --level ordinal --categories 0..2 --present 1 --unit-is event`,
    )
    expect(stdout).toMatch(
      /^4 units, 2 coders: ann, ben\.\nLevel: ordinal; categories declared: 0, 1, 2; unit: event\. Present: 1 or more\./,
    )
    const unsaid = over(codes, `agreement t.csv ${keys} --level ordinal`)
    expect(unsaid.stdout).toMatch(/categories observed: 2; unit: not named; --unit-is/)
    expect(unsaid.stderr).toMatch(/categories observed: 2; none are declared/)
  })

  it('prints an interval that spans more than 0.4 in place of the value, κ beside AC1 and the positives', () => {
    const { stdout } = over(codes, `agreement t.csv ${keys} --level nominal`)
    expect(stdout).toMatch(/present, by each +agree +positive agreement +negative agreement +κ +AC1/)
    expect(stdout).toMatch(/ann, ben +4 +1, 2 +0\.00 to 1\.00 +0\.67 +0\.80/)
    expect(stdout).toMatch(/treat units as independent/)
    expect(stdout).not.toMatch(/substantial|moderate|excellent|almost perfect|NaN|undefined/)
  })

  it('breaks no interval over lines, and no p', () => {
    const rows = Array.from({ length: 60 }, (_, unit) => {
      const one = 1 + (unit % 5)
      return `withdrawal in the patient,${unit},${one},${unit % 7 === 0 ? 1 + ((unit + 2) % 5) : one}`
    })
    const table = `k,u,c,v\n${rows
      .flatMap((row) => {
        const [code, unit, one, other] = row.split(',')
        return [`${code},${unit},ann the first,${one}`, `${code},${unit},ben the second,${other}`]
      })
      .join('\n')}\n`
    const { stdout } = run(
      typed(`agreement t.csv --unit u --coder c --value v --code k --level ordinal --categories 1..5 --present 2`),
      { ...given({ 't.csv': table }), columns: 72 },
    )
    expect(stdout).toMatch(/\(0\.\d\d to [01]\.\d\d\)/)
    expect(stdout).not.toMatch(/\d to *$|\d to {2}|\d\.\d\d {2,}to| to {2}|p <( *$| {2})/m)
    expect(stdout).not.toContain('\u00a0')
    for (const line of stdout.match(/^.*\d to \d.*$/gm) ?? []) expect(line.length).toBeLessThanOrEqual(72)
  })

  it('says which correlation is of one coder and which of the mean, and labels consistency', () => {
    const { stdout } = over(
      'u,r1,r2,r3\na,1,2,1\nb,3,3,4\nc,5,4,5\nd,2,2,2\n',
      "agreement t.csv --raters 'r{n}' --level interval",
    )
    expect(stdout).toMatch(/correlation +units +codes of one coder +mean of 3 +against 0/)
    expect(stdout).toMatch(/ICC\(3\), consistency +4 .*F\(3, 6\) = [\d.]+, p [<=] 0\.\d+/)
  })

  it('says nothing of presence where it is not known what that is', () => {
    const words = codes.replace(/,0,/g, ',no,').replace(/,1,/g, ',yes,')
    const open = documentOf(words, `${keys} --level nominal`)
    expect(coefficientOf(open, 'positive-agreement')).toBeUndefined()
    expect(open.problems.map(({ _tag }) => _tag)).toEqual(['CategoriesObserved', 'NoCut'])
    const named = documentOf(words, `${keys} --level nominal --categories no,yes --positive yes`)
    expect(coefficientOf(named, 'positive-agreement')).toBeCloseTo(2 / 3)
    expect(coefficientOf(documentOf(words, `${keys} --level nominal --positive no`), 'positive-agreement')).toBe(0.8)
    expect(named.problems).toEqual([])
    expect(named.coefficients[0]?.positives).toEqual([1, 2])
  })

  it('has CSV with every digit, and what people read as notes', () => {
    const { stdout, stderr } = over(codes, `agreement t.csv ${keys} --level nominal --format csv`)
    const rows: readonly Record<string, string>[] = parse(stdout, { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual(
      'coefficient,code,by,coders,units,positives,value,because,se,low,high,weights,weighted_by,f,df1,df2,p'.split(','),
    )
    expect(rows.map(({ coefficient, coders, value }) => [coefficient, coders, value])).toContainEqual([
      'cohen-kappa',
      'ann; ben',
      '0.5',
    ])
    expect(stderr).toMatch(/^note: 4 units, 2 coders: ann, ben\.\nnote: Level: nominal/)
  })

  it('weights by the distance of values of equal steps, and by the places of those of an order', () => {
    const wide = 'r1,r2\n1,1\n1,2\n2,2\n2,3\n3,3\n3,10\n10,10\n10,1\n'
    const at = (level: string, more = '') => documentOf(wide, `--raters r1,r2 --level ${level}${more}`)
    const [interval, ordinal] = [at('interval'), at('ordinal')]
    expect(coefficientOf(interval, 'weighted-kappa-quadratic')).not.toBeCloseTo(
      coefficientOf(ordinal, 'weighted-kappa-quadratic') ?? 0,
      2,
    )
    const byOf = ({ coefficients }: AgreementDocument) => [
      ...new Set(coefficients.flatMap(({ weightedBy }) => weightedBy ?? [])),
    ]
    expect([byOf(interval), byOf(ordinal)]).toEqual([['distance'], ['place']])
    const noteOf = ({ problems }: AgreementDocument) =>
      problems.find(({ _tag }) => _tag === 'CategoriesObserved')?.message
    expect(noteOf(ordinal)).toMatch(/weighted κ counts the places among these; one that no coder used has none/)
    expect(noteOf(interval)).toMatch(/none are declared$/)
    expect(noteOf(at('ordinal', ' --categories 1..10'))).toBeUndefined()
    expect(over(wide, 'agreement t.csv --raters r1,r2 --level ordinal').stdout).toMatch(
      /weights of κ follow the places of two values among the categories/,
    )
  })

  it('has no sign before a zero, and no rounding of zero', () => {
    // κ of these is 0, and the difference of shares by which it is computed is not.
    const even = `r1,r2\n${Array.from({ length: 9 }, (_, at) => `${at % 3},${Math.floor(at / 3)}`).join('\n')}\n`
    const { coefficients } = documentOf(even, '--raters r1,r2 --level interval')
    for (const { value } of coefficients) expect(value === null || value === 0 || Math.abs(value) > 1e-12).toBe(true)
    expect(over(even, 'agreement t.csv --raters r1,r2 --level interval').stdout).not.toMatch(/-0\.00/)
  })

  it('says how it was made', () => {
    const { stdout } = over(codes, `agreement t.csv ${keys} --level nominal --where g=x --methods`)
    expect(stdout).toMatch(
      /Methods\. Made by rupture-repair 1\.2\.3, agreement\. Input: t\.csv .*treat units as independent.*Left out: 4 rows by --where g=x\. Sources: .*Cohen \(1960\)/,
    )
  })
})

describe('words in an order', () => {
  it('have a cut among them', () => {
    const words = 'u,c,v\n1,ann,low\n1,ben,middle\n2,ann,high\n2,ben,middle\n3,ann,low\n3,ben,low\n'
    const { coefficients } = documentOf(words, `${keys} --level ordinal --categories low,middle,high --present middle`)
    expect(coefficients[0]?.positives).toEqual([1, 2])
  })
})

it('reads standard input, other delimiters and decimal marks', () => {
  const table = 'u;r1;r2\na;1,5;2\nb;3;3,5\n'
  const { exit, stdout } = run(
    typed("agreement - --delimiter ; --decimal , --raters 'r{n}' --level interval --json"),
    given({ '-': table }),
  )
  expect(exit).toBe(0)
  expect(document<AgreementDocument>({ exit: 0, stdout, stderr: '', files: [] }).categories).toEqual([1.5, 2, 3, 3.5])
})
