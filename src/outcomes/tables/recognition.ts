import { type Alliance, perspectiveIn } from '../../alliance/index.js'
import { sessionOf } from '../../alliance/inside.js'
import { type EpisodeRecord, saidAs } from '../../episode/index.js'
import type { Perspective, Source } from '../../vocabulary/inside.js'

/** A recognition of a rupture by a person who did not show it. */
interface Recognition {
  /** The session in which they saw it; null where that is not known. */
  readonly session: number | null
  readonly side: Perspective
}

/**
 * Returns the first recognition of a rupture by a person of the alliance other than those who showed it; undefined where there is none.
 *
 * The person who reports a rupture has seen it by then.
 */
export const recognitionOf = (alliance: Alliance, { reported, said }: EpisodeRecord): Recognition | undefined => {
  const { expressedBy } = reported.rupture
  const seen = [
    ...saidAs({ reported, said }, 'RuptureRecognised').map(({ recognition }) => ({
      who: { _tag: 'participant', id: recognition.who } as const satisfies Source,
      session: sessionOf(recognition.happened),
    })),
    { who: reported.stamp.by, session: reported.stamp.session },
  ].flatMap(({ who, session }): readonly Recognition[] => {
    const side = perspectiveIn(alliance, who)
    const isOther = who._tag === 'participant' && side !== 'machine' && !expressedBy.includes(who.id)
    return isOther ? [{ session, side }] : []
  })
  return seen.toSorted(
    (one, other) => (one.session ?? Number.POSITIVE_INFINITY) - (other.session ?? Number.POSITIVE_INFINITY),
  )[0]
}
