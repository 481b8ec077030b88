/**
 * A second, independent statement of the rules, written from the design and from what each rejection says of itself; it asks
 * nothing of the library and keeps only what the rules need.
 *
 * It judges one fact of the log at a time, each an act or a word; `model-log.ts` makes entries of commands and knows corrections.
 */
import type { AllianceEvent, AllianceFact, AllianceRejection } from 'rupture-repair'
import type { Judgement, Moment } from 'rupture-repair/episode'
import type { Happened, Role, Setting, Source, Tie, TieEnd } from 'rupture-repair/vocabulary'

export type Refusal = AllianceRejection['_tag'] | undefined

/** A judgement of the resolution, with how much of the episode had been said before it. */
export interface ModelWord {
  readonly by: Source
  readonly judgement: Judgement
  readonly after: number
}
export interface ModelEpisode {
  readonly phase: number
  place: 'unattended' | 'worked on' | 'paused' | 'closed'
  closedBy: 'said' | 'phase-ended' | 'departed' | ''
  /** Whose going ended its last tie, where that closed it. */
  endedBy?: string
  moments: number
  attempts: number
  /** How much has been said of it: words, and moments after the first. */
  said: number
  /** How much of that had been said when it settled. */
  settled: number | null
  readonly words: ModelWord[]
  readonly ties: readonly Tie[]
  readonly parties: readonly string[]
  /** Whom it hurt, or else who expressed it. */
  readonly hurt: readonly string[]
  /** Who took part when it was reported. */
  readonly everyone: readonly string[]
  /** Which of its ties ended with a departure; they stay so. */
  readonly over: boolean[]
}
/** What one source attributes one ending to. */
interface ModelAccount {
  readonly by: string
  readonly of: string
  readonly attributedTo: readonly string[]
}
export interface Model {
  /** Every entry of the log, corrections and what they corrected included. */
  readonly entries: AllianceEvent[]
  begun: boolean
  setting: Setting
  session: number
  /** The session before the first, and those on record. */
  from: number
  readonly sessions: number[]
  open: boolean
  /** The ended phases in order; true where death ended one. */
  readonly phases: boolean[]
  readonly people: Record<
    string,
    {
      role: Role
      machine?: true
      gone?: 'left' | 'death'
      wentAt?: number
      last?: { phase: number; death: boolean; going: number }
    }
  >
  /** How many have gone so far, for who went last. */
  goings: number
  readonly episodes: Record<string, ModelEpisode>
  readonly harms: Record<string, { place: 'open' | 'closed'; readonly doneBy: readonly string[] }>
  readonly accounts: ModelAccount[]
  /** The proposals that were answered, each with whoever answered. */
  readonly answered: string[]
  /** The places in the log of the changes of the frame that stand. */
  readonly frames: number[]
}
export const nothing = (): Model => ({
  entries: [],
  begun: false,
  setting: 'individual',
  session: 0,
  from: 0,
  sessions: [],
  open: false,
  phases: [],
  goings: 0,
  people: {},
  episodes: {},
  harms: {},
  accounts: [],
  answered: [],
  frames: [],
})

const rolesKnown: Readonly<Record<string, readonly Role[]>> = {
  individual: ['client', 'therapist'],
  couple: ['client', 'therapist'],
  family: ['client', 'therapist'],
  group: ['member', 'leader', 'coleader'],
  team: ['party', 'leader', 'coleader'],
  relationship: ['party'],
  supervision: ['party'],
}

/** What a role can be called there, in words that are known at all; every other word is one's own. */
const namesKnown: Readonly<Record<string, readonly string[]>> = {
  couple: ['partner'],
  family: ['parent', 'child', 'sibling', 'partner'],
  team: ['colleague', 'manager', 'supervisor'],
  relationship: ['parent', 'child', 'sibling', 'partner', 'friend', 'colleague', 'manager'],
  supervision: ['supervisor', 'supervisee', 'colleague'],
}
const isOfElsewhere = (called: string | undefined, setting: string): boolean =>
  called !== undefined &&
  Object.values(namesKnown).some((names) => names.includes(called)) &&
  namesKnown[setting]?.includes(called) !== true

