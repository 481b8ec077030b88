import { latestWords, type ResolutionJudged, saidAs } from '../../episode/index.js'
import { concernedIn } from '../../episode/inside.js'
import {
  type EpisodeId,
  type Perspective,
  type Rating,
  type ResolutionCriterion,
  resolutionCriteria,
  type Source,
  type Standing,
} from '../../vocabulary/index.js'
import { perspectiveIn } from '../record/people.js'
import { sessionOf } from '../record/session-of.js'
import type { Alliance, AllianceRecord, PhasedEpisode } from '../record/state.js'
import { type Attribution, attributionsOf } from './attribution.js'
import { outcomesOf, type Tally, tally } from './outcome.js'

/** That somebody saw a rupture. */
export interface Sighting {
  readonly who: Source
  readonly perspective: Perspective
  /** Who says that they saw it; often they themselves. */
  readonly saidBy: Source
  /** The session they saw it in; null where nobody knows. */
  readonly session: number | null
  /** Sessions between what happened and their seeing it; null where either is not known. */
  readonly lag: number | null
}

/** That somebody called a rupture resolved, or not. */
export interface Word {
  readonly who: Source
  readonly perspective: Perspective
  readonly session: number
  readonly rating: Rating
}

/** The accounts of one episode side by side; none is taken for the true one. */
export interface EpisodeAccounts {
  readonly episode: EpisodeId
  readonly phase: number
  /** The session it happened in; null where nobody knows. */
  readonly happened: number | null
  /** Sessions between what happened and its report: how long it went unspoken. */
  readonly unspoken: number | null
  readonly seen: readonly Sighting[]
  /** Whether everyone it concerns is on record as having seen it: the parties and, in what concerns the whole, all who took part. */
  readonly congruent: boolean
  /** Everyone’s latest word on the resolution. */
  readonly words: readonly Word[]
  readonly standing: Standing
  /** What each source says of an ending it was part of: who attributes it to this episode, and who gives another reason. */
  readonly attributions: readonly Attribution[]
}

/**
 * Sets side by side who saw each rupture, when, who called it resolved, and who says that the ending came because of it.
 *
 * A `termination` rests on one source that attributes an ending to the episode; here it is shown who, and who says otherwise.
 *
 * @param alliance an alliance that has begun
 * @returns one row per episode in the order of their reports; sessions are numbers, lags are counted in sessions
 * @example
 * compareAccounts(sampleAlliance).map(({ unspoken, congruent, standing }) => [unspoken, congruent, standing])
 * // => [[0, false, 'confirmed']]
 */
export const compareAccounts = (alliance: Alliance): readonly EpisodeAccounts[] => {
  // The standing is the same under every criterion.
  const outcomes = outcomesOf(alliance, 'any')
  return alliance.record.episodes.map((phased, index) => ({
    ...accountsOf(alliance.record, phased),
    standing: outcomes[index]?.standing ?? 'none',
    attributions: attributionsOf(alliance, phased),
  }))
}

/**
 * Counts outcomes under every resolution criterion, side by side; where they differ, whose word it is makes the difference.
 *
 * @example
 * outcomesByCriterion([sampleAlliance]).observer.open // => 1
 */
export const outcomesByCriterion = (alliances: readonly Alliance[]): Readonly<Record<ResolutionCriterion, Tally>> => {
  const [client, therapist, observer, any, all] = resolutionCriteria
  return {
    client: tally(alliances, client),
    therapist: tally(alliances, therapist),
    observer: tally(alliances, observer),
    any: tally(alliances, any),
    all: tally(alliances, all),
  }
}

const accountsOf = (
  record: AllianceRecord,
  { phase, episode, everyone }: PhasedEpisode,
): Omit<EpisodeAccounts, 'standing' | 'attributions'> => {
  const { reported } = episode.record
  const happened = sessionOf(reported.rupture.moment.happened)
  const seen = sightings(record, episode.record, happened)
  return {
    episode: reported.episode,
    phase,
    happened,
    unspoken: happened === null ? null : reported.stamp.session - happened,
    seen,
    congruent: concernedIn(episode.record, everyone).every((id) =>
      seen.some(({ who }) => who._tag === 'participant' && who.id === id),
    ),
    words: latestWords(episode.record).map((word) => wordOf(record, word)),
  }
}

/** Whoever reports it has seen it; the others by what is said of them, the first time it is said. */
const sightings = (
  record: AllianceRecord,
  episode: PhasedEpisode['episode']['record'],
  happened: number | null,
): readonly Sighting[] => {
  const perspectiveOf = perspectiveIn(record)
  const sighting = (who: Source, saidBy: Source, session: number | null): Sighting => ({
    who,
    perspective: perspectiveOf(who),
    saidBy,
    session,
    lag: session === null || happened === null ? null : session - happened,
  })
  const { stamp } = episode.reported
  const told = saidAs(episode, 'RuptureRecognised').map(({ stamp, recognition }) =>
    sighting({ _tag: 'participant', id: recognition.who }, stamp.by, sessionOf(recognition.happened)),
  )
  const all = [...told, sighting(stamp.by, stamp.by, stamp.session)]
  return all.filter(
    ({ who }, index) => !all.slice(0, index).some((one) => one.who._tag === who._tag && one.who.id === who.id),
  )
}

const wordOf = (record: AllianceRecord, { stamp, judgement }: ResolutionJudged): Word => ({
  who: stamp.by,
  perspective: perspectiveIn(record)(stamp.by),
  session: stamp.session,
  rating: judgement.rating,
})
