/**
 * A second, independent statement of the rules, written from the design and from what each rejection says of itself; it asks
 * nothing of the library and keeps only what the rules need.
 *
 * It works by steps: a command is one or more entries, each an act or a word, and the first entry refused refuses the command.
 */
import type { AllianceCommand, AllianceRejection } from 'rupture-repair'
import type { Happened, Role, Setting, Source, Tie, TieEnd } from 'rupture-repair/vocabulary'

type Refusal = AllianceRejection['_tag'] | undefined

/** A judgement of the resolution, with how much of the episode had been said before it. */
export interface ModelWord {
  readonly by: Source
  readonly rating: number
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
  begun: boolean
  setting: Setting
  session: number
  open: boolean
  /** The ended phases in order; true where death ended one. */
  readonly phases: boolean[]
  readonly people: Record<
    string,
    { role: Role; gone?: 'left' | 'death'; wentAt?: number; last?: { phase: number; death: boolean } }
  >
  /** How many have gone so far, for who went last. */
  goings: number
  readonly episodes: Record<string, ModelEpisode>
  readonly harms: Record<string, 'open' | 'closed'>
  readonly accounts: ModelAccount[]
}
export const nothing = (): Model => ({
  begun: false,
  setting: 'individual',
  session: 0,
  open: false,
  phases: [],
  goings: 0,
  people: {},
  episodes: {},
  harms: {},
  accounts: [],
})

const rolesKnown: Readonly<Record<string, readonly Role[]>> = {
  individual: ['client', 'therapist'],
  group: ['member', 'leader', 'coleader'],
}

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

/** Decides a command on the model and, where it is accepted, records it; a refused command changes nothing. */
export const decided = (model: Model, command: AllianceCommand): Refusal => {
  const draft = structuredClone(model)
  const refusal = tried(draft, command)
  if (refusal === undefined) Object.assign(model, draft)
  return refusal
}

const tried = (model: Model, command: AllianceCommand): Refusal => {
  const { by, session } = command.stamp
  if (!model.begun && command._tag !== 'BeginAlliance') return 'AllianceNotBegun'
  if (model.begun && command._tag === 'BeginAlliance') return 'AllianceAlreadyBegan'
  if (by._tag !== 'participant' && by._tag !== 'observer') return 'OnlyPeopleRecord'
  if (command._tag === 'BeginAlliance') return begins(model, command)
  if (command._tag === 'HoldSession' ? session <= model.session : session !== model.session) {
    return command._tag === 'HoldSession' ? 'SessionNotLater' : 'NotTheCurrentSession'
  }
  for (const step of stepsOf(model, command)) {
    if (command._tag === 'ResumePhase' && model.open) return 'PhaseIsOpen'
    if (step.as === 'act' && !model.open && command._tag !== 'ResumePhase') return 'PhaseIsOver'
    const speaker = by._tag === 'observer' ? undefined : model.people[by.id]
    if (by._tag === 'observer' && model.people[by.id] !== undefined) return 'ObserverTakesPart'
    if (by._tag === 'participant' && speaker === undefined) return 'UnknownParticipant'
    if (speaker?.gone === 'death') return 'HasDied'
    if (step.as === 'act' && speaker?.gone !== undefined) return 'HasLeft'
    const refusal = step.refused()
    if (refusal !== undefined) return refusal
    step.happens()
  }
  return undefined
}

const begins = (model: Model, { stamp, beginning }: Extract<AllianceCommand, { _tag: 'BeginAlliance' }>): Refusal => {
  const ids = beginning.participants.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'NamedTwice'
  if (ids.length < 2) return 'TooFewParticipants'
  const known = rolesKnown[beginning.setting] ?? []
  if (beginning.participants.some(({ role }) => !known.includes(role))) return 'RoleNotInSetting'
  if (stamp.by._tag === 'participant' && !ids.includes(stamp.by.id)) return 'UnknownParticipant'
  if (stamp.by._tag === 'observer' && ids.includes(stamp.by.id)) return 'ObserverTakesPart'
  model.begun = true
  model.open = true
  model.setting = beginning.setting
  model.session = stamp.session
  for (const { id, role } of beginning.participants) model.people[id] = { role }
  return undefined
}

