import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { given, typed } from '../cli/given.js'
import { threeAlliances } from '../cli/logs.js'
import { textOf } from '../report/given.js'

const coded = (coder: string, values: readonly (number | string)[], alliance = 'mended', others: object = {}): string =>
  JSON.stringify({
    ...{ v: 1, sheet: `${alliance}-${coder}`, session: 2, alliance, coder: { _tag: 'person', id: coder } },
    ...{ codeSet: '3RS-2022', use: 'double', made: 'independent', blindTo: ['outcome'] },
    segments: values.map((value, index) => ({
      at: index + 1,
      codes: { WD_P: value, WD_T: 1, CF_P: 1, CF_T: 1 },
      strategies: [],
    })),
    sessionRatings: {},
    ...others,
  })

const sheets = [coded('planted-ann', [1, 3]), coded('planted-ben', [1, 3]), coded('planted-ben', [1, 3], 'ended')].join(
  '\n',
)

const report = (line: string, text = sheets) =>
  run(typed(`report l.jsonl ${line}`), given({ 'l.jsonl': `${threeAlliances.join('\n')}\n`, 'planted.jsonl': text }))

describe('report with sheets', () => {
  it('shows supervision and research who coded what, and refuses others', () => {
    const { exit, stdout, stderr } = report('--sheets planted.jsonl --audience research')
    expect([exit, stderr]).toEqual([0, ''])
    for (const words of ['Who coded what', 'planted-ann', 'Agreement between coders', 'planted.jsonl (SHA-256'])
      expect(textOf(stdout)).toContain(words)
    expect(report('--sheets planted.jsonl')).toMatchObject({ exit: 2, stdout: '' })
    expect(report('--sheets planted.jsonl --audience therapist').exit).toBe(2)
    expect(report('--sheets planted.jsonl --sheet --alliance mended').exit).toBe(2)
    expect(report('--code-set planted.jsonl').exit).toBe(2)
  })
  it('leaves every name out of a numbered page, that of the file too', () =>
    expect(report('--sheets planted.jsonl --audience research --names numbered').stdout).not.toContain('planted'))
  it('takes only the sheets of the alliance that is asked for', () => {
    const text = textOf(report('--sheets planted.jsonl --audience research --alliance ended').stdout)
    expect(text).not.toContain('planted-ann')
    expect(text).toContain('planted-ben')
  })
  it('reports faults of sheets with their lines, without a value', () => {
    const { exit, stderr } = report(
      '--sheets planted.jsonl --audience research',
      `${sheets}\n${coded('x', ['4711'], 'mended', { codeSet: '3RS-2022' })}`,
    )
    expect(exit).toBe(1)
    expect(stderr).toContain('planted.jsonl, line 4: segment 1, code WD_P: a value of the set was expected')
    expect(stderr).not.toContain('4711')
  })
})
