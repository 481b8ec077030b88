import { describe, expect, it } from 'vitest'
import { left, right } from '../../../../src/kernel/index.js'
import { print } from '../../../../src/verbs/options/printing.js'
import { given } from '../../cli/given.js'

const read = (typed: Readonly<Record<string, string>>) =>
  print.read({
    file: 't.csv',
    typed: new Map(Object.entries(typed).map(([flag, text]) => [flag, [text]])),
    world: given({}),
  })

describe('how to print', () => {
  it('is a table unless something else is asked', () => {
    expect(read({})).toEqual(right('table'))
    expect(read({ '--format': 'csv' })).toEqual(right('csv'))
    expect(read({ '--json': 'true' })).toEqual(right('json'))
    expect(read({ '--json': 'true', '--format': 'json' })).toEqual(right('json'))
  })

  it.each(['csv', 'table'])('is contradicted by --json --format %s', (format) => {
    expect(read({ '--json': 'true', '--format': format })).toEqual(left(['--json and --format contradict each other']))
  })
})
