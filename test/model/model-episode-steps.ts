/** What is said and done of an episode, from its moments to its closing. */
import type { AllianceFact } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import type { Model, ModelEpisode, Refusal } from './model-state.js'
import { act, checksOf, first, noEpisode, type Step, word } from './model-step.js'
import { idsOf } from './model-ties.js'

/** Whether no cut at all would take this for a word that it is resolved. */
const rulesOut = ({ rating, scale, allianceAfter }: Judgement): boolean => {
  if (rating === undefined) return allianceAfter === undefined || allianceAfter === 'weaker'
  return scale === undefined && rating < 3
}

type OfEpisode = Exclude<Extract<AllianceFact, { readonly episode: string }>, { _tag: 'RuptureReported' }>

export const episodeStep = (model: Model, fact: OfEpisode): Step => {
  const { by } = fact.stamp
  const { absent, kindless, noTie, tooEarly, unknown } = checksOf(model, fact.stamp)
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
