import { describe, expect, it } from 'vitest'
import { printOption } from '../../../../src/cli/options/print-option.js'

const read = (raw: Parameters<typeof printOption>[0]) => {
  const complaints: string[] = []
  return { print: printOption(raw, complaints), complaints }
}

describe('how to print', () => {
  it('is a table unless something else is asked', () => {
    expect(read({})).toEqual({ print: 'table', complaints: [] })
    expect(read({ format: 'csv' })).toEqual({ print: 'csv', complaints: [] })
    expect(read({ json: true })).toEqual({ print: 'json', complaints: [] })
    expect(read({ json: true, format: 'json' })).toEqual({ print: 'json', complaints: [] })
  })

  it.each(['csv', 'table'])('is contradicted by --json --format %s', (format) => {
    expect(read({ json: true, format }).complaints).toEqual(['--json and --format contradict each other'])
  })
})
