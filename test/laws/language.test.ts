import fc from 'fast-check'
import { describe, it, test } from 'vitest'
import { english, type Language } from '../../src/language/index.js'
import type { PerRegister } from '../../src/language/language.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { everyWordIsTheLanguages, laws } from './language.js'
import { stub } from './language-stub.js'

const seed = 20261122
const numRuns = 2000

describe(`laws of language (seed ${seed}, ${runs(numRuns)} runs each)`, () => {
  for (const [name, law] of Object.entries(laws))
    it(name, () => fc.assert(law(english), { seed, numRuns: runs(numRuns) }))

  it('a translation has the whole word', () =>
    fc.assert(everyWordIsTheLanguages(stub), { seed, numRuns: runs(numRuns) }))
})

const { events, rejections } = english
const asToClinicians = (said: PerRegister): PerRegister => ({ ...said, client: said.clinician })
const faulty: Readonly<Record<keyof typeof laws, Language>> = {
  'sentences are whole': { ...english, outcomes: { ...english.outcomes, resolved: 'It is resolved' } },
  'no note and no score is spoken': {
    ...english,
    events: {
      ...events,
      SessionHeld: (held, name) => ({
        ...events.SessionHeld(held, name),
        coder: `A session was held: ${held.stamp.note}.`,
      }),
    },
  },
  'people are named by the caller': {
    ...english,
    rejections: { ...rejections, HasLeft: ({ participant }) => [`${participant} has gone.`, 'Name somebody else.'] },
  },
  'clients hear what happened': {
    ...english,
    events: { ...events, FactorNamed: (...factor) => asToClinicians(events.FactorNamed(...factor)) },
  },
  'clients hear plain remarks': {
    ...english,
    conformity: (...reading) => asToClinicians(english.conformity(...reading)),
  },
  'nothing is judged or advised': { ...english, finding: () => 'A rupture was detected.' },
  'harm is not mended': {
    ...english,
    events: {
      ...events,
      HarmClosed: (...closed) => ({ ...events.HarmClosed(...closed), client: 'The harm was repaired.' }),
    },
  },
  'scores say no rupture': { ...english, finding: () => 'There was a rupture.' },
  'refusals say where and what instead': {
    ...english,
    rejections: { ...rejections, UnknownHarm: () => ['There is no such harm.', 'Name another one.'] },
  },
}

describe('the laws can fail', () => {
  for (const [name, law] of Object.entries(laws))
    test(name, () => breaks(law(faulty[name] ?? english), seed, 3 * numRuns))

  const parts = Object.entries(english).map(([part, sentences]) => [part, { ...stub, [part]: sentences }] as const)
  test.each(parts)('English left in %s', (_, language) => breaks(everyWordIsTheLanguages(language), seed, numRuns))
})