const stepsOf = (model: Model, command: Exclude<AllianceCommand, { _tag: 'BeginAlliance' }>): readonly Step[] => {
  const { by, session } = command.stamp
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
  const twice = (ids: readonly string[]): Refusal => (new Set(ids).size < ids.length ? 'NamedTwice' : undefined)
  const here = Object.values(model.people).filter(({ gone }) => gone === undefined).length
  const noTie = ([one, other]: Tie): boolean => {
    const named = [...idsOf(one), ...idsOf(other)]
    const hasWhole = one._tag === 'whole' || other._tag === 'whole'
    return new Set(named).size < named.length || (hasWhole && Object.keys(model.people).length < 3)
  }
  const act = (refused: () => Refusal, happens: () => void = () => {}): Step => ({ as: 'act', refused, happens })
  const word = (refused: () => Refusal, happens: () => void = () => {}): Step => ({ as: 'word', refused, happens })

  const endsWithout = (tie: Tie, gone: (id: string) => boolean): boolean =>
    tie.some((end) => end._tag !== 'whole' && idsOf(end).every(gone))
  const isGone = (id: string): boolean => model.people[id]?.gone !== undefined
  /** Whether nothing is left of an open episode once this person has gone too. */
  const over = (episode: ModelEpisode, leaver: string): boolean =>
    episode.place !== 'closed' &&
    episode.ties.every((tie, index) => episode.over[index] || endsWithout(tie, (id) => id === leaver || isGone(id)))
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
  /** What is broken off before an ending: one entry for each attempt under way. */
  const brokenOff = (ending: (episode: ModelEpisode) => boolean): readonly Step[] =>
    Object.values(model.episodes)
      .filter((episode) => episode.place === 'worked on' && ending(episode))
      .map((episode) =>
        act(
          () => undefined,
          () => {
            episode.place = 'paused'
          },
        ),
      )
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
          if (episode === undefined) return 'UnknownEpisode'
          const told = of._tag === 'departure' && episode.closedBy === 'departed' && episode.endedBy === of.participant
          const part =
            of._tag === 'phase'
              ? episode.phase === phase
              : episode.parties.includes(of.participant) && (episode.phase === phase || told)
          if (!part) return 'NotOfThisEnding'
        }
        return account.harms?.some((harm) => model.harms[harm] === undefined) ? 'UnknownHarm' : undefined
      },
      () => {
        const { attributedTo } = account
        model.accounts.push({ by: `${by._tag} ${by.id}`, of: JSON.stringify(of), attributedTo })
      },
    )

  switch (command._tag) {
    case 'HoldSession':
      return [
        act(
          () => twice(command.held.present) ?? absent(command.held.present),
          () => {
            model.session = session
          },
        ),
      ]
    case 'Join': {
      const { id, role } = command.participant
      const person = model.people[id]
      return [
        act(
          () => {
            if (person?.gone === 'death') return 'HasDied'
            if (person !== undefined && person.gone === undefined) return 'AlreadyTakesPart'
            if (person !== undefined && person.role !== role) return 'AnotherRoleThanBefore'
            return rolesKnown[model.setting]?.includes(role) ? undefined : 'RoleNotInSetting'
          },
          () => {
            model.people[id] = person?.last === undefined ? { role } : { role, last: person.last }
          },
        ),
      ]
    }
    case 'Leave': {
      const { participant, departure, account } = command
      const leaving = act(
        () =>
          ownDeath(departure, participant) ?? absent([participant]) ?? (here <= 2 ? 'TooFewWouldRemain' : undefined),
        () => {
          const person = model.people[participant]
          if (person === undefined) return
          person.gone = departure._tag
          person.wentAt = ++model.goings
          person.last = { phase: model.phases.length + 1, death: departure._tag === 'death' }
          for (const episode of ofPhase()) endTies(episode, participant)
        },
      )
      const told = account === undefined ? [] : [accounted({ _tag: 'departure', participant }, account)]
      return [...brokenOff((episode) => over(episode, participant)), leaving, ...told]
    }
    case 'GiveRating': {
      const { of, happened } = command.rating
      return [word(() => unknown(of.flatMap(idsOf)) ?? (noTie(of) ? 'NotATie' : tooEarly(happened)))]
    }
    case 'ChangeFrame':
      return [act(() => absent(command.change.changedBy) ?? tooEarly(command.change.happened))]
    case 'EndPhase': {
      const { ending, account } = command
      const named = ending._tag === 'left' ? ending.leavers : ending._tag === 'death' ? [ending.of] : []
      const phase = model.phases.length + 1
      const ended = act(
        () => (ending._tag === 'death' ? ownDeath(ending, ending.of) : undefined) ?? twice(named) ?? absent(named),
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
      const told = account === undefined ? [] : [accounted({ _tag: 'phase', phase }, account)]
      return [...(model.open ? brokenOff(() => true) : []), ended, ...told]
    }
    case 'AccountForEnding':
      return [accounted(command.account.of, command.account)]
    case 'ResumePhase':
      return [
        act(
          () => {
            if (model.phases[command.resumes - 1] === undefined) return 'UnknownPhase'
            return here < 2 ? 'TooFewParticipants' : undefined
          },
          () => {
            model.open = true
          },
        ),
      ]
    case 'ReportHarm': {
      const { doneBy, doneTo, happened } = command.what
      return [
        word(
          () =>
            model.harms[command.harm] === undefined
              ? (unknown([...doneBy, ...doneTo]) ?? tooEarly(happened))
              : 'HarmAlreadyReported',
          () => {
            model.harms[command.harm] = 'open'
          },
        ),
      ]
    }
    case 'CloseHarm': {
      const known = model.harms[command.harm]
      return [
        word(
          () => (known === undefined ? 'UnknownHarm' : known === 'closed' ? 'HarmIsClosed' : undefined),
          () => {
            model.harms[command.harm] = 'closed'
          },
        ),
      ]
    }
    case 'ReportRupture': {
      const { ties, expressedBy, directedTo, affected, moment, recurrenceOf } = command.rupture
      const atEnds = ties.flat().flatMap(idsOf)
      const involved = [...expressedBy, ...directedTo.flatMap(idsOf)]
      const parties = [...atEnds, ...involved, ...affected]
      const ofWhole = ties.flat().some(({ _tag }) => _tag === 'whole')
      const refused = (): Refusal => {
        if (model.episodes[command.episode] !== undefined) return 'EpisodeAlreadyReported'
        const early = tooEarly(moment.happened) ?? unknown(parties)
        if (early !== undefined) return early
        if (ties.some(noTie) || (ofWhole && here < 3) || sameTie(ties)) return 'NotATie'
        const toWhole = directedTo.some(({ _tag }) => _tag === 'whole')
        if (!ofWhole && (toWhole || involved.some((id) => !atEnds.includes(id)))) return 'NotInTheTies'
        if (recurrenceOf === undefined) return undefined
        const earlier = model.episodes[recurrenceOf]
        if (earlier === undefined) return 'UnknownEpisode'
        return earlier.place === 'closed' ? undefined : 'RecurrenceOfOpenEpisode'
      }
      return [
        // What people tell only after it ended, or after they left, is a word about what was: on record, and over at once.
        word(refused, () => {
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
          model.episodes[command.episode] = reported
          if (!model.open) settles(reported, 'phase-ended')
          const wentAt = (id: string): number => model.people[id]?.wentAt ?? 0
          const [last = ''] = parties.filter(isGone).sort((a, b) => wentAt(b) - wentAt(a))
          endTies(reported, last)
        }),
      ]
    }
  }

  const episode = model.episodes[command.episode]
  if (episode === undefined) {
    const acts = ['RecordMoment', 'BeginAttempt', 'UseStrategy', 'ReachStage', 'EndAttempt', 'StopRepair']
    return [{ as: acts.includes(command._tag) ? 'act' : 'word', refused: () => 'UnknownEpisode', happens: () => {} }]
  }
  /** A word about the episode, which is said of it. */
  const told = (refused: () => Refusal): Step =>
    word(refused, () => {
      episode.said += 1
    })
  const judged = (rating: number): Step =>
    word(
      () => undefined,
      () => {
        episode.words.push({ by, rating, after: episode.said })
        episode.said += 1
      },
    )
  const closed = (): Refusal => (episode.place === 'closed' ? 'EpisodeIsClosed' : undefined)
  const idle = (): Refusal => (episode.place === 'worked on' ? undefined : 'NoAttemptUnderWay')
  const to = (place: ModelEpisode['place']) => (): void => {
    episode.place = place
  }
  const close = (): void => {
    episode.place = 'closed'
    episode.closedBy = 'said'
  }
  const notTheirs = (): Refusal => {
    if (by._tag === 'observer' || episode.parties.includes(by.id)) return undefined
    const leads = ['leader', 'coleader', 'therapist'].includes(model.people[by.id]?.role ?? '')
    return leads || episode.ties.flat().some(({ _tag }) => _tag === 'whole') ? undefined : 'NotTheirsToClose'
  }
  switch (command._tag) {
    case 'RecordMoment':
      return [
        act(
          () => closed() ?? tooEarly(command.moment.happened),
          () => {
            episode.moments += 1
            episode.said += 1
          },
        ),
      ]
    case 'CodeMarkers':
      return [told(() => (command.moment < 1 || command.moment > episode.moments ? 'UnknownMoment' : undefined))]
    case 'RecogniseRupture':
      return [told(() => tooEarly(command.recognition.happened) ?? unknown([command.recognition.who]))]
    case 'RateSeverity':
      return [
        told(() =>
          command.severity._tag === 'impact' && by._tag === 'participant' ? 'ImpactIsAnObservers' : undefined,
        ),
      ]
    case 'RateContribution':
      return [told(() => unknown([command.contribution.of]))]
    case 'NoteEffect':
      return [told(() => unknown([command.effect.on]))]
    case 'NoteLegacy':
      return [told(() => unknown([command.legacy.for]))]
    case 'NameFactor':
      return [told(() => undefined)]
    case 'JudgeResolution':
      return [judged(command.judgement.rating)]
    case 'NoteBystander': {
      const { who, state } = command.bystander
      const own = by._tag === 'participant' && by.id === who
      const leads =
        by._tag === 'participant' &&
        model.people[by.id]?.gone === undefined &&
        ['leader', 'coleader', 'therapist'].includes(model.people[by.id]?.role ?? '')
      return [
        told(() =>
          first(
            () => (episode.parties.includes(who) ? 'PartyIsNoBystander' : undefined),
            () => ((state === 'processed' || state === 'declined') && !own ? 'OnlyTheirOwnWord' : undefined),
            () => unknown([who]),
            () => (state === 'waived' && !leads ? 'WaivingIsALeaders' : undefined),
          ),
        ),
      ]
    }
    case 'BeginAttempt': {
      const { startedBy, happened } = command.attempt
      const begun = (): void => {
        episode.place = 'worked on'
        episode.attempts += 1
      }
      const underWay = (): Refusal => (episode.place === 'worked on' ? 'AttemptUnderWay' : undefined)
      return [act(() => closed() ?? underWay() ?? tooEarly(happened) ?? absent([startedBy]), begun)]
    }
    case 'UseStrategy':
      return [act(() => closed() ?? idle() ?? absent([command.use.usedBy]))]
    case 'ReachStage':
      return [act(() => closed() ?? idle())]
    case 'EndAttempt':
      return [act(() => closed() ?? idle(), to('paused'))]
    case 'StopRepair':
      return [
        act(
          () =>
            closed() ??
            (episode.place === 'worked on'
              ? 'AttemptUnderWay'
              : episode.place === 'unattended'
                ? 'NothingAttempted'
                : undefined) ??
            notTheirs(),
          () => {
            close()
            episode.settled = episode.said
          },
        ),
      ]
    case 'ResolveEpisode': {
      const worked = episode.place === 'worked on' ? [act(() => undefined, to('paused'))] : []
      const resolved = act(() => closed() ?? (command.judgement.rating < 4 ? 'NotJudgedResolved' : notTheirs()), close)
      return [...worked, judged(command.judgement.rating), resolved]
    }
  }
}
