import { type Judgement, latestJudgements, saidAs } from '../../episode/index.js'
import { concernedIn, sameSource } from '../../episode/inside.js'
import type * as vocabulary from '../../vocabulary/inside.js'
import { type Attribution, accountsOf, attributionsOf } from '../outcome/attribution.js'
import { heardIn } from '../outcome/outcome.js'
import type { OutcomeSettings } from '../outcome/settings.js'
import { peopleAmong, perspectivesIn } from '../record/people.js'
import { sessionOf } from '../record/session-of.js'
import { type AllianceRecord, type AllianceState, hasBegun, type PhasedEpisode } from '../record/state.js'

/** One person's recognition of a rupture. */
export interface Sighting {
  readonly who: vocabulary.Source
  readonly perspective: vocabulary.Perspective
  /** The source that says so; often the person who saw it. */
  readonly saidBy: vocabulary.Source
  readonly session: number | null
  /** Sessions from the rupture to its recognition; null where either is not known. */
  readonly lag: number | null
}

/** One source's latest judgement of the resolution. */
export interface SourceJudgement {
  readonly who: vocabulary.Source
  readonly perspective: vocabulary.Perspective
  readonly session: number
  readonly judgement: Judgement
}

/** The accounts of one episode side by side; none counts as the true one. */
export interface EpisodeAccounts {
  readonly episode: vocabulary.EpisodeId
  readonly phase: number
  readonly happened: number | null
  /** Sessions from the rupture to its report, in which it was unspoken. */
  readonly unspoken: number | null
  readonly seen: readonly Sighting[]
  /** Whether every person it concerns, machines left out, is on record as having seen it. */
  readonly congruent: boolean
  readonly words: readonly SourceJudgement[]
  readonly standing: vocabulary.Standing
  /** Each source's account of an ending it was part of, attributed to this episode or not. */
  readonly attributions: readonly Attribution[]
}

/**
 * Compares the accounts of each episode: recognitions, judgements and attributed endings, in the order of the reports.
 *
 * A `termination` rests on sources that attribute an ending to the episode; the accounts show which, and which say otherwise.
 * Sessions are numbers, lags are counted in sessions.
 *
 * @example
 * compareAccounts(sampleAlliance).map(({ unspoken, congruent, standing }) => [unspoken, congruent, standing])
 * // => [[0, false, 'confirmed']]
 */
export const compareAccounts = (state: AllianceState, settings: OutcomeSettings = {}): readonly EpisodeAccounts[] => {
  if (!hasBegun(state)) return []
  const { record } = state
  const accounts = accountsOf(state)
  return heardIn(state, settings).map(({ phased, common: { standing } }) => {
    const { phase, episode, everyone } = phased
    const { reported } = episode.record
    const happened = sessionOf(reported.rupture.moment.happened)
    const seen = sightings(record, episode.record, happened)
    const hasSeen = (id: string): boolean => seen.some(({ who }) => who._tag === 'participant' && who.id === id)
    return {
      episode: reported.episode,
      phase,
      happened,
      unspoken: happened === null ? null : reported.stamp.session - happened,
      seen,
      congruent: peopleAmong(record, concernedIn(episode.record, everyone)).every(hasSeen),
      words: latestJudgements(episode.record).map(({ stamp, judgement }) => ({
        who: stamp.by,
        perspective: perspectivesIn(record)(stamp.by),
        session: stamp.session,
        judgement,
      })),
      standing,
      attributions: attributionsOf(record, phased, accounts),
    }
  })
}

/** Returns the first recognition by each person; the source of the report has seen the rupture. */
const sightings = (
  record: AllianceRecord,
  episode: PhasedEpisode['episode']['record'],
  happened: number | null,
): readonly Sighting[] => {
  const perspectiveOf = perspectivesIn(record)
  const sighting = (who: vocabulary.Source, saidBy: vocabulary.Source, session: number | null): Sighting => ({
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
  return all.filter(({ who }, index) => !all.slice(0, index).some((one) => sameSource(one.who, who)))
}
