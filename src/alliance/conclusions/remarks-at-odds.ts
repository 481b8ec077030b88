import type { Judgement } from '../../episode/index.js'
import { sameSource } from '../../episode/inside.js'
import type { EpisodeId } from '../../vocabulary/inside.js'
import { accountsOf } from '../outcome/attribution.js'
import { isAttributing } from '../outcome/columns.js'
import { heardIn } from '../outcome/outcome.js'
import { saysOf } from '../outcome/says.js'
import type { AllianceFact, EndingAccounted } from '../record/event.js'
import type { Alliance } from '../record/state.js'
import type { Remark } from './remark.js'
import { type Entry, keyOf } from './remarks-entry.js'

/** Says whether the account decides the outcome of an episode under a criterion that names its source. */
export type Decides = (episode: EpisodeId, told: EndingAccounted) => boolean

/** Returns which accounts decide; one that its source has replaced by another, or taken back since by a judgement, does not. */
export const decidingIn = (alliance: Alliance): Decides => {
  const accounts = accountsOf(alliance).map(({ told }) => told)
  const heard = new Map(heardIn(alliance, {}).map((one) => [one.common.episode, one]))
  return (episode, told) => {
    const { voices = [], common } = heard.get(episode) ?? {}
    const isClosed = common !== undefined && common.closure !== 'open'
    return (
      isClosed &&
      accounts.includes(told) &&
      voices.some((one) => sameSource(one.who, told.stamp.by) && isAttributing(one))
    )
  }
}

/** Says whether the rating of a judgement says otherwise than one of its words. */
const isAtOdds = ({ rating, scale, allianceAfter, over }: Judgement): boolean => {
  if (rating === undefined || scale !== undefined) return false
  const says = saysOf({ rating }, {})
  return (
    (allianceAfter !== undefined && says !== saysOf({ allianceAfter }, {})) ||
    (over === 'stopped' && says === 'resolved') ||
    (over === 'faded' && says === 'not-resolved')
  )
}

/** Returns judgements at odds with themselves, and those that an account of the same person overrules. */
export const atOdds = (episode: EpisodeId, about: readonly Entry[], decides: Decides): readonly Remark[] => {
  const latest = new Map<string, Entry<Extract<AllianceFact, { _tag: 'ResolutionJudged' }>>>()
  return about.flatMap(({ seq, event }): readonly Remark[] => {
    const { by } = event.stamp
    const source = keyOf(by._tag, by.id)
    if (event._tag === 'ResolutionJudged') {
      if (saysOf(event.judgement, {}) !== 'no-cut') latest.set(source, { seq, event })
      return isAtOdds(event.judgement) ? [{ _tag: 'RatingAndWordAtOdds', episode, by, seq: [seq] }] : []
    }
    const judged = event._tag === 'EndingAccounted' && decides(episode, event) ? latest.get(source) : undefined
    return judged !== undefined && saysOf(judged.event.judgement, {}) === 'resolved'
      ? [{ _tag: 'LaterWordOverrules', episode, by, seq: [judged.seq, seq] }]
      : []
  })
}
