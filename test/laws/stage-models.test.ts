/** The laws of conformity over the shipped models and over any sound model of a user’s own, and that each of them can fail. */
import fc from 'fast-check'
import { conformity, stageModels } from 'rupture-repair/episode'
import { describe, it } from 'vitest'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { type Conforms, deviationsAreRemarked, expectedWaysConform, soundModels } from './stage-models.js'

const seed = 20_260_106
const run = { seed, numRuns: runs(500) }
const suites = [
  { name: 'the shipped models', models: fc.constantFrom(...stageModels) },
  { name: 'any sound model', models: soundModels },
]

describe.each(suites)(`$name, seed ${seed}`, ({ models }) => {
  it('remarks nothing on any way along expected arcs', () => fc.assert(expectedWaysConform(conformity, models), run))
  it('remarks every step that is not expected, and no other', () =>
    fc.assert(deviationsAreRemarked(conformity, models), run))
})

describe('the laws can fail', () => {
  const fails = <A>(law: fc.IProperty<A>): void => breaks(law, seed, 500)
  const changed =
    (change: Partial<ReturnType<Conforms>>): Conforms =>
    (episode, model) => ({ ...conformity(episode, model), ...change })
  it('of a reading that counts no loops', () => fails(expectedWaysConform(changed({ loops: 0 }), soundModels)))
  it('of a reading that takes possible steps for expected ones', () => {
    const lenient: Conforms = (episode, model) => {
      const read = conformity(episode, model)
      return { ...read, steps: read.steps.map((step) => ({ ...step, is: 'expected' as const, skipped: [] })) }
    }
    fails(deviationsAreRemarked(lenient, soundModels))
  })
})
