import { type EpisodeOutcome, outcomeRule, outcomesOf } from '../alliance/index.js'
import { attemptsOf, codedKindsOf, type Episode, kindsOf } from '../episode/index.js'
import type { NamedAlliance } from '../outcomes/index.js'
import { leastResolved, type RuptureKind } from '../vocabulary/inside.js'
import type { OutcomeQuestion } from './options/outcomes.js'
import type { Heading } from './say/print.js'

/** What rests on a criterion is `null` without one. */
type Concluded = {
  readonly [Key in 'outcome' | 'judged' | 'reason' | 'attributed' | 'attributedByOthers' | 'restored']:
    | EpisodeOutcome[Key]
    | null
}

/** An episode as a reader of the log sees it. */
export interface EpisodeRow
  extends Concluded,
    Pick<EpisodeOutcome, 'closure' | 'attempted' | 'settled' | 'recurred' | 'standing'> {
  readonly id: string
  readonly phase: number
  /** The session at which it was reported. */
  readonly reported: number
  /** The kinds as reported, *unsaid* where no one has said. */
  readonly kinds: readonly (RuptureKind | 'unsaid')[]
  /** The kinds as each later coder codes them. */
  readonly codedKinds: readonly { readonly coder: string; readonly kinds: readonly RuptureKind[] }[]
  readonly state: string
  /** Attempts at repair, those under way included. */
  readonly attempts: number
  /** The cuts of other scales than this library's own, as they were given; `null` without a criterion. */
  readonly scales: Readonly<Record<string, number>> | null
}

export interface Line extends EpisodeRow {
  readonly alliance: string
}

const stateWords: Readonly<Record<Episode['_tag'], string>> = {
  Unattended: 'unattended',
  BeingWorkedOn: 'being-worked-on',
  Paused: 'paused',
  Closed: 'closed',
}

/** The rows of one alliance. */
export const episodeRows = (
  { state }: NamedAlliance,
  { criterion, settings }: OutcomeQuestion,
): readonly EpisodeRow[] => {
  // What rests on no criterion is the same under every one.
  const outcomes = outcomesOf(state, criterion ?? 'any', settings)
  const asked = <Value>(value: Value): Value | null => (criterion === null ? null : value)
  return state.record.episodes.flatMap(({ phase, episode }, index): readonly EpisodeRow[] => {
    const of = outcomes[index]
    if (of === undefined) return []
    const { reported } = episode.record
    return [
      {
        id: reported.episode,
        phase,
        reported: reported.stamp.session,
        kinds: kindsOf(episode.record),
        codedKinds: codedKindsOf(episode.record).map(({ coder, kinds }) => ({ coder: coder.id, kinds })),
        state: stateWords[episode._tag],
        attempts: attemptsOf(episode).length,
        outcome: asked(of.outcome),
        judged: asked(of.judged),
        reason: asked(of.reason),
        closure: of.closure,
        attempted: of.attempted,
        attributed: asked(of.attributed),
        attributedByOthers: asked(of.attributedByOthers),
        settled: of.settled,
        recurred: of.recurred,
        restored: asked(of.restored),
        standing: of.standing,
        scales: asked(settings.scales ?? {}),
      },
    ]
  })
}

/** A column for each coder of the log, under the coder's name. */
export const coderHeadings = (
  lines: readonly Line[],
  titleOf: (coder: string) => string,
  joint: string,
): readonly Heading<Line>[] =>
  [...new Set(lines.flatMap(({ codedKinds }) => codedKinds.map(({ coder }) => coder)))].map((coder) => ({
    title: titleOf(coder),
    of: ({ codedKinds }) => {
      const own = codedKinds.filter((one) => one.coder === coder)
      return own.length === 0 ? null : kindWords([...new Set(own.flatMap(({ kinds }) => kinds))], joint)
    },
  }))

/** The kinds in one cell; no one need have said one. */
export const kindWords = (kinds: readonly string[], joint: string): string =>
  kinds.length === 0 ? 'unsaid' : kinds.join(joint)

const scaleCuts = (scales: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(scales).map(([scale, from]) => `${scale}=${from}`)

const yesOrNo = (is: boolean | null): string | null => (is === null ? null : String(is))

/** The columns of the CSV, a line for each episode; every line says by which criterion, cut and rule. */
export const csvColumns = (
  lines: readonly Line[],
  { criterion, settings: { resolvedFrom = leastResolved } }: OutcomeQuestion,
): readonly Heading<Line>[] => [
  { title: 'alliance', of: ({ alliance }) => alliance },
  { title: 'episode', of: ({ id }) => id },
  { title: 'phase', of: ({ phase }) => phase },
  { title: 'reported', of: ({ reported }) => reported },
  { title: 'kinds', of: ({ kinds }) => kindWords(kinds, ' ') },
  ...coderHeadings(lines, (coder) => `kinds_by_${coder}`, ' '),
  { title: 'state', of: ({ state }) => state },
  { title: 'attempts', of: ({ attempts }) => attempts },
  { title: 'outcome', of: ({ outcome }) => outcome },
  { title: 'judged', of: ({ judged }) => judged },
  { title: 'reason', of: ({ reason }) => reason },
  { title: 'closure', of: ({ closure }) => closure },
  { title: 'attempted', of: ({ attempted }) => yesOrNo(attempted) },
  { title: 'attributed', of: ({ attributed }) => attributed },
  { title: 'attributed_by_others', of: ({ attributedByOthers }) => yesOrNo(attributedByOthers) },
  { title: 'settled', of: ({ settled }) => yesOrNo(settled) },
  { title: 'recurred', of: ({ recurred }) => recurred },
  { title: 'restored', of: ({ restored }) => yesOrNo(restored) },
  { title: 'standing', of: ({ standing }) => standing },
  { title: 'resolved_by', of: () => criterion },
  { title: 'resolved_from', of: () => (criterion === null ? null : resolvedFrom) },
  { title: 'scale_cuts', of: ({ scales }) => scales && scaleCuts(scales).join(' ') },
  { title: 'outcome_rule', of: () => outcomeRule },
]
