import { and, type Verdict, verdict } from '../../kernel/index.js'
import { atLeast } from '../../statistics/index.js'
import type { EpisodeId, ResolutionCriterion } from '../../vocabulary/index.js'
import type { Alliance } from '../record/state.js'
import { type Bystander, bystandersOf } from './bystanders.js'
import { type ClimateChange, type ClimateMeasure, climateSince } from './climate.js'
import { outcomesOf } from './outcome.js'

/** The rules a summary can go by; each is named in what it gives. */
export type GroupRule =
  /** Resolved between the parties. */
  | { readonly _tag: 'parties' }
  /** And at least this share of the bystanders, from 0 to 1, has processed it by their own word. */
  | { readonly _tag: 'parties+share'; readonly atLeast: number }
  /** And every bystander has, and no dimension of the climate is worse, each of them measured. */
  | { readonly _tag: 'strict' }

/** The three things a group’s repair is made of. */
export type GroupPart = 'parties' | 'bystanders' | 'climate'

/** The three parts, each by itself, and what the named rule makes of them. */
export interface GroupRepair {
  readonly episode: EpisodeId
  readonly rule: GroupRule
  readonly parties: Verdict
  /** Everyone who stood by, those who have died or left since among them; only who still takes part counts in a rule. */
  readonly bystanders: readonly Bystander[]
  readonly climate: readonly ClimateChange[]
  readonly whole: Verdict
  /** The parts the rule asks for that are not met. */
  readonly unmet: readonly GroupPart[]
  /** The parts the rule asks for of which nobody can tell. */
  readonly unknown: readonly GroupPart[]
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
 * A bystander whom a leader waived, or who was absent or not asked, has not processed it; one who has died or left counts no more.
 * Climate that was not measured is unknown, and so is a share that is none, as 50 for half.
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
  const asked = Object.entries(partsOf(rule, parties, bystanders, climate)) as [GroupPart, Verdict][]
  const those = (which: Verdict): readonly GroupPart[] => asked.flatMap(([part, is]) => (is === which ? [part] : []))
  return {
    episode,
    rule,
    parties,
    bystanders,
    climate,
    whole: and(asked.map(([, is]) => is)),
    unmet: those('unmet'),
    unknown: those('unknown'),
  }
}

/** The parts a rule asks for, and whether each is met. */
const partsOf = (
  rule: GroupRule,
  parties: Verdict,
  bystanders: readonly Bystander[],
  climate: readonly ClimateChange[],
): Readonly<Partial<Record<GroupPart, Verdict>>> => {
  const counted = bystanders.filter(({ stillTakesPart }) => stillTakesPart)
  const processed = counted.filter(({ state }) => state === 'processed').length
  switch (rule._tag) {
    case 'parties':
      return { parties }
    case 'parties+share':
      return { parties, bystanders: isShare(rule.atLeast) ? shareReached(processed, counted.length, rule) : 'unknown' }
    case 'strict':
      return { parties, bystanders: verdict(processed === counted.length), climate: notWorse(climate) }
  }
}

const isShare = (share: number): boolean => share >= 0 && share <= 1

const shareReached = (processed: number, of: number, { atLeast: share }: { readonly atLeast: number }): Verdict =>
  verdict(of === 0 || atLeast(processed / of, share))

const notWorse = (climate: readonly ClimateChange[]): Verdict =>
  climate.length === 0
    ? 'unknown'
    : and(climate.map(({ change }) => verdict(change === 'unknown' ? undefined : change !== 'worse')))
