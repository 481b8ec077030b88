import type { Arbitrary } from 'fast-check'
import type { AllianceEvent } from '../../alliance/index.js'
import type { OwnAccount } from '../../alliance/inside.js'
import type { EpisodeEvent } from '../../episode/index.js'

/** What a member of a union holds beside its tag and stamp. */
export type ContentOf<Union extends { readonly _tag: string }, Tag extends Union['_tag']> = Omit<
  Extract<Union, { readonly _tag: Tag }>,
  '_tag' | 'stamp'
>

/** For every tag of a union what its members hold. */
export type Contents<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Arbitrary<ContentOf<Union, Tag>>
}

/** What events of every kind hold, and what a person says of an ending within another command. */
export interface AllContents {
  readonly alliance: Contents<Exclude<AllianceEvent, EpisodeEvent>>
  readonly episode: Contents<EpisodeEvent>
  readonly ownAccount: Arbitrary<OwnAccount>
}
