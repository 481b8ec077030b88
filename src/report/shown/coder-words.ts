import type { Coder, CodeSet } from '../../vocabulary/inside.js'

/** Returns a coder as a reader is shown one; a machine is always named as such. */
export const coderWords = (coder: Coder): string => {
  if (coder._tag === 'person') return coder.id
  const version = [coder.model, coder.run].filter((one) => one !== undefined)
  return `${coder.id} (machine${version.length === 0 ? '' : `: ${version.join(', ')}`})`
}

/** Returns the cut of a set in words: what counts as present. */
export const cutWords = ({ id, presentFrom, values }: CodeSet): string => {
  if (presentFrom === null) return `${id}: every code that was given`
  const isGreatest = values.at(-1) === presentFrom
  return `${id}: ${presentFrom}${isGreatest ? '' : typeof presentFrom === 'number' ? ' and more' : ' and stronger'}`
}
