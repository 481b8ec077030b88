import { attemptsOf, momentsOf, type StrategyUse } from '../episode/index.js'
import type { Literature } from '../kernel/index.js'
import type { EpisodeId, FrameAspect, ParticipantId, Strategy } from '../vocabulary/index.js'
import { attendanceOf } from './attendance.js'
import { bystandersOf } from './bystanders.js'
import { openEpisodes } from './departure.js'
import type { EndingAccount, FrameChanged, ParticipantLeft } from './event.js'
import { sessionOf } from './session-of.js'
import type { Alliance, AllianceRecord, PhasedEpisode } from './state.js'

/** What kind of evidence a caution rests on; none of it makes a caution a rule. */
export const evidenceKinds = ['opinion', 'correlational', 'trial'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Something in the record that people in the field would look at twice. It blocks nothing and says nobody did wrong. */
export type Caution =
  /** No attempt to mend it is on record for as many sessions as the caller asked; a withdrawal may be unspoken. */
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
  /** Group members have not been asked; whoever the attendance shows was not there is left out. */
  | { readonly _tag: 'BystandersNotAsked'; readonly episode: EpisodeId; readonly who: readonly ParticipantId[] }
  /** Somebody left or died, and nobody else has said why they went or what led to it. */
  | { readonly _tag: 'DepartureUnspoken'; readonly participant: ParticipantId; readonly died: boolean }

/** Where each caution comes from, and on what kind of evidence. */
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

/** What cautions need to be told; nothing of it has a default. */
export interface CautionQuestion {
  /** After how many sessions a rupture nobody attends to is worth a caution. */
  readonly unattendedFor: number
}

/**
 * Lists what in a record people in the field would look at twice; pure, never blocking, in the order of the record.
 *
 * @param alliance an alliance that has begun
 * @param question how long unattended is long; sessions
 * @example
 * cautionsIn(sampleAlliance, { unattendedFor: 2 }) // => []
 */
export const cautionsIn = (alliance: Alliance, { unattendedFor }: CautionQuestion): readonly Caution[] => {
  const { record } = alliance
  return [
    ...openEpisodes(record).flatMap((phased) => leftUnattended(record, phased, unattendedFor)),
    ...frameChangesIn(record).flatMap((event) => oneSided(alliance, event)),
    ...record.episodes.flatMap(pressedOn),
    ...record.episodes.flatMap(patternLinkedAtOnce),
    ...record.episodes.flatMap((phased) => notAsked(record, phased)),
    ...leaversIn(record).flatMap((participant) => unspoken(record, participant)),
  ]
}

const nameOf = ({ episode }: PhasedEpisode): EpisodeId => episode.record.reported.episode

const leftUnattended = (record: AllianceRecord, phased: PhasedEpisode, least: number): readonly Caution[] => {
  const { episode } = phased
  const sessions = record.session - episode.record.reported.stamp.session
  if (episode._tag !== 'Unattended' || sessions < least) return []
  const mayBeUnspoken = momentsOf(episode.record).some(({ kind }) => kind !== 'confrontation')
  return [{ _tag: 'LeftUnattended', episode: nameOf(phased), sessions, mayBeUnspoken }]
}

const frameChangesIn = (record: AllianceRecord): readonly FrameChanged[] =>
  record.entries.filter((entry) => entry._tag === 'FrameChanged')

/** The episodes that were open when the frame was changed, as far as sessions tell. */
const oneSided = (alliance: Alliance, { stamp, change }: FrameChanged): readonly Caution[] => {
  if (change.manner === 'together') return []
  const when = sessionOf(change.happened) ?? stamp.session
  const fragile = alliance.record.episodes.filter((phased) => {
    const { reported } = phased.episode.record
    const began = sessionOf(reported.rupture.moment.happened) ?? reported.stamp.session
    return began <= when && when <= lastSession(alliance, phased)
  })
  return fragile.length === 0
    ? []
    : [
        {
          _tag: 'OneSidedFrameChange',
          aspect: change.aspect,
          changedBy: change.changedBy,
          episodes: fragile.map(nameOf),
        },
      ]
}

/** The last session in which an episode was open. */
const lastSession = ({ past, record }: Alliance, { episode }: PhasedEpisode): number => {
  if (episode._tag !== 'Closed') return Number.POSITIVE_INFINITY
  const { closing } = episode
  switch (closing._tag) {
    case 'said':
      return closing.event.stamp.session
    case 'phase-ended':
      return past.find(({ number }) => number === closing.phase)?.to ?? record.session
    case 'departed':
      return departureOf(record, closing.participant)?.stamp.session ?? record.session
  }
}

const departureOf = (record: AllianceRecord, id: ParticipantId): ParticipantLeft | undefined =>
  record.entries.findLast(
    (entry): entry is ParticipantLeft => entry._tag === 'ParticipantLeft' && entry.participant === id,
  )

const techniques: readonly Strategy[] = ['illustrate-tasks-or-give-rationale', 'redirect-or-refocus']

const pressedOn = (phased: PhasedEpisode): readonly Caution[] => {
  const attempts = attemptsOf(phased.episode).map((attempt) => ({
    uses: attempt.steps.flatMap((step) => (step._tag === 'StrategyUsed' ? [step.use] : [])),
    failed: 'ended' in attempt && attempt.ended.result === 'did-not-work',
  }))
  return techniques.flatMap((technique): readonly Caution[] => {
    const failed = attempts.findIndex((one) => one.failed && one.uses.some(({ strategy }) => strategy === technique))
    const later = failed < 0 ? [] : attempts.slice(failed + 1).flatMap(({ uses }) => uses)
    const usedBy = usersOf(later, technique)
    return usedBy.length === 0 ? [] : [{ _tag: 'PressedOn', episode: nameOf(phased), strategy: technique, usedBy }]
  })
}

const usersOf = (uses: readonly StrategyUse[], strategy: Strategy): readonly ParticipantId[] => [
  ...new Set(uses.flatMap((use) => (use.strategy === strategy ? [use.usedBy] : []))),
]

const patternLinks: readonly Strategy[] = ['link-to-patterns-between-us', 'link-to-other-relationships']

const patternLinkedAtOnce = (phased: PhasedEpisode): readonly Caution[] => {
  const sessions = momentsOf(phased.episode.record).flatMap(({ happened }) =>
    happened._tag === 'unknown' ? [] : [happened.session],
  )
  const linked = attemptsOf(phased.episode)
    .flatMap(({ steps }) => steps)
    .flatMap((step) =>
      step._tag === 'StrategyUsed' &&
      patternLinks.includes(step.use.strategy) &&
      (step.use.timing === 'in-rupture' || (step.use.timing === undefined && sessions.includes(step.stamp.session)))
        ? [step.use]
        : [],
    )
  return [...new Set(linked.map(({ strategy }) => strategy))].map((strategy) => ({
    _tag: 'PatternLinkedAtOnce',
    episode: nameOf(phased),
    strategy,
    usedBy: usersOf(linked, strategy),
  }))
}

const notAsked = (record: AllianceRecord, phased: PhasedEpisode): readonly Caution[] => {
  const who = bystandersOf(record, phased).flatMap((one) =>
    one.state === 'not-asked' && one.stillTakesPart && !wasElsewhere(record, phased, one.who) ? [one.who] : [],
  )
  return who.length === 0 ? [] : [{ _tag: 'BystandersNotAsked', episode: nameOf(phased), who }]
}

/** Whether every moment of it happened in a session whose attendance shows that this person was not there. */
const wasElsewhere = (record: AllianceRecord, { episode }: PhasedEpisode, id: ParticipantId): boolean =>
  momentsOf(episode.record).every(({ happened }) => {
    const attendance =
      happened._tag === 'in' && happened.part !== 'between' ? attendanceOf(record, happened.session) : undefined
    return attendance !== undefined && !attendance.includes(id)
  })

const leaversIn = (record: AllianceRecord): readonly ParticipantId[] => [
  ...new Set(record.entries.flatMap((entry) => (entry._tag === 'ParticipantLeft' ? [entry.participant] : []))),
]

/** Whether nobody else has spoken of it since somebody last left; that one does not know why says nothing of it. */
const unspoken = (record: AllianceRecord, participant: ParticipantId): readonly Caution[] => {
  const departure = departureOf(record, participant)
  const since = departure === undefined ? [] : record.entries.slice(record.entries.indexOf(departure) + 1)
  const spoken = since.some(
    (entry) =>
      entry._tag === 'EndingAccounted' &&
      entry.account.of._tag === 'departure' &&
      entry.account.of.participant === participant &&
      entry.stamp.by.id !== participant &&
      speaks(entry.account),
  )
  return spoken ? [] : [{ _tag: 'DepartureUnspoken', participant, died: departure?.departure._tag === 'death' }]
}

const speaks = ({ reason, attributedTo, harms = [] }: EndingAccount): boolean =>
  reason !== 'unknown' || attributedTo.length > 0 || harms.length > 0
