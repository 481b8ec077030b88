import { describe, expect, it } from 'vitest'
import { forPeople, listed } from '../../../../src/cli/outcomes/for-people.js'
import type { Cell, DataTable } from '../../../../src/outcomes/index.js'

const table = (...rows: readonly (readonly Cell[])[]): DataTable => ({
  columns: [
    { name: 'at_risk', type: 'yes-no', meaning: 'a' },
    { name: 'n', type: 'whole', meaning: 'b' },
    { name: 'never', type: 'text', meaning: 'c' },
    { name: 'resolved_by', type: 'text', meaning: 'd' },
  ],
  rows,
})

describe('forPeople', () => {
  it('leaves out what is wholly blank and what the line above says', () => {
    expect(forPeople(72, 'msm', table([true, 1, null, 'client'], [false, null, null, 'client']), 'by C')).toBe(
      'Table msm, by C:\nat risk  n\nyes      1\nno       –\n\nAll 4 columns: --format csv, --json or --out.\n',
    )
  })

  it('says that there is no row', () =>
    expect(forPeople(72, 'msm', table(), 'by C')).toMatch(/^Table msm, by C:\nNo row\.\n/))
})

describe('listed', () => {
  it('gives the size of each table', () =>
    expect(listed(72, [['a', table([null, 1, null, 'client'])]], 'by C')).toBe(
      'Written, by C:\ntable  rows  columns\na         1        4\n',
    ))
})
