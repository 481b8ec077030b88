/** A result is plain data, the same as fp-ts makes. */
import * as E from 'fp-ts/lib/Either.js'
import { getOrThrow, isLeft, isRight, left, match, right } from 'rupture-repair/kernel'
import { expect, it } from 'vitest'

it('is an Either of fp-ts, and plain data', () => {
  expect([left('no'), right(1)]).toEqual([E.left('no'), E.right(1)])
  expect(JSON.stringify([left('no'), right(1)])).toBe('[{"_tag":"Left","left":"no"},{"_tag":"Right","right":1}]')
})
it('tells a refusal from a value', () => {
  expect([isLeft(left('no')), isLeft(right(1)), isRight(left('no')), isRight(right(1))]).toEqual([
    true,
    false,
    false,
    true,
  ])
})
it('is read by two functions, one for each side', () => {
  const read = match(
    (refusal: string) => `refused: ${refusal}`,
    (value: number) => `value: ${value}`,
  )
  expect([read(left('no')), read(right(1))]).toEqual(['refused: no', 'value: 1'])
})

it('gives its value or throws what is wrong, by tags and places and never by what was found', () => {
  expect(getOrThrow(right(1))).toBe(1)
  const thrown = (wrong: unknown): string => {
    try {
      return getOrThrow(left(wrong))
    } catch (error) {
      return (error as Error).message
    }
  }
  const why = { _tag: 'UnknownParticipant', participant: 'ann', score: 5 }
  expect(thrown({ _tag: 'BatchRejection', command: 3, why })).toBe(
    'no value: BatchRejection, command 3, UnknownParticipant',
  )
  const problems = [
    { _tag: 'UnknownKey', path: ['held', 'mediun'], expected: 'only present and medium', note: 'she wept' },
  ]
  expect(thrown({ _tag: 'Malformed', problems })).toBe(
    'no value: Malformed, UnknownKey, path held,mediun, expected only present and medium',
  )
  expect(
    thrown([
      { _tag: 'SeqGap', line: 4 },
      { _tag: 'ScoreNotFinite', session: 2, score: 1 },
    ]),
  ).toBe('no value: SeqGap, line 4, ScoreNotFinite')
  expect(['she wept', 5, null, undefined].map(thrown)).toEqual(Array(4).fill('no value: '))
})
