import { and, type Verdict, verdict } from '../../kernel/inside.js'
import { atLeast } from '../../statistics/inside.js'
import type { EpisodeId, ResolutionCriterion } from '../../vocabulary/inside.js'
import { outcomesOf } from '../outcome/outcome.js'
import type { OutcomeSettings } from '../outcome/settings.js'
import type { AllianceState } from '../record/state.js'
import { type Bystander, bystandersOf } from './bystanders.js'
import { type ClimateChange, type ClimateMeasure, climateSince } from './climate.js'

/** A rule for the summary of a repair in a group. */
export type GroupRule =
  /** It is resolved between the parties. */
  | { readonly _tag: 'parties' }
  /** It is, and at least this share of the bystanders, from 0 to 1, has processed it, as they say themselves. */
  | { readonly _tag: 'parties+share'; readonly atLeast: number }
  /** It is, every bystander has processed it, and every dimension of the climate is measured and none is worse. */
  | { readonly _tag: 'strict' }

export type GroupPart = 'parties' | 'bystanders' | 'climate'

/** The three parts, each by itself, and their summary by a rule. */
export interface GroupRepair {
  readonly episode: EpisodeId
  readonly rule: GroupRule
  readonly parties: Verdict
  /** All bystanders, with those who have died or left since; only bystanders who still take part count in a rule. */
  readonly bystanders: readonly Bystander[]
  readonly climate: readonly ClimateChange[]
  readonly whole: Verdict
  readonly unmet: readonly GroupPart[]
  readonly unknown: readonly GroupPart[]
}

/** The settings of a summary; but for those of an outcome, without defaults. */
export interface GroupQuestion extends OutcomeSettings {
  readonly rule: GroupRule
  /** The perspective that must judge it resolved between the parties. */
  readonly criterion: ResolutionCriterion
  readonly climate: readonly ClimateMeasure[]
}

/**
 * Summarises a repair in a group by a rule, with its parts; `undefined` for an unknown episode.
 *
 * Between the parties it is unknown where they have not judged it. A bystander who was waived, absent or not asked has not processed it. Climate that was not measured is unknown, and so is a share
 * outside 0 to 1.
 *
 * @example
 * const question = { rule: { _tag: 'parties' }, criterion: 'all', climate: [] } as const
 * groupRepairOf(sampleAlliance, 'the-silence', question)?.whole // => 'met'
 */
export const groupRepairOf = (
  state: AllianceState,
  episode: EpisodeId,
  question: GroupQuestion,
): GroupRepair | undefined => {
  const { rule, criterion, climate: measures } = question
  const { episodes = [] } = state.record ?? {}
  const index = episodes.findIndex((phased) => phased.episode.record.reported.episode === episode)
  const phased = episodes[index]
  if (phased === undefined) return undefined
  const outcome = outcomesOf(state, criterion, question)[index]?.outcome
  const parties = verdict(outcome === 'not-judged' ? undefined : outcome === 'resolved')
  const bystanders = bystandersOf(state, phased)
  const climate = measures.map((measure) => climateSince(state, phased, measure))
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
