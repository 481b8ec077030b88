import { type DataTable, perspectiveOfRole } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { allianceColumn } from './alliance-columns.js'
import { type RatingRow, ratingRows } from './ratings.js'
import { column, tableOf } from './table-of.js'

/** The two sides of a dyad, with the contrast that compares them. */
const sides = { client: -0.5, therapist: 0.5 } as const
type Side = keyof typeof sides

const sideOf = (role: string | undefined): Side | null => {
  const side = new Map<string, string>(Object.entries(perspectiveOfRole)).get(role ?? '')
  return side === 'client' || side === 'therapist' ? side : null
}

/** What two people said of their tie in one session, on one dimension. */
interface Pair extends Readonly<Record<Side, string>> {
  readonly row: RatingRow
  readonly said: Partial<Record<Side, number | null>>
}

interface DyadRow extends Omit<Pair, 'said'> {
  readonly role: Side
  readonly own: number | null
  readonly partner: number | null
}

const pairsOf = (alliance: NamedAlliance): readonly Pair[] => {
  const pairs = new Map<string, Pair>()
  for (const row of ratingRows(alliance)) {
    const [own, other] = [sideOf(row.rater.role), sideOf(row.target?.role)]
    if (own === null || other === null || own === other || row.target === null || row.session === null) continue
    const [client, therapist] = own === 'client' ? [row.rater.id, row.target.id] : [row.target.id, row.rater.id]
    const key = JSON.stringify([client, therapist, row.instrument, row.dimension, row.session])
    const pair = pairs.get(key) ?? { client, therapist, row, said: {} }
    pair.said[own] = row.value
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}

const rowsOf = ({ said, ...pair }: Pair): readonly DyadRow[] => [
  { ...pair, role: 'client', own: said.client ?? null, partner: said.therapist ?? null },
  { ...pair, role: 'therapist', own: said.therapist ?? null, partner: said.client ?? null },
]

const columns = [
  allianceColumn<DyadRow>(({ row }) => row.alliance),
  column<DyadRow>('client', 'text', 'the client or member of the dyad', ({ client }) => client),
  column<DyadRow>('therapist', 'text', 'the therapist or leader of the dyad', ({ therapist }) => therapist),
  column<DyadRow>('instrument', 'text', 'the instrument', ({ row }) => row.instrument),
  column<DyadRow>('dimension', 'text', 'the dimension of the instrument', ({ row }) => row.dimension),
  column<DyadRow>('session', 'whole', 'the session it is about', ({ row }) => row.session),
  column<DyadRow>('role', 'text', 'whose rating `own` is: client or therapist', ({ role }) => role),
  column<DyadRow>('contrast', 'number', 'the role as a number: client -0.5, therapist 0.5', ({ role }) => sides[role]),
  column<DyadRow>('own', 'number', 'the score of this person; blank: not rated, which is not 0', ({ own }) => own),
  column<DyadRow>(
    'partner',
    'number',
    'the score of the other on the same form; blank: not rated',
    (row) => row.partner,
  ),
]

/**
 * Returns the ratings that clients and therapists give of their tie, two rows for each dyad, dimension and session: one as the
 * client has it, one as the therapist has it.
 *
 * This is the form of actor–partner and of truth-and-bias models. In groups each member and each leader are a dyad. A session
 * that neither rated has no row, and a rating that is about an unknown session is left out. Machines have no side.
 *
 * @example
 * toDyadLong([{ id: 'sample', state: sampleAlliance }]).columns.slice(6).map(({ name }) => name)
 * // => ['role', 'contrast', 'own', 'partner']
 */
export const toDyadLong = (alliances: readonly NamedAlliance[]): DataTable =>
  tableOf(columns, alliances.flatMap(pairsOf).flatMap(rowsOf))
