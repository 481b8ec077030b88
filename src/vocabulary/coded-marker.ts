import { clarities, type Marker, markers2015 } from './marker.js'
import { ratings } from './rating.js'

/**
 * Returns the code of a sheet as a marker of the log; `undefined` where the terms of its set cannot say it.
 *
 * @example
 * markerOf('3RS-2022', 'CF_P', 3) // => { codeSet: '3RS-2022', construct: 'CF_P', salience: 3 }
 */
export const markerOf = (codeSet: string, code: string, value: string | number): Marker | undefined => {
  if (codeSet === '3RS-2015') {
    const [marker, clarity] = [markers2015.find((one) => one === code), clarities.find((one) => one === value)]
    return marker && clarity && { codeSet, marker, clarity }
  }
  if (codeSet !== '3RS-2022') return { codeSet, code, value }
  const salience = ratings.find((one) => one === value)
  if (salience === undefined) return undefined
  if (code === 'WD_P') return { codeSet: '3RS-2022', construct: code, salience }
  return code === 'WD_T' || code === 'CF_P' || code === 'CF_T'
    ? { codeSet: '3RS-2022', construct: code, salience }
    : undefined
}
