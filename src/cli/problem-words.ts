/** A key may be as long as the file, and a path is there to find a place by. */
const longestKey = 60
/** So many keys from the outside and so many from the inside are shown. */
const keysAtAnEnd = 6

const short = (key: string | number): string | number =>
  typeof key === 'string' && key.length > longestKey ? `${key.slice(0, longestKey)}…` : key

/** Says where something is wrong and what was expected there; the path of the whole is `whole`. */
export const problemWords = (
  { path, expected }: { readonly path: readonly (string | number)[]; readonly expected: string },
  whole?: string,
): string => {
  const shown = path.length > 2 * keysAtAnEnd ? [...path.slice(0, keysAtAnEnd), '…', ...path.slice(-keysAtAnEnd)] : path
  const place = path.length === 0 ? whole : shown.map(short).join('.')
  return place === undefined ? `expected ${expected}` : `${place}: expected ${expected}`
}