/** One entry of the log: acts need an open phase and a speaker who takes part, words only a speaker who is known. */
interface Step {
  readonly as: 'act' | 'word'
  readonly refused: () => Refusal
  readonly happens: () => void
}

const first = (...refusals: readonly (() => Refusal)[]): Refusal => {
  for (const refusal of refusals) {
    const tag = refusal()
    if (tag !== undefined) return tag
  }
  return undefined
}
const idsOf = (end: TieEnd): readonly string[] =>
  end._tag === 'whole' ? [] : end._tag === 'person' ? [end.id] : end.members

const sameTie = (ties: readonly Tie[]): boolean => {
  const names = ties.map((tie) =>
    tie
      .map((end) => `${end._tag} ${[...idsOf(end)].sort()}`)
      .sort()
      .join('; '),
  )
  return new Set(names).size < names.length
}

/** Whether it is theirs: they are a party, or took part when something strained the whole. */
export const isConcerned = ({ parties, ties, everyone }: ModelEpisode, id: string): boolean =>
  parties.includes(id) || (ties.flat().some(({ _tag }) => _tag === 'whole') && everyone.includes(id))

/** What a name meets that is no episode’s: a harm has none of what an episode has. */
const noEpisode = (model: Model, name: string): Refusal =>
  model.harms[name] === undefined ? 'UnknownEpisode' : 'HarmIsNoEpisode'

/** Judges a fact at its place in the log and, where nothing stands in its way, lets it happen. */
export const happens = (model: Model, fact: AllianceFact, place: number): Refusal => {
  const refusal = refusalOf(model, fact)
  if (refusal !== undefined) return refusal
  if (fact._tag === 'AllianceBegan') return begins(model, fact)
  const step = stepOf(model, fact, place)
  const as = fact._tag === 'PhaseResumed' ? 'resuming' : step.as
  const refused = misplaced(model, as, fact) ?? step.refused()
  if (refused === undefined) step.happens()
  return refused
}

/** What stands in the way of any entry before it is known what it says: beginning, speaker, clock. */
export const refusalOf = (
  model: Model,
  { _tag, stamp: { by, session } }: Pick<AllianceEvent, '_tag' | 'stamp'>,
): Refusal => {
  if (!model.begun && _tag !== 'AllianceBegan') return 'AllianceNotBegun'
  if (model.begun && _tag === 'AllianceBegan') return 'AllianceAlreadyBegan'
  if (by._tag !== 'participant' && by._tag !== 'observer') return 'OnlyPeopleRecord'
  if (_tag === 'AllianceBegan') return undefined
  if (_tag === 'SessionHeld') return session <= model.session ? 'SessionNotLater' : undefined
  return session === model.session ? undefined : 'NotTheCurrentSession'
}

/** What a machine may say at all: numbers, judgements and notes of its own. What it did is told by people. */
const fromMachines: ReadonlySet<string> = new Set([
  'RatingGiven',
  'MarkersCoded',
  'RuptureRecognised',
  'SeverityRated',
  'FactorNamed',
  'ContributionRated',
  'EffectNoted',
  'BystanderNoted',
  'LegacyNoted',
  'ResponseHindered',
  'ResolutionJudged',
  'JudgementAsked',
  'EntryAmended',
  'EntryWithdrawn',
])

/** Acts need an open phase and a speaker who takes part, words only a speaker who is known; resuming needs an ended phase. */
export const misplaced = (
  model: Model,
  as: 'act' | 'word' | 'resuming',
  { _tag, stamp: { by } }: Pick<AllianceEvent, '_tag' | 'stamp'>,
): Refusal => {
  if (as === 'resuming' && model.open) return 'PhaseIsOpen'
  if (as === 'act' && !model.open) return 'PhaseIsOver'
  const speaker = model.people[by.id]
  if (by._tag === 'observer') return speaker === undefined ? undefined : 'ObserverTakesPart'
  if (speaker === undefined) return 'UnknownParticipant'
  if (speaker.machine && !fromMachines.has(_tag)) return 'NotAMachinesToRecord'
  if (speaker.gone === 'death') return 'HasDied'
  return as !== 'word' && speaker.gone !== undefined ? 'HasLeft' : undefined
}

