/** Sessions, comers, ratings, the frame, harm and proposals: what is neither of an episode nor an ending. */
import type { AllianceFact } from 'rupture-repair'
import { isOfElsewhere, rolesKnown } from './model-beginning.js'
import type { Model } from './model-state.js'
import { act, checksOf, noEpisode, type Step, twice, word } from './model-step.js'
import { idsOf } from './model-ties.js'

const sessionsOf = ({
  proposedBy,
}: Extract<AllianceFact, { _tag: 'ProposalAnswered' }>['proposal']): readonly number[] =>
  proposedBy._tag === 'algorithm' ? Object.values(proposedBy.movement ?? {}) : [proposedBy.session]

type OfAlliance = Extract<
  AllianceFact,
  {
    _tag:
      | 'SessionHeld'
      | 'SessionInserted'
      | 'ParticipantJoined'
      | 'RatingGiven'
      | 'FrameChanged'
      | 'RepairHistoryTold'
      | 'HarmReported'
      | 'HarmClosed'
      | 'ProposalAnswered'
  }
>

export const allianceStep = (model: Model, fact: OfAlliance, place: number): Step => {
  const { by, session } = fact.stamp
  const { absent, noTie, tooEarly, unknown } = checksOf(model, fact.stamp)
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
  }
}
