import { type Judgement, latestJudgements, partiesOf, saidAs } from '../../episode/index.js'
import { concernedIn, type EpisodeClosed, injuredIn, sameSource } from '../../episode/inside.js'
import type { Perspective, ResolutionCriterion, Source, WayOver } from '../../vocabulary/inside.js'
import type { EndingAccounted } from '../record/event.js'
import { perspectiveIn } from '../record/people.js'
import type { Alliance, PhasedEpisode } from '../record/state.js'
import { accountsOn } from './attribution.js'
import { isPastItsTime } from './in-time.js'
import type { Order } from './order.js'
import { type Says, saysOf } from './says.js'
import type { OutcomeSettings } from './settings.js'

/** One source's own words on an episode. */
export interface Voice {
  readonly who: Source
  readonly perspective: Perspective
  /** Whether the episode concerns the source. */
  readonly concerned: boolean
  /** Its latest judgement in time. */
  readonly judgement: Judgement | undefined
  readonly says: Says
  /** The way in which it is over for the source, by its judgement or by its closing. */
  readonly over: WayOver | undefined
  /** Whether the source closed it, and as what. */
  readonly closedAs: string | undefined
  /** Whether its latest account of an ending attributes the ending to the episode; null where no account says either way. */
  readonly attributes: 'yes' | 'no' | null
  /** The reason why there is no judgement in time. */
  readonly silent: 'too-late' | 'declined' | 'asked-no-answer' | 'not-asked'
}

/** The sources that a criterion names, and how their words make one: of a side, of one of them, or of all. */
export interface Choice {
  readonly voices: readonly Voice[]
  readonly by: 'side' | 'any' | 'all'
}

/** Returns every person's own words on an episode: those it concerns, those who treat or lead, and observers who spoke. */
export const voicesOn = (
  alliance: Alliance,
  phased: PhasedEpisode,
  settings: OutcomeSettings,
  order: Order,
): readonly Voice[] => {
  const { record } = alliance
  const { episode, everyone } = phased
  const perspectiveOf = perspectiveIn(record)
  const concerned = concernedIn(episode.record, everyone)
  const isLate = isPastItsTime(alliance, phased, order)
  const judged = saidAs(episode.record, 'ResolutionJudged')
  const inTime = latestJudgements({ ...episode.record, said: judged.filter((one) => !isLate(one)) })
  const asked = saidAs(episode.record, 'JudgementAsked').filter(({ stamp }) => perspectiveOf(stamp.by) !== 'machine')
  const closing = episode._tag === 'Closed' && episode.closing._tag === 'said' ? episode.closing.event : undefined
  const people = [...new Set([...concerned, ...record.people.map(({ id }) => id)])]
  const accounts = accountsOn(alliance, phased)
  const observers = [...judged, ...(closing ? [closing] : []), ...accounts.map(({ event }) => event)].map(
    ({ stamp }) => stamp.by,
  )
  const sources: readonly Source[] = [
    ...people.map((id): Source => ({ _tag: 'participant', id })),
    ...observers.filter(
      (by, index) => by._tag === 'observer' && observers.findIndex((one) => sameSource(one, by)) === index,
    ),
  ]
  return sources.flatMap((who): readonly Voice[] => {
    const perspective = perspectiveOf(who)
    const isConcerned = who._tag === 'participant' && concerned.includes(who.id)
    if (perspective === 'machine') return []
    if (!isConcerned && perspective !== 'observer' && perspective !== 'therapist') return []
    const judgement = inTime.find(({ stamp }) => sameSource(stamp.by, who))?.judgement
    const closedAs = closing && sameSource(closing.stamp.by, who) ? closing.as : undefined
    const over =
      judgement?.over ??
      (closedAs === 'let-go' || closedAs === 'faded' || closedAs === 'stopped' ? closedAs : undefined)
    const answers = asked.flatMap(({ asked }) =>
      who._tag === 'participant' && asked.who === who.id ? [asked.answer] : [],
    )
    const silent = judged.some(({ stamp }) => sameSource(stamp.by, who))
      ? 'too-late'
      : answers.includes('declined')
        ? 'declined'
        : answers.length > 0
          ? 'asked-no-answer'
          : 'not-asked'
    const attributes = attributionBy(who, accounts, closing, (event) =>
      judged.some(
        (one) =>
          sameSource(one.stamp.by, who) && saysOf(one.judgement, settings) === 'resolved' && order(one) > order(event),
      ),
    )
    const says = judgement === undefined ? 'unsaid' : saysOf(judgement, settings)
    return [{ who, perspective, concerned: isConcerned, judgement, says, over, closedAs, attributes, silent }]
  })
}

/**
 * Returns whether a source attributes an ending to the episode, by its latest accounts or by closing it as a referral.
 *
 * A later *resolved* of the same source overrules its attribution. An account that knows no reason and names no cause says neither.
 */
const attributionBy = (
  who: Source,
  accounts: ReturnType<typeof accountsOn>,
  closing: EpisodeClosed | undefined,
  isOverruled: (event: EndingAccounted) => boolean,
): Voice['attributes'] => {
  if (closing?.as === 'led-to-referral' && sameSource(closing.stamp.by, who)) return 'yes'
  const own = accounts.filter(({ event }) => sameSource(event.stamp.by, who))
  if (own.some(({ event, attributed }) => attributed && !isOverruled(event))) return 'yes'
  const saysNo = own.some(
    ({ event: { account }, attributed }) =>
      !attributed &&
      (account.reason !== 'unknown' || account.attributedTo.length > 0 || (account.harms ?? []).length > 0),
  )
  return saysNo ? 'no' : null
}

/** Returns the sources that a criterion names. */
export const chosen = (
  criterion: ResolutionCriterion,
  voices: readonly Voice[],
  { episode }: PhasedEpisode,
): Choice => {
  const hurt = injuredIn(episode.record)
  const parties = partiesOf(episode.record)
  const among = (ids: readonly string[]): readonly Voice[] =>
    voices.filter(({ who }) => who._tag === 'participant' && ids.includes(who.id))
  switch (criterion) {
    case 'client':
    case 'therapist':
    case 'observer':
      return { by: 'side', voices: voices.filter(({ perspective }) => perspective === criterion) }
    case 'any':
      return { by: 'any', voices: voices.filter(isAsked) }
    case 'all':
      return {
        by: 'all',
        voices: voices.filter(({ concerned, perspective }) => concerned || perspective === 'observer'),
      }
    case 'hurt':
      return { by: 'side', voices: among(hurt) }
    case 'other-side': {
      const others = parties.filter((id) => !hurt.includes(id))
      return { by: 'side', voices: among(others.length > 0 ? others : hurt) }
    }
    case 'both':
      return { by: 'all', voices: among(hurt.length > 0 ? [...parties, ...hurt] : []) }
  }
}

/** Of *any*, those it concerns are asked; those who treat or lead, and observers, count where they spoke. */
const isAsked = (voice: Voice): boolean => voice.concerned || spoke(voice)

/** Says whether a source gave a word of any kind in time. */
export const spoke = ({ judgement, closedAs }: Voice): boolean => judgement !== undefined || closedAs !== undefined
