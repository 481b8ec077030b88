import { type Alliance, awaitsJudgement, outcomesByCriterion, outcomesOf, type Tally } from '../../alliance/index.js'
import { outcomes, type ResolutionCriterion, resolutionCriteria } from '../../vocabulary/inside.js'
import { type Html, html } from '../page/html.js'
import { table } from '../page/table.js'

export const criterionWords: Readonly<Record<ResolutionCriterion, string>> = {
  client: 'clients or members',
  therapist: 'those who treat or lead',
  observer: 'observers',
  any: 'anybody',
  all: 'all',
}

type Row = 'all' | keyof Tally

const rowWords: Readonly<Record<Row, string>> = {
  all: 'in all',
  resolved: 'resolved',
  'unsuccessful-repair': 'unsuccessful repair: attempted, and unresolved when they stopped or treatment ended',
  termination: 'termination: a named source attributes the ending to it',
  'unresolved-at-ending': 'unresolved at ending: never attempted',
  open: 'open, or closed without the word that is asked for',
  harm: 'harm, kept apart: it is not there to be mended',
}

/** Returns episodes of several alliances by outcome, under every criterion side by side: there is no silent default. */
export const outcomesTable = (records: readonly Alliance[]): Html => {
  const counted = outcomesByCriterion(records)
  const all = records.reduce((sum, { record }) => sum + record.episodes.length, 0)
  const rows: readonly Row[] = ['all', ...outcomes, 'open', 'harm']
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
  )}<p>${missingWords(records)}</p>\n`
}

/** Says how many were not asked: a column of people who were not asked must not read like one of people who said no. */
const missingWords = (records: readonly Alliance[]): string => {
  const missing = resolutionCriteria.map((criterion) => {
    const every = records.flatMap((record) => outcomesOf(record, criterion))
    return `${criterionWords[criterion]}: ${every.filter(awaitsJudgement).length} of ${every.length}`
  })
  return `Called resolved by others, and here not only because that word was not given in time, which does not say no: ${missing.join('; ')}.`
}

export const episodeOutcomes = (record: Alliance, index: number): Html =>
  table<ResolutionCriterion>(
    'What became of it, on whose word',
    [
      { title: 'on the word of', of: (criterion) => criterionWords[criterion] },
      {
        title: 'outcome',
        of: (criterion) => {
          const of = outcomesOf(record, criterion)[index]
          return of === undefined
            ? '–'
            : of.outcome === 'open' && of.closed
              ? `closed, and not resolved on that word${awaitsJudgement(of) ? ', which was not given in time' : ''}`
              : `${of.outcome.replaceAll('-', ' ')}${awaitsJudgement(of) ? '; that word was not given in time' : ''}`
        },
      },
    ],
    resolutionCriteria,
  )
