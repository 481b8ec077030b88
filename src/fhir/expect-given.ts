import { isObject } from '../kernel/inside.js'

/** What FHIR cannot be written without, by the name of its field, with what is expected there. */
const expected = {
  base: 'the address under which the app names what it writes',
  subject: 'a reference to a person, as { reference: … }',
  performer: 'a reference to a person, as { reference: … }',
  alliance: 'the name of the alliance',
  person: 'the id of the person of the chart',
} as const

type Needed = keyof typeof expected

const texts: readonly Needed[] = ['base', 'alliance', 'person']

/** Throws a `TypeError` that names the first field that is not given, as plain JavaScript can leave one out: `undefined` is no address. */
export const expectGiven = (given: unknown, ...needed: readonly Needed[]): void => {
  const fields = isObject(given) ? given : {}
  const lacking = needed.find((name) => {
    const value = fields[name]
    return texts.includes(name) ? typeof value !== 'string' || value === '' : !isObject(value)
  })
  if (lacking !== undefined) throw new TypeError(`${lacking}: expected ${expected[lacking]}`)
}
