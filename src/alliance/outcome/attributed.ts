import type { Attributed } from '../../vocabulary/inside.js'
import type { Choice, Voice } from './voices.js'

/**
 * Returns whether the people of a criterion attribute an ending to the episode; null where they say neither.
 *
 * A side: any of it. One of them: yes if one says yes, no if all said no. All: no if one says no, yes if all say yes.
 */
export const attributedBy = ({ voices, by }: Choice): 'yes' | 'no' | null => {
  const yes = voices.filter(({ attributes }) => attributes === 'yes').length
  const no = voices.filter(({ attributes }) => attributes === 'no').length
  switch (by) {
    case 'side':
      return yes > 0 ? 'yes' : no > 0 ? 'no' : null
    case 'any':
      return yes > 0 ? 'yes' : no > 0 && no === voices.length ? 'no' : null
    case 'all':
      return no > 0 ? 'no' : yes > 0 && yes === voices.length ? 'yes' : null
  }
}

/** Returns the column: what the people of the criterion say or, where they say neither, what all sources say, which decides nothing. */
export const attributedOf = (own: 'yes' | 'no' | null, everyone: readonly Voice[]): Attributed => {
  if (own !== null) return own
  const said = new Set(everyone.flatMap(({ attributes }) => attributes ?? []))
  return said.size === 2 ? 'contested' : ([...said][0] ?? 'not-asked')
}
