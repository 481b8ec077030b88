/** What reads an alliance takes its state first, and finds nothing in one that has not begun. */
import {
  accountsIn,
  bystandersOf,
  cautionsIn,
  changedByCut,
  climateSince,
  compareAccounts,
  formerOutcomesOf,
  groupRepairOf,
  hasBegun,
  hurtAndAddressed,
  initial,
  isAttributed,
  levelOf,
  outcomesByPerson,
  outcomesOf,
  personIn,
  perspectiveIn,
  present,
  remarks,
  sampleAlliance,
  scalesWithoutCut,
  sessionCount,
  sessionCountOf,
  tally,
} from 'rupture-repair/alliance'
import { allianceCourse, seriesOf } from 'rupture-repair/outcomes'
import { between, by } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'

const client = by('client', 0).by
const tie = between('client', 'therapist')
const climate = { instrument: 'gcq-s', dimension: 'conflict', better: 'lower', reliableChange: 1 } as const

test('an alliance that has begun has a record', () => {
  expect([hasBegun(initial), hasBegun(sampleAlliance)]).toEqual([false, true])
  expect([initial.record, sampleAlliance.record.session]).toEqual([undefined, 4])
})

test('before it began there is nothing to read', () => {
  const question = { rule: { _tag: 'parties' }, criterion: 'all', climate: [] } as const
  const lists = [
    accountsIn(initial),
    bystandersOf(initial, sampleAlliance.record.episodes[0]),
    cautionsIn(initial, { unattendedFor: 0 }),
    compareAccounts(initial),
    formerOutcomesOf(initial, 'client'),
    hurtAndAddressed(initial),
    outcomesByPerson(initial),
    outcomesOf(initial, 'client'),
    present(initial),
    remarks(initial),
    scalesWithoutCut([initial]),
    allianceCourse(initial, 'a'),
  ]
  expect(lists).toEqual(lists.map(() => []))
  expect([personIn(initial, 'client'), levelOf(initial, tie), groupRepairOf(initial, 'e', question)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect([sessionCount(initial), sessionCountOf(initial, 'client'), isAttributed(initial, 'e')]).toEqual([0, 0, false])
  expect(climateSince(initial, undefined, climate)).toEqual({ dimension: 'conflict', change: 'unknown', raters: 0 })
  expect(tally([initial, sampleAlliance], 'client')).toEqual(tally([sampleAlliance], 'client'))
  expect(changedByCut([initial], 'client').map(({ changed }) => changed)).toEqual([0, 0])
  expect(perspectiveIn(initial, client)).toBe('party')
  const series = seriesOf(initial, { rater: client, tie, instrument: 'wai-sr', dimension: 'total' })
  expect(series).toMatchObject({ right: { points: [] } })
})
