import { wilsonInterval } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { incidenceInterval } from '../../../../src/statistics/inside.js'

it('is that of a share where nothing is censored', () => {
  const share = 3 / 12
  const found = incidenceInterval({ incidence: share, se: Math.sqrt((share * (1 - share)) / 12), atRisk: 5 })
  const { low, high } = wilsonInterval({ count: 3, of: 12 })
  expect(found.low).toBeCloseTo(low, 12)
  expect(found.high).toBeCloseTo(high, 12)
})

it('takes those still at risk where nothing has happened yet, or everything', () => {
  expect(incidenceInterval({ incidence: 0, se: 0, atRisk: 9 })).toEqual(wilsonInterval({ count: 0, of: 9 }))
  expect(incidenceInterval({ incidence: 1, se: 0, atRisk: 4 })).toEqual(wilsonInterval({ count: 4, of: 4 }))
  expect(incidenceInterval({ incidence: 0, se: 0, atRisk: 0 }).low).toBeNaN()
})
