import type { EpisodeEvent } from '../../episode/index.js'
import {
  type EntryKind,
  episodeEntries,
  type FieldNames,
  isSessionNumber,
  moves,
  type NameKind,
  renamed,
  tieEndNames,
} from '../../episode/inside.js'
import type { ParticipantId } from '../../vocabulary/inside.js'
import type { AllianceEvent, AllianceEventOf, AllianceFact } from './event.js'
import { absentAmong, hasLeft, presentIn, unknownAmong } from './people.js'
import type { AllianceRejection } from './rejection.js'
import { sittings } from './sittings.js'
import type { Alliance, AllianceRecord } from './state.js'

interface AllianceEntryKind<Event> extends EntryKind<Event, keyof AllianceEventOf> {
  /**
   * Whether it is an act, which changes the alliance and needs an open phase, or a word, which may always be said. A correction is a
   * word, and so are a session entered late and the report of a rupture: what a client reports after leaving is data, too.
   */
  readonly isAct: boolean
  /** Whether a machine that takes part may say it. Left out where only people do: they act, report, close and account. */
  readonly isMachines?: true
  /** Says whether `preview` offers it once the phase allows it; left out where it is never offered for the whole alliance. */
  readonly isOffered?: (alliance: Alliance) => boolean
}

const always = (): boolean => true
/** The catalogue of the entries of the alliance as a whole, in the order in which `preview` offers them. */
export const allianceEntries: {
  readonly [Tag in Exclude<AllianceEvent, EpisodeEvent>['_tag']]: AllianceEntryKind<
    Extract<AllianceEvent, { readonly _tag: Tag }>
  >
} = {
  AllianceBegan: {
    command: 'BeginAlliance',
    recorded: ({ stamp, beginning }) => ({ _tag: 'AllianceBegan', stamp, beginning }),
    names: { beginning: { participants: [{ id: 'person' }] } },
    correctedBy: 'anyone',
    isAct: true,
  },
  SessionHeld: {
    command: 'HoldSession',
    recorded: ({ stamp, held }) => ({ _tag: 'SessionHeld', stamp, held }),
    names: { held: { present: ['present'] } },
    correctedBy: 'anyone',
    isAct: true,
    isOffered: ({ record }) => isSessionNumber(record.session + 1),
  },
  ParticipantJoined: {
    command: 'Join',
    recorded: ({ stamp, participant }) => ({ _tag: 'ParticipantJoined', stamp, participant }),
    names: { participant: { id: 'person' } },
    correctedBy: 'anyone',
    isAct: true,
    isOffered: always,
  },
  ParticipantLeft: {
    command: 'Leave',
    recorded: ({ stamp, participant, departure }) => ({ _tag: 'ParticipantLeft', stamp, participant, departure }),
    names: { participant: 'present' },
    correctedBy: 'anyone',
    isAct: true,
    isOffered: ({ record }) => presentIn(record).length > 2,
  },
  FrameChanged: {
    command: 'ChangeFrame',
    recorded: ({ stamp, change }) => ({ _tag: 'FrameChanged', stamp, change }),
    names: { change: { changedBy: ['present'] } },
    correctedBy: 'anyone',
    isAct: true,
    isOffered: always,
  },
  PhaseEnded: {
    command: 'EndPhase',
    recorded: ({ stamp, ending }) => ({ _tag: 'PhaseEnded', stamp, ending }),
    names: {
      ending: { byTag: { together: {}, left: { leavers: ['present'] }, unknown: {}, death: { of: 'present' } } },
    },
    correctedBy: 'anyone',
    isAct: true,
    isOffered: always,
  },
  PhaseResumed: {
    command: 'ResumePhase',
    recorded: ({ stamp, resumes }) => ({ _tag: 'PhaseResumed', stamp, resumes }),
    names: {},
    correctedBy: 'anyone',
    isAct: true,
    // An alliance takes at least two people.
    isOffered: ({ record }) => presentIn(record).length >= 2,
  },
  SessionInserted: {
    command: 'InsertSession',
    recorded: ({ stamp, session, held }) => ({ _tag: 'SessionInserted', stamp, session, held }),
    // A person who was there may have left since.
    names: { held: { present: ['known'] } },
    correctedBy: 'anyone',
    isAct: false,
    isOffered: ({ record }) => sittings(record).length < record.session - record.began.stamp.session,
  },
  RatingGiven: {
    command: 'GiveRating',
    recorded: ({ stamp, rating }) => ({ _tag: 'RatingGiven', stamp, rating }),
    names: { rating: { of: [tieEndNames] } },
    correctedBy: 'source',
    isAct: false,
    isMachines: true,
    isOffered: always,
  },
  RepairHistoryTold: {
    command: 'TellRepairHistory',
    recorded: ({ stamp, told }) => ({ _tag: 'RepairHistoryTold', stamp, told }),
    names: { told: { of: 'known' } },
    correctedBy: 'source',
    isAct: false,
    isOffered: always,
  },
  HarmReported: {
    command: 'ReportHarm',
    recorded: ({ stamp, harm, what }) => ({ _tag: 'HarmReported', stamp, harm, what }),
    names: { harm: 'harm', what: { doneBy: ['known'], doneTo: ['known'] } },
    correctedBy: 'source',
    isAct: false,
    isOffered: always,
  },
  HarmClosed: {
    command: 'CloseHarm',
    recorded: ({ stamp, harm, as }) => ({ _tag: 'HarmClosed', stamp, harm, as }),
    names: { harm: 'harm' },
    correctedBy: 'source',
    isAct: false,
  },
  EndingAccounted: {
    command: 'AccountForEnding',
    recorded: ({ stamp, account }) => ({ _tag: 'EndingAccounted', stamp, account }),
    names: {
      account: {
        of: { byTag: { phase: {}, departure: { participant: 'person' } } },
        attributedTo: ['episode'],
        harms: ['harm'],
      },
    },
    correctedBy: 'source',
    isAct: false,
    isOffered: ({ past, record }) => past.length > 0 || record.people.some(hasLeft),
  },
  ProposalAnswered: {
    command: 'AnswerProposal',
    recorded: ({ stamp, proposal, answer }) => ({ _tag: 'ProposalAnswered', stamp, proposal, answer }),
    names: {
      proposal: {
        id: 'proposal',
        proposedBy: { byTag: { algorithm: {}, person: { id: 'person' }, machine: { id: 'person' } } },
      },
      answer: { byTag: { accepted: { episode: 'episode' }, corrected: { episode: 'episode' }, rejected: {} } },
    },
    correctedBy: 'source',
    isAct: false,
    isOffered: always,
  },
  EntryAmended: {
    command: 'AmendEntry',
    recorded: ({ stamp, entry, instead }) => ({ _tag: 'EntryAmended', stamp, entry, instead }),
    names: {},
    correctedBy: 'source',
    isAct: false,
    isMachines: true,
    isOffered: always,
  },
  EntryWithdrawn: {
    command: 'WithdrawEntry',
    recorded: ({ stamp, entry }) => ({ _tag: 'EntryWithdrawn', stamp, entry }),
    names: {},
    correctedBy: 'source',
    isAct: false,
    isMachines: true,
    // Without its beginning there is no alliance.
    isOffered: ({ record }) => record.log.length > 1,
  },
  EntriesCorrected: {
    command: 'CorrectEntries',
    recorded: ({ stamp, corrections }) => ({ _tag: 'EntriesCorrected', stamp, corrections }),
    names: {},
    correctedBy: 'source',
    isAct: false,
    isOffered: always,
  },
}

