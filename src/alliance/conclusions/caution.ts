import type { Literature } from '../../kernel/inside.js'
import type { EpisodeId, FrameAspect, ParticipantId, Source, Strategy } from '../../vocabulary/inside.js'

/** The kinds of evidence a caution rests on; none makes a caution a rule. */
export const evidenceKinds = ['opinion', 'correlational', 'trial'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A point in the record that people in the field would look at twice. It blocks nothing and blames no person. */
export type Caution =
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
  /** It was closed as resolved, and people it affected (or, where none is named, who expressed it) have not judged it. */
  | {
      readonly _tag: 'AffectedNotHeard'
      readonly episode: EpisodeId
      readonly who: readonly ParticipantId[]
      readonly closedBy: Source
    }
  /** Group members have not been asked; members absent by the attendance are left out. */
  | { readonly _tag: 'BystandersNotAsked'; readonly episode: EpisodeId; readonly who: readonly ParticipantId[] }
  /** A person left or died, and no other has given the reason or what led to it. */
  | { readonly _tag: 'DepartureUnspoken'; readonly participant: ParticipantId; readonly died: boolean }

/** The source of each caution, with its kind of evidence. */
export const cautionSources: Readonly<Record<Caution['_tag'], Literature & { readonly kind: EvidenceKind }>> = {
  LeftUnattended: {
    kind: 'correlational',
    source:
      'McLaughlin et al. (2014), 116 clients: unrepaired score patterns went with poorer outcome; asking: Safran & Muran (2000)',
    status: 'found',
    citation: 'abstract',
    support: 'single study',
  },
  OneSidedFrameChange: {
    kind: 'opinion',
    source: 'Clinical essay on rupture: boundary breaches as contributors; the wording is this library’s',
    status: 'found',
    citation: 'second-hand',
    support: 'expert opinion',
  },
  PressedOn: {
    kind: 'correlational',
    source:
      'Castonguay et al. (1996), J Consult Clin Psychol 64:497-504: pressing on with technique went with poorer outcome',
    status: 'recalled',
    citation: 'second-hand',
    support: 'single study',
  },
  PatternLinkedAtOnce: {
    kind: 'opinion',
    source:
      'Eubanks, Burckell & Goldfried (2018), J Psychother Integr 28:60-76, consensus of 69, 177 and 134 therapists: pattern links rated less fit for the rupture itself, good later',
    status: 'found',
    citation: 'abstract',
    support: 'expert opinion',
  },
  AffectedNotHeard: {
    kind: 'opinion',
    source:
      'Patients and therapists report ruptures of the same sessions at different rates (128 patients, first six sessions: 37% and 56%), so one word does not stand for the other; the wording is this library’s',
    status: 'recalled',
    citation: 'second-hand',
    support: 'single study',
  },
  BystandersNotAsked: {
    kind: 'opinion',
    source: 'Lo Coco et al. (2019), Res Psychother 22:58-70: members not directly involved must process it too',
    status: 'found',
    citation: 'abstract',
    support: 'expert opinion',
  },
  DepartureUnspoken: {
    kind: 'opinion',
    source: 'Group practice as taught (Yalom): a departure is worked through by those who stay',
    status: 'recalled',
    citation: 'second-hand',
    support: 'expert opinion',
  },
}
