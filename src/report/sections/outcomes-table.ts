import { type Alliance, outcomeRule, perspectiveIn, resolvedShare, scalesWithoutCut } from '../../alliance/index.js'
import {
  changedByCuts,
  type HeardWhatever,
  heardWhatever,
  type SeenOutcome,
  type SeenPersonOutcome,
  type SeenTally,
  seenBy,
  seenByEach,
  seenWordBy,
} from '../../alliance/inside.js'
import {
  attributedWords,
  leastResolved,
  outcomes,
  ownCuts,
  type ResolutionCriterion,
  resolutionCriteria,
} from '../../vocabulary/inside.js'
import { type Content, type Html, html, joined, named } from '../page/html.js'
import { type Column, table } from '../page/table.js'
import type { Report } from '../shown/report.js'
import { shareCell } from '../shown/share-words.js'

export const criterionWords: Readonly<Record<ResolutionCriterion, string>> = {
  client: 'clients or members',
  therapist: 'those who treat or lead',
  observer: 'observers',
  any: 'any one',
  all: 'all',
  hurt: 'those it hurt',
  'other-side': 'the other side',
  both: 'both sides',
}

/** The criteria whose people there can be: outside therapy no one takes part as a client or as who treats. */
const criteriaIn = (records: readonly Alliance[]): readonly ResolutionCriterion[] => {
  const sides = new Set(
    records.flatMap((one) => one.record.people.map(({ id }) => perspectiveIn(one, { _tag: 'participant', id }))),
  )
  return resolutionCriteria.filter((criterion) => !isSide(criterion) || sides.has(criterion))
}

const isSide = (criterion: ResolutionCriterion): criterion is 'client' | 'therapist' =>
  criterion === 'client' || criterion === 'therapist'

type Row = 'all' | keyof SeenTally

const rowWords: Readonly<Record<Row, string>> = {
  all: 'in all',
  resolved: 'resolved',
  'unsuccessful-repair': 'unsuccessful repair: attempted, and not resolved',
  termination: 'termination: they attribute the ending to it',
  'led-to-referral': 'led to an agreed referral, by their account',
  'let-go': 'let go, as they say themselves',
  faded: 'faded, as they say themselves',
  unresolved: 'unresolved: not attempted, and not resolved',
  open: 'open: not closed',
  withheld: 'withheld',
  harm: 'harm, kept apart: it is not something to be mended',
}

/** By which cut and rule every table here counts. */
export const cutWords = ({ resolvedFrom = leastResolved }: Cuts): string =>
  `resolved from ${resolvedFrom} of 5, outcome rule ${outcomeRule}`

type Cuts = NonNullable<Report['outcomes']>

/** A criterion with the outcome of every episode under it. */
type Judged = readonly [criterion: ResolutionCriterion, own: readonly SeenOutcome[]]

/**
 * Returns episodes of several alliances by outcome, under every criterion side by side: there is no silent default. The share of resolved
 * is given with its bounds, and with what another cut would change. The alliances are as the readers may see them, and no row tells a
 * word that was not given from one that they may not see. `hears` says whether they hear what observers say.
 */
export const outcomesTable = (records: readonly Alliance[], cuts: Cuts, hears: boolean): Html => {
  const heard = records.flatMap((record) => heardWhatever(record, hears, cuts))
  const judged = criteriaIn(records).map((criterion): Judged => [criterion, heard.map((one) => seenBy(one, criterion))])
  const harms = records.reduce((sum, { record }) => sum + record.harms.length, 0)
  const rows: readonly Row[] = ['all', ...outcomes.filter((one) => one !== 'not-judged'), 'withheld', 'harm']
  return html`${table<Row>(
    `Episodes by outcome, by whose judgement; ${cutWords(cuts)}`,
    [
      { title: 'outcome', of: (row) => rowWords[row] },
      ...judged.map(([criterion, own]) => ({
        title: criterionWords[criterion],
        of: (row: Row) =>
          row === 'harm' ? harms || 'withheld' : own.filter(({ outcome }) => row === 'all' || row === outcome).length,
        numeric: true as const,
      })),
    ],
    rows,
  )}${sharesTable(records, judged, cuts, hears)}${withoutCut(records, cuts)}`
}

/** Judgements on other scales without a cut count for no outcome; the page names the scales. */
const withoutCut = (records: readonly Alliance[], cuts: Cuts): Content => {
  const scales = scalesWithoutCut(records, cuts)
  return scales.length === 0
    ? null
    : html`<p>Judgements on other scales have no cut here and say nothing of an outcome: ${joined(scales.map(named), ', ')}.</p>\n`
}

const plain = (word: string): string => word.replaceAll('-', ' ')

/** Returns how often each word occurs, in the order of the words. */
const counted = (words: readonly string[], among: readonly string[]): string =>
  words
    .map((word) => [word, among.filter((one) => one === word).length] as const)
    .flatMap(([word, many]) => (many > 0 ? [`${plain(word)} ${many}`] : []))
    .join(', ') || 'none'

const places = (share: number | null): string => (share === null ? '–' : share.toFixed(2))

