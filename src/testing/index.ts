/**
 * What tests of an app need: the contract of a store, arbitrary entries, laws, and given, when, then.
 * @module
 */
export { type Check, type ContractSize, storeContract } from './store-contract.js'
