import { detect, type Rule, rules } from 'rupture-repair/detection'
import { describe, expect, test } from 'vitest'
import { ruleChangeReliability } from '../../../../src/detection/inside.js'
import type { FlaggedShare } from '../../../../src/detection/judged/share-flagged.js'
import {
  countsCell,
  gapWords,
  reasonWords,
  reliabilityWords,
  returnedWords,
  shareCell,
  shareWords,
  uncountedWords,
} from '../../../../src/report/shown/share-words.js'

const share = (flagged: number, judged: number, cannotShow = 0, tooFew = 0): FlaggedShare => ({
  ...{ flagged, judged, cannotShow, tooFew, n: judged + cannotShow + tooFew },
  ...{ ofJudged: null, low: null, high: null, ofAll: null },
})

describe('a share in words', () => {
  test('has its denominator and its interval', () => {
    expect(shareCell({ count: 1, of: 9 })).toBe('1 of 9, 0.11 (0.02 to 0.43)')
    expect(shareCell({ count: 0, of: 0 })).toBe('0 of 0')
    expect(shareWords(share(1, 9), 'fall')).toBe(
      '1 of the 9 series judged shows at least one such fall (0.11, 95% interval 0.02 to 0.43). All series were judged.',
    )
  })

  test('has both denominators where not all were judged, and why they were not', () => {
    expect(shareWords(share(1, 1, 8), 'fall')).toBe(
      '1 of the 1 series judged shows at least one such fall (1.00, 95% interval 0.21 to 1.00); of all 9 series, that is 0.11. Not judged: 8 because of an end of the scale or because no score differs, 0 because of too few scores or gaps between them.',
    )
    expect(shareWords(share(0, 0, 3), 'rise')).toBe(
      'None of 3 series could be judged. Not judged: 3 because of an end of the scale or because no score differs, 0 because of too few scores or gaps between them.',
    )
  })

  test('of scores that came back says of how many movements', () => {
    expect(returnedWords({ count: 3, of: 7 }, 'fall')).toBe(
      'The score came back after 3 of 7 such falls (0.43, 95% interval 0.16 to 0.75; those of one series are not independent).',
    )
    expect(returnedWords({ count: 0, of: 0 }, 'fall')).toContain('none could come back')
    const scores = returnedWords({ count: 1, of: 2 }, 'score below the usual range')
    expect(scores).toMatch(/^The score came back after 1 of 2 such scores below the usual range /)
  })
})

describe('a silence in words', () => {
  test('says of which series, the first eight by name, and why', () => {
    const full = Array.from({ length: 100 }, (_, at) => ({ id: `p${at + 1}`, because: 'scale-end' }) as const)
    expect(reasonWords([...full, { id: 'x', rater: 'c', because: 'few' }])).toEqual([
      'Not judged, 1 series (x by c): too few scores for this rule to say anything.',
      'Not judged, 100 series (p1, p2, p3, p4, p5, p6, p7, p8 and 92 more): the scores stay at an end of the scale, where this rule has nothing to judge by.',
    ])
  })

  test('says how many neighbouring scores were not compared, and what would compare them', () => {
    const rule: Rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 7 } }
    const seriesOf = (sessions: readonly number[]) => {
      const points = [32, 31, 33, 5, 6, 7].map((score, at) => ({ session: sessions[at] ?? 0, score }))
      return { id: 'a', better: 'lower', points } as const
    }
    const words = (sessions: readonly number[]) => {
      const series = seriesOf(sessions)
      return gapWords([[series, detect(series, rule)]], rule)
    }
    expect(words([2, 4, 6, 8, 10, 12])).toEqual([
      'Of 5 pairs of neighbouring scores, 5 are more than one session apart and were not compared; --gaps judge compares them, --occasion numbers visits in order.',
    ])
    expect(words([1, 2, 3, 4, 5, 6])).toEqual([])
  })
})

describe('what does not count', () => {
  const finding = (counts: true | 'trend' | 'baseline') => ({ counts }) as const
  test('is told by cell and by number', () => {
    expect([true, 'trend', 'baseline'] as const).toHaveLength(3)
    expect(countsCell(finding(true))).toBe('yes')
    expect(countsCell(finding('trend'))).toBe('no: steady trend')
    expect(uncountedWords([finding(true), finding('trend'), finding('trend')])).toEqual([
      'Listed, but left out of every count and share: 2 (part of a steady trend).',
    ])
    expect(uncountedWords([finding(true)])).toEqual([])
  })
})

describe('how reliable a change is, in words', () => {
  const told: Rule = {
    _tag: 'reliable-change',
    parameters: { ...rules['reliable-change'].defaults, sd: 2, reliability: 0.85 },
  }
  const pairs = (...all: readonly (readonly number[])[]) =>
    all.map((scores, at) => {
      const points = scores.map((score, index) => ({ session: index + 1, score }))
      return { id: `p${at}`, better: 'higher', points } as const
    })

  test('is said where the rule is told the reliability of the scores, with all that it follows from', () => {
    expect(reliabilityWords(ruleChangeReliability(pairs([6, 5], [4, 3], [5, 6]), told))).toEqual([
      'The difference of two neighbouring scores has a reliability of 0.57 ((r − r₁₂)/(1 − r₁₂); scores 0.85, neighbours correlate 0.65 over 3 pairs).',
    ])
    const { drop } = rules
    const fall: Rule = { _tag: 'drop', parameters: { ...drop.defaults, floor: 1 } }
    expect(ruleChangeReliability(pairs([6, 5], [4, 3], [5, 6]), fall)).toBeUndefined()
    const reliable = { ...fall.parameters, unit: 'reliable-change', sampleSd: 2, reliability: 0.85 } as const
    expect(ruleChangeReliability(pairs([6, 5], [4, 3], [5, 6]), { _tag: 'drop', parameters: reliable })).toMatchObject({
      reliability: expect.closeTo(0.565, 2),
    })
  })

  test('says so where neighbours are too alike for it', () => {
    expect(reliabilityWords(ruleChangeReliability(pairs([1, 1], [5, 5.1], [9, 9]), told))[0]).toContain(
      '; below 0: neighbours are more alike than scores of this reliability can be).',
    )
  })

  test('says why it is unknown', () => {
    const why = (...all: readonly (readonly number[])[]) => ruleChangeReliability(pairs(...all), told)
    expect(why([6, 5], [4])).toEqual({ scores: 0.85, pairs: 1, correlation: null, reliability: null, because: 'few' })
    expect(why([5, 5], [5, 6])).toMatchObject({ reliability: null, because: 'constant' })
    expect(why([5, 5], [6, 6])).toMatchObject({ correlation: 1, reliability: null, because: 'alike' })
    expect(reliabilityWords(why([6, 5], [4]))).toEqual([
      'The reliability of the difference of two neighbouring scores is unknown: fewer than two pairs of them.',
    ])
  })
})
