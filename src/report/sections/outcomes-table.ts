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

const rowWords: Readonly<Record<keyof Tally, string>> = {
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
  const rows = [...outcomes, 'open', 'harm'] as const
  return html`${table<keyof Tally>(
    'Episodes by outcome, on whose word',
    [
      { title: 'outcome', of: (row) => rowWords[row] },
      ...resolutionCriteria.map((criterion) => ({
        title: criterionWords[criterion],
        of: (row: keyof Tally) => counted[criterion][row],
        numeric: true as const,
      })),
    ],
    rows,
  )}<p>${missingWords(records)}</p>\n`
}

/** Says how many were not asked: a column of people who were not asked must not read like one of people who said no. */
const missingWords = (records: readonly Alliance[]): string => {
  const missing = resolutionCriteria.map((criterion) => {
    const without = records.flatMap((record) => outcomesOf(record, criterion)).filter(awaitsJudgement)
    return `${criterionWords[criterion]}: ${without.length}`
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
