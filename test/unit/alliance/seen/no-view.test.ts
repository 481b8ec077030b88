/** What is hidden is no silence: what concludes from a state takes no view, from plain JavaScript either. */
import {
  type AllianceState,
  bystandersOf,
  cautionsIn,
  changedByCut,
  climateSince,
  compareAccounts,
  formerOutcomesOf,
  groupRepairOf,
  hasBegun,
  hurtAndAddressed,
  isAttributed,
  outcomesByCriterion,
  outcomesByPerson,
  outcomesOf,
  remarks,
  sampleAlliance,
  scalesWithoutCut,
  tally,
  viewFor,
} from 'rupture-repair/alliance'
import type { ResolutionCriterion } from 'rupture-repair/vocabulary'
import { expect, test } from 'vitest'

const view = hasBegun(sampleAlliance) ? viewFor(sampleAlliance, { audience: 'therapist' }) : undefined
const untyped = view as unknown as AllianceState
const phased = view?.record.episodes[0]
const measure = { instrument: 'gcq-s', dimension: 'engaged', better: 'higher', reliableChange: 1 } as const
const question = { rule: { _tag: 'parties' }, criterion: 'all', climate: [] } as const

const outcomes = 'outcomesSeen, outcomesSeenByPerson or tallySeen'
const nothing = 'nothing of this kind'

test.each<readonly [name: string, conclude: (state: AllianceState) => unknown, seen: string]>([
  ['outcomesOf', (state) => outcomesOf(state, 'observer'), outcomes],
  ['outcomesByPerson', (state) => outcomesByPerson(state), outcomes],
  ['tally', (state) => tally([state], 'observer'), outcomes],
  ['outcomesByCriterion', (state) => outcomesByCriterion([state]), outcomes],
  ['changedByCut', (state) => changedByCut([state], 'observer'), outcomes],
  ['compareAccounts', (state) => compareAccounts(state), outcomes],
  ['groupRepairOf', (state) => groupRepairOf(state, 'the-silence', question), outcomes],
  ['formerOutcomesOf', (state) => formerOutcomesOf(state, 'client'), outcomes],
  ['scalesWithoutCut', (state) => scalesWithoutCut([state]), outcomes],
  ['cautionsIn', (state) => cautionsIn(state, { unattendedFor: 2 }), 'cautionsSeen'],
  ['remarks', (state) => remarks(state), 'remarksSeen'],
  ['bystandersOf', (state) => bystandersOf(state, phased), nothing],
  ['climateSince', (state) => climateSince(state, phased, measure), nothing],
  ['hurtAndAddressed', (state) => hurtAndAddressed(state), nothing],
  ['isAttributed', (state) => isAttributed(state, 'the-silence'), nothing],
])('%s takes no view', (_, conclude, seen) => {
  expect(() => conclude(sampleAlliance)).not.toThrow()
  expect(() => conclude(untyped)).toThrow(new TypeError(`state: expected an alliance; of a View, ask ${seen}`))
})

test('a criterion that there is not is answered with those there are', () => {
  const slip = new TypeError('criterion: expected one of client, therapist, observer, any, all, hurt, other-side, both')
  const doctor = 'doctor' as ResolutionCriterion
  expect(() => outcomesOf(sampleAlliance, doctor)).toThrow(slip)
  expect(() => tally([sampleAlliance], doctor)).toThrow(slip)
})
