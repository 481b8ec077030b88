import type { Estimate } from '../../statistics/index.js'
import type { DataTable } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type Denominator, denominators } from '../said/asked-sessions.js'
import { type Convergence, convergenceOf, type Sight, sightsOfSides } from '../said/convergence.js'
import { fallSights } from '../said/fall-sights.js'
import { type PersonVoices, voicesOf } from '../said/voices.js'
import type { CohortQuestion } from './question.js'
import { type ColumnOf, column, tableOf } from './table-of.js'

interface Row {
  readonly first: string
  readonly second: string
  readonly lag: 0 | 1
  readonly denominator: Denominator
  readonly found: Convergence
}

const pairsOf = (sights: readonly Sight[]): readonly (readonly [Sight, Sight, lag: 0 | 1])[] =>
  sights.flatMap((first, place) =>
    sights
      .slice(place + 1)
      .flatMap((second) => [[first, second, 0] as const, [first, second, 1] as const, [second, first, 1] as const]),
  )

const rowsOf = (people: readonly PersonVoices[], { fall }: CohortQuestion): readonly Row[] =>
  denominators.flatMap((denominator) => {
    const said = sightsOfSides(people, denominator)
    const sights = said.length === 0 ? [] : [...said, ...(fall === undefined ? [] : fallSights(people, fall))]
    return pairsOf(sights).map(([first, second, lag]) => ({
      ...{ first: first.name, second: second.name, lag, denominator },
      found: convergenceOf(people, first, second, lag),
    }))
  })

const estimate = (name: string, meaning: string, of: (found: Convergence) => Estimate): readonly ColumnOf<Row>[] => [
  column(name, 'number', meaning, ({ found }) => of(found).value),
  column(
    `${name}_low`,
    'number',
    `the lower limit of the 95% interval of ${name}, which treats sessions as independent`,
    ({ found }) => of(found).low,
  ),
  column(`${name}_high`, 'number', `the upper limit of the 95% interval of ${name}`, ({ found }) => of(found).high),
]

const columns: readonly ColumnOf<Row>[] = [
  column(
    'first',
    'text',
    'who sees a rupture: client, therapist, party or observer, in the sessions in which they say it happened; or a fall of score, in the sessions that the rule flags',
    ({ first }) => first,
  ),
  column('second', 'text', 'who else sees it', ({ second }) => second),
  column(
    'lag',
    'whole',
    '0: both in the same session; 1: the second one session of the person after the first',
    ({ lag }) => lag,
  ),
  column(
    'denominator',
    'text',
    'with-form: sessions about which both answered a form (a fall: could be judged); held: all sessions at which the person was, where no report counts as no',
    ({ denominator }) => denominator,
  ),
  column('both_saw', 'whole', 'sessions in which both see one', ({ found }) => found.both),
  column('first_only', 'whole', 'sessions in which the first alone sees one', ({ found }) => found.firstOnly),
  column('second_only', 'whole', 'sessions in which the second alone sees one', ({ found }) => found.secondOnly),
  column('neither_saw', 'whole', 'sessions in which neither sees one', ({ found }) => found.neither),
  column(
    'sessions',
    'whole',
    'all sessions of persons that are compared',
    ({ found: { both, firstOnly, secondOnly, neither } }) => both + firstOnly + secondOnly + neither,
  ),
  column(
    'not_comparable',
    'whole',
    'sessions in which one of the two was not asked or cannot say; they are not compared',
    ({ found }) => found.notComparable,
  ),
  column('persons', 'whole', 'the persons whose sessions are compared', ({ found }) => found.persons),
  column('alliances', 'whole', 'the alliances whose sessions are compared', ({ found }) => found.alliances),
  column('positive_agreement', 'number', 'twice both, of all that either sees', ({ found }) => found.positive.value),
  column(
    'negative_agreement',
    'number',
    'twice neither, of all in which either sees none',
    ({ found }) => found.negative.value,
  ),
  ...estimate(
    'kappa',
    'Cohen’s kappa; where its interval spans more than 0.4, read the interval',
    ({ kappa }) => kappa,
  ),
  ...estimate('ac1', 'Gwet’s AC1; neither of the two corrects the other', ({ ac1 }) => ac1),
  column(
    'because',
    'text',
    'why there is no kappa: empty (no session is compared), one-category (both say the same of every session)',
    ({ found }) => found.kappa.because ?? null,
  ),
]

/**
 * Returns how far those who could see a rupture see it in the same sessions, or one of them a session later: a row a pair, lag and
 * direction. A session in which one of a pair was not asked is not compared.
 */
export const convergenceTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(columns, rowsOf(voicesOf(alliances, question), question))
