import { sampleAlliance } from 'rupture-repair/alliance'
import { cohortTables } from 'rupture-repair/outcomes'
import { expect, it } from 'vitest'

it('has a row for each alliance and session, with the number and the name of the state', () => {
  const alliances = ['a', 'b'].map((id) => ({ id, state: sampleAlliance }))
  const { columns, rows } = cohortTables.msm(alliances, { resolvedBy: 'client', settings: {} })
  expect(columns.map(({ name }) => name)).toEqual(['subject', 'time', 'state', 'obstype', 'name'])
  expect(rows.map((row) => row.join(' '))).toEqual(
    ['a', 'b'].flatMap((id) => [`${id} 1 1 1 clear`, `${id} 2 2 1 open`, `${id} 3 2 1 open`, `${id} 4 1 1 clear`]),
  )
})
