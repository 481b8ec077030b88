import type { EpisodeId } from '../../vocabulary/inside.js'
import type { Caution } from '../conclusions/caution.js'
import { type CautionQuestion, cautionsIn } from '../conclusions/cautions-in.js'
import type { Remark } from '../conclusions/remark.js'
import { remarks } from '../conclusions/remarks.js'
import { isFor } from './is-seen.js'
import type { NotShown } from './outcomes-seen.js'
import { allianceIn, type View } from './view.js'

/** The kinds of cautions and remarks that a word would stop. */
type StoppedByAWord = Extract<
  (Caution | Remark)['_tag'],
  | 'LeftUnattended'
  | 'OneSidedFrameChange'
  | 'AffectedNotHeard'
  | 'BystandersNotAsked'
  | 'DepartureUnspoken'
  | 'AgreedByOneAlone'
  | 'LeftByOneAlone'
>

/** A caution or a remark that rests on what no one said, so that it would tell this reader whether a word is hidden. */
export interface ConclusionWithheld {
  readonly _tag: 'ConclusionWithheld'
  readonly of: StoppedByAWord
  /** The episodes it would be about. */
  readonly episodes: readonly EpisodeId[]
}

const restsOnSilence: Readonly<Record<StoppedByAWord, true>> = {
  LeftUnattended: true,
  OneSidedFrameChange: true,
  AffectedNotHeard: true,
  BystandersNotAsked: true,
  DepartureUnspoken: true,
  AgreedByOneAlone: true,
  LeftByOneAlone: true,
}

const shown = <One extends Caution | Remark>(one: One): One | ConclusionWithheld =>
  Object.hasOwn(restsOnSilence, one._tag)
    ? { _tag: 'ConclusionWithheld', of: one._tag as ConclusionWithheld['of'], episodes: episodesIn(one) }
    : one

const episodesIn = (one: Caution | Remark): readonly EpisodeId[] =>
  'episodes' in one ? one.episodes : 'episode' in one ? [one.episode] : []

/**
 * Lists the cautions that a view raises for its reader; for a reader of another audience they are `withheld`.
 *
 * One that a hidden word could stop is not given, only that it is withheld.
 *
 * @example
 * cautionsSeen(viewFor(sampleAlliance, { audience: 'clients' }), { unattendedFor: 2 }) // => 'withheld'
 */
export const cautionsSeen = (
  view: View,
  question: CautionQuestion,
): readonly (Caution | ConclusionWithheld)[] | NotShown =>
  isFor(view.permissions.cautions, view.reader.audience)
    ? cautionsIn(allianceIn(view), question).map(shown)
    : 'withheld'

/**
 * Lists the remarks on a view; for a reader of another audience they are `withheld`. Their places are those in the view's log.
 *
 * @example
 * remarksSeen(viewFor(sampleAlliance, { audience: 'therapist' })) // => 'withheld'
 * remarksSeen(viewFor(sampleAlliance, { audience: 'supervision' })) // => []
 */
export const remarksSeen = (view: View): readonly (Remark | ConclusionWithheld)[] | NotShown =>
  isFor(view.permissions.remarks, view.reader.audience) ? remarks(allianceIn(view)).map(shown) : 'withheld'
