import { isSessionNumber } from '../episode/after-report.js'
import { type EntryKind, episodeEntries } from '../episode/entries.js'
import type { EpisodeCommand, EpisodeEvent } from '../episode/index.js'
import { moves } from '../episode/machine.js'
import { each, type Names, renamedTie } from '../episode/names.js'
import type { ParticipantId } from '../vocabulary/index.js'
import type { AllianceCommand, AmendEntry, WithdrawEntry } from './command.js'
import type { AllianceEvent, AllianceFact, EndingNamed, PhaseEnding } from './event.js'
import { absentAmong, hasLeft, present, unknownAmong } from './people.js'
import type { AllianceRejection } from './rejection.js'
import type { Alliance, AllianceRecord } from './state.js'

/** What holds of every entry of a kind in the alliance as a whole. */
export interface AllianceEntryKind<Event> extends EntryKind<Event> {
  /** Whether `preview` offers it; an act only in an open phase, or, to resume one, in an ended one. */
  readonly offered: (alliance: Alliance) => boolean
}

type AllianceEntries = {
  readonly [Tag in Exclude<AllianceFact, EpisodeEvent>['_tag']]: AllianceEntryKind<
    Extract<AllianceFact, { readonly _tag: Tag }>
  >
}

const always = (): boolean => true
const never = (): boolean => false

/** The catalogue of what may be recorded of the alliance as a whole, in the order in which `preview` offers it. */
export const allianceEntries: AllianceEntries = {
  AllianceBegan: {
    correctedBy: 'anyone',
    offered: never,
    renamed: (event, { person }) => {
      const participants = event.beginning.participants.map((one) => ({ ...one, id: person(one.id) }))
      return { ...event, beginning: { ...event.beginning, participants } }
    },
    recorded: ({ stamp, beginning }) => ({ _tag: 'AllianceBegan', stamp, beginning }),
  },
  SessionHeld: {
    correctedBy: 'anyone',
    offered: ({ record }) => isSessionNumber(record.session + 1),
    renamed: (event, names) => ({
      ...event,
      held: { ...event.held, present: each(event.held.present, names.present) },
    }),
    recorded: ({ stamp, held }) => ({ _tag: 'SessionHeld', stamp, held }),
  },
  ParticipantJoined: {
    correctedBy: 'anyone',
    offered: always,
    renamed: (event, { person }) => ({
      ...event,
      participant: { ...event.participant, id: person(event.participant.id) },
    }),
    recorded: ({ stamp, participant }) => ({ _tag: 'ParticipantJoined', stamp, participant }),
  },
  ParticipantLeft: {
    correctedBy: 'anyone',
    offered: ({ record }) => present(record).length > 2,
    renamed: (event, names) => ({ ...event, participant: names.present(event.participant) }),
    recorded: ({ stamp, participant, departure }) => ({ _tag: 'ParticipantLeft', stamp, participant, departure }),
  },
  FrameChanged: {
    correctedBy: 'anyone',
    offered: always,
    renamed: (event, names) => ({
      ...event,
      change: { ...event.change, changedBy: each(event.change.changedBy, names.present) },
    }),
    recorded: ({ stamp, change }) => ({ _tag: 'FrameChanged', stamp, change }),
  },
  PhaseEnded: {
    correctedBy: 'anyone',
    offered: always,
    renamed: (event, names) => ({ ...event, ending: endingRenamed(event.ending, names) }),
    recorded: ({ stamp, ending }) => ({ _tag: 'PhaseEnded', stamp, ending }),
  },
  PhaseResumed: {
    correctedBy: 'anyone',
    // With fewer than two people there is no one to take it up with.
    offered: ({ record }) => present(record).length >= 2,
    renamed: (event) => event,
    recorded: ({ stamp, resumes }) => ({ _tag: 'PhaseResumed', stamp, resumes }),
  },
  RatingGiven: {
    correctedBy: 'source',
    offered: always,
    renamed: (event, names) => ({ ...event, rating: { ...event.rating, of: renamedTie(event.rating.of, names) } }),
    recorded: ({ stamp, rating }) => ({ _tag: 'RatingGiven', stamp, rating }),
  },
  HarmReported: {
    correctedBy: 'source',
    offered: always,
    renamed: (event, names) => {
      const { doneBy, doneTo } = event.what
      const what = { ...event.what, doneBy: doneBy.map(names.known), doneTo: doneTo.map(names.known) }
      return { ...event, harm: names.harm(event.harm), what }
    },
    recorded: ({ stamp, harm, what }) => ({ _tag: 'HarmReported', stamp, harm, what }),
  },
  HarmClosed: {
    correctedBy: 'source',
    // `preview` offers it once for every harm.
    offered: never,
    renamed: (event, names) => ({ ...event, harm: names.harm(event.harm) }),
    recorded: ({ stamp, harm, as }) => ({ _tag: 'HarmClosed', stamp, harm, as }),
  },
  EndingAccounted: {
    correctedBy: 'source',
    offered: ({ past, record }) => past.length > 0 || record.people.some(hasLeft),
    renamed: (event, names) => {
      const { of, attributedTo, harms } = event.account
      const account = { ...event.account, of: namedRenamed(of, names), attributedTo: attributedTo.map(names.episode) }
      return { ...event, account: harms === undefined ? account : { ...account, harms: harms.map(names.harm) } }
    },
    recorded: ({ stamp, account }) => ({ _tag: 'EndingAccounted', stamp, account }),
  },
}

