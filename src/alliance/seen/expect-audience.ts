import { expectWord } from '../../kernel/inside.js'
import { audiences } from '../../vocabulary/inside.js'
import type { Reader } from './permissions.js'

/** Throws a `TypeError` for what no one can read as, as plain JavaScript can give: as `rater-only`, words for their rater alone would be shown. */
export const expectAudience = (audience: Reader['audience']): void => {
  const readers = audiences.filter((one) => one !== 'rater-only')
  expectWord('audience', `one of ${readers.join(', ')}`, audience, readers)
}
