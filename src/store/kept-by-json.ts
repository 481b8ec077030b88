import { isObject } from '../kernel/inside.js'

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const isSame = (value: unknown): boolean => {
  if (Array.isArray(value)) return Array.from(value).every(isSame)
  if (isObject(value)) return isPlain(value) && Object.values(value).every((one) => one === undefined || isSame(one))
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
}

/** Says whether JSON gives an object back as it is; a key that holds `undefined` counts as absent. */
export const isKeptByJson = (value: unknown): boolean => {
  try {
    // It throws where an object holds itself.
    return JSON.stringify(value) !== undefined && isObject(value) && !Array.isArray(value) && isSame(value)
  } catch {
    return false
  }
}
