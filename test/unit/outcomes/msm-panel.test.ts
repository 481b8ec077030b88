import { toMsmPanel } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import type { Transition } from '../../../src/outcomes/transition.js'

const course = (id: string, ...moves: readonly (readonly [number, number, string, string | null])[]) =>
  moves.map(([start, stop, from, to]): Transition => ({ id, start, stop, from, to }))

const states = ['clear', 'open', 'left'] as const
const rows = (
  transitions: readonly Transition[],
  view: 'every-session' | 'changes',
  exactEndings?: readonly string[],
) => {
  const panel = toMsmPanel(transitions, [...states], view, exactEndings)
  return panel._tag === 'Right'
    ? panel.right.map(({ subject, time, state, obstype }) => [subject, time, state, obstype])
    : panel.left
}

const ann = course('ann', [1, 3, 'clear', 'open'], [3, 4, 'open', 'left'])
const bea = course('bea', [1, 3, 'clear', null])

describe('toMsmPanel', () => {
  it('looks at every session, a change showing in the session it happens in', () => {
    expect(rows([...ann, ...bea], 'every-session')).toEqual([
      ['ann', 1, 1, 1],
      ['ann', 2, 1, 1],
      ['ann', 3, 2, 1],
      ['ann', 4, 3, 1],
      ['bea', 1, 1, 1],
      ['bea', 2, 1, 1],
      ['bea', 3, 1, 1],
    ])
  })

  it('dates an ending exactly where asked: at its own time, the state before not known', () => {
    const dot = course('dot', [0.5, 1.5, 'clear', 'open'], [1.5, 2.25, 'open', 'left'])
    expect(rows([...dot, ...bea], 'every-session', ['left'])).toEqual([
      ['dot', 1, 1, 1],
      ['dot', 2, 2, 1],
      ['dot', 2.25, 3, 3],
      ['bea', 1, 1, 1],
      ['bea', 2, 1, 1],
      ['bea', 3, 1, 1],
    ])
    expect(rows(dot, 'changes', ['left']).map((row) => Array.isArray(row) && row[3])).toEqual([2, 2, 2])
  })

  it('has a row at every change and at the end of observation', () => {
    expect(rows([...ann, ...bea], 'changes')).toEqual([
      ['ann', 1, 1, 2],
      ['ann', 3, 2, 2],
      ['ann', 4, 3, 2],
      ['bea', 1, 1, 2],
      ['bea', 3, 1, 2],
    ])
  })

  it('keeps rows of one subject together, wherever they stand', () => {
    const [first, second] = ann
    if (first === undefined || second === undefined) throw new Error('two rows were written above')
    expect(rows([first, ...bea, second], 'changes')).toEqual(rows([...ann, ...bea], 'changes'))
  })

  it('looks at whole times only, whatever happens between them', () => {
    const fine = course('cleo', [0.5, 1.25, 'clear', 'open'], [1.25, 1.75, 'open', 'clear'], [1.75, 2.5, 'clear', null])
    expect(rows(fine, 'every-session')).toEqual([
      ['cleo', 1, 1, 1],
      ['cleo', 2, 1, 1],
    ])
    expect(rows(course('dot', [0.2, 0.7, 'clear', null]), 'every-session')).toEqual([])
  })

  it('sees a final change at the first look after it', () => {
    expect(rows(course('dot', [0.5, 1.5, 'clear', 'left']), 'every-session')).toEqual([
      ['dot', 1, 1, 1],
      ['dot', 2, 3, 1],
    ])
  })

  it('refuses what is no course, everything at once', () => {
    const broken = [
      ...course('ann', [1, 3, 'clear', 'open'], [4, 4, 'open', 'gone']),
      ...course('bea', [1, 2, 'clear', null], [2, 3, 'clear', 'clear']),
      ...course('cleo', [1, Number.POSITIVE_INFINITY, 'open', null]),
    ]
    expect(rows(broken, 'changes')).toEqual([
      { _tag: 'StateNotListed', row: 1, allowed: ['clear', 'open', 'left'] },
      { _tag: 'StopNotLater', row: 1 },
      { _tag: 'DoesNotFollow', row: 1, before: 0 },
      { _tag: 'SameState', row: 3 },
      { _tag: 'DoesNotFollow', row: 3, before: 2 },
      { _tag: 'StopNotLater', row: 4 },
    ])
  })
})
