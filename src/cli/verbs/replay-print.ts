import { type Alliance, outcomesOf, type PhasedEpisode, type Tally } from '../../alliance/index.js'
import { type Episode, kindsOf } from '../../episode/index.js'
import { absurd } from '../../kernel/inside.js'
import {
  outcomes as everyOutcome,
  type Outcome,
  type ResolutionCriterion,
  type RuptureKind,
  type Standing,
} from '../../vocabulary/inside.js'
import { explainAlike, type Note } from '../say/note.js'
import { alignedTable, countTable, csvOf, type Heading } from '../say/print.js'

/** A phase as a reader of the log sees it; `to` and `ending` are `null` while it is open. */
interface PhaseRow {
  readonly number: number
  readonly from: number
  readonly to: number | null
  readonly ending: string | null
}

/** An episode as a reader of the log sees it; `outcome` is `null` without a criterion. */
interface EpisodeRow {
  readonly id: string
  readonly phase: number
  /** The session at which it was reported. */
  readonly reported: number
  readonly kinds: readonly RuptureKind[]
  readonly state: 'unattended' | 'being-worked-on' | 'paused' | 'closed'
  /** Attempts at repair, those under way included. */
  readonly attempts: number
  readonly outcome: Outcome | 'open' | null
  /** Whether the word that decides is on record; `null` without a criterion. */
  readonly wordGiven: boolean | null
  readonly standing: Standing
}

/** One alliance of a log. */
interface AllianceRow {
  readonly id: string
  readonly phases: readonly PhaseRow[]
  readonly episodes: readonly EpisodeRow[]
}

const standsAt = (episode: Episode): Pick<EpisodeRow, 'state' | 'attempts'> => {
  switch (episode._tag) {
    case 'Unattended':
      return { state: 'unattended', attempts: 0 }
    case 'BeingWorkedOn':
      return { state: 'being-worked-on', attempts: episode.earlier.length + 1 }
    case 'Paused':
      return { state: 'paused', attempts: episode.earlier.length }
    case 'Closed':
      return { state: 'closed', attempts: episode.earlier.length }
    default:
      return absurd(episode)
  }
}

const phasesOf = (alliance: Alliance): readonly PhaseRow[] => [
  ...alliance.past.map(({ number, from, to, ended }) => ({ number, from, to, ending: ended.ending._tag })),
  ...(alliance._tag === 'Running'
    ? [{ number: alliance.phase.number, from: alliance.phase.from, to: null, ending: null }]
    : []),
]

/** The rows of one alliance; outcomes only by a criterion. */
export const allianceRow = (id: string, alliance: Alliance, criterion: ResolutionCriterion | null): AllianceRow => {
  // The standing is the same under every criterion.
  const outcomes = outcomesOf(alliance, criterion ?? 'any')
  const episodeRow = ({ phase, episode }: PhasedEpisode, index: number): EpisodeRow => {
    const { reported } = episode.record
    return {
      id: reported.episode,
      phase,
      reported: reported.stamp.session,
      kinds: kindsOf(episode.record),
      ...standsAt(episode),
      outcome: criterion === null ? null : (outcomes[index]?.outcome ?? null),
      wordGiven: criterion === null ? null : (outcomes[index]?.wordGiven ?? null),
      standing: outcomes[index]?.standing ?? 'none',
    }
  }
  return { id, phases: phasesOf(alliance), episodes: alliance.record.episodes.map(episodeRow) }
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

const outcomeWords: Readonly<Record<Exclude<keyof Tally, 'open'>, string>> = {
  resolved: 'resolved',
  'unsuccessful-repair': 'unsuccessful repair: attempted, and unresolved when they stopped or treatment ended',
  termination: 'termination: a named source attributes the ending of the alliance to it',
  'unresolved-at-ending': 'unresolved at ending: never attempted, and unresolved when treatment ended',
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
}

/** An episode that the word asked for leaves open though people closed it would read as both closed and open. */
const shownOutcome = ({ outcome, state }: EpisodeRow): string | null =>
  outcome === 'open' && state === 'closed' ? 'not resolved on that word' : (outcome?.replaceAll('-', ' ') ?? null)

/** The tally for people: what is open in two rows, since one is still going on and the other waits for a word. */
const tallied = (tally: Tally, lines: readonly EpisodeRow[]): readonly (readonly [string, number])[] => {
  const still = lines.filter(({ outcome, state }) => outcome === 'open' && state !== 'closed').length
  return [
    ...everyOutcome.map((outcome) => [outcomeWords[outcome], tally[outcome]] as const),
    ['still open', still],
    ['closed, but the word that was asked for is missing or says otherwise', tally.open - still],
    [outcomeWords.harm, tally.harm],
  ]
}

const harmList = (harms: readonly Note[]): string =>
  `Harm on record, which is not there to be mended:\n${explainAlike(harms)
    .map((line) => `${line}\n`)
    .join('')}`

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
  { title: 'wordGiven', of: ({ wordGiven }) => (wordGiven === null ? null : String(wordGiven)) },
]

const linesOf = (alliances: readonly AllianceRow[]): readonly Line[] =>
  alliances.flatMap(({ id, episodes }) => episodes.map((episode): Line => ({ ...episode, alliance: id })))

/** The replayed log as tables for people. */
export const replayTable = ({ alliances, outcomes, resolvedBy, harms }: Replayed): string => {
  const lines = linesOf(alliances)
  const headings: readonly Heading<Line>[] = [
    { title: 'alliance', of: ({ alliance }) => alliance },
    { title: 'episode', of: ({ id }) => id },
    { title: 'reported at session', of: ({ reported }) => reported },
    { title: 'kind', of: ({ kinds }) => kinds.join(', then ') },
    { title: 'now', of: ({ state }) => state.replaceAll('-', ' ') },
    { title: 'attempts at repair', of: ({ attempts }) => attempts },
    { title: 'who says so', of: ({ standing }) => standingWords[standing] },
    ...(resolvedBy === null ? [] : [{ title: 'outcome', of: shownOutcome }]),
  ]
  const number = alliances.length === 1 ? '1 alliance' : `${alliances.length} alliances`
  const phases = alliances.reduce((sum, alliance) => sum + alliance.phases.length, 0)
  return [
    `${number}, ${phases === 1 ? '1 phase' : `${phases} phases`}; every entry could follow what came before it.\n`,
    ...(lines.length === 0 ? ['No episode is on record.\n'] : [alignedTable(lines, headings)]),
    outcomes === null || resolvedBy === null
      ? 'Whose word makes an episode resolved? --resolved-by says so, and gives the outcomes.\n'
      : countTable(`Episodes by outcome, on ${criterionWords[resolvedBy]}`, tallied(outcomes, lines)),
    ...(harms.length === 0 ? [] : [harmList(harms)]),
  ].join('\n')
}

/** The replayed log as CSV, a line for each episode. */
export const replayCsv = (alliances: readonly AllianceRow[]): string => csvOf(linesOf(alliances), columns)
