import fc, { type Arbitrary } from 'fast-check'
import { recordedBy, takesAudience } from '../../alliance/inside.js'
import { audiences } from '../../vocabulary/index.js'
import { atLeastOne, type Leaves, of } from './leaves.js'

/** The stamp of a word, which may name its audiences. */
const limited = (stamp: Leaves['stamp']): Arbitrary<object> =>
  fc
    .tuple(stamp, fc.option(atLeastOne(of(audiences)), { nil: undefined }))
    .map(([one, visibleTo]) => (visibleTo === undefined ? one : { ...one, visibleTo }))

/** Returns stamps for what has this tag, an event or a command. */
export const stampOf = (tag: string, stamp: Leaves['stamp']): Arbitrary<object> => {
  const entry = recordedBy.find((pair) => pair.some((one) => one === tag))?.[1]
  return entry !== undefined && takesAudience(entry) ? limited(stamp) : stamp
}
