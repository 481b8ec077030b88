import type * as alliance from '../alliance/index.js'
import type {
  BrokenLine,
  BrokenLog,
  ConclusionWithheld,
  MoreEntriesThanBefore,
  NotAsSeen,
  NothingToUndo,
  NotPermitted,
  Remark,
  SeenOutcome,
} from '../alliance/inside.js'
import type { Conformity, EpisodeState } from '../episode/index.js'
import type { StageModelProblem, StepTaken } from '../episode/inside.js'
import type {
  Audience,
  Finding,
  Outcome,
  Problem,
  Proposal,
  Setting,
  Standing,
  Unknowable,
} from '../vocabulary/inside.js'
import type { EndedWith } from './around.js'
import type { Place } from './corrections.js'
import type { Event, Keeping } from './explainable.js'
import type { Register } from './register.js'

type Tagged = { readonly _tag: string }

/** The name of a person, given the id of a participant or an observer. */
export type Names = (id: string) => string

/** One thing said in whole sentences, which speak of sessions, meetings or talks as the setting does; without one, of sessions. */
export type Sentence<Subject, Said = string> = (subject: Subject, name: Names, setting?: Setting) => Said

/** The sentences of one thing, one for each register. */
export type PerRegister = Readonly<Record<Register, string>>

/** One thing said in each register. */
export type Voiced<Subject> = Sentence<Subject, PerRegister>

/** Two sentences or more: the obstacle and where, then what would be lawful instead. */
export type Refusal = readonly [why: string, instead: string]

/** A sentence for every tag of a union. */
export type Catalogue<Union extends Tagged, Said> = {
  readonly [Tag in Union['_tag']]: Sentence<Extract<Union, { readonly _tag: Tag }>, Said>
}

/** What an entry says, with the session it is stamped with. */
export interface Says {
  readonly session: number
  readonly said: string
}

/** An entry that was corrected, with what it says now; nothing where it is not in force. */
export interface EntryNow {
  readonly entry: number
  readonly says: Says | undefined
}

interface Narration {
  /** The end of an attempt that was recorded with an ending, a departure or a resolution, without a word on how it went. */
  readonly attemptEnded: (ended: Event<'AttemptEnded'>, by: EndedWith, name: Names, setting?: Setting) => PerRegister
  /** A correction taken back, with the entries it was about in the end. */
  readonly correctionWithdrawn: (
    withdrawn: Event<'EntryWithdrawn'>,
    now: readonly EntryNow[],
    name: Names,
    setting?: Setting,
  ) => PerRegister
  /** How many stages one source labelled in one attempt; to a client. */
  readonly stagesReached: (first: Event<'StageReached'>, count: number, name: Names) => string
  /** Which of several strains an entry is about; to a client, who hears no ids. */
  readonly about: (report: Event<'RuptureReported'>, said: string, name: Names, setting?: Setting) => string
}

/**
 * A language: every sentence the library can say, in one object for a translator to fill in.
 *
 * A tag without a sentence does not compile. No sentence may hold a note, a score or an answer; a refusal holds no rating
 * either, and says the same in every register.
 */
export interface Language {
  /** The setting to speak in, where what is said does not tell it; individual therapy, unless given. */
  readonly setting?: Setting
  readonly episodeStates: Catalogue<EpisodeState, PerRegister>
  readonly allianceStates: Catalogue<alliance.AllianceState, PerRegister>
  readonly events: Catalogue<Exclude<alliance.AllianceEvent, Event<'EntryAmended' | 'EntriesCorrected'>>, PerRegister>
  /** Says what an earlier entry is said to be instead; `said` is the entry as it should have been. */
  readonly entryAmended: (amended: Event<'EntryAmended'>, said: string, name: Names, setting?: Setting) => PerRegister
  /** Says what several entries are said to be instead. */
  readonly entriesCorrected: (
    corrected: Event<'EntriesCorrected'>,
    now: readonly EntryNow[],
    name: Names,
    setting?: Setting,
  ) => PerRegister
  /** For which audiences a word is; to a coder, after its sentence. */
  readonly visibleTo: (audiences: readonly Audience[]) => string
  readonly narration: Narration
  readonly rejections: Catalogue<Exclude<Rejection, WouldBreakHistory>, Refusal>
  /** Says which entries could not follow a correction; `why` is what would prevent the first. */
  readonly wouldBreakHistory: (refused: WouldBreakHistory, why: string) => Refusal
  /** Says which event of a log cannot follow; `why` is the refusal in full. */
  readonly brokenHistory: (broken: alliance.BrokenHistory, why: string) => string
  /** Says which command of a batch was refused; `why` is the refusal in full. */
  readonly batchRejection: (rejected: alliance.BatchRejection, why: string) => string
  readonly outcomes: Readonly<Record<Outcome | 'open', string>>
  readonly standings: Readonly<Record<Standing, string>>
  readonly episodeOutcome: (of: alliance.EpisodeOutcome | SeenOutcome, outcome: string, standing: string) => string
  /** What is said in the place of an outcome, a standing or anything else that a reader is not shown. */
  readonly withheld: string
  /** A caution or a remark that a hidden word could stop. */
  readonly conclusionWithheld: Sentence<ConclusionWithheld>
  /** The refusal of a correction whose page was of an older state. */
  readonly notAsSeen: Sentence<NotAsSeen, Refusal>
  readonly notPermitted: Sentence<NotPermitted, Refusal>
  /** The refusal for a reason that may lie in what a person may not see. */
  readonly reasonWithheld: Refusal
  /** Says what is wrong with the form of a value, and never what was found; `expected` is what the form asks for. */
  readonly problems: {
    readonly [Tag in Problem['_tag']]: (problem: Extract<Problem, { readonly _tag: Tag }>, expected: string) => string
  }
  /** Says in which line of a file a problem is; `said` is the problem in full. */
  readonly atLine: (line: number, said: string) => string
  /** Says what a form asks for, which the schemas say in English: a list of words, or `a whole number from 1`. */
  readonly expectation: (english: string) => string
  /** What is refused or found wrong where logs are kept: in a store, in a file, in a snapshot. */
  readonly keeping: Catalogue<Keeping, Refusal>
  /** Says which stored line ended the reading of a log; `why` is what is wrong with it, in full. */
  readonly brokenLog: (broken: BrokenLog, why: string) => string
  /** Says which line of a file cannot follow; `why` is the refusal in full. */
  readonly brokenLine: (broken: BrokenLine, why: string) => string
  readonly finding: Sentence<Finding>
  readonly proposal: Sentence<Proposal>
  /** What the record shows and what people in the field say of it; to clinicians and coders, on what kind of evidence. */
  readonly cautions: Catalogue<alliance.Caution, PerRegister>
  /** Asks about entries that seem to contradict each other; it is neutral, and names no score. */
  readonly remarks: Catalogue<Remark, string>
  readonly unknowable: Sentence<Unknowable>
  readonly step: Voiced<StepTaken>
  /** All steps of an episode as a stage model sees them; a description and no mark. */
  readonly conformity: Voiced<Conformity>
  readonly stageModelProblems: Catalogue<StageModelProblem, Refusal>
  /** A line of the log: the session last held when the entry was made, 0 before the first, its sentences, and its place where corrections are about it. */
  readonly line: (session: number, said: string, place?: Place, setting?: Setting) => string
}

/** What `decide`, `undo` and `amendWith` refuse with. */
export type Rejection = alliance.AllianceRejection | NothingToUndo | MoreEntriesThanBefore

type WouldBreakHistory = Extract<alliance.AllianceRejection, { readonly _tag: 'WouldBreakHistory' }>
