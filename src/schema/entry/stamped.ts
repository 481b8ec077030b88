import type { Stamp } from '../../vocabulary/inside.js'
import type { Contents, ExactSchema, Tagged, Unstamped } from '../builders/exact-schema.js'
import { tagged } from '../builders/objects.js'
import { stamp } from './time.js'

export const stamped = <Union extends Tagged & { readonly stamp: Stamp }>(
  contents: NoInfer<Contents<Unstamped<Union>>>,
): ExactSchema<Union> => {
  const members = Object.entries<object>(contents)
  const withStamp = members.map(([tag, content]) => [tag, { stamp, ...content }] as const)
  return tagged<Union>(Object.fromEntries(withStamp) as Contents<Union>)
}