/** Whether no cut at all would take this for a word that it is resolved. */
const rulesOut = ({ rating, scale, allianceAfter }: Judgement): boolean => {
  if (rating === undefined) return allianceAfter === undefined || allianceAfter === 'weaker'
  return scale === undefined && rating < 3
}

const sessionsOf = ({
  proposedBy,
}: Extract<AllianceFact, { _tag: 'ProposalAnswered' }>['proposal']): readonly number[] =>
  proposedBy._tag === 'algorithm' ? Object.values(proposedBy.movement ?? {}) : [proposedBy.session]

const begins = (model: Model, { stamp, beginning }: Extract<AllianceFact, { _tag: 'AllianceBegan' }>): Refusal => {
  const ids = beginning.participants.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'NamedTwice'
  if (ids.length < 2) return 'TooFewParticipants'
  const known = rolesKnown[beginning.setting] ?? []
  for (const { role, called } of beginning.participants) {
    if (!known.includes(role)) return 'RoleNotInSetting'
    if (isOfElsewhere(called, beginning.setting)) return 'RoleNameNotInSetting'
  }
  if (stamp.by._tag === 'participant' && !ids.includes(stamp.by.id)) return 'UnknownParticipant'
  if (stamp.by._tag === 'observer' && ids.includes(stamp.by.id)) return 'ObserverTakesPart'
  if (beginning.participants.some(({ id, machine }) => machine && id === stamp.by.id)) return 'NotAMachinesToRecord'
  model.begun = true
  model.open = true
  model.setting = beginning.setting
  model.session = stamp.session
  model.from = stamp.session
  for (const { id, role, machine } of beginning.participants) model.people[id] = { role, ...(machine && { machine }) }
  return undefined
}

/** Whether nothing is left of an open episode once this person has gone too. */
export const isOverWithout = (model: Model, episode: ModelEpisode, leaver: string): boolean =>
  episode.place !== 'closed' &&
  episode.ties.every(
    (tie, index) =>
      episode.over[index] || endsWithout(tie, (id) => id === leaver || model.people[id]?.gone !== undefined),
  )

const endsWithout = (tie: Tie, gone: (id: string) => boolean): boolean =>
  tie.some((end) => end._tag !== 'whole' && idsOf(end).every(gone))

