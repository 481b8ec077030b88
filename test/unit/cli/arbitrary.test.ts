import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../runs.js'
import { over } from './given.js'
import { threeAlliances } from './logs.js'

const lines = [
  'score t.csv --id id --session s --instrument rating-4x10 --items x,r,x1,x2',
  'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=1',
  'detect t.csv --id id --session s --score x --better higher --rule control-chart --range 0..9',
  "detect t.csv --id id --wide 'x{session}' --better lower --rule sudden-change --param cutoff=1",
  'compare t.csv --id id --session s --score x --better higher --rule drop:floor=1 --rule ewma --rule change-point --methods',
  "multiverse t.csv --id id --session s --score x --better lower --rule 'drop:floor=1|2,unit=raw|person-sd,k=0|1'",
  'replay t.csv --resolved-by any',
  'trace t.csv --id id --session s --rater r --score x --better higher --rule drop --param floor=1 --ending left=x',
] as const

/** Cells that look like what people and programs put into tables, among arbitrary ones. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NA',
    '1',
    '2',
    '3',
    '1.0',
    '-4',
    '1e400',
    'inf',
    '2024-01-02',
    '99999999',
    '007',
    '"',
    'a,b',
    '\uFEFF',
  ),
  fc.string(),
)
const mark = fc.constantFrom(',', ';', '\n', '\r\n', '\r', '"', '\n1,1,1,1\n')
const textOf = (parts: readonly (readonly [string, string])[]): string =>
  parts.map(([value, end]) => value + end).join('')
const table = fc.array(fc.tuple(cell, mark), { maxLength: 60 }).map((parts) => `id,s,x,r,x1,x2\n${textOf(parts)}`)
const quiet = fc
  .array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(12), fc.constantFrom('', '1', '2', '9')), { maxLength: 40 })
  .map((rows) => `id,s,x,r,x1,x2\n${rows.map(([id, s, x]) => `${id},${s},${x},r,${x},${s}\n`).join('')}`)
/** A log with a stretch of its text replaced. */
const log = fc
  .tuple(
    fc.nat(threeAlliances.join('\n').length),
    fc.nat(80),
    fc.oneof(fc.constantFrom('', '{', '"', '\n'), fc.string()),
  )
  .map(([from, length, put]) => {
    const text = threeAlliances.join('\n')
    return text.slice(0, from) + put + text.slice(from + length)
  })
const bytes = fc.uint8Array({ maxLength: 200 })

describe('any input', () => {
  it.each(lines)('never crashes %s: done or faulty, and every fault names its line', { timeout: 60_000 }, (line) => {
    const judge = (input: string | Uint8Array): void => {
      const { exit, stdout, stderr } = over(input, line)
      if (exit === 0) return
      expect(exit).toBe(1)
      expect(stdout).toBe('')
      const [faults = '', closing] = stderr.split(/^(\d+ faults?; nothing was written\.)$/m)
      expect(closing).toBeDefined()
      // More than eight of one kind stand on one line, with the first places.
      for (const fault of faults.trimEnd().split('\n'))
        expect(fault).toMatch(/^t\.csv, (?:line \d|(?:column .*, )?lines \d+, \d)/)
    }
    const options = { seed: 20261122, numRuns: runs(300) }
    fc.assert(fc.property(fc.oneof(table, quiet, log, bytes, fc.string()), judge), options)
  })
})
