/** What pages open with: a series for each rule, the lines it is held against, and the people beside one another. */
import { readFileSync } from 'node:fs'
import { discrepancy, ruleIds, rules, whoSaw } from 'rupture-repair/detection'
import { describe, expect, test } from 'vitest'
import { pathThrough } from '../../docs/.vitepress/live/frame.js'
import { noiseAlone, noiseInBrief } from '../../docs/.vitepress/live/noise.js'
import { type Asked, invented, read } from '../../docs/.vitepress/live/reading.js'
import { ruleExamples } from '../../docs/.vitepress/live/rule-examples.js'
import { othersOf, persons, raters, seriesOf } from '../../docs/.vitepress/live/several-people.js'
import { sumOf, tracksOf } from '../../docs/.vitepress/live/tracks.js'

const examples = Object.entries(ruleExamples)
const findingsOf = (asked: Asked) => read(asked).detection?.findings ?? []

describe('the series that a page opens with', () => {
  test.each(ruleIds)('%s has a page that opens with its own', (id) => {
    const [, , opening] = readFileSync(`docs/rules/${id}.md`, 'utf8').split('\n\n')
    expect(opening).toBe(`<LiveSeries example="${id}" />`)
    expect(ruleExamples[id].asked.rule).toBe(id)
  })

  test.each(examples)('%s: the rule finds a fall in it', (_, { asked }) => {
    expect(read(asked).problems).toEqual([])
    expect(findingsOf(asked).some(({ kind }) => kind === 'drop')).toBe(true)
  })

  test('what is said of a moved point is so', () => {
    const places = (of: Asked) => findingsOf(of).map(({ from, to }) => `${from} to ${to}`)
    const moved = examples.map(([id, { asked, tries }]) => {
      const scores = asked.scores.with(tries.session - 1, tries.score)
      return [id, places(asked), tries.so, places({ ...asked, scores })]
    })
    expect(moved).toEqual([
      ['drop', ['4 to 5', '10 to 11'], 'the first fall is gone', ['10 to 11']],
      ['sudden-change', ['6 to 7'], 'the change does not last, and is not found', []],
      ['control-chart', ['8 to 8'], 'the score lies within the limits', []],
      ['cusum', ['6 to 9'], 'the sum begins again, and passes the limit later', ['8 to 11']],
      ['ewma', ['5 to 9'], 'the average passes its limit later', ['5 to 11']],
      ['change-point', ['6 to 7', '11 to 12'], 'the level changes back a session later', ['6 to 7', '12 to 13']],
      ['reliable-change', ['1 to 7'], 'the same scores hold no reliable change', []],
      ['status', ['4 to 5', '10 to 11'], 'the score is on the cut-off, which gives no alert here', ['4 to 5']],
      ['one-client', ['4 to 5'], 'the fall is smaller than 0.7, and is not found', []],
      ['session-by-session', ['2 to 4', '7 to 8'], 'there is no second fall', ['2 to 4']],
    ])
  })

  test('the one client is that of the example', () => {
    const source = readFileSync('examples/one-client.mjs', 'utf8')
    const [, scores = '[]'] = /scores = (\[[^\]]+\])/.exec(source) ?? []
    expect(ruleExamples['one-client'].asked.scores).toEqual(JSON.parse(scores))
    expect(source).toContain(`floor: '${ruleExamples['one-client'].asked.parameters.floor}'`)
  })
})

describe('the lines a rule holds the scores against', () => {
  const trackOf = (id: keyof typeof ruleExamples) => tracksOf(read(ruleExamples[id].asked))

  test.each(examples.filter(([id]) => id !== 'cusum'))('%s has some', (_, { asked }) =>
    expect(tracksOf(read(asked)).flatMap(({ runs }) => runs)).not.toEqual([]),
  )

  test('are those of the findings', () => {
    const [limit] = findingsOf(ruleExamples['control-chart'].asked)
    expect(trackOf('control-chart')[0]?.runs[0]?.[0]?.value).toBeCloseTo(limit?.evidence.lower ?? Number.NaN)
    const [passed] = findingsOf(ruleExamples.ewma.asked)
    const at = (name: string) => {
      const track = trackOf('ewma').find((one) => one.name === name)
      return track?.runs[0]?.find(({ session }) => session === passed?.to)?.value
    }
    expect(at('the running average')).toBeCloseTo(passed?.evidence.average ?? Number.NaN)
    expect(at('its limit')).toBeCloseTo(passed?.evidence.lower ?? Number.NaN)
    const [change] = findingsOf(ruleExamples['sudden-change'].asked)
    expect(trackOf('sudden-change')[0]?.runs.map(([first]) => first?.value.toFixed(4))).toEqual(
      [change?.evidence.meanBefore, change?.evidence.meanAfter].map((mean) => mean?.toFixed(4)),
    )
  })

  test('the sum is that of the finding, and of the worked number of its page', () => {
    const [found] = findingsOf(ruleExamples.cusum.asked)
    const sum = sumOf(read(ruleExamples.cusum.asked))
    expect(sum?.limit).toBeCloseTo(found?.evidence.limit ?? Number.NaN)
    expect(sum?.sums.find(({ session }) => session === found?.to)?.value).toBeCloseTo(found?.evidence.sum ?? Number.NaN)
    const worked = {
      ...invented,
      rule: 'cusum',
      scores: [6, 7, 4, 4.5, 4, 4],
      parameters: { centre: '6', sigma: '1', h: '4' },
    } as const
    expect(sumOf(read(worked))?.sums.map(({ value }) => value)).toEqual([0, 0, 1.5, 2.5, 4, 5.5])
    expect(sumOf(read(invented))).toBeUndefined()
  })

  test('nothing is drawn where nothing can be read', () => {
    for (const id of ruleIds) {
      const { asked } = ruleExamples[id]
      expect(tracksOf(read({ ...asked, max: 2 }))).toEqual([])
      expect(tracksOf(read({ ...asked, scores: [] }))).toEqual([])
      for (const { runs } of tracksOf(read({ ...asked, scores: [5] })))
        for (const { value } of runs.flat()) expect(value).toBeGreaterThan(0)
    }
  })
})

test('the shares in brief are two of those in full', () => {
  const full = noiseAlone(read(invented))
  const brief = noiseInBrief(read(invented))
  expect(brief.map(({ of }) => of)).toEqual(['median-step', 'residual-line'])
  for (const { of, shares } of brief) expect(shares).toEqual(full.find((one) => one.of === of)?.shares.slice(0, 1))
})

describe('several people', () => {
  test('the therapist of the example does not see what the client says', () => {
    const rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1 } } as const
    const [client, therapist] = [seriesOf('client', raters.client), seriesOf('therapist', raters.therapist)]
    expect(
      whoSaw(rule, client, therapist, 0).map(({ session, one, other }) => [session, one._tag, other._tag]),
    ).toEqual([[5, 'saw', 'did not see']])
    expect(discrepancy(client, therapist, 'sample')[4]?.difference).toBeLessThan(-1)
  })

  test('a line is parted where a score is missing, and is nobody’s own', () => {
    expect(othersOf(raters, 'client').map(({ name, runs }) => [name, runs.map((run) => run.length)])).toEqual([
      ['therapist', [7, 2]],
    ])
    expect(othersOf(persons, 'Ben').map(({ name }) => name)).toEqual(['Ada', 'Cleo'])
    expect(pathThrough([1, null, 2, 3], (index, value) => [index, value])).toBe('M0 1M2 2L3 3')
  })
})
