import { resolvedSample, simulatedTherapist } from 'rupture-repair/simulation'
import { expect, it } from 'vitest'
import { therapistNumber } from '../../../../src/simulation/columns/therapist-of.js'

it('so many alliances in a row share a therapist, within a replication', () => {
  const { clientsPerTherapist } = resolvedSample.population
  expect(clientsPerTherapist).toBe(8)
  expect([0, 7, 8, 15, 16].map((alliance) => therapistNumber(resolvedSample, alliance))).toEqual([0, 0, 1, 1, 2])
  expect(simulatedTherapist(resolvedSample, 3, 17)).toBe('simulated-000003-therapist-000000002')
})
