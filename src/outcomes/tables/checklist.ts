import { outcomeCounts, outcomeRule, outcomesOf, resolvedShare } from '../../alliance/index.js'
import { codedKindsOf } from '../../episode/index.js'
import { type DataTable, leastResolved, unjudgedReasons } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import type { CohortQuestion } from './question.js'
import { column, tableOf } from './table-of.js'

/** What a paper says of one thing, and how many of how many it rests on. */
interface Item {
  readonly item: string
  readonly answer: string
  readonly n?: number
  readonly of?: number
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const extent = (numbers: readonly number[]): string => {
  const [least, most] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))]
  return least === most ? String(least) : `${least} to ${most}`
}

const counted = (words: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (
    [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([word, count]) => `${word} ${count}`)
      .join(', ') || 'none'
  )
}

const endingsOf = ({ state }: NamedAlliance): readonly string[] => [
  ...state.past.map(({ ended }) => ended.ending._tag),
  ...(state._tag === 'Running' ? ['still running'] : []),
]

/** Returns what is to be reported of a cohort, item by item, filled in as far as a log can fill it. */
export const checklistOf = (alliances: readonly NamedAlliance[], question: CohortQuestion): readonly Item[] => {
  const { resolvedBy, settings } = question
  const outcomes = alliances.flatMap(({ state }) => outcomesOf(state, resolvedBy, settings))
  const { n, notJudged, open, asNo, asYes } = resolvedShare(outcomes)
  const { reasons } = outcomeCounts(outcomes)
  const records = alliances.map(({ state }) => state.record)
  const episodes = records.flatMap((record) => record.episodes.map(({ episode }) => episode.record))
  const coders = episodes.map((record) => new Set(codedKindsOf(record).map(({ coder }) => coder.id)).size)
  const coded = coders.filter((number) => number > 0).length
  const double = coders.filter((number) => number > 1).length
  const sessions = records.map(({ session }) => session)
  const harms = records.reduce((sum, record) => sum + record.harms.length, 0)
  const scales = Object.entries(settings.scales ?? {}).map(([scale, from]) => `${scale} from ${from}`)
  const bound = (share: number | null): string => (share === null ? '–' : share.toFixed(2))
  return [
    {
      item: 'unit',
      answer: `an episode within an alliance: ${plural(episodes.length, 'episode')} in ${plural(alliances.length, 'alliance')}, ${plural(records.filter((record) => record.episodes.length === 0).length, 'alliance')} without one`,
      n: episodes.length,
    },
    {
      item: 'window',
      answer:
        sessions.length === 0 ? 'no session is on record' : `${extent(sessions)} sessions on record for each alliance`,
    },
    { item: 'criterion', answer: `resolved by: ${resolvedBy}` },
    {
      item: 'cut',
      answer: [`from ${settings.resolvedFrom ?? leastResolved} of 5`, ...scales].join('; '),
    },
    {
      item: 'not judged',
      answer: `${counted(unjudgedReasons.flatMap((reason) => Array<string>(reasons[reason]).fill(reason)))}; the share of resolved lies between ${bound(asNo)} (all of them counted as no) and ${bound(asYes)} (as yes)`,
      n: notJudged,
      of: n,
    },
    { item: 'open', answer: 'not closed, and in no share', n: open, of: outcomes.length },
    {
      item: 'double coded',
      answer: 'episodes whose kind two or more observers coded, among those coded; say also how far they agree',
      n: double,
      of: coded,
    },
    { item: 'endings', answer: counted(alliances.flatMap(endingsOf)) },
    {
      item: 'clock of risks',
      answer:
        question.clock === undefined
          ? 'no table of risks was asked for'
          : `${question.clock}, a typical ${question.unit ?? 'episode'}; censoring: ${question.censor?.join(', ') || 'none'}; competing: ${question.compete?.join(', ') || 'none'}`,
    },
    { item: 'harm', answer: 'on record, counted apart and never as episodes', n: harms },
    { item: 'outcome rule', answer: `version ${outcomeRule}` },
  ]
}

/** Returns an item as a sentence of a methods paragraph. */
export const checklistWords = ({ item, answer, n, of }: Item): string => {
  const counts = n === undefined ? '' : of === undefined ? ` (${n})` : ` (${n} of ${of})`
  return `${item.charAt(0).toUpperCase()}${item.slice(1)}: ${answer}${counts}.`
}

/** Returns the same as a table. */
export const checklistTable = (alliances: readonly NamedAlliance[], question: CohortQuestion): DataTable =>
  tableOf(
    [
      column<Item>('item', 'text', 'what a paper reports', ({ item }) => item),
      column<Item>('answer', 'text', 'what this log and this question answer', ({ answer }) => answer),
      column<Item>('n', 'whole', 'how many it is of', ({ n }) => n ?? null),
      column<Item>('of', 'whole', 'how many there are', ({ of }) => of ?? null),
    ],
    checklistOf(alliances, question),
  )
