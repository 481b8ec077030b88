import { type Alliance, hasBegun, outcomesOf, replay, sessionCount } from '../../alliance/index.js'
import { isLeft } from '../../kernel/inside.js'
import type { DataTable, Outcome } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { allianceColumn } from './alliance-columns.js'
import { foldColumns, folded } from './fold.js'
import { joinedColumns } from './joined-rows.js'
import type { CohortQuestion } from './question.js'
import { ratingMeans } from './rating-means.js'
import { isSameSource } from './same-source.js'
import { statedColumns } from './stated-columns.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

/** Where an alliance is at the landmark: still in treatment, ended by then, or not yet so far. */
type Place = 'in-treatment' | 'ended' | 'not-yet'

/** Returns the alliance as it was known after a session, before anything that was reported later. */
const knownAfter = ({ record }: Alliance, session: number): Alliance | undefined => {
  const known = replay(record.log.filter(({ stamp }) => stamp.session <= session))
  if (isLeft(known)) throw new TypeError('unreachable: the beginning of a lawful log is lawful')
  return hasBegun(known.right) ? known.right : undefined
}

const placeOf = (alliance: Alliance, known: Alliance | undefined, landmark: number): Place =>
  known?._tag === 'Ended' ? 'ended' : alliance.record.session < landmark ? 'not-yet' : 'in-treatment'

interface Row {
  readonly alliance: NamedAlliance['id']
  readonly state: Alliance
  readonly known: Alliance
  readonly outcomes: readonly Outcome[]
}

const foundIn = (alliances: readonly NamedAlliance[], { landmark, resolvedBy, settings }: CohortQuestion) =>
  alliances.map(({ id, state }) => {
    const known = knownAfter(state, landmark ?? 0)
    const place = placeOf(state, known, landmark ?? 0)
    const row: Row | undefined =
      known === undefined || place !== 'in-treatment'
        ? undefined
        : {
            alliance: id,
            state,
            known,
            outcomes: outcomesOf(known, resolvedBy, settings).map(({ outcome }) => outcome),
          }
    return { place, row }
  })

const count = ({ outcomes }: Row, word: Outcome): number => outcomes.filter((outcome) => outcome === word).length

const isJudged = (outcome: Outcome): boolean => outcome !== 'open' && outcome !== 'not-judged'

/** Says whether there is one source; null where no repair was judged. */
const sameSource = (
  { known, outcomes }: Row,
  criterion: CohortQuestion['resolvedBy'],
  by: NonNullable<CohortQuestion['outcomeBy']>,
): boolean | null => (outcomes.some(isJudged) ? isSameSource(known, criterion, by) : null)

const ratingColumns = ({ landmark = 0, outcomeBy, rating }: CohortQuestion): readonly ColumnOf<Row>[] => {
  if (outcomeBy === undefined || rating === undefined) return []
  const means = ({ state }: Row) => ratingMeans(state, landmark, outcomeBy, rating)
  const words = `${rating.dimension} of ${rating.instrument} by the ${outcomeBy} after the landmark`
  return [
    column('ratings', 'whole', `ratings of ${words}`, (row) => means(row).all.n),
    column('rating_mean', 'number', `their mean; blank: none`, (row) => means(row).all.mean),
    column('ratings_apart', 'whole', 'those in sessions without an episode going on', (row) => means(row).apart.n),
    column(
      'rating_mean_apart',
      'number',
      'their mean: the episodes’ own sessions are left out',
      (row) => means(row).apart.mean,
    ),
  ]
}

