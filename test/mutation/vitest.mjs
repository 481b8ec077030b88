/** What tests import in place of vitest: it keeps them, to be run again and again. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import * as chai from 'chai'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT], {
  getState: () => getState(expect),
  setState: (state) => setState(state, expect),
  extend: (matchers) => chai.expect.extend(expect, matchers),
})
setState({ assertionCalls: 0 }, expect)
expect.extend(customMatchers)

/** The tests, in the order of their files. */
export const tests = []
let place = []

export const inFile = (name) => {
  place = [name]
}

const registering = (register) => {
  const one = (name, ...given) =>
    register(
      String(name),
      given.find((value) => typeof value === 'function'),
    )
  one.each =
    (rows) =>
    (name, ...given) => {
      const body = given.find((value) => typeof value === 'function')
      rows.forEach((row, index) => {
        register(`${name} ${index}`, () => body(...(Array.isArray(row) ? row : [row])))
      })
    }
  return one
}
export const describe = registering((name, body) => {
  place.push(name)
  body()
  place.pop()
})
export const test = registering((name, body) => {
  tests.push({ name: [...place, name].join(' > '), body })
})
export const it = test

/** What is said of types, which no mutant changes: anything may be asked of it. */
const ofTypes = new Proxy(() => ofTypes, { get: () => ofTypes })
export const expectTypeOf = () => ofTypes
