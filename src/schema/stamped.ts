import type { Stamp } from '../vocabulary/index.js'
import type { Contents, Doorman, Tagged } from './doorman.js'
import { tagged } from './objects.js'
import { stamp } from './time.js'

/** Every member of a union without its stamp, as it stands on a line of the log. */
export type Unstamped<Union> = Union extends unknown ? Omit<Union, 'stamp'> : never

/** A union whose members all have a stamp, from what each holds beside it. */
export const stamped = <Union extends Tagged & { readonly stamp: Stamp }>(
  contents: NoInfer<Contents<Unstamped<Union>>>,
): Doorman<Union> => {
  const members = Object.entries<object>(contents)
  const withStamp = members.map(([tag, content]) => [tag, { stamp, ...content }] as const)
  return tagged<Union>(Object.fromEntries(withStamp) as Contents<Union>)
}
