import { outcomesOf, type Tally, tally } from '../../alliance/index.js'
import { type Episode, kindsOf } from '../../episode/index.js'
import { isLeft } from '../../kernel/inside.js'
import {
  outcomes as everyOutcome,
  type Outcome,
  type ResolutionCriterion,
  type RuptureKind,
  resolutionCriteria,
  type Standing,
} from '../../vocabulary/inside.js'
import { printing } from '../options/printing.js'
import { file, option } from '../options/reader.js'
import { oneOf, optional } from '../options/texts.js'
import { type Verb, verb } from '../options/verb.js'
import { explainAlike, type Note } from '../say/note.js'
import { faulty } from '../say/outcome.js'
import { alignedTable, countTable, csvOf, type Heading, many } from '../say/print.js'
import { printed } from '../say/printed.js'
import { harmNotes, lookAlikeNotesOf, type NamedAlliance, readAlliances, sideNotes } from './log.js'

/** An episode as a reader of the log sees it; `outcome` is `null` without a criterion. */
interface EpisodeRow {
  readonly id: string
  readonly phase: number
  /** The session at which it was reported. */
  readonly reported: number
  readonly kinds: readonly RuptureKind[]
  readonly state: (typeof stateWords)[Episode['_tag']]
  /** Attempts at repair, those under way included. */
  readonly attempts: number
  readonly outcome: Outcome | null
  readonly standing: Standing
}

/** One alliance of a log; the end of a phase is `null` while it is open. */
interface AllianceRow {
  readonly id: string
  readonly phases: readonly object[]
  readonly episodes: readonly EpisodeRow[]
}

const stateWords = {
  Unattended: 'unattended',
  BeingWorkedOn: 'being-worked-on',
  Paused: 'paused',
  Closed: 'closed',
} as const satisfies Record<Episode['_tag'], string>

const attemptsOf = (episode: Episode): number =>
  episode._tag === 'Unattended' ? 0 : episode.earlier.length + (episode._tag === 'BeingWorkedOn' ? 1 : 0)

/** The rows of one alliance; outcomes only by a criterion. */
const allianceRow = ({ id, state }: NamedAlliance, criterion: ResolutionCriterion | null): AllianceRow => {
  // The standing is the same under every criterion.
  const outcomes = outcomesOf(state, criterion ?? 'any')
  const open = state._tag === 'Running' ? [{ number: state.phase.number, from: state.phase.from }] : []
  return {
    id,
    phases: [
      ...state.past.map(({ number, from, to, ended }) => ({ number, from, to, ending: ended.ending._tag })),
      ...open.map((phase) => ({ ...phase, to: null, ending: null })),
    ],
    episodes: state.record.episodes.map(({ phase, episode }, index): EpisodeRow => {
      const { reported } = episode.record
      return {
        id: reported.episode,
        phase,
        reported: reported.stamp.session,
        kinds: kindsOf(episode.record),
        state: stateWords[episode._tag],
        attempts: attemptsOf(episode),
        outcome: criterion === null ? null : (outcomes[index]?.outcome ?? null),
        standing: outcomes[index]?.standing ?? 'none',
      }
    }),
  }
}

/** A replayed log; `outcomes` is `null` without a criterion. */
interface Replayed {
  readonly alliances: readonly AllianceRow[]
  readonly outcomes: Tally | null
  readonly resolvedBy: ResolutionCriterion | null
  readonly harms: readonly Note[]
}

interface Line extends EpisodeRow {
  readonly alliance: string
}

const outcomeWords: Readonly<Record<keyof Tally, string>> = {
  resolved: 'resolved',
  'unsuccessful-repair': 'unsuccessful repair: attempted, and not resolved on that word',
  termination: 'termination: that word attributes the ending to it',
  'led-to-referral': 'led to referral: agreed, and attributed to it',
  'let-go': 'let go, by their own word',
  faded: 'faded, by their own word',
  unresolved: 'unresolved: no attempt on record, and not resolved on that word',
  'not-judged': 'not judged: that word was not given',
  open: 'open: not closed',
  harm: 'harm: kept apart, since it is not there to be mended',
}

const standingWords: Readonly<Record<Standing, string>> = {
  none: 'nobody has judged it resolved',
  confirmed: 'resolved in the word of everyone it hurt',
  contested: 'some say resolved, others do not',
  'therapist-only': 'resolved in the word of those who lead or treat alone',
  'observer-only': 'resolved in the word of an observer alone',
  'others-only': 'resolved in the word of others than all it hurt',
}

const criterionWords: Readonly<Record<ResolutionCriterion, string>> = {
  client: 'the word of clients or members',
  therapist: 'the word of those who lead or treat',
  observer: 'the word of observers',
  any: 'anybody’s word',
  all: 'the word of all',
  hurt: 'the word of those it hurt',
  'other-side': 'the word of the other side',
  both: 'the word of both sides',
}

/** The tally for people. */
const tallied = (tally: Tally, lines: readonly EpisodeRow[]): readonly (readonly [string, number])[] => [
  ['in all', lines.length],
  ...[...everyOutcome, 'harm' as const].map((outcome) => [outcomeWords[outcome], tally[outcome]] as const),
]

