/** What rules do where sessions without a score lie between two scores. */
import { aboutRule, detect, judgementOf, parseRule, type Rule, ruleIds, rules } from 'rupture-repair/detection'
import { withGaps } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../../../src/series/index.js'
import { seriesOf } from '../series-of.js'

const scores = [32, 31, 33, 5, 6, 7]
const numbered = (sessions: readonly number[]): ScoreSeries =>
  withGaps({ id: 'ann', better: 'lower', points: scores.map((score, i) => ({ session: sessions[i] ?? 0, score })) })
const occasions = numbered([1, 2, 3, 4, 5, 6])
const every2nd = numbered([2, 4, 6, 8, 10, 12])
const sudden = (gaps: 'skip' | 'judge'): Rule => ({
  _tag: 'sudden-change',
  parameters: { ...rules['sudden-change'].defaults, cutoff: 7, gaps },
})
const fall = (maxGap: number | null, reference: 'previous' | 'running-maximum' = 'previous'): Rule => ({
  _tag: 'drop',
  parameters: { ...rules.drop.defaults, floor: 2, maxGap, reference },
})

describe('sudden change', () => {
  it('finds nothing across gaps unless it is asked to, and the gaps are the reason', () => {
    expect(rules['sudden-change'].defaults.gaps).toBe('skip')
    const skipped = detect(every2nd, sudden('skip'))
    expect(skipped.findings).toEqual([])
    expect(new Set(skipped.intervals.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']))
    expect(judgementOf(every2nd, sudden('skip'), skipped, 'improvement')).toEqual({ _tag: 'TooFew', because: 'gaps' })
  })

  it('takes neighbouring scored sessions for a pair, and says how many sessions lie between', () => {
    const judged = detect(every2nd, sudden('judge'))
    expect(judged.findings).toMatchObject([{ from: 6, to: 8, gap: 1, kind: 'drop', magnitude: 28 }])
    expect(judged.intervals.map(({ from, to, gap }) => [from, to, gap])).toEqual(
      [
        [4, 6, 1],
        [6, 8, 1],
        [8, 10, 1],
      ].flatMap((pair) => [pair, pair]),
    )
    const plain = detect(occasions, sudden('skip'))
    expect(plain.findings).toMatchObject([{ from: 3, to: 4, kind: 'drop', magnitude: 28 }])
    expect(plain.findings[0]).not.toHaveProperty('gap')
    expect(judged.findings[0]?.evidence).toEqual(plain.findings[0]?.evidence)
    expect(detect(numbered([1, 2, 3, 4, 5, 9]), sudden('judge')).intervals.map(({ gap }) => gap)).toEqual(
      Array(6).fill(0),
    )
  })

  it('sees the score come back after a gap', () => {
    const back = [...scores, 33].map((score, index) => ({ session: 3 * index, score }))
    expect(detect(withGaps({ ...every2nd, points: back }), sudden('judge')).findings).toMatchObject([
      { from: 6, to: 9, gap: 2, recoveredAt: 18 },
    ])
  })
})

describe('a drop', () => {
  const gappy = seriesOf([6, null, 3, 6, null, null, 3, 6])

  it('counts from a score that lies no further back than the greatest gap', () => {
    const found = (maxGap: number | null) => detect(gappy, fall(maxGap)).findings.map(({ from, to }) => [from, to])
    expect(rules.drop.defaults.maxGap).toBe(null)
    const all = [
      [1, 3],
      [4, 7],
    ]
    expect(found(null)).toEqual(all)
    expect(found(2)).toEqual(all)
    expect(found(1)).toEqual([[1, 3]])
    expect(found(0)).toEqual([])
    expect(detect(gappy, fall(1, 'running-maximum')).findings.map(({ from }) => from)).toEqual([1])
  })

  it('says of which scores it cannot know', () => {
    expect(detect(gappy, fall(0)).unknowable).toEqual([3, 7].map((session) => ({ id: 'ann', session, because: 'gap' })))
    expect(judgementOf(every2nd, fall(0), detect(every2nd, fall(0)), 'worsening')).toEqual({
      _tag: 'TooFew',
      because: 'gaps',
    })
  })

  it('may come back across any gap', () =>
    expect(detect(seriesOf([6, 3, null, null, 6]), fall(0)).findings).toMatchObject([{ recoveredAt: 5 }]))

  it('limits gaps only where it counts from an earlier score', () =>
    expect(parseRule('drop', { floor: '2', maxGap: '1', reference: 'person-mean' })).toMatchObject({
      left: [{ _tag: 'ConflictingParameters', parameters: ['reference', 'maxGap'] }],
    }))
})

it('is told by every rule', () => {
  expect(aboutRule(sudden('skip')).gaps).toBe('skipped')
  expect(aboutRule(sudden('judge')).gaps).toBe('compared')
  expect(aboutRule(fall(null)).gaps).toBe('compared')
  expect(aboutRule(fall(3)).gaps).toBe('limited')
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'reliable-change': { sd: '1', reliability: '.8' },
    status: { cutoff: '4', boundary: 'strict' },
  }
  for (const id of ruleIds.filter((one) => one !== 'sudden-change' && one !== 'drop')) {
    const rule = parseRule(id, texts[id] ?? {})
    expect(rule._tag === 'Right' && aboutRule(rule.right).gaps, id).toBe('compared')
  }
})
