/** Ids and tags of the library in plain words, where *Walk a repair* has no sentence for them but only a place. */
import type { AllianceEvent } from 'rupture-repair'
import type { Possibility } from 'rupture-repair/alliance'
import { type Conformity, type EpisodeState, type StageLabel, stageModels } from 'rupture-repair/episode'

export const plain = (id: string): string => id.replaceAll('-', ' ')

export const stateWords: Readonly<Record<EpisodeState['_tag'], string>> = {
  Unreported: 'Nothing reported',
  Unattended: 'Unattended',
  BeingWorkedOn: 'Being worked on',
  Paused: 'Paused',
  Closed: 'Closed',
}

/** What may be recorded, after “may be recorded:”. */
export const entryWords: Readonly<Record<Possibility['command'], string>> = {
  BeginAlliance: 'the beginning',
  HoldSession: 'a session held',
  InsertSession: 'a session that was forgotten',
  Join: 'a person joins',
  Leave: 'a person leaves',
  ChangeFrame: 'a change of the frame',
  EndPhase: 'the end of the work together',
  ResumePhase: 'the work is taken up again',
  ReportRupture: 'another rupture',
  GiveRating: 'a rating of the alliance',
  TellRepairHistory: 'what was said about strains in other relationships',
  ReportHarm: 'a harm',
  AccountForEnding: 'why it ended, in a person’s words',
  AnswerProposal: 'what a person says of a proposal',
  AmendEntry: 'an entry corrected',
  WithdrawEntry: 'an entry withdrawn',
  CorrectEntries: 'several entries corrected at once',
  CloseHarm: 'how its record ends',
  RecordMoment: 'a further moment of strain',
  CodeMarkers: 'an observer’s codes',
  RecogniseRupture: 'that a person saw it',
  RateSeverity: 'how severe it was',
  NameFactor: 'what may have contributed',
  RateContribution: 'how far a person contributed',
  NoteEffect: 'what it did to a person',
  NoteBystander: 'how a bystander sees it',
  NoteLegacy: 'what it left behind',
  NoteHindrance: 'a response that hindered',
  JudgeResolution: 'how far a person judges it resolved',
  AskForJudgement: 'that a person was asked, and gave no judgement',
  BeginAttempt: 'an attempt at repair begins',
  UseStrategy: 'a strategy used',
  ReachStage: 'a stage reached',
  EndAttempt: 'how the attempt ended',
  ResolveEpisode: 'resolved, by a person’s judgement',
  StopRepair: 'they stop trying',
  CloseEpisode: 'let go, passed by itself, or led to a referral',
}

const modelName = (id: string): string => `“${stageModels.find((model) => model.id === id)?.name ?? id}”`
const namedLabel = ({ model, stage }: StageLabel): StageLabel => ({ model: modelName(model), stage: plain(stage) })

/** A reading of stages that calls model and stages by their names. */
export const namedReading = ({ model, steps, unreadable, ...counts }: Conformity): Conformity => ({
  ...counts,
  model: modelName(model),
  steps: steps.map(({ labelled, from, to, is, skipped }) => ({
    labelled: namedLabel(labelled),
    from: from === null ? null : plain(from),
    to: plain(to),
    is,
    skipped: skipped.map(plain),
  })),
  unreadable: unreadable.map(namedLabel),
})

/** An entry that calls a stage and its model by their names. */
export const namedEntry = (event: AllianceEvent): AllianceEvent =>
  event._tag === 'StageReached' ? { ...event, stage: namedLabel(event.stage) } : event

/** What may be recorded next, once each: about the work together, an episode, or a harm. */
export interface Next {
  readonly about: string
  readonly entries: readonly string[]
}

export const nextOf = (possible: readonly Possibility[]): readonly Next[] => {
  const groups = new Map<string, Set<string>>()
  for (const one of possible) {
    const about =
      'episode' in one ? `In episode ${one.episode}` : 'harm' in one ? `Of harm ${one.harm}` : 'In the work together'
    groups.set(about, (groups.get(about) ?? new Set()).add(entryWords[one.command]))
  }
  return [...groups].map(([about, entries]) => ({ about, entries: [...entries] }))
}
