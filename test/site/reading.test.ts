/** What stands behind *Read a series*. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type Rule, ruleIds } from 'rupture-repair/detection'
import { describe, expect, test } from 'vitest'
import { noiseAlone, silentOn } from '../../docs/.vitepress/live/noise.js'
import { scoresIn, withDecimalPoints } from '../../docs/.vitepress/live/pasted.js'
import { addressOf, askedAt } from '../../docs/.vitepress/live/read-address.js'
import { type Asked, invented, parametersOf, read, toBeginWith } from '../../docs/.vitepress/live/reading.js'
import {
  deepeningSentence,
  fallSentence,
  problemSentences,
  settingSentence,
} from '../../docs/.vitepress/live/series-words.js'

const scores = (text: string) => {
  const pasted = scoresIn(text)
  return pasted._tag === 'Scores' ? pasted.scores : pasted.why
}

describe('pasted text', () => {
  test('gaps keep their place', () => {
    expect(scores('5, 4.5,, NA 3\n-')).toEqual([5, 4.5, null, null, 3, null])
    expect(scores('5.2,5.4;5.1')).toEqual([5.2, 5.4, 5.1])
    expect(scores('5,4,3')).toEqual([5, 4, 3])
  })

  test.each(['5,2 5,4 3,1', '5,2\n5,4\n3,1', '5,2; 5,4; 3,1', '5,2'])(
    '%j may hold decimal commas: it is asked, and then read as such',
    (text) => {
      expect(scoresIn(text)).toMatchObject({ _tag: 'Unread', asksOfCommas: true })
      expect(scores(withDecimalPoints(text))).toEqual([5.2, 5.4, 3.1].slice(0, text.length > 3 ? 3 : 1))
    },
  )

  test('what is no number is refused by its place, and none of it is said', () => {
    expect(scores('5 secret 4')).toMatch(/^Entry 2 is no number\./)
    expect(scores('5 secret 4')).not.toContain('secret')
    expect(scores('5 Infinity')).toMatch(/^Entry 2/)
    for (const nothing of ['', '  ', 'NA NA']) expect(scores(nothing)).toBe('There is no score in the text.')
  })

  test('more sessions than the page draws are refused, not cut', () => {
    expect(scores('5 '.repeat(200))).toHaveLength(200)
    expect(scores('5 '.repeat(201))).toMatch(/^There are 201 sessions; this page reads up to 200\./)
  })
})

describe('the address', () => {
  test('what is asked is read back from it', () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }).map((number) => number / 4))
    const asked: fc.Arbitrary<Asked> = fc.record({
      scores: fc.array(score, { minLength: 1, maxLength: 20 }).filter((all) => all.some((one) => one !== null)),
      better: fc.constantFrom('higher' as const, 'lower' as const),
      min: fc.integer({ min: -5, max: 5 }),
      max: fc.integer({ min: 6, max: 100 }),
      rule: fc.constantFrom(...ruleIds),
      parameters: fc.dictionary(fc.constantFrom('floor', 'k', 'unit'), fc.constantFrom('1', '0.5', 'a b')),
    })
    fc.assert(
      fc.property(asked, (one) => {
        expect(askedAt(addressOf(one))).toEqual({ asked: one, unread: [] })
      }),
      { seed: 3 },
    )
  })

  test('an address of scores between commas is read as before', () => {
    expect(askedAt('scores=5.2,NA,4&better=lower&scale=1,7&rule=cusum').asked.scores).toEqual([5.2, null, 4])
  })

  test('what cannot be read is as invented, and named', () => {
    expect(askedAt('scores=what&scale=7,1&rule=best')).toEqual({ asked: invented, unread: ['scores', 'scale', 'rule'] })
    expect(askedAt('scores=5+4+3&scale=1,7&rule=cusum').unread).toEqual([])
  })
})

describe('what it says', () => {
  test.each(ruleIds)('%s runs with what it begins with', (rule) => {
    const reading = read({ ...invented, rule, parameters: toBeginWith[rule] })
    expect([reading.problems, reading.detection?.rule]).toEqual([[], rule])
    expect(noiseAlone(reading).flatMap(({ shares }) => shares.map(({ share }) => share?.series))).toEqual(
      Array(8).fill(500),
    )
    expect(parametersOf(rule).filter(({ isAsked }) => isAsked)).toHaveLength(Object.keys(toBeginWith[rule]).length)
  })

  test('each problem is a sentence that names field and session, once, without tag or score', () => {
    const { problems, detection } = read({ ...invented, max: 5, parameters: { floor: 'much' } })
    expect(problemSentences(problems)).toEqual([
      'The score of sessions 1, 2, 3, 4, 7, 8 and 10 is beyond an end of the scale: correct it under “Scores”, or the ends under “The scale goes from … to”.',
      'The parameter floor cannot be read: expected a number of 0 or more.',
    ])
    expect(detection).toBeUndefined()
    for (const max of [1, Number.NaN])
      expect(problemSentences(read({ ...invented, max }).problems)).toEqual([
        'The scale needs a lower end and a greater upper end: see “The scale goes from … to”.',
      ])
    expect(problemSentences(read({ ...invented, parameters: {} }).problems)).toHaveLength(1)
    expect(problemSentences(read({ ...invented, parameters: { floor: '1', magic: '1' } }).problems)).toEqual([
      'The rule drop has no parameter magic: choose the rule again to remove it.',
    ])
  })

  test('how the rule is set', () => {
    expect(settingSentence(invented)).toBe('The rule drop with floor 1; every other parameter as preset.')
    expect(settingSentence({ rule: 'cusum', parameters: {} })).toBe('The rule cusum, every parameter as preset.')
  })

  test('where a fall began, where it was deepest, and why it holds the later ones', () => {
    const one = { ...invented, scores: [5, 5.5, 5.2, 5.3, 4.2, 4.6, 3.5, 4.1, 4.3, 4.4, 3.4, 3.6] }
    const { detection, rule } = read(one)
    expect(detection?.findings.map(fallSentence)).toEqual([
      'It counts from session 4, was deep enough at session 5 and was deepest at session 11.',
    ])
    expect(read(invented).detection?.findings.map(fallSentence)[0]).toBe(
      'It counts from session 4 and was deepest at session 5.',
    )
    expect(deepeningSentence(rule)).toBe(
      'A fall stays open until the score is all the way back to where it was (recoverFraction 1); a later fall before that deepens it and is not listed as another.',
    )
    const set = (parameters: Asked['parameters']): Rule | undefined => read({ ...one, parameters }).rule
    expect(deepeningSentence(set({ floor: '1', recoverFraction: '0.5' }))).toMatch(/back by 50% of the fall/)
    expect(deepeningSentence(set({ floor: '1', recoverNear: '0.5' }))).toMatch(/within 0.5 of where it was/)
    expect(deepeningSentence(read({ ...invented, rule: 'cusum', parameters: {} }).rule)).toBeUndefined()
  })
})

describe('what noise alone would do', () => {
  test('depends on where the variation is taken from, and says so', () => {
    const [median, mean, line, all, own] = noiseAlone(read(invented), 0.3)
    const places = [median?.of, mean?.of, line?.of, all?.of, own?.of]
    expect(places).toEqual(['median-step', 'mean-step', 'residual-line', 'raw', 'given'])
    // By hand: the ten steps have the median 0.4 and the mean 0.72; 0.4 / 0.9539, 0.72 / 1.128, and each / √0.7.
    expect(median?.shares.map(({ sd }) => sd.toFixed(3))).toEqual(['0.419', '0.501'])
    expect(mean?.shares.map(({ sd }) => sd.toFixed(3))).toEqual(['0.638', '0.763'])
    expect(own?.shares.map(({ sd }) => sd)).toEqual([0.3, 0.3])
    const rates = [own, median, mean, all].map((one) => one?.shares[0]?.share?.rate ?? Number.NaN)
    expect(rates).toEqual(rates.toSorted((one, other) => one - other))
  })

  test('has the noise that a run on files has', () => {
    const told = read({ ...invented, rule: 'reliable-change', parameters: { sd: '0.8', reliability: '0.9' } })
    const [, , error] = noiseAlone(told)
    expect([error?.of, error?.shares[0]?.sd.toFixed(3)]).toEqual(['rule-error', '0.253'])
    const few = noiseAlone(read({ ...invented, scores: [5, 4, 6, 5] }))
    expect(few.map(({ of }) => of)).toEqual(['median-step', 'mean-step', 'raw'])
  })

  test('is what the quick start for readers says of the scores found there', () => {
    const said = readFileSync('docs/quick-start/reader.md', 'utf8')
    const [median, , line] = noiseAlone(read(invented)).map(({ shares: [first] }) =>
      (100 * (first?.share?.rate ?? 0)).toFixed(0),
    )
    expect(said).toContain(`${median} in 100 if the noise comes from the median step`)
    expect(said).toContain(`${line} in 100 if the noise comes from all scores around their line`)
  })

  test('has no share where more than half of the steps are none', () => {
    const [median, mean] = noiseAlone(read({ ...invented, scores: [5, 5, 5, 2, 2] }))
    expect(median?.shares.map(({ share }) => share)).toEqual([undefined, undefined])
    expect(mean?.shares[0]?.share?.series).toBe(500)
  })

  test('says why where it knows nothing', () => {
    expect(silentOn(read(invented))).toBeUndefined()
    expect(silentOn(read({ ...invented, max: 2 }))).toMatch(/until scores and rule can be read/)
    expect(silentOn(read({ ...invented, scores: [5] }))).toMatch(/two scores or more/)
    expect(silentOn(read({ ...invented, scores: [5, 5, 5] }))).toMatch(/all the same/)
  })
})
