import type { NonEmpty } from '../../kernel/inside.js'
import type { Audience, ParticipantId, Role, Source } from '../../vocabulary/inside.js'
import type { AllianceCommand } from '../record/command.js'
import type { WordTag } from '../record/words.js'

/** A person who reads, as one of an audience; what they said themselves they always see. */
export interface Reader {
  /** The audience they read as. */
  readonly audience: Exclude<Audience, 'rater-only'>
  /** Who they are, where the record knows them: a participant by name alone, an observer as a source. */
  readonly person?: ParticipantId | Source
}

/** A kind of entry that its source may keep from some audiences. */
export type Word = WordTag | 'RatingGiven'

/** Who a person is to the record. */
export type Standpoint = Role | 'observer'

/** Who may see and record what, as plain data: an app may replace any of it. */
export interface Permissions {
  /** The audiences that see a word of each kind, where its source names none. */
  readonly sees: Readonly<Record<Word, NonEmpty<Audience>>>
  /** The audiences that see words of observers, coders among them, where those name none; the kind must allow it, too. */
  readonly observers: NonEmpty<Audience>
  /** The audiences that see the notes of others. */
  readonly notes: readonly Audience[]
  /** The audiences that cautions are for. */
  readonly cautions: readonly Audience[]
  /** The audiences that remarks are for. */
  readonly remarks: readonly Audience[]
  /** The audience that a person of the record reads as. */
  readonly audienceOf: Readonly<Record<Standpoint, Reader['audience']>>
  /** The commands that a person may give; `all` for every one. */
  readonly records: Readonly<Record<Standpoint, 'all' | readonly AllianceCommand['_tag'][]>>
}

const apart: NonEmpty<Audience> = ['supervision', 'research']
const staff: NonEmpty<Audience> = ['therapist', 'leaders', 'supervision', 'research']

/**
 * The permissions unless an app gives others.
 *
 * Contributions, who saw it when, responses that hindered, harms, what observers said and remarks go to supervision and research:
 * therapists are data subjects, too, and a record is no appraisal. Accounts of an ending are for everyone: without one, a view would
 * conclude from what its source judged before. What the model may record, everyone may.
 */
export const defaultPermissions: Permissions = {
  sees: {
    RuptureReported: ['everyone'],
    MarkersCoded: apart,
    RuptureRecognised: apart,
    SeverityRated: ['everyone'],
    FactorNamed: ['everyone'],
    ContributionRated: apart,
    EffectNoted: ['everyone'],
    BystanderNoted: ['everyone'],
    LegacyNoted: ['everyone'],
    ResponseHindered: apart,
    ResolutionJudged: ['everyone'],
    JudgementAsked: ['everyone'],
    RatingGiven: ['everyone'],
    RepairHistoryTold: ['clients', 'therapist', 'leaders', 'supervision'],
    HarmReported: apart,
    HarmClosed: apart,
    EndingAccounted: ['everyone'],
    ProposalAnswered: staff,
  },
  observers: apart,
  notes: ['supervision'],
  cautions: staff,
  remarks: apart,
  audienceOf: {
    client: 'clients',
    therapist: 'therapist',
    member: 'group',
    leader: 'leaders',
    coleader: 'leaders',
    party: 'everyone',
    observer: 'research',
  },
  records: {
    client: 'all',
    therapist: 'all',
    member: 'all',
    leader: 'all',
    coleader: 'all',
    party: 'all',
    observer: 'all',
  },
}

/** The permissions by which nothing is withheld but what its source names audiences for. */
export const asNamed: Permissions = /* @__PURE__ */ (() => {
  const sees = Object.fromEntries(Object.keys(defaultPermissions.sees).map((word) => [word, ['everyone']]))
  return { ...defaultPermissions, sees: sees as never, observers: ['everyone'], notes: ['everyone'] }
})()
