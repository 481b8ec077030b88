import type { Literature } from '../../kernel/inside.js'
import type {
  EpisodeId,
  FrameAspect,
  ParticipantId,
  RuptureKind,
  Setting,
  Source,
  Strategy,
} from '../../vocabulary/inside.js'

/** The kinds of evidence a caution rests on; none makes a caution a rule. */
export const evidenceKinds = ['opinion', 'descriptive', 'correlational', 'trial'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What a caution points to, whatever the setting. */
export type Pointed =
  /** No attempt to mend it is on record for the number of sessions asked; a withdrawal may be unspoken. */
  | {
      readonly _tag: 'LeftUnattended'
      readonly episode: EpisodeId
      readonly sessions: number
      readonly mayBeUnspoken: boolean
    }
  /** The frame was changed by one side while an episode was open. */
  | {
      readonly _tag: 'OneSidedFrameChange'
      readonly aspect: FrameAspect
      readonly changedBy: readonly ParticipantId[]
      readonly episodes: readonly EpisodeId[]
    }
  /** A strategy that explains or redirects was used again after an attempt with it that did not work. */
  | {
      readonly _tag: 'PressedOn'
      readonly episode: EpisodeId
      readonly strategy: Strategy
      readonly usedBy: readonly ParticipantId[]
    }
  /** A link to larger patterns was made in the session the rupture happened in. */
  | {
      readonly _tag: 'PatternLinkedAtOnce'
      readonly episode: EpisodeId
      readonly strategy: Strategy
      readonly usedBy: readonly ParticipantId[]
    }
  /** One source said that it is over, and people it affected (or, where none is named, who expressed it) have not judged it. */
  | {
      readonly _tag: 'AffectedNotHeard'
      readonly episode: EpisodeId
      readonly who: readonly ParticipantId[]
      readonly closedBy: Source
      /** What the source closed it as. */
      readonly as: 'resolved' | 'let-go' | 'faded'
    }
  /** It was closed as mended or over, and people it hurt, or the client, have said that it is not back to where it was. */
  | {
      readonly _tag: 'ClosedAgainstTheirWord'
      readonly episode: EpisodeId
      readonly who: readonly ParticipantId[]
      readonly closedBy: Source
    }
  /** Group members have not been asked; members absent by the attendance are left out. */
  | { readonly _tag: 'BystandersNotAsked'; readonly episode: EpisodeId; readonly who: readonly ParticipantId[] }
  /** A code of one kind was given in a moment of the other; the place of the moment is counted from 1. */
  | {
      readonly _tag: 'MarkerContradictsMoment'
      readonly episode: EpisodeId
      readonly moment: number
      readonly kind: RuptureKind
      readonly coded: RuptureKind
      readonly codedBy: Source
    }
  /** A person left or died, and no other has given the reason or what led to it. */
  | { readonly _tag: 'DepartureUnspoken'; readonly participant: ParticipantId; readonly died: boolean }

/** A point in the record that people in the field would look at twice. It blocks nothing and blames no person. */
export type Caution = Pointed & {
  /** The setting of the alliance, which decides what the caution rests on. */
  readonly setting: Setting
}

/** Whether a source speaks of people in each setting. */
export type Population = Readonly<Record<Setting, boolean>>

const individual: Population = {
  individual: true,
  couple: false,
  family: false,
  group: false,
  team: false,
  relationship: false,
  supervision: false,
}
const group: Population = {
  individual: false,
  couple: false,
  family: false,
  group: true,
  team: false,
  relationship: false,
  supervision: false,
}

/** The source of a caution, with its kind of evidence among those it speaks of. */
export interface CautionSource extends Literature {
  readonly kind: EvidenceKind
  readonly speaksOf: Population
}

/** The source of each caution; `evidenceOf` says what that is worth in the setting of one. */
export const cautionSources: Readonly<Record<Caution['_tag'], CautionSource>> = {
  LeftUnattended: {
    kind: 'correlational',
    speaksOf: individual,
    source:
      'McLaughlin et al. (2014), prolonged exposure for PTSD, groups compared in 82 of 116 clients: unrepaired score patterns went with poorer outcome; asking: Safran & Muran (2000)',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  OneSidedFrameChange: {
    kind: 'opinion',
    speaksOf: individual,
    source: 'Clinical essay on rupture in therapy: boundary breaches as contributors; the wording is this library’s',
    status: 'found',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  PressedOn: {
    kind: 'descriptive',
    speaksOf: individual,
    source:
      'Castonguay et al. (1996), J Consult Clin Psychol 64:497-504, cognitive therapy of 30 clients with depression, descriptive analyses: technique raised to mend a strain seemed to worsen it; that it is repeated after a failed attempt is this library’s reading',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  PatternLinkedAtOnce: {
    kind: 'opinion',
    speaksOf: individual,
    source:
      'Eubanks, Burckell & Goldfried (2018), J Psychother Integr 28:60-76: rated by 134 nominated expert therapists, about 22 for each situation, highlighting patterns was less effective in the rupture and effective later',
    status: 'found',
    citation: 'abstract',
    support: 'expert opinion',
  },
  AffectedNotHeard: {
    kind: 'opinion',
    speaksOf: individual,
    source:
      'Muran et al. (2009), 128 patients with personality disorders, first six sessions: patients reported fewer ruptures than therapists; that one person’s judgement does not replace the other’s is this library’s',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  ClosedAgainstTheirWord: {
    kind: 'opinion',
    speaksOf: individual,
    source:
      'Convention of this library, taken from no study: the judgement of one side does not close what another says is open',
    status: 'assumed',
    citation: 'read',
    support: 'expert opinion',
  },
  BystandersNotAsked: {
    kind: 'opinion',
    speaksOf: group,
    source: 'Lo Coco et al. (2019), Res Psychother 22:58-70: members not directly involved must process it too',
    status: 'found',
    citation: 'abstract',
    support: 'expert opinion',
  },
  MarkerContradictsMoment: {
    kind: 'opinion',
    speaksOf: individual,
    source:
      'Convention of this library: the kind of a moment and the codes given in it are two words on one thing, and one may be a slip',
    status: 'assumed',
    citation: 'read',
    support: 'expert opinion',
  },
  DepartureUnspoken: {
    kind: 'opinion',
    speaksOf: group,
    source: 'Group practice as taught (Yalom): a departure is worked through by those who stay',
    status: 'recalled',
    citation: 'second-hand',
    support: 'expert opinion',
  },
}

/**
 * Returns the kind of evidence a caution rests on in its own setting: opinion wherever its source speaks of another.
 *
 * @example
 * const pressed = { _tag: 'PressedOn', episode: 'e1', strategy: 'redirect-or-refocus', usedBy: ['Ben'] } as const
 * evidenceOf({ ...pressed, setting: 'individual' }) // => 'descriptive'
 * evidenceOf({ ...pressed, setting: 'team' }) // => 'opinion'
 */
export const evidenceOf = ({ _tag, setting }: Caution): EvidenceKind => {
  const { kind, speaksOf } = cautionSources[_tag]
  return speaksOf[setting] ? kind : 'opinion'
}
