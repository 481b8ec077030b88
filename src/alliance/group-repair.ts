import { and, type Verdict, verdict } from '../kernel/index.js'
import { atLeast } from '../statistics/index.js'
import type { EpisodeId, ResolutionCriterion } from '../vocabulary/index.js'
import { type Bystander, bystandersOf } from './bystanders.js'
import { type ClimateChange, type ClimateMeasure, climateSince } from './climate.js'
import { outcomesOf } from './outcome.js'
import type { Alliance } from './state.js'

/** The rules a summary can go by; each is named in what it gives. */
export type GroupRule =
  /** Resolved between the parties. */
  | { readonly _tag: 'parties' }
  /** And at least this share of the bystanders has processed it by their own word. */
  | { readonly _tag: 'parties+share'; readonly atLeast: number }
  /** And every bystander has, and no dimension of the climate is worse, each of them measured. */
  | { readonly _tag: 'strict' }

/** The three things a group’s repair is made of, each by itself, and what the named rule makes of them. */
export interface GroupRepair {
  readonly episode: EpisodeId
  readonly rule: GroupRule
  readonly parties: Verdict
  readonly bystanders: readonly Bystander[]
  readonly climate: readonly ClimateChange[]
  readonly whole: Verdict
}

/** What a summary needs to be told; nothing of it has a default. */
export interface GroupQuestion {
  readonly rule: GroupRule
  /** Whose word makes it resolved between the parties. */
  readonly criterion: ResolutionCriterion
  readonly climate: readonly ClimateMeasure[]
}

/**
 * Sums up a repair in a group by a named rule; the parts are reported beside the sum.
 *
 * A bystander whom a leader waived, or who was absent or not asked, has not processed it. Climate that was not measured is unknown.
 *
 * @param alliance an alliance that has begun
 * @param episode the episode’s name; an unknown one gives `undefined`
 * @param question the rule, the criterion and the measures of climate
 * @example
 * const question = { rule: { _tag: 'parties' }, criterion: 'all', climate: [] } as const
 * groupRepairOf(sampleAlliance, 'the-silence', question)?.whole // => 'met'
 */
export const groupRepairOf = (
  alliance: Alliance,
  episode: EpisodeId,
  { rule, criterion, climate: measures }: GroupQuestion,
): GroupRepair | undefined => {
  const { record } = alliance
  const index = record.episodes.findIndex((phased) => phased.episode.record.reported.episode === episode)
  const phased = record.episodes[index]
  if (phased === undefined) return undefined
  const parties = verdict(outcomesOf(alliance, criterion)[index]?.outcome === 'resolved')
  const bystanders = bystandersOf(record, phased)
  const climate = measures.map((measure) => climateSince(record, phased, measure))
  return { episode, rule, parties, bystanders, climate, whole: wholeOf(rule, parties, bystanders, climate) }
}

const wholeOf = (
  rule: GroupRule,
  parties: Verdict,
  bystanders: readonly Bystander[],
  climate: readonly ClimateChange[],
): Verdict => {
  const processed = bystanders.filter(({ state }) => state === 'processed').length
  switch (rule._tag) {
    case 'parties':
      return parties
    case 'parties+share':
      return and([parties, verdict(bystanders.length === 0 || atLeast(processed / bystanders.length, rule.atLeast))])
    case 'strict':
      return and([parties, verdict(processed === bystanders.length), notWorse(climate)])
  }
}

const notWorse = (climate: readonly ClimateChange[]): Verdict =>
  climate.length === 0
    ? 'unknown'
    : and(climate.map(({ change }) => verdict(change === 'unknown' ? undefined : change !== 'worse')))
