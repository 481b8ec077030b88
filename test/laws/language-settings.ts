/** What holds of every sentence that is said in a setting outside therapy. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { expect } from 'vitest'
import type { AllianceEvent } from '../../src/alliance/index.js'
import { type Explainable, explain, type Language, narrate, registers } from '../../src/language/index.js'
import * as words from '../../src/vocabulary/inside.js'
import { events } from './language-events.js'
import { cautions } from './language-remarks.js'
import { explainable } from './language-values.js'

const outside = ['team', 'relationship', 'supervision'] as const
const setting = fc.constantFrom(...outside)

/** The codes and the names of entries, some of which come from therapy; a coder hears them, and who reads a broken log. */
const { endingReasons, factors, frameAspects, timings } = words
const named: readonly string[] = [...endingReasons, ...factors, ...frameAspects, ...timings]
const codes = new RegExp([...named.filter((code) => code.includes('-')), '\\b(?:[A-Z][a-z]+){2,}\\b'].join('|'), 'g')
const isCaution = (x: Explainable): boolean => typeof x === 'object' && '_tag' in x && Object.hasOwn(cautions, x._tag)

/**
 * Leaves out what is said in another setting, what the record itself calls a client or a therapist (a role, an audience), the
 * words of a code set, which are its own, and a factor that does not belong there, since a record believes people.
 */
const belongs = (x: object | string, there: words.Setting): boolean => {
  const written = JSON.stringify(x)
  const factorsNamed = [...written.matchAll(/"factor":"([\w-]+)"/g)].map(([, factor]) => factor)
  return (
    [...written.matchAll(/"setting":"(\w+)"/g)].every(([, said]) => said === there) &&
    !/"(?:clients?|therapist|therapist-present)"|"codeSet"/.test(written) &&
    factorsNamed.every((factor) => words.factorsOf(there).some((one) => one === factor))
  )
}

const expectNoTherapy = (said: string, inCaution = false): void => {
  const plain = said.replaceAll(/supervision sessions?/gi, '').replaceAll(codes, '')
  expect(plain).not.toMatch(/session/i)
  // The people of a study are what they were.
  if (!inCaution) expect(plain).not.toMatch(/therapist|client|patient|treatment/i)
}

/** Outside therapy nothing is called a session, and no one is called a client or a therapist. */
export const settingsHaveTheirWords = (language: Language): IProperty<unknown> =>
  fc.property(explainable, setting, fc.constantFrom(...registers), (x, there, to) => {
    // To a coder a caution cites its source, word for word.
    fc.pre(belongs(x, there) && !(isCaution(x) && to === 'coder'))
    const said = explain(x, to, { ...language, setting: there })
    expectNoTherapy(said, isCaution(x) && to === 'clinician')
  })

const began = events.AllianceBegan.map((event) => ({
  ...event,
  beginning: { ...event.beginning, participants: [] },
}))
const anyEvent = fc.oneof(...Object.values<Arbitrary<AllianceEvent>>(events))

/** A log is told in the words of the setting that it begins with. */
export const logsAreToldInTheirSetting = (language: Language): IProperty<unknown> =>
  fc.property(began, setting, fc.array(anyEvent, { maxLength: 3 }), (first, there, more) => {
    const beginning = { ...first, beginning: { ...first.beginning, setting: there } }
    const log = [beginning, ...more.filter((event) => belongs(event, there) && event._tag !== 'AllianceBegan')]
    for (const line of narrate(log, 'clinician', language)) expectNoTherapy(line)
  })
