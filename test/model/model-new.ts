/** What meets a new entry only, in the words of the independent model; a log that holds such an entry from before is lawful. */
import { isDeepStrictEqual } from 'node:util'
import type { AllianceEvent } from 'rupture-repair'
import type { Refusal } from './model-state.js'

/** What the WAI-SR can show, from its twelve items of one to five, four to a subscale: the one shipped form that courses use. */
const waiSr = { task: [4, 20], goal: [4, 20], bond: [4, 20], total: [12, 60], mean: [1, 5] } as const

/** What says how things stand; what happens can happen twice. */
const stands: ReadonlySet<AllianceEvent['_tag']> = new Set<AllianceEvent['_tag']>([
  'RatingGiven',
  'ProposalAnswered',
  'RepairHistoryTold',
  'EndingAccounted',
  'EntryAmended',
  'EntriesCorrected',
  'RuptureRecognised',
  'SeverityRated',
  'FactorNamed',
  'ContributionRated',
  'EffectNoted',
  'BystanderNoted',
  'LegacyNoted',
  'ResolutionJudged',
])

/** Courses record no unfit rating, so none of theirs can come along with a correction as it stands. */
export const unfitRating = (entry: AllianceEvent): Refusal =>
  entry._tag === 'EntriesCorrected'
    ? entry.corrections.map(({ instead }) => instead && unfit(instead)).find((one) => one !== null && one !== undefined)
    : unfit(entry._tag === 'EntryAmended' ? entry.instead : entry)

const unfit = (fact: AllianceEvent): Refusal => {
  if (fact._tag !== 'RatingGiven' || fact.rating.instrument !== 'wai-sr') return undefined
  for (const [name, score] of Object.entries(fact.rating.scores)) {
    if (!(name in waiSr)) return 'NotAScoreOfInstrument'
    const [least, most] = waiSr[name as keyof typeof waiSr]
    if (score !== null && (score < least || score > most)) return 'RatingOutsideInstrument'
  }
  return undefined
}

/** The same once more, by a command that records nothing else. */
export const saidTwice = (log: readonly AllianceEvent[], entries: readonly AllianceEvent[]): Refusal => {
  const [entry, ...others] = entries
  const isAgain = others.length === 0 && isDeepStrictEqual(entry, log.at(-1))
  return isAgain && entry !== undefined && stands.has(entry._tag) ? 'SameEntryTwice' : undefined
}
