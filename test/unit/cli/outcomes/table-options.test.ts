import { describe, expect, it } from 'vitest'
import { besideTable, makeable, type TableOptions } from '../../../../src/cli/outcomes/table-options.js'
import { cohortTableNames } from '../../../../src/outcomes/index.js'
import { option, optional } from '../../../../src/verbs/inside.js'
import { asTyped } from '../../../../src/verbs/options/texts.js'

const reader = (flag: string) => option(flag, 'an option of this test', optional(asTyped))
const options: TableOptions = {
  needed: { of: ['sessions'], isNeeded: true, reader: reader('--needed <WORD>') },
  free: { of: ['sessions', 'alliances'], isNeeded: false, reader: reader('--free <WORD>') },
}

describe('besideTable', () => {
  it('finds nothing wrong with the options of the table', () => {
    expect(besideTable('sessions', { needed: 'a', free: 'b' }, options)).toEqual([])
    expect(besideTable('alliances', { free: 'b' }, options)).toEqual([])
    expect(besideTable('episodes', {}, options)).toEqual([])
  })

  it('names an option of other tables, and one that is needed and missing', () => {
    expect(besideTable('episodes', { needed: 'a', free: 'b' }, options)).toEqual([
      '--needed goes with --table sessions',
      '--free goes with --table sessions or alliances',
    ])
    expect(besideTable('sessions', {}, options)).toEqual(['missing option --needed WORD, which --table sessions needs'])
  })
})

describe('makeable', () => {
  it('leaves out the tables that need another option, with its words', () => {
    expect(makeable({}, options)).toEqual({
      made: cohortTableNames.filter((name) => name !== 'sessions'),
      leftOut: [['sessions', '--needed WORD']],
    })
    expect(makeable({ needed: 'a' }, options)).toEqual({ made: cohortTableNames, leftOut: [] })
  })
})
