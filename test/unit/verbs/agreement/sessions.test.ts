import { describe, expect, it } from 'vitest'
import { over } from '../../cli/given.js'
import { coefficientOf, documentOf, type Found, faultsOf, keys, wrongOf } from './table-given.js'

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
