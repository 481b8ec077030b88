import { describe, expect, it } from 'vitest'
import { nameRuns, sessionWords } from '../../../../src/verbs/say/runs.js'
import { numbersBy } from '../../../../src/verbs/table/columns.js'

describe('runs', () => {
  it.each([
    [[4], 'session 4'],
    [[4, 4], 'session 4'],
    [[1, 2], 'sessions 1 to 2'],
    [[9, 2, 3, 4, 6], 'sessions 2 to 4, 6 and 9'],
  ])('says the sessions %j', (sessions, words) => expect(sessionWords(sessions)).toBe(words))

  it.each([
    [['q1', 'q2', 'q3'], 'q1 … q3'],
    [['id', 'q1', 'q2', 'r3', 'q3'], 'id, q1, q2, r3, q3'],
    [['s9_a', 's10_a', 's11_a', 's12_b'], 's9_a … s11_a, s12_b'],
    [['q01', 'q02', 'q03'], 'q01 … q03'],
  ])('shortens the names %j', (names, words) => expect(nameRuns(names, ' … ')).toBe(words))
})

describe('a pattern', () => {
  it.each([
    ['q12', 'q{n}', 12],
    ['q12b', 'q{n}', undefined],
    ['a.3.', 'a.{n}.', 3],
    ['ab3.', 'a.{n}.', undefined],
    ['t3_i3', 't{n}_i{n}', 3],
    ['t3_i4', 't{n}_i{n}', undefined],
  ])('finds in %s by %s the number %s', (name, pattern, number) => expect(numbersBy(pattern)(name)?.n).toBe(number))
})
