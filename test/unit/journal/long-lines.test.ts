/** A line may be as long as its sender likes: none is read that is longer than any entry, and none of those is held whole. */
import { readLog, readLogStream, readSheets } from 'rupture-repair/journal'
import { parseLine } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'
import { longestLine } from '../../../src/vocabulary/inside.js'

const tooLong = { _tag: 'WrongLength', path: [], expected: 'at most 16777216 characters' }

describe('a line that is longer than any entry', () => {
  const line = `{"v":1,"meta":{"note":"${'x'.repeat(longestLine)}"}}`

  it('is refused before it is read', () => {
    expect(parseLine(line)).toEqual({ _tag: 'Left', left: [tooLong] })
    expect(readLog(`\n${line}\n`).problems).toEqual([{ ...tooLong, line: 2 }])
    expect(readSheets(line, { codeSets: [] })).toMatchObject({ left: [{ ...tooLong, line: 1 }] })
  })

  it('may be longer than a text can be where it comes in pieces', async () => {
    const piece = 'x'.repeat(2 ** 24)
    const stream = async function* (): AsyncGenerator<string> {
      for (let number = 0; number < 40; number += 1) yield piece
      yield '\n{}\n'
    }
    const problems = []
    for await (const read of readLogStream(stream())) problems.push(...read.problems)
    expect(problems[0]).toEqual({ ...tooLong, line: 1 })
    expect(problems[1]).toMatchObject({ line: 2, _tag: 'Missing' })
  })
})

it('lists that open and never close are no line that was being written, however many they are', () => {
  expect(parseLine('['.repeat(3_000_000))).toMatchObject({ left: [{ _tag: 'NotJson' }] })
  expect(parseLine('[{"a":'.repeat(32))).toMatchObject({ left: [{ _tag: 'CutOff' }] })
})
