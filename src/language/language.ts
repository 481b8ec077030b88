import type {
  AllianceEvent,
  AllianceRejection,
  AllianceState,
  BatchRejection,
  BrokenHistory,
  Caution,
  EntryAmended,
  EntryWithdrawn,
  EpisodeOutcome,
} from '../alliance/index.js'
import type {
  AttemptEnded,
  Conformity,
  EpisodeState,
  Proposal,
  RuptureReported,
  StageModelProblem,
  StageReached,
  StepTaken,
} from '../episode/index.js'
import type { Finding, Outcome, Standing, Unknowable } from '../vocabulary/index.js'
import type { EndedWith } from './around.js'
import type { Place } from './corrections.js'
import type { Register } from './register.js'

type WouldBreakHistory = Extract<AllianceRejection, { readonly _tag: 'WouldBreakHistory' }>

/** How a person is called; given the id of a participant or an observer. */
export type Names = (id: string) => string

/** One thing said in whole sentences. */
export type Sentence<Subject, Said = string> = (subject: Subject, name: Names) => Said

/** One thing said in each register. */
export type Voiced<Subject> = Readonly<Record<Register, Sentence<Subject>>>

/** What stands in the way and where, and what would be lawful instead. */
export type Refusal = readonly [why: string, instead: string]

/** A sentence in three registers for every tag of a union. */
export type VoicedCatalogue<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Voiced<Extract<Union, { readonly _tag: Tag }>>
}

/** A refusal for every tag of a union, the same for everyone: whoever is refused must be able to act on it. */
export type RefusalCatalogue<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: Sentence<Extract<Union, { readonly _tag: Tag }>, Refusal>
}

/** What an entry says, with the session it is stamped with. */
export interface Says {
  readonly session: number
  readonly said: string
}

/** What only the log around an entry can tell. */
export interface Narration {
  /** The end of an attempt that was recorded with an ending, a departure or a resolution: nobody spoke of how it went. */
  readonly attemptEnded: Readonly<Record<Register, (ended: AttemptEnded, by: EndedWith, name: Names) => string>>
  /** A correction taken back, with the entry it was about in the end and what that says now; nothing where it does not stand. */
  readonly correctionWithdrawn: Readonly<
    Record<Register, (withdrawn: EntryWithdrawn, entry: number, says: Says | undefined, name: Names) => string>
  >
  /** How many stages one source labelled in one attempt; to a client. */
  readonly stagesReached: (first: StageReached, count: number, name: Names) => string
  /** Which of several strains an entry is about; to a client, who hears no ids. */
  readonly about: (report: RuptureReported, said: string, name: Names) => string
}

/**
 * A language: every sentence the library can say, in one object for a translator to fill in.
 *
 * A tag without a sentence does not compile. No sentence may hold a note, a score or an answer; a refusal holds no rating either.
 */
export interface Language {
  readonly episodeStates: VoicedCatalogue<EpisodeState>
  readonly allianceStates: VoicedCatalogue<AllianceState>
  readonly events: VoicedCatalogue<Exclude<AllianceEvent, EntryAmended>>
  /** Says what an earlier entry is said to be instead; `said` is the entry as it should have been. */
  readonly entryAmended: Readonly<Record<Register, (amended: EntryAmended, said: string, name: Names) => string>>
  readonly narration: Narration
  readonly rejections: RefusalCatalogue<Exclude<AllianceRejection, WouldBreakHistory>>
  /** Says which later entry could not follow a correction; `why` is what would stand in its way. */
  readonly wouldBreakHistory: (refused: WouldBreakHistory, why: string) => Refusal
  /** Says which event of a log cannot follow; `why` is the refusal in full. */
  readonly brokenHistory: (broken: BrokenHistory, why: string) => string
  /** Says which command of a batch was refused; `why` is the refusal in full. */
  readonly batchRejection: (rejected: BatchRejection, why: string) => string
  readonly outcomes: Readonly<Record<Outcome | 'open', string>>
  readonly standings: Readonly<Record<Standing, string>>
  /** Joins what became of an episode with how far the words about it agree. */
  readonly episodeOutcome: (of: EpisodeOutcome, outcome: string, standing: string) => string
  readonly finding: Sentence<Finding>
  readonly proposal: Sentence<Proposal>
  /** What the record shows and what people in the field say of it; to clinicians and coders, on what kind of evidence. */
  readonly cautions: VoicedCatalogue<Caution>
  /** A session of which a rule cannot know whether the score moved. */
  readonly unknowable: Sentence<Unknowable>
  /** One step of an episode as a stage model sees it. */
  readonly step: Voiced<StepTaken>
  /** All steps of an episode as a stage model sees them; a description and no mark. */
  readonly conformity: Voiced<Conformity>
  readonly stageModelProblems: RefusalCatalogue<StageModelProblem>
  /** A line of the log: the session last held when the entry was made, 0 before the first, its sentences, and its place where corrections are about it. */
  readonly line: (session: number, said: string, place?: Place) => string
}
