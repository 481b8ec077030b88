/**
 * What tests of an app need: the contract of a store, arbitrary entries, laws, and given, when, then.
 * @module
 */
export { course as anyCourse } from './arbitraries/course.js'
export { command as anyCommand, event as anyEvent, logLine as anyLogLine } from './arbitraries/event.js'
export { type Came, type Given, given } from './given.js'
export { type Law, laws, type OwnParts } from './laws.js'
export { type Check, storeContract } from './store-contract.js'
