import type { Stamp } from '../../vocabulary/inside.js'
import type { Contents, ExactSchema, Tagged, Unstamped } from '../builders/exact-schema.js'
import { tagged } from '../builders/objects.js'
import { stamp, wordStamp } from './time.js'

/** Makes a union of what has a stamp; that of a word may name its audiences. `tags` says what the tags name. */
export const stamped = <Union extends Tagged & { readonly stamp: Stamp }>(
  contents: NoInfer<Contents<Unstamped<Union>>>,
  isWord: (tag: string) => boolean,
  tags: string,
): ExactSchema<Union> => {
  const members = Object.entries<object>(contents)
  const withStamp = members.map(
    ([tag, content]) => [tag, { stamp: isWord(tag) ? wordStamp : stamp, ...content }] as const,
  )
  return tagged<Union>(Object.fromEntries(withStamp) as Contents<Union>, tags)
}
