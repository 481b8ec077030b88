import { finish, parseRule, start, step, type Watch } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'

/** An app keeps a watch between two sessions as text. */
const kept = (watch: Watch): Watch => JSON.parse(JSON.stringify(watch))

const scores = [10, 8.5, null, 6, 5, 9.5, 9, 3, 4, 10, 10, 2]

describe('a watch kept as text between sessions', () => {
  it.each([
    ['drop', { floor: '2' }],
    ['drop', { k: '1', unit: 'sample-sd', sampleSd: '2', maxDescent: '3', recoverNear: '.5' }],
    ['drop', { floor: '2', reference: 'running-maximum' }],
    ['drop', { floor: '2', reference: 'previous-mean' }],
    ['drop', { floor: '2', reference: 'trend-residual' }],
    ['reliable-change', { sd: '2', reliability: '.9', cutoff: '7' }],
    ['reliable-change', { sd: '2', reliability: '.9', reference: 'best' }],
    ['reliable-change', { sd: '2', reliability: '.9', reference: 'previous' }],
    ['status', { cutoff: '6', boundary: 'inclusive', change: '2', reference: 'previous' }],
    ['status', { change: '2', reference: 'first' }],
    ['control-chart', { baseline: '4', sigma: '1', rules: 'limit,two-of-three,moving-range' }],
    ['control-chart', { baseline: 'all', sigma: '1' }],
    ['control-chart', { baseline: '3', sigma: '2', rolling: 'true' }],
    ['cusum', { baseline: '4', h: '1' }],
    ['ewma', { centre: '9', sigma: '1' }],
    ['change-point', { penalty: '2' }],
    ['sudden-change', { cutoff: '2', percent: '0' }],
  ])('%s %j', (id, texts) => {
    const rule = parseRule(id, texts)
    if (rule._tag === 'Left') throw new Error(`${id} is refused`)
    const head = { id: 'ann', better: 'higher', range: { min: 0, max: 10 } } as const
    let [watch, copy]: [Watch, Watch] = [start(head, rule.right), kept(start(head, rule.right))]
    for (const [index, score] of scores.entries()) {
      const [next, copied] = [step(watch, { session: index + 1, score }), step(copy, { session: index + 1, score })]
      if (next._tag === 'Left' || copied._tag === 'Left') throw new Error(`session ${index + 1} is refused`)
      ;[watch, copy] = [next.right, kept(copied.right)]
      expect(finish(copy)).toEqual(finish(watch))
    }
    const { findings, intervals } = finish(watch)
    expect([...findings, ...intervals].length).toBeGreaterThan(0)
  })
})
