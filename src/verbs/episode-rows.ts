import { type EpisodeOutcome, outcomesOf } from '../alliance/index.js'
import { attemptsOf, codedKindsOf, type Episode, type EpisodeRecord, kindsOf } from '../episode/index.js'
import type { NamedAlliance } from '../outcomes/index.js'
import type { RuptureKind } from '../vocabulary/inside.js'
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

/** The kinds as each later coder codes them, under the coder's name. */
export const codedKindsIn = (record: EpisodeRecord): EpisodeRow['codedKinds'] =>
  codedKindsOf(record).map(({ coder, kinds }) => ({ coder: coder.id, kinds }))

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
        codedKinds: codedKindsIn(episode.record),
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
export const coderHeadings = <Row extends Pick<EpisodeRow, 'codedKinds'>>(
  lines: readonly Row[],
  titleOf: (coder: string) => string,
  joint: string,
): readonly Heading<Row>[] =>
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