const endingRenamed = (ending: PhaseEnding, { present }: Names): PhaseEnding => {
  switch (ending._tag) {
    case 'left':
      return { ...ending, leavers: each(ending.leavers, present) }
    case 'death':
      return { ...ending, of: present(ending.of) }
    case 'together':
    case 'unknown':
      return ending
  }
}

const namedRenamed = (of: EndingNamed, { person }: Names): EndingNamed =>
  of._tag === 'phase' ? of : { ...of, participant: person(of.participant) }

/** The catalogue of everything that may be recorded, corrections apart. */
const entries: { readonly [Tag in AllianceFact['_tag']]: EntryKind<Extract<AllianceFact, { readonly _tag: Tag }>> } = {
  ...allianceEntries,
  ...episodeEntries,
}

const entryKind = <Tag extends AllianceFact['_tag']>(
  tag: Tag,
): EntryKind<Extract<AllianceFact, { readonly _tag: Tag }>> => entries[tag]

/** The first person named in an entry who has never taken part; else the first who must take part now and has gone. */
export const peopleObstacle = (record: AllianceRecord, event: AllianceFact): AllianceRejection | undefined => {
  const named: ParticipantId[] = []
  const needed: ParticipantId[] = []
  const same = (id: string): string => id
  const known = (id: ParticipantId): string => {
    named.push(id)
    return id
  }
  const present = (id: ParticipantId): string => {
    needed.push(id)
    return known(id)
  }
  renamed(event, { known, present, person: same, episode: same, harm: same })
  return unknownAmong(record, named) ?? absentAmong(record, needed)
}

/** The same entry with other names in it; who recorded it, and when, stays. */
export const renamed = (event: AllianceFact, names: Names): AllianceFact => entryKind(event._tag).renamed(event, names)

const isEpisodes = (tag: AllianceFact['_tag']): tag is EpisodeEvent['_tag'] => Object.hasOwn(episodeEntries, tag)

/**
 * Whether an entry is an act, which moves things and needs an open phase, or a word, which says something of what was and is always
 * welcome. Reporting a rupture is a word: what a client tells only after leaving is data too. So is a correction.
 */
export const isAct = (tag: AllianceEvent['_tag']): boolean => {
  if (tag === 'EntryAmended' || tag === 'EntryWithdrawn') return false
  if (!isEpisodes(tag)) return Object.values<string>(actOf).includes(tag)
  const { move } = episodeEntries[tag]
  return move !== moves.word && move !== moves.report
}

/**
 * Who may set an entry right.
 *
 * This is not the difference between acts and words. How an attempt ended, how an episode was closed, a stage, a moment and how the
 * record of a harm was closed need what they are part of to be open, but they are a reading of it: a therapist who could amend the
 * client’s “did not work” into “worked” would sign their own reading with the client’s name. That a session was held, a person came
 * or went, the frame changed, a phase ended or an attempt began, others who were there can check.
 */
export const correctedBy = (tag: AllianceEvent['_tag']): 'source' | 'anyone' =>
  tag === 'EntryAmended' || tag === 'EntryWithdrawn' ? 'source' : entries[tag].correctedBy

/** A command that records something of the alliance as a whole. */
type OfAlliance = Exclude<AllianceCommand, EpisodeCommand | AmendEntry | WithdrawEntry>

/** What is done in the alliance as a whole. */
export type Act = 'BeginAlliance' | 'HoldSession' | 'Join' | 'Leave' | 'ChangeFrame' | 'EndPhase' | 'ResumePhase'

/** The act that each command records; leaving and ending record more beside it. Acts move things and need an open phase. */
export const actOf: Readonly<Record<Act, keyof AllianceEntries>> = {
  BeginAlliance: 'AllianceBegan',
  HoldSession: 'SessionHeld',
  Join: 'ParticipantJoined',
  Leave: 'ParticipantLeft',
  ChangeFrame: 'FrameChanged',
  EndPhase: 'PhaseEnded',
  ResumePhase: 'PhaseResumed',
}

/** The word that each command records. Words say something of what was and are always welcome. */
export const wordOf: Readonly<Record<Exclude<OfAlliance['_tag'], Act>, keyof AllianceEntries>> = {
  GiveRating: 'RatingGiven',
  ReportHarm: 'HarmReported',
  CloseHarm: 'HarmClosed',
  AccountForEnding: 'EndingAccounted',
}

const recordedBy: Readonly<Record<OfAlliance['_tag'], keyof AllianceEntries>> = { ...actOf, ...wordOf }

export const isOfAlliance = (command: AllianceCommand): command is OfAlliance => Object.hasOwn(recordedBy, command._tag)

/** The entry that a command of the same content records. */
export const recorded = (command: OfAlliance): AllianceFact => entryKind(recordedBy[command._tag]).recorded(command)
