import { parse } from 'csv-parse/sync'
import { agreementOf } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { agreementDocument } from '../../../../src/schema/files/agreement.js'
import { document, given, over, typed } from '../../cli/given.js'

interface Found {
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
interface AgreementDocument {
  readonly units: number
  readonly unit: string | null
  readonly coders: readonly string[]
  readonly level: string
  readonly categories: readonly (string | number)[]
  readonly coefficients: readonly Found[]
  readonly problems: readonly { readonly _tag: string; readonly message: string }[]
}

const keys = '--unit u --coder c --value v'
const codes = `u,c,v,g
1,ann,0,x
1,ben,0,x
2,ann,1,x
2,ben,1,x
3,ann,0,y
3,ben,1,y
4,ann,0,y
4,ben,0,y
`
const documentOf = (table: string, line: string): AgreementDocument => {
  const outcome = over(table, `agreement t.csv ${line} --json`)
  expect([outcome.exit, outcome.stderr.replace(/^note: .*\n/gm, '')]).toEqual([0, ''])
  return document<AgreementDocument>(outcome)
}
const faultsOf = (table: string, line: string): string => {
  const { exit, stdout, stderr } = over(table, `agreement t.csv ${line}`)
  expect([exit, stdout]).toEqual([1, ''])
  return stderr
}
const wrongOf = (line: string): string => {
  const { exit, stdout, stderr } = over(codes, `agreement t.csv ${line}`)
  expect([exit, stdout]).toEqual([2, ''])
  return stderr
}
const coefficientOf = ({ coefficients }: AgreementDocument, name: string): number | null | undefined =>
  coefficients.find(({ coefficient }) => coefficient === name)?.value

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

describe('sessions made of segments', () => {
  const segments = `s,u,c,v
1,1,ann,3
1,2,ann,1
1,1,ben,2
1,2,ben,2
2,1,ann,1
2,2,ann,1
2,1,ben,1
2,2,ben,4
`
  const ratingsOf = (line: string) => documentOf(segments, `${keys} --session s --per session ${line}`)

  it('count the segments with the code, or say whether any has it', () => {
    const counted = ratingsOf('--aggregate count --present 2 --level ratio')
    expect([counted.units, counted.unit, counted.categories]).toEqual([2, 'session frequency', [0, 1, 2]])
    const any = ratingsOf('--aggregate any --present 3 --level nominal')
    expect(any.categories).toEqual([0, 1])
    expect(any.coefficients.find(({ coefficient }) => coefficient === 'positive-agreement')).toMatchObject({
      ...{ value: 0, positives: [1, 1] },
    })
  })

  // Segments of a session in which ann and ben see the code: (5, 4), (8, 7) and (4, 4) of 8; 6 is unseen.
  const tallied = (code = '') =>
    [
      [5, 4],
      [8, 7],
      [4, 4],
    ].flatMap((seen, session) =>
      Array.from({ length: 8 }, (_, unit) =>
        ['ann', 'ben'].map((coder, place) => `${session},${unit},${coder},${unit < (seen[place] ?? 0) ? 1 : 0}${code}`),
      ).flat(),
    )
  const frequencies = `s,u,c,v\n${tallied().join('\n')}\n`

  it.each(['ordinal', 'interval', 'ratio'])('are weighted by the distance of their counts at %s level', (level) => {
    const line = `${keys} --session s --per session --aggregate count --level ${level}`
    const counted = documentOf(frequencies, line)
    expect(coefficientOf(counted, 'weighted-kappa-linear')).toBeCloseTo(0.625, 12)
    expect(coefficientOf(counted, 'weighted-kappa-quadratic')).toBeCloseTo(0.875, 12)
    expect(counted.coefficients.find(({ weights }) => weights === 'linear')).toMatchObject({ weightedBy: 'distance' })
    expect(over(frequencies, `agreement t.csv ${line}`).stdout).toMatch(
      /weights of κ follow the distance of two values/,
    )
  })

  it('have no categories, which are of the values that are counted', () => {
    const line = '--session s --per session --aggregate count --level ratio'
    const two = `s,u,c,v,k\n${[...tallied(',one'), '0,0,ann,1,two', '0,0,ben,1,two', '1,0,ann,0,two', '1,0,ben,0,two'].join('\n')}\n`
    const first = (how: string): string | undefined =>
      over(two, `agreement t.csv ${keys} --code k --session s --per session --aggregate ${how}`).stdout.split('\n')[1]
    const counted = first('count --level ratio')
    expect(counted).toBe(
      'Level: ratio; counts of units with the code present, from 0 to 8; unit: session frequency. Present: 1.',
    )
    expect(first('count --level ratio --categories 0,1')).toBe(counted)
    expect(documentOf(two, `${keys} --code k ${line}`).categories).toEqual([0, 1, 4, 5, 7, 8])
    expect(first('mean --level ratio')).toMatch(/; means from 0 to 1; /)
    expect(first('any --level nominal')).toMatch(/; values: 1 where any unit of the session has the code/)
    expect(faultsOf(frequencies, `${keys} ${line} --categories 0..12`)).toMatch(
      /--categories are the values of a rating, and counts have none; all values are 0 and 1/,
    )
  })

  it('are one unit of all whatever its groups, and one of each group that it has units of', () => {
    const halves = `s,u,c,v,g
${[1, 2, 3]
  .flatMap((session) =>
    [1, 2, 3, 4].flatMap((unit) =>
      ['ann', 'ben'].map(
        (coder, place) => `${session},${unit},${coder},${unit <= session + place ? 1 : 0},h${unit % 2}`,
      ),
    ),
  )
  .join('\n')}
`
    const line = `${keys} --session s --per session --aggregate count --level ratio`
    const [whole, grouped] = [documentOf(halves, line), documentOf(halves, `${line} --by g`)]
    expect([whole.units, grouped.units]).toEqual([3, 3])
    expect(grouped.categories).toEqual(whole.categories)
    expect(grouped.coefficients.filter(({ by }) => by === undefined)).toEqual(whole.coefficients)
    for (const half of ['h0', 'h1']) {
      const alone = documentOf(halves, `${line} --where g=${half}`).coefficients
      const own = grouped.coefficients.filter(({ by }) => by === half)
      const numbers = (found: readonly Found[]) =>
        found.map(({ coefficient, units, value }) => [coefficient, units, value?.toFixed(12)])
      expect(numbers(own)).toEqual(numbers(alone))
    }
  })

  it.each([
    ['count --present 2 --level ratio', 'session frequency', 'counts of units with the code present, from 0 to 2'],
    ['any --present 3 --level nominal', 'session presence', 'values: 1 where any unit of the session has the code'],
    ['max --level ordinal', 'session maximum', 'categories observed: 4'],
    ['mean --level interval', 'session mean', 'means from 1 to 2.5'],
  ])('are named by what they are made of: %s', (line, unit, values) => {
    expect(ratingsOf(`--aggregate ${line}`).unit).toBe(unit)
    const { stdout } = over(segments, `agreement t.csv ${keys} --session s --per session --aggregate ${line}`)
    expect(stdout.replace(/\s+/g, ' ')).toContain(values)
    expect(stdout.replace(/\s+/g, ' ')).toContain(`; unit: ${unit}.`)
  })

  it('are not below 0 at ratio level', () => {
    const below = segments.replace('1,1,ann,3', '1,1,ann,-3')
    for (const how of ['max', 'mean'])
      expect(faultsOf(below, `${keys} --session s --per session --aggregate ${how} --level ratio`)).toMatch(
        /line 2, column 4 \(v\): below 0, where a ratio scale begins/,
      )
  })

  it('may be none', () => {
    const lacking = 's,u,c,v\n1,1,ann,1\n1,1,ben,\n'
    const line = `${keys} --session s --per session --aggregate count --level ratio --incomplete drop-unit`
    expect(over(lacking, `agreement t.csv ${line}`).stdout).toMatch(
      /^0 units, 2 coders: ann, ben\.\nLevel: ratio; counts of units with the code present;/,
    )
  })

  it('take the greatest value, or the mean', () => {
    expect(ratingsOf('--aggregate max --level ordinal').categories).toEqual([1, 2, 3, 4])
    expect(ratingsOf('--aggregate max --level ordinal --categories 1..5').categories).toEqual([1, 2, 3, 4, 5])
    expect(ratingsOf('--aggregate mean --level interval').categories).toEqual([1, 2, 2.5])
  })

  it('need to know what is counted, and of which level it is', () => {
    expect(faultsOf(segments, `${keys} --session s --per session --aggregate count --level ratio`)).toMatch(
      /--present FROM or --positive VALUE/,
    )
    expect(wrongOf(`${keys} --session s --per session --level ratio`)).toMatch(
      /--per session needs --aggregate count, any, max, mean/,
    )
    expect(wrongOf(`${keys} --per session --aggregate max --level ratio`)).toMatch(
      /--per session needs --session COLUMN/,
    )
    expect(wrongOf(`${keys} --session s --aggregate max --level ratio`)).toMatch(/goes with --per session/)
    expect(wrongOf(`${keys} --session s --per session --aggregate any --level ratio`)).toMatch(
      /--aggregate any goes with --level nominal/,
    )
    expect(wrongOf(`${keys} --session s --per session --aggregate max --level ratio --incomplete pairwise`)).toMatch(
      /drop-unit or refuse/,
    )
    expect(wrongOf(`${keys} --session s --per session --aggregate max --level ratio --unit-is event`)).toMatch(
      /leave --unit-is out/,
    )
    expect(wrongOf(`${keys} --per week --aggregate max --level ratio`)).toMatch(/unknown --per week; allowed: session/)
  })
})

describe('sessions of several dyads', () => {
  const dyads = `f,s,u,c,v
D1,3,1,ann,1
D1,3,1,ben,1
D1,3,2,ann,0
D1,3,2,ben,1
D2,3,1,ann,0
D2,3,1,ben,0
D2,3,2,ann,1
D2,3,2,ben,1
`
  const per = '--per session --aggregate count --level ratio --coder c --value v'
  const noteOf = (line: string, text = dyads) =>
    documentOf(text, line).problems.find(({ _tag }) => _tag === 'SessionsShared')?.message

  it('are one where a column alone names them, with a note', () => {
    expect(noteOf(`--unit f,u --session s ${per}`)).toMatch(
      /those of column s alone, and one of them has units of several f and of several u; .*--session f,s$/,
    )
    expect(documentOf(dyads, `--unit f,u --session s ${per}`).units).toBe(1)
    expect(documentOf(dyads, `--unit u --session f,s ${per}`).units).toBe(2)
  })

  it('have no note where columns name them, where no sessions are made, and where the other columns name a unit alone', () => {
    expect(noteOf(`--unit u --session f,s ${per}`)).toBeUndefined()
    expect(noteOf('--unit f,u --session s --coder c --value v --level nominal')).toBeUndefined()
    const spans = 'f,s,u,c,v\n0,3,60,ann,1\n0,3,60,ben,1\n60,3,120,ann,0\n60,3,120,ben,0\n'
    expect(noteOf(`--unit f,u --session s ${per}`, spans)).toBeUndefined()
  })

  it('are named by columns with commas, as --help says', () => {
    expect(over('', 'agreement --help').stdout.replace(/\s+/g, ' ')).toMatch(
      /--session <COLUMN> column of the session, [^;]*; a,b where columns name it together/,
    )
  })
})

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

describe('tables that have little to say', () => {
  const cases = {
    'perfect agreement': ['u,c,v\n1,a,0\n1,b,0\n2,a,1\n2,b,1\n', ''],
    'one category': ['u,c,v\n1,a,0\n1,b,0\n2,a,0\n2,b,0\n', ''],
    'one coder': ['u,c,v\n1,a,0\n2,a,1\n', ''],
    'one unit': ['u,c,v\n1,a,0\n1,b,1\n', ''],
    'an empty cell': ['u,c,v\n1,a,0\n1,b,\n2,a,1\n2,b,1\n3,a,0\n3,b,1\n', ' --incomplete pairwise'],
    'no unit that both rated': ['u,c,v\n1,a,0\n2,b,1\n', ' --incomplete drop-unit'],
    'all missing': ['u,c,v\n1,a,\n1,b,\n2,a,\n2,b,\n', ' --incomplete drop-unit'],
    'no variance': ['u,c,v\n1,a,2\n1,b,3\n2,a,2\n2,b,3\n', ''],
    'an unused category': ['u,c,v\n1,a,0\n1,b,0\n2,a,1\n2,b,3\n3,a,3\n3,b,3\n4,a,1\n4,b,1\n', ' --categories 0..3'],
  } as const
  const levels = ['nominal', 'ordinal', 'interval', 'ratio']

  it.each(Object.entries(cases))('%s: a value or a reason, in each form', (_, [table, more]) => {
    for (const level of levels) {
      const line = `agreement t.csv ${keys} --level ${level}${more}`
      const printed = document<AgreementDocument>(over(table, `${line} --json`))
      expect(agreementDocument.parse(printed)).toEqual(printed)
      const { coefficients } = printed
      expect(coefficients.length).toBeGreaterThan(3)
      for (const { value, because } of coefficients) expect(value === null).toBe(because !== undefined)
      for (const form of ['table', 'csv', 'json']) {
        const { exit, stdout } = over(table, `${line} --format ${form}`)
        expect(exit).toBe(0)
        expect(stdout).not.toMatch(/NaN|Infinity|undefined/)
      }
    }
  })

  const coefficients = [
    ...['percent', 'positive-agreement', 'negative-agreement'],
    ...['cohen-kappa', 'weighted-kappa-linear', 'weighted-kappa-quadratic', 'krippendorff-alpha', 'gwet-ac1'],
    ...['icc-1', 'icc-2', 'icc-3', 'icc-1k', 'icc-2k', 'icc-3k'],
  ]
  const all = (said: string, many: number): readonly string[] => Array.from({ length: many }, () => said)
  /** A value or a reason of each coefficient, in that order. */
  const said: Readonly<Record<keyof typeof cases, readonly string[]>> = {
    'perfect agreement': all('1.000', 14),
    'one category': ['1.000', 'empty', '1.000', ...all('one-category', 5), ...all('no-variance', 6)],
    'one coder': all('one-coder', 14),
    'one unit': [...all('0.000', 6), 'one-unit', '-1.000', ...all('one-unit', 6)],
    'an empty cell': ['0.500', '0.667', ...all('0.000', 6), ...all('empty', 6)],
    'no unit that both rated': all('empty', 14),
    'all missing': all('empty', 14),
    'no variance': [
      ...[...all('0.000', 6), '-0.500', '-1.000'],
      ...['-1.000', '0.000', 'no-variance', 'no-variance', '0.000', 'no-variance'],
    ],
    'an unused category': [
      ...['0.750', '1.000', '1.000', '0.636', '0.636', '0.680', '0.790', '0.680'],
      ...[...all('0.739', 3), ...all('0.850', 3)],
    ],
  }
  const words = {
    ...{ 'one-coder': 'one coder', 'one-unit': 'one unit', 'one-category': 'one category' },
    ...{ 'no-variance': 'no variance', empty: 'nothing to compare' },
  }
  const names = Object.keys(cases) as (keyof typeof cases)[]
  /** With a cut where values are not 0 and 1. AC1 is of categories, so that it takes another level than the rest. */
  const lineOf = (name: keyof typeof cases, level: string): string => {
    const cut = { 'no variance': ' --present 3', 'an unused category': ' --present 1' }[name as string] ?? ''
    return `agreement t.csv ${keys} --level ${level}${cases[name][1]}${cut}`
  }

  it.each(names)('%s: each coefficient, by name', (name) => {
    const found = ['interval', 'ordinal'].flatMap(
      (level) => document<AgreementDocument>(over(cases[name][0], `${lineOf(name, level)} --json`)).coefficients,
    )
    const values = found.map(({ coefficient, value, because }) => [coefficient, value?.toFixed(3) ?? because])
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(coefficients.map((coefficient, index) => [coefficient, said[name][index]])),
    )
  })

  // ICCs of ratings with a gap are left out of the table, and a note says why.
  it.each(names)('%s: each reason, and no other, is in the printed table', (name) => {
    const printed = over(cases[name][0], lineOf(name, 'interval')).stdout
    for (const [reason, cell] of Object.entries(words))
      expect([reason, printed.includes(`  ${cell}`)]).toEqual([
        reason,
        said[name].includes(reason) && name !== 'an empty cell',
      ])
  })

  it('name the reason in words', () => {
    const told = (name: keyof typeof cases): string => {
      const [table, more] = cases[name]
      const { stdout, stderr } = over(table, `agreement t.csv ${keys} --level interval${more}`)
      return stdout + stderr
    }
    expect(told('one category')).toMatch(/one category/)
    expect(told('one coder')).toMatch(/κ +2 +one coder/)
    expect(told('one unit')).toMatch(/α +1 +one unit/)
    expect(told('an empty cell')).toMatch(/the ICCs, which need every rating, are left out/)
    expect(told('an empty cell')).not.toMatch(/correlation/)
    expect(told('no unit that both rated')).toMatch(/nothing to compare/)
    expect(told('no variance')).toMatch(/no variance/)
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