/** The entry that each command records, as the catalogue has it; two commands that close an episode are in no row. */
export const recordedBy: readonly (readonly [command: string, entry: AllianceEvent['_tag']])[] =
  /* @__PURE__ */ Object.entries({ ...allianceEntries, ...episodeEntries }).flatMap(([tag, { command }]) =>
    command === null ? [] : [[command, tag as AllianceEvent['_tag']] as const],
  )

const isEpisodes = (tag: AllianceEvent['_tag']): tag is EpisodeEvent['_tag'] => Object.hasOwn(episodeEntries, tag)

const entryKind = (
  tag: AllianceEvent['_tag'],
): { readonly names: object; readonly correctedBy: 'source' | 'anyone' } =>
  isEpisodes(tag) ? episodeEntries[tag] : allianceEntries[tag]

/** Says whether an entry is an act; in an episode, an entry that moves its machine or needs it open. */
export const isAct = (tag: AllianceEvent['_tag']): boolean =>
  isEpisodes(tag)
    ? episodeEntries[tag].move !== moves.word && episodeEntries[tag].move !== moves.report
    : (allianceEntries[tag] as { readonly isAct: boolean } | undefined)?.isAct === true

/** Says whether a machine that takes part may say it; in an episode, whatever moves no machine of states. */
export const isMachines = (tag: AllianceEvent['_tag']): boolean =>
  isEpisodes(tag)
    ? episodeEntries[tag].move === moves.word
    : (allianceEntries[tag] as { readonly isMachines?: true } | undefined)?.isMachines === true

/**
 * Says who may correct an entry.
 *
 * This is not the difference between acts and words. The end of an attempt, a closing, a stage and a moment are a source's reading:
 * a therapist who amended the client's "did not work" into "worked" would sign their own reading with the client's name. Others who
 * were there can check that a session was held, a person came or went, the frame changed, a phase ended or an attempt began.
 */
export const correctedBy = (tag: AllianceEvent['_tag']): 'source' | 'anyone' =>
  (entryKind(tag) as { readonly correctedBy: 'source' | 'anyone' } | undefined)?.correctedBy ?? 'source'

export const withNames = (event: AllianceFact, rename: (kind: NameKind, name: string) => string): AllianceFact =>
  renamed<AllianceFact>(event, entryKind(event._tag).names as FieldNames<AllianceFact>, rename)

/** Returns a rejection for the first person named who has never taken part, else for the first who must take part and has left. */
export const peopleObstacle = (record: AllianceRecord, event: AllianceFact): AllianceRejection | undefined => {
  const known: ParticipantId[] = []
  const needed: ParticipantId[] = []
  withNames(event, (kind, name) => {
    if (kind === 'known' || kind === 'present') known.push(name)
    if (kind === 'present') needed.push(name)
    return name
  })
  return unknownAmong(record, known) ?? absentAmong(record, needed)
}
