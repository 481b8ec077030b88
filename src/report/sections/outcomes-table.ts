import { type Alliance, outcomesByCriterion, outcomesOf, type Tally } from '../../alliance/index.js'
import { outcomes, type ResolutionCriterion, resolutionCriteria } from '../../vocabulary/inside.js'
import { type Html, html } from '../page/html.js'
import { table } from '../page/table.js'

export const criterionWords: Readonly<Record<ResolutionCriterion, string>> = {
  client: 'clients or members',
  therapist: 'those who treat or lead',
  observer: 'observers',
  any: 'anybody',
  all: 'all',
  hurt: 'those it hurt',
  'other-side': 'the other side',
  both: 'both sides',
}

type Row = 'all' | keyof Tally

const rowWords: Readonly<Record<Row, string>> = {
  all: 'in all',
  resolved: 'resolved',
  'unsuccessful-repair': 'unsuccessful repair: attempted, and not resolved',
  termination: 'termination: they attribute the ending to it',
  'led-to-referral': 'led to an agreed referral, by their account',
  'let-go': 'let go, by their own word',
  faded: 'faded, by their own word',
  unresolved: 'unresolved: not attempted, and not resolved',
  'not-judged': 'not judged',
  open: 'open: not closed',
  harm: 'harm, kept apart: it is not there to be mended',
}

/** Returns episodes of several alliances by outcome, under every criterion side by side: there is no silent default. */
export const outcomesTable = (records: readonly Alliance[]): Html => {
  const counted = outcomesByCriterion(records)
  const all = records.reduce((sum, { record }) => sum + record.episodes.length, 0)
  const rows: readonly Row[] = ['all', ...outcomes, 'harm']
  return html`${table<Row>(
    'Episodes by outcome, on whose word',
    [
      { title: 'outcome', of: (row) => rowWords[row] },
      ...resolutionCriteria.map((criterion) => ({
        title: criterionWords[criterion],
        of: (row: Row) => (row === 'all' ? all : counted[criterion][row]),
        numeric: true as const,
      })),
    ],
    rows,
  )}`
}

export const episodeOutcomes = (record: Alliance, index: number): Html =>
  table<ResolutionCriterion>(
    'What became of it, on whose word',
    [
      { title: 'on the word of', of: (criterion) => criterionWords[criterion] },
      {
        title: 'outcome',
        of: (criterion) => outcomesOf(record, criterion)[index]?.outcome.replaceAll('-', ' ') ?? '–',
      },
    ],
    resolutionCriteria,
  )