const sharesTable = (records: readonly Alliance[], judged: readonly Judged[], cuts: Cuts, hears: boolean): Html => {
  const heardOf = (record: Alliance, settings: Cuts): readonly HeardWhatever[] => heardWhatever(record, hears, settings)
  const changed = changedByCuts(records, judged, cuts, heardOf, seenWordBy)
  const rows = judged.map(([criterion, own], index) => {
    const closed = own.filter(({ outcome }) => outcome !== 'open')
    return {
      criterion,
      share: resolvedShare(
        own.map(({ outcome }) => ({ outcome: outcome === 'withheld' ? ('not-judged' as const) : outcome })),
      ),
      attempted: closed.filter(({ attempted }) => attempted).length,
      withoutAttempt: closed.filter(({ outcome, attempted }) => outcome === 'resolved' && !attempted).length,
      attributed: closed.map(({ attributed }) => attributed),
      changed: changed[index] ?? [],
    }
  })
  type Shares = (typeof rows)[number]
  return table<Shares>(
    `Resolved, of the closed episodes whose outcome is shown, with a 95% interval that treats them as independent; ${cutWords(cuts)}`,
    [
      { title: 'judgement of', of: ({ criterion }) => criterionWords[criterion] },
      {
        title: 'of those whose outcome is shown',
        of: ({ share }) => shareCell({ count: share.resolved, of: share.known }),
      },
      {
        title: 'if all whose outcome is withheld were no, or yes',
        of: ({ share }) => `${places(share.asNo)} to ${places(share.asYes)}`,
      },
      { title: 'outcome withheld', of: ({ share }) => share.notJudged, numeric: true },
      {
        title: 'attempt on record, of closed episodes',
        of: ({ attempted, share }) => shareCell({ count: attempted, of: share.n }),
      },
      { title: 'resolved without one', of: ({ withoutAttempt }) => String(withoutAttempt) },
      {
        title: 'ending attributed to it',
        of: ({ attributed }) => counted([...attributedWords, 'withheld'], attributed),
      },
      ...ownCuts
        .filter((cut) => cut !== (cuts.resolvedFrom ?? leastResolved))
        .map((cut) => ({
          title: `if resolved from ${cut}`,
          of: ({ changed }: Shares) => {
            const other = changed.find((one) => one.cut === cut)
            if (other === undefined) return '–'
            return other.changed === 0 ? 'the same' : `${other.changed} changed, ${other.resolved} resolved`
          },
        })),
    ],
    rows,
  )
}

type Concluded = Pick<SeenOutcome, 'judged' | 'attributed' | 'outcome'>

const columns: readonly Column<Concluded>[] = [
  { title: 'judged', of: ({ judged }) => plain(judged) },
  { title: 'they attribute the ending to it', of: ({ attributed }) => plain(attributed) },
  { title: 'outcome', of: ({ outcome }) => plain(outcome) },
]

/** What rests on no criterion, in one sentence. */
const commonWords = ({ closure, attempted, settled, recurred }: SeenOutcome): string =>
  [
    `Closure: ${plain(closure)}`,
    attempted ? 'an attempt is on record' : 'no attempt is on record',
    ...(settled === 'withheld'
      ? []
      : [settled ? 'the parties’ words agree that it is over' : 'they do not agree that it is over']),
    ...(recurred === 'withheld' ? [] : [`it came back after ${recurred} ${recurred === 1 ? 'session' : 'sessions'}`]),
  ].join('; ')

interface Alike {
  readonly criteria: readonly ResolutionCriterion[]
  readonly concluded: Concluded
}

/** Returns a row for all criteria under which everything is the same. */
const alike = (all: readonly SeenOutcome[]): readonly Alike[] => {
  const rows = new Map<string, Alike>()
  for (const { criterion, ...concluded } of all) {
    const key = JSON.stringify(columns.map(({ of }) => of(concluded)))
    rows.set(key, { concluded, criteria: [...(rows.get(key)?.criteria ?? []), criterion] })
  }
  return [...rows.values()]
}

/** Returns what became of an episode under every criterion, and in a group by each person's judgement. */
export const episodeOutcomes = (record: Alliance, heard: HeardWhatever, cuts: Cuts): Html => {
  const rows = criteriaIn([record]).map((criterion) => seenBy(heard, criterion))
  const [first] = rows
  return html`${first === undefined ? null : html`<p>${commonWords(first)}.</p>\n`}${table<Alike>(
    `What became of it, by whose judgement; ${cutWords(cuts)}`,
    [
      {
        title: 'judgement of',
        of: ({ criteria }) => criteria.map((criterion) => criterionWords[criterion]).join('; '),
      },
      ...columns.map(({ of, ...column }) => ({ ...column, of: ({ concluded }: Alike) => of(concluded) })),
    ],
    alike(rows),
  )}${
    record.record.people.length <= 2
      ? null
      : table<SeenPersonOutcome>(
          `What became of it, person by person; ${cutWords(cuts)}`,
          [{ title: 'who', of: ({ who }) => named(who) }, ...columns],
          seenByEach(heard),
        )
  }`
}
