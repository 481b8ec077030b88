import { sameSource } from '../../episode/inside.js'
import type { EpisodeId, FrameAspect, Source } from '../../vocabulary/inside.js'
import type { Remark } from './remark.js'
import { type Entry, keyOf } from './remarks-entry.js'

/** Returns closings as left by agreement where no other source says that it was let go. */
export const leftByOne = (episode: EpisodeId, about: readonly Entry[]): readonly Remark[] =>
  about.flatMap(({ seq, event }): readonly Remark[] => {
    if (event._tag !== 'EpisodeClosed' || event.why !== 'agreed-to-leave-it') return []
    const { by } = event.stamp
    const isShared = about.some(
      ({ event: other }) =>
        other._tag === 'ResolutionJudged' && other.judgement.over === 'let-go' && !sameSource(other.stamp.by, by),
    )
    return isShared ? [] : [{ _tag: 'LeftByOneAlone', episode, by, seq: [seq] }]
  })

/** Returns changes of the frame that are said to have been made together, by one person alone. */
export const togetherByOne = (entries: readonly Entry[]): readonly Remark[] => {
  const changes = new Map<string, { aspect: FrameAspect; by: Source; isShared: boolean; seq: number[] }>()
  for (const { seq, event } of entries) {
    if (event._tag !== 'FrameChanged' || event.change.manner !== 'together') continue
    const { by } = event.stamp
    const { aspect, happened } = event.change
    const key = keyOf(aspect, happened)
    const known = changes.get(key) ?? { aspect, by, isShared: by._tag === 'observer', seq: [] }
    changes.set(key, known)
    known.isShared ||= !sameSource(known.by, by)
    known.seq.push(seq)
  }
  return [...changes.values()].flatMap(({ aspect, by, isShared, seq }): readonly Remark[] =>
    isShared ? [] : [{ _tag: 'TogetherByOneAlone', aspect, by, seq }],
  )
}