const stepOf = (model: Model, fact: Exclude<AllianceFact, { _tag: 'AllianceBegan' }>, place: number): Step => {
  const { by, session } = fact.stamp
  const unknown = (ids: readonly string[]): Refusal =>
    ids.some((id) => model.people[id] === undefined) ? 'UnknownParticipant' : undefined
  const absent = (ids: readonly string[]): Refusal =>
    unknown(ids) ?? (ids.some((id) => model.people[id]?.gone !== undefined) ? 'HasLeft' : undefined)
  const tooEarly = (happened: Happened | undefined): Refusal =>
    happened === undefined || happened._tag === 'unknown'
      ? undefined
      : happened.session < 0
        ? 'NotASessionNumber'
        : happened.session > session
          ? 'HappenedAfterReported'
          : undefined
  /** Only people may leave open what kind it was. */
  const kindless = ({ kind }: Moment): Refusal =>
    kind === undefined && by._tag === 'observer' ? 'CoderNamesKind' : undefined
  const twice = (ids: readonly string[]): Refusal => (new Set(ids).size < ids.length ? 'NamedTwice' : undefined)
  const here = Object.values(model.people).filter(({ gone }) => gone === undefined).length
  const noTie = ([one, other]: Tie): boolean => {
    const named = [...idsOf(one), ...idsOf(other)]
    const hasWhole = one._tag === 'whole' || other._tag === 'whole'
    return new Set(named).size < named.length || (hasWhole && Object.keys(model.people).length < 3)
  }
  const act = (refused: () => Refusal, happens: () => void = () => {}): Step => ({ as: 'act', refused, happens })
  const word = (refused: () => Refusal, happens: () => void = () => {}): Step => ({ as: 'word', refused, happens })

  const isGone = (id: string): boolean => model.people[id]?.gone !== undefined
  /** What has ended around an episode closes it where it is open, and settles it either way. */
  const settles = (episode: ModelEpisode, closedBy: 'phase-ended' | 'departed'): void => {
    if (episode.place !== 'closed') episode.closedBy = closedBy
    episode.place = 'closed'
    episode.settled ??= episode.said
  }
  /** Ends the ties that those who have gone have ended; an episode that loses its last tie settles. */
  const endTies = (episode: ModelEpisode, leaver: string): void => {
    const before = episode.over.filter(Boolean).length
    episode.ties.forEach((tie, index) => {
      episode.over[index] ||= endsWithout(tie, isGone)
    })
    const after = episode.over.filter(Boolean).length
    if (after === before || after < episode.ties.length) return
    if (episode.place !== 'closed') episode.endedBy = leaver
    settles(episode, 'departed')
  }
  /** The episodes of the open phase; those of phases that ended are not touched any more. */
  const ofPhase = (): readonly ModelEpisode[] =>
    Object.values(model.episodes).filter(({ phase }) => phase === model.phases.length + 1)
  const ownDeath = (how: { readonly _tag: string }, who: string): Refusal =>
    how._tag === 'death' && by._tag === 'participant' && by.id === who ? 'HasDied' : undefined
  /** Whether an attempt is under way that cannot go on after an ending. */
  const cutOff = (ending: (episode: ModelEpisode) => boolean): Refusal =>
    Object.values(model.episodes).some((episode) => episode.place === 'worked on' && ending(episode))
      ? 'AttemptsUnderWay'
      : undefined
  const accounted = (
    of:
      | { readonly _tag: 'phase'; readonly phase: number }
      | { readonly _tag: 'departure'; readonly participant: string },
    account: { readonly reason: string; readonly attributedTo: readonly string[]; readonly harms?: readonly string[] },
  ): Step =>
    word(
      () => {
        const known = model.phases[of._tag === 'phase' ? of.phase - 1 : -1]
        const ending =
          of._tag === 'departure'
            ? model.people[of.participant]?.last
            : known === undefined
              ? undefined
              : { phase: of.phase, death: known }
        if (ending === undefined) return 'NoSuchEnding'
        const { phase, death } = ending
        if (death !== (account.reason === 'death') || (death && account.attributedTo.length > 0)) {
          return 'DeathIsItsOwnEnding'
        }
        for (const id of account.attributedTo) {
          const episode = model.episodes[id]
          if (episode === undefined) return noEpisode(model, id)
          const told = of._tag === 'departure' && episode.closedBy === 'departed' && episode.endedBy === of.participant
          const part =
            of._tag === 'phase'
              ? episode.phase === phase
              : episode.phase === phase || (isConcerned(episode, of.participant) && told)
          if (!part) return 'NotOfThisEnding'
        }
        return account.harms?.some((harm) => model.harms[harm] === undefined) ? 'UnknownHarm' : undefined
      },
      () => {
        const { attributedTo } = account
        // Each going is an ending of its own: who speaks of a second one takes nothing back of the first.
        const going = of._tag === 'departure' ? model.people[of.participant]?.last?.going : undefined
        model.accounts.push({ by: `${by._tag} ${by.id}`, of: JSON.stringify([of, going]), attributedTo })
      },
    )

  switch (fact._tag) {
    case 'SessionHeld':
      return act(
        () => twice(fact.held.present) ?? absent(fact.held.present),
        () => {
          model.session = session
          model.sessions.push(session)
        },
      )
    case 'SessionInserted':
      return word(
        () => {
          if (fact.session < 0) return 'NotASessionNumber'
          if (fact.session <= model.from || fact.session >= model.session) return 'SessionNotEarlier'
          if (model.sessions.includes(fact.session)) return 'SessionAlreadyHeld'
          return twice(fact.held.present) ?? unknown(fact.held.present)
        },
        () => {
          model.sessions.push(fact.session)
        },
      )
    case 'ParticipantJoined': {
      const { id, role, called, machine } = fact.participant
      const person = model.people[id]
      return act(
        () => {
          if (person?.gone === 'death') return 'HasDied'
          if (person !== undefined && person.gone === undefined) return 'AlreadyTakesPart'
          if (person !== undefined && (person.role !== role || person.machine !== machine))
            return 'AnotherRoleThanBefore'
          if (rolesKnown[model.setting]?.includes(role) !== true) return 'RoleNotInSetting'
          return isOfElsewhere(called, model.setting) ? 'RoleNameNotInSetting' : undefined
        },
        () => {
          const kept = { role, ...(machine && { machine }) }
          model.people[id] = person?.last === undefined ? kept : { ...kept, last: person.last }
        },
      )
    }
    case 'ParticipantLeft': {
      const { participant, departure } = fact
      return act(
        () =>
          ownDeath(departure, participant) ??
          absent([participant]) ??
          (here <= 2 ? 'TooFewWouldRemain' : undefined) ??
          cutOff((episode) => isOverWithout(model, episode, participant)),
        () => {
          const person = model.people[participant]
          if (person === undefined) return
          person.gone = departure._tag
          person.wentAt = ++model.goings
          person.last = { phase: model.phases.length + 1, death: departure._tag === 'death', going: model.goings }
          for (const episode of ofPhase()) endTies(episode, participant)
        },
      )
    }
    case 'RatingGiven': {
      const { of, happened } = fact.rating
      return word(() => unknown(of.flatMap(idsOf)) ?? (noTie(of) ? 'NotATie' : tooEarly(happened)))
    }
    case 'FrameChanged':
      return act(
        () => absent(fact.change.changedBy) ?? tooEarly(fact.change.happened),
        () => {
          model.frames.push(place)
        },
      )
    case 'RepairHistoryTold':
      return word(() => unknown([fact.told.of]))
    case 'PhaseEnded': {
      const { ending } = fact
      const named = ending._tag === 'left' ? ending.leavers : ending._tag === 'death' ? [ending.of] : []
      return act(
        () =>
          (ending._tag === 'death' ? ownDeath(ending, ending.of) : undefined) ??
          twice(named) ??
          absent(named) ??
          cutOff(() => true),
        () => {
          const dead = ending._tag === 'death' ? model.people[ending.of] : undefined
          if (dead !== undefined) {
            dead.gone = 'death'
            dead.wentAt = ++model.goings
          }
          for (const episode of ofPhase()) settles(episode, 'phase-ended')
          model.open = false
          model.phases.push(ending._tag === 'death')
        },
      )
    }
    case 'EndingAccounted':
      return accounted(fact.account.of, fact.account)
    case 'PhaseResumed':
      return act(
        () => {
          if (model.phases[fact.resumes - 1] === undefined) return 'UnknownPhase'
          return here < 2 ? 'TooFewParticipants' : undefined
        },
        () => {
          model.open = true
        },
      )
    case 'HarmReported': {
      const { doneBy, doneTo, happened } = fact.what
      return word(
        () => {
          if (model.harms[fact.harm] !== undefined) return 'HarmAlreadyReported'
          if (model.episodes[fact.harm] !== undefined) return 'EpisodeIsNoHarm'
          return unknown([...doneBy, ...doneTo]) ?? tooEarly(happened)
        },
        () => {
          model.harms[fact.harm] = { place: 'open', doneBy }
        },
      )
    }
    case 'HarmClosed': {
      const known = model.harms[fact.harm]
      return word(
        () => {
          if (known === undefined) return 'UnknownHarm'
          if (known.place === 'closed') return 'HarmIsClosed'
          return by._tag === 'participant' && known.doneBy.includes(by.id) ? 'NotTheirsToCloseHarm' : undefined
        },
        () => {
          if (known !== undefined) known.place = 'closed'
        },
      )
    }
    case 'ProposalAnswered': {
      const { proposal, answer } = fact
      const whose = `${proposal.id} ${by._tag} ${by.id}`
      const reported = answer._tag === 'rejected' ? undefined : answer.episode
      return word(
        () => {
          if (sessionsOf(proposal).some((one) => !(one >= 0))) return 'NotASessionNumber'
          if (model.answered.includes(whose)) return 'ProposalAlreadyAnswered'
          return reported === undefined || model.episodes[reported] !== undefined
            ? undefined
            : noEpisode(model, reported)
        },
        () => {
          model.answered.push(whose)
        },
      )
    }
    case 'RuptureReported': {
      const { ties, expressedBy, directedTo, affected, moment, recurrenceOf } = fact.rupture
      const atEnds = ties.flat().flatMap(idsOf)
      const involved = [...expressedBy, ...directedTo.flatMap(idsOf)]
      const parties = [...atEnds, ...involved, ...affected]
      const ofWhole = ties.flat().some(({ _tag }) => _tag === 'whole')
      const refused = (): Refusal => {
        if (model.episodes[fact.episode] !== undefined) return 'EpisodeAlreadyReported'
        if (model.harms[fact.episode] !== undefined) return 'HarmIsNoEpisode'
        const early = tooEarly(moment.happened) ?? kindless(moment) ?? unknown(parties)
        if (early !== undefined) return early
        if (ties.some(noTie) || (ofWhole && here < 3) || sameTie(ties)) return 'NotATie'
        const toWhole = directedTo.some(({ _tag }) => _tag === 'whole')
        if (!ofWhole && (toWhole || involved.some((id) => !atEnds.includes(id)))) return 'NotInTheTies'
        if (recurrenceOf === undefined) return undefined
        const earlier = model.episodes[recurrenceOf]
        if (earlier === undefined) return noEpisode(model, recurrenceOf)
        return earlier.place === 'closed' ? undefined : 'RecurrenceOfOpenEpisode'
      }
      // What people tell only after it ended, or after they left, is a word about what was: on record, and over at once.
      return word(refused, () => {
        const reported: ModelEpisode = {
          phase: model.phases.length + (model.open ? 1 : 0),
          place: 'unattended',
          closedBy: '',
          moments: 1,
          attempts: 0,
          said: 0,
          settled: null,
          words: [],
          ties,
          parties,
          hurt: affected.length > 0 ? affected : expressedBy,
          everyone: Object.keys(model.people).filter(
            (id) => !isGone(id) || (by._tag === 'participant' && by.id === id),
          ),
          over: ties.map(() => false),
        }
        model.episodes[fact.episode] = reported
        if (!model.open) settles(reported, 'phase-ended')
        const wentAt = (id: string): number => model.people[id]?.wentAt ?? 0
        // It is over with the going that took the last of its ties, whoever went after.
        const goings = Object.keys(model.people)
          .filter(isGone)
          .sort((a, b) => wentAt(a) - wentAt(b))
        const goneBy = (index: number) => (id: string) => goings.slice(0, index + 1).includes(id)
        const last = goings.find((_, index) => ties.every((tie) => endsWithout(tie, goneBy(index)))) ?? ''
        endTies(reported, last)
      })
    }
  }

  const episode = model.episodes[fact.episode]
  if (episode === undefined) {
    const acts = ['MomentRecorded', 'AttemptBegun', 'StrategyUsed', 'StageReached', 'AttemptEnded', 'EpisodeClosed']
    return {
      as: acts.includes(fact._tag) ? 'act' : 'word',
      refused: () => noEpisode(model, fact.episode),
      happens: () => {},
    }
  }
  /** A word about the episode, which is said of it. */
  const told = (refused: () => Refusal): Step =>
    word(refused, () => {
      episode.said += 1
    })
  const closed = (): Refusal => (episode.place === 'closed' ? 'EpisodeIsClosed' : undefined)
  const idle = (): Refusal => (episode.place === 'worked on' ? undefined : 'NoAttemptUnderWay')
  const to = (place: ModelEpisode['place']) => (): void => {
    episode.place = place
  }
  const notTheirs = (): Refusal => {
    if (by._tag === 'observer' || episode.parties.includes(by.id)) return undefined
    const leads = ['leader', 'coleader', 'therapist'].includes(model.people[by.id]?.role ?? '')
    return leads || episode.ties.flat().some(({ _tag }) => _tag === 'whole') ? undefined : 'NotTheirsToClose'
  }
  switch (fact._tag) {
    case 'MomentRecorded':
      return act(
        () => closed() ?? tooEarly(fact.moment.happened) ?? kindless(fact.moment),
        () => {
          episode.moments += 1
          episode.said += 1
        },
      )
    case 'MarkersCoded':
      return told(() => (fact.moment < 1 || fact.moment > episode.moments ? 'UnknownMoment' : undefined))
    case 'RuptureRecognised':
      return told(() => tooEarly(fact.recognition.happened) ?? unknown([fact.recognition.who]))
    case 'SeverityRated':
      return told(() =>
        fact.severity._tag === 'impact' && by._tag === 'participant' ? 'ImpactIsAnObservers' : undefined,
      )
    case 'ContributionRated':
      return told(() => unknown([fact.contribution.of]))
    case 'EffectNoted':
      return told(() => unknown([fact.effect.on]))
    case 'LegacyNoted':
      return told(() => unknown([fact.legacy.for]))
    case 'FactorNamed': {
      const { frameChange } = fact.factor
      return told(() =>
        frameChange === undefined || model.frames.includes(frameChange) ? undefined : 'NotAFrameChange',
      )
    }
    case 'ResponseHindered': {
      const { attempt = 1 } = fact
      const known = fact.attempt === undefined ? 1 : episode.attempts
      return told(() => (attempt < 1 || attempt > known ? 'UnknownAttempt' : undefined))
    }
    case 'ResolutionJudged':
      return word(
        () => undefined,
        () => {
          episode.words.push({ by, judgement: fact.judgement, after: episode.said })
          episode.said += 1
        },
      )
    case 'JudgementAsked':
      return told(() => unknown([fact.asked.who]))
    case 'BystanderNoted': {
      const { who, state } = fact.bystander
      const own = by._tag === 'participant' && by.id === who
      // What concerns the whole is everyone’s: nobody stands by.
      const ofWhole = episode.ties.flat().some(({ _tag }) => _tag === 'whole')
      const leads =
        by._tag === 'participant' &&
        model.people[by.id]?.gone === undefined &&
        model.people[by.id]?.machine === undefined &&
        ['leader', 'coleader', 'therapist'].includes(model.people[by.id]?.role ?? '')
      return told(() =>
        first(
          () => (ofWhole || episode.parties.includes(who) ? 'PartyIsNoBystander' : undefined),
          () => ((state === 'processed' || state === 'declined') && !own ? 'OnlyTheirOwnWord' : undefined),
          () => unknown([who]),
          () => (state === 'waived' && !leads ? 'WaivingIsALeaders' : undefined),
        ),
      )
    }
    case 'AttemptBegun': {
      const { startedBy, happened } = fact.attempt
      const begun = (): void => {
        episode.place = 'worked on'
        episode.attempts += 1
      }
      const underWay = (): Refusal => (episode.place === 'worked on' ? 'AttemptUnderWay' : undefined)
      return act(() => closed() ?? underWay() ?? tooEarly(happened) ?? absent([startedBy]), begun)
    }
    case 'StrategyUsed':
      return act(() => {
        const { usedBy, target } = fact.use
        const aimed = target === undefined ? [] : 'tie' in target ? target.tie.flatMap(idsOf) : [target.participant]
        const stranger = unknown([usedBy, ...aimed])
        const isNone = target !== undefined && 'tie' in target && noTie(target.tie)
        return closed() ?? idle() ?? stranger ?? absent([usedBy]) ?? (isNone ? 'NotATie' : undefined)
      })
    case 'StageReached':
      return act(() => closed() ?? idle())
    case 'AttemptEnded':
      return act(() => closed() ?? idle(), to('paused'))
    case 'EpisodeClosed': {
      const own = episode.words.findLast((one) => one.by._tag === by._tag && one.by.id === by.id)
      const unfounded = (): Refusal =>
        fact.as === 'stopped' && episode.place === 'unattended'
          ? 'NothingAttempted'
          : fact.as === 'resolved' && (own === undefined || rulesOut(own.judgement))
            ? 'NotJudgedResolved'
            : undefined
      return act(
        () => closed() ?? (episode.place === 'worked on' ? 'AttemptUnderWay' : undefined) ?? unfounded() ?? notTheirs(),
        () => {
          episode.place = 'closed'
          episode.closedBy = 'said'
          if (fact.as === 'stopped') episode.settled = episode.said
        },
      )
    }
  }
}