const columnsFor = (question: CohortQuestion): readonly ColumnOf<Row>[] => {
  const { landmark = 0, fold = 'share-resolved', outcomeBy, resolvedBy, join } = question
  return [
    allianceColumn(({ alliance }) => alliance),
    column(
      'landmark',
      'whole',
      'the session after which it was still in treatment; what came later is not here',
      () => landmark,
    ),
    column('sessions', 'whole', 'sessions held by then', ({ known }) => sessionCount(known)),
    column('episodes', 'whole', 'episodes reported by then', ({ outcomes }) => outcomes.length),
    column('resolved', 'whole', 'of these, resolved by then', (row) => count(row, 'resolved')),
    column('not_judged', 'whole', 'of these, closed with an outcome that was not known by then', (row) =>
      count(row, 'not-judged'),
    ),
    column('open', 'whole', 'of these, open: not resolved yet', (row) => count(row, 'open')),
    column(
      fold.replaceAll('-', '_'),
      foldColumns[fold].type,
      `${foldColumns[fold].meaning}; blank: no episode, or what is not judged would decide it`,
      ({ outcomes }) => folded(outcomes, fold),
    ),
    column(
      'same_source',
      'yes-no',
      'whether those who rated the outcome also judged the repair; blank: none is judged, or not said who rated it',
      (row) => (outcomeBy === undefined ? null : sameSource(row, resolvedBy, outcomeBy)),
    ),
    ...ratingColumns(question),
    ...(join === undefined ? [] : joinedColumns(join)).map(({ of, ...others }) => ({
      ...others,
      of: ({ alliance }: Row) => of(alliance),
    })),
    ...statedColumns(question),
  ]
}

/**
 * Returns a row for each alliance still in treatment after the landmark session, with what was known of its repairs by then and the
 * columns of one's own table, to be related to an outcome that comes later.
 */
export const repairTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(
    columnsFor(question),
    foundIn(alliances, question).flatMap(({ row }) => row ?? []),
  )

/** A name as the most careless reader tells it from others: keys of JSON drop signs, and some programs the case. */
const keyOf = (name: string): string => name.replaceAll(/[-_ ]/g, '').toLowerCase()

/** Returns what keeps the table of repair from being made, in sentences. */
export const repairProblems = (_: readonly NamedAlliance[], question: CohortQuestion): readonly string[] => {
  const names = columnsFor(question).map(({ name }) => name)
  const keys = names.map(keyOf)
  const twice = new Set(names.filter((_, at) => keys.indexOf(keys[at] ?? '') < at))
  return [
    ...[...twice].map(
      (name) => `the file of --join has a column ${name}, a name that the table has already: give it another there`,
    ),
    ...(question.rating !== undefined && question.outcomeBy === undefined
      ? ['--rating needs --outcome-by, whose ratings are meant']
      : []),
  ]
}

const sentence =
  'who stays longer can mend more and improve more (immortal time): relate this only to an outcome after the landmark, adjusted for the same measure before it'

const some = (many: number, words: string): readonly string[] =>
  many === 0 ? [] : [`${many} ${many === 1 ? 'alliance' : 'alliances'} ${words}`]

/** Returns what must be known beside the table of repair, in sentences. */
export const repairNotes = (alliances: readonly NamedAlliance[], question: CohortQuestion): readonly string[] => {
  const { landmark = 0, join, outcomeBy } = question
  const found = foundIn(alliances, question)
  const places = (place: Place): number => found.filter((one) => one.place === place).length
  const rows = found.flatMap(({ row }) => row ?? [])
  const ids = new Set<string>(alliances.map(({ id }) => id))
  const unmatched = join === undefined ? 0 : rows.filter(({ alliance }) => !join.rows.has(alliance)).length
  const strangers = join === undefined ? 0 : [...join.rows.keys()].filter((id) => !ids.has(id)).length
  const same =
    outcomeBy === undefined ? 0 : rows.filter((row) => sameSource(row, question.resolvedBy, outcomeBy) === true).length
  return [
    sentence,
    ...some(places('ended'), `left out: treatment had ended by session ${landmark}`),
    ...some(places('not-yet'), `left out: not yet at session ${landmark}`),
    ...some(
      rows.filter(({ outcomes }) => outcomes.length === 0).length,
      'without an episode: a blank, which is no repair that failed',
    ),
    ...some(same, 'with the same source: who judged the repair also rated the outcome, and one mood is in both'),
    ...some(unmatched, 'without a row in the joined file: blanks'),
    ...(strangers === 0
      ? []
      : [`${strangers} ${strangers === 1 ? 'row' : 'rows'} of the joined file without an alliance, left out`]),
  ]
}
