import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type RatingRow, ratingRows } from './ratings.js'
import { column, tableOf } from './table-of.js'

const columns = [
  column<RatingRow>(
    'alliance',
    'text',
    'the alliance, in a group the group, as the log names it',
    (row) => row.alliance,
  ),
  column<RatingRow>('session', 'whole', 'the session it is about; blank: not known', ({ session }) => session),
  column<RatingRow>('rater', 'text', 'who rates', ({ rater }) => rater.id),
  column<RatingRow>('rater_role', 'text', 'the role of the rater', ({ rater }) => rater.role),
  column<RatingRow>(
    'target',
    'text',
    'the other end of the tie that is rated; blank: the rater is at neither end',
    ({ target }) => target?.id ?? null,
  ),
  column<RatingRow>('target_role', 'text', 'the role of the target', ({ target }) => target?.role ?? null),
  column<RatingRow>('level', 'text', 'the level of the tie', ({ level }) => level),
  column<RatingRow>('instrument', 'text', 'the instrument', ({ instrument }) => instrument),
  column<RatingRow>('dimension', 'text', 'the dimension of the instrument', ({ dimension }) => dimension),
  column<RatingRow>(
    'value',
    'number',
    'the score; blank: no answer, or kept from research; a rating that was not given has no row and is not 0',
    ({ value }) => value,
  ),
]

/**
 * Returns the ratings of alliances in long form, a row for each score, for mixed models and the social relations model.
 *
 * Of several ratings by one rater of one tie in one session the last that has a value counts. What research may not see is blank.
 *
 * @example
 * toLong([{ id: 'sample', state: sampleAlliance }]).columns.map(({ name }) => name)
 * // => ['alliance', 'session', 'rater', 'rater_role', 'target', 'target_role', 'level', 'instrument', 'dimension', 'value']
 */
export const toLong = (alliances: readonly NamedAlliance[]): DataTable =>
  tableOf(columns, alliances.flatMap(ratingRows))
