/** Departures and endings of treatment, what is told of them, and treatment taken up again. */
import type { AllianceFact } from 'rupture-repair'
import type { Source } from 'rupture-repair/vocabulary'
import { endTies, settles } from './model-over.js'
import type { Model, ModelEpisode, Refusal } from './model-state.js'
import { act, checksOf, noEpisode, type Step, twice, word } from './model-step.js'
import { isConcerned, isOverWithout } from './model-ties.js'

/** The episodes of the open phase; those of phases that ended are not touched any more. */
const ofPhase = (model: Model): readonly ModelEpisode[] =>
  Object.values(model.episodes).filter(({ phase }) => phase === model.phases.length + 1)

const ownDeath = (by: Source, how: { readonly _tag: string }, who: string): Refusal =>
  how._tag === 'death' && by._tag === 'participant' && by.id === who ? 'HasDied' : undefined

/** Whether an attempt is under way that cannot go on after an ending. */
const cutOff = (model: Model, ending: (episode: ModelEpisode) => boolean): Refusal =>
  Object.values(model.episodes).some((episode) => episode.place === 'worked on' && ending(episode))
    ? 'AttemptsUnderWay'
    : undefined

const accounted = (
  model: Model,
  by: Source,
  of: { readonly _tag: 'phase'; readonly phase: number } | { readonly _tag: 'departure'; readonly participant: string },
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

type Ending = Extract<AllianceFact, { _tag: 'ParticipantLeft' | 'PhaseEnded' | 'EndingAccounted' | 'PhaseResumed' }>

export const endingStep = (model: Model, fact: Ending): Step => {
  const { by } = fact.stamp
  const { absent, here } = checksOf(model, fact.stamp)
  switch (fact._tag) {
    case 'ParticipantLeft': {
      const { participant, departure } = fact
      return act(
        () =>
          ownDeath(by, departure, participant) ??
          absent([participant]) ??
          (here <= 2 ? 'TooFewWouldRemain' : undefined) ??
          cutOff(model, (episode) => isOverWithout(model, episode, participant)),
        () => {
          const person = model.people[participant]
          if (person === undefined) return
          person.gone = departure._tag
          person.wentAt = ++model.goings
          person.last = { phase: model.phases.length + 1, death: departure._tag === 'death', going: model.goings }
          for (const episode of ofPhase(model)) endTies(model, episode, participant)
        },
      )
    }
    case 'PhaseEnded': {
      const { ending } = fact
      const named = ending._tag === 'left' ? ending.leavers : ending._tag === 'death' ? [ending.of] : []
      return act(
        () =>
          (ending._tag === 'death' ? ownDeath(by, ending, ending.of) : undefined) ??
          twice(named) ??
          absent(named) ??
          cutOff(model, () => true),
        () => {
          const dead = ending._tag === 'death' ? model.people[ending.of] : undefined
          if (dead !== undefined) {
            dead.gone = 'death'
            dead.wentAt = ++model.goings
          }
          for (const episode of ofPhase(model)) settles(episode, 'phase-ended')
          model.open = false
          model.phases.push(ending._tag === 'death')
        },
      )
    }
    case 'EndingAccounted':
      return accounted(model, by, fact.account.of, fact.account)
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
  }
}
