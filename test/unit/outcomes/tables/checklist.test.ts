import { cohortTables } from 'rupture-repair/outcomes'
import { expect, it } from 'vitest'
import { alliancesOf } from './sample-log.js'

const answers = (file: string | undefined) => {
  const alliances = file === undefined ? [] : alliancesOf(file)
  const { rows } = cohortTables.checklist(alliances, {
    resolvedBy: 'client',
    settings: { resolvedFrom: 4, scales: { PSQ: 4 } },
  })
  return (asked: string) => rows.find(([item]) => item === asked)?.slice(1)
}

it('names criterion, cuts and rule as asked, and counts what the log has', () => {
  const told = answers('data/three-alliances.jsonl')
  expect(told('criterion')).toEqual(['resolved by: client', null, null])
  expect(told('cut')).toEqual(['from 4 of 5; PSQ from 4', null, null])
  expect(told('unit')?.slice(1)).toEqual([3, null])
  expect(told('not judged')?.slice(1)).toEqual([1, 3])
  expect(told('not judged')?.[0]).toContain('between 0.33')
  expect(told('endings')).toEqual(['left 1, still running 2', null, null])
})

it('counts harm apart', () => expect(answers('data/three-alliances.jsonl')('harm')?.slice(1)).toEqual([0, null]))

it('has an answer to each item where there is no alliance', () => {
  const told = answers(undefined)
  expect(told('window')).toEqual(['no session is on record', null, null])
  expect(told('endings')).toEqual(['none', null, null])
})
