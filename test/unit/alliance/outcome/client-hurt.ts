/** A strain that affects the client, and what became of it. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair'
import type { ResolutionCriterion } from 'rupture-repair/vocabulary'
import { allianceAfter, at, between, pair, rupture, says } from '../../../model/given.js'

export const strain: ReturnType<typeof rupture> = rupture('e', [between('c', 't')], { affected: ['c'] })

export const rowOf = (
  criterion: ResolutionCriterion,
  ...commands: readonly AllianceCommand[]
): ReturnType<typeof outcomesOf>[number] | undefined =>
  outcomesOf(allianceAfter(pair, strain, ...commands), criterion)[0]

export const stopped: AllianceCommand = { _tag: 'StopRepair', stamp: at(0, says('c')), episode: 'e' }
