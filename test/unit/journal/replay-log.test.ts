import { replay } from 'rupture-repair'
import { replayLog } from 'rupture-repair/journal'
import { expect, test } from 'vitest'
import { broken, lawful } from './samples.js'

test('every alliance has the state that its events give', () => {
  const [replayed, ...others] = replayLog({
    alliances: [
      {
        alliance: 'a',
        lines: [
          { line: 1, event: lawful[0] },
          { line: 3, event: lawful[1] },
        ],
      },
    ],
  })
  const state = replay(lawful)
  expect(state._tag).toBe('Right')
  expect(replayed).toEqual({ _tag: 'Right', right: { alliance: 'a', state: 'right' in state && state.right } })
  expect(others).toEqual([])
})

test('a broken one is named with its line and does not keep the others from being read', () => {
  const replayed = replayLog({
    alliances: [
      {
        alliance: 'a',
        lines: [
          { line: 2, event: broken[0] },
          { line: 5, event: broken[1] },
          { line: 9, event: broken[2] },
        ],
      },
      { alliance: 'b', lines: [{ line: 4, event: lawful[0] }] },
    ],
  })
  expect(replayed).toMatchObject([
    {
      _tag: 'Left',
      left: {
        _tag: 'BrokenLine',
        alliance: 'a',
        line: 9,
        seq: 3,
        event: 'PhaseResumed',
        why: { _tag: 'PhaseIsOpen' },
      },
    },
    { _tag: 'Right', right: { alliance: 'b', state: { _tag: 'Running' } } },
  ])
})
