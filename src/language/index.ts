/**
 * Every state, entry, rejection, caution and outcome in plain words, for clients, clinicians and coders, in the words of your choice.
 * @module
 */
export { english } from './english/english.js'
export { byId, explain } from './explain.js'
export type { Explainable } from './explainable.js'
export type { Catalogue, Language, Names } from './language.js'
export { narrate } from './narrate.js'
export { type Register, registers } from './register.js'
export { unspoken } from './unspoken.js'