const harmTitle = 'Harm on record, which is not there to be mended:'

/** The columns of the CSV, a line for each episode. */
const columns: readonly Heading<Line>[] = [
  { title: 'alliance', of: ({ alliance }) => alliance },
  { title: 'episode', of: ({ id }) => id },
  { title: 'phase', of: ({ phase }) => phase },
  { title: 'reported', of: ({ reported }) => reported },
  { title: 'kinds', of: ({ kinds }) => kinds.join(' ') },
  { title: 'state', of: ({ state }) => state },
  { title: 'attempts', of: ({ attempts }) => attempts },
  { title: 'outcome', of: ({ outcome }) => outcome },
  { title: 'standing', of: ({ standing }) => standing },
]

const linesOf = (alliances: readonly AllianceRow[]): readonly Line[] =>
  alliances.flatMap(({ id, episodes }) => episodes.map((episode): Line => ({ ...episode, alliance: id })))

/** The replayed log as tables for people. */
const replayTable = ({ alliances, outcomes, resolvedBy, harms }: Replayed): string => {
  const lines = linesOf(alliances)
  const headings: readonly Heading<Line>[] = [
    { title: 'alliance', of: ({ alliance }) => alliance },
    { title: 'episode', of: ({ id }) => id },
    { title: 'reported at session', of: ({ reported }) => reported },
    { title: 'kind', of: ({ kinds }) => kinds.join(', then ') },
    { title: 'now', of: ({ state }) => state.replaceAll('-', ' ') },
    { title: 'attempts at repair', of: ({ attempts }) => attempts },
    { title: 'who says so', of: ({ standing }) => standingWords[standing] },
    ...(resolvedBy === null
      ? []
      : [{ title: 'outcome', of: ({ outcome }: Line) => outcome?.replaceAll('-', ' ') ?? null }]),
  ]
  const phases = alliances.reduce((sum, alliance) => sum + alliance.phases.length, 0)
  return [
    `${many(alliances.length, 'alliance')}, ${many(phases, 'phase')}; every entry could follow what came before it.\n`,
    ...(lines.length === 0 ? ['No episode is on record.\n'] : [alignedTable(lines, headings)]),
    outcomes === null || resolvedBy === null
      ? 'Whose word makes an episode resolved? --resolved-by says so, and gives the outcomes.\n'
      : countTable(`Episodes by outcome, on ${criterionWords[resolvedBy]}`, tallied(outcomes, lines)),
    ...(harms.length === 0 ? [] : [`${[harmTitle, ...explainAlike(harms)].join('\n')}\n`]),
  ].join('\n')
}

/** `replay`: a log in; its alliances, episodes and outcomes out, or every line that keeps them from being rebuilt. */
export const replay: Verb = verb(
  {
    name: 'replay',
    argument: ['<LOG>', 'a file of JSON Lines; - is standard input'],
    meaning: 'Rebuild the alliances of a log, with their episodes and outcomes, or name the first line that cannot be.',
    more: `Every line is judged by the rules that made it. Outcomes depend on whose word counts, so they are printed only with --resolved-by. Harms are counted apart and never as episodes.
Exit: 0 done; 1 a line cannot be read, or cannot follow what came before it (nothing is printed); 2 the command line is wrong.`,
    example: '{samples}/three-alliances.jsonl --resolved-by client',
  },
  {
    ...{ file, printing },
    // There is no silent default.
    resolvedBy: option(
      '--resolved-by <WHO>',
      `whose word makes an episode resolved: ${resolutionCriteria.join(', ')}; it gives the outcomes`,
      optional(oneOf(resolutionCriteria)),
    ),
  },
  ({ file, printing, resolvedBy = null }, world) => {
    const read = readAlliances(file, world)
    if (isLeft(read)) return faulty(read.left)
    const sides = [...lookAlikeNotesOf(read.right), ...sideNotes(read.right, resolvedBy)]
    const harms = harmNotes(read.right)
    const alliances = read.right.map((one) => allianceRow(one, resolvedBy))
    const states = read.right.map(({ state }) => state)
    const outcomes = resolvedBy === null ? null : tally(states, resolvedBy)
    const episodes = alliances.reduce((sum, alliance) => sum + alliance.episodes.length, 0)
    const notes = [...sides, ...harms]
    return printed(printing, world, {
      table: () => replayTable({ alliances, outcomes, resolvedBy, harms }),
      csv: () => csvOf(linesOf(alliances), columns),
      json: () => ({ alliances, outcomes, resolvedBy, problems: notes }),
      // Harms stand in the table itself.
      notes: printing.print === 'table' ? sides : notes,
      method: () => ({
        verb: 'replay',
        files: [file],
        said: [
          `Read: ${alliances.length} alliances with ${episodes} episodes; every entry was judged by the rules that made it.`,
          resolvedBy === null
            ? 'Nobody said whose word makes an episode resolved, so no outcomes are given.'
            : `Outcomes by the criterion: ${resolvedBy}.`,
        ],
        leftOut: harms.length === 0 ? [] : [`${harms.length} harms on record, counted apart from episodes`],
      }),
    })
  },
)
