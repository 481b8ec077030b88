import type { EpisodeRejection } from '../../episode/index.js'
import { resolvedFrom } from '../../vocabulary/inside.js'
import type { Catalogue, Refusal } from '../language.js'
import { count } from './phrases.js'
import { capital, numbered, wordsOf } from './settings.js'

export const episodeRejections: Catalogue<EpisodeRejection, Refusal> = {
  UnknownEpisode: ({ episode }) => [
    `Episode ${episode} has not been reported in this alliance.`,
    'Report it first, or name an episode that is on record.',
  ],
  EpisodeAlreadyReported: ({ episode }) => [
    `Episode ${episode} has been reported already.`,
    'Add to it, or give the new episode an id of its own.',
  ],
  EpisodeIsClosed: ({ episode }) => [
    `Episode ${episode} is closed, and nothing more can be done in it.`,
    'What people say about it can still be recorded. The source that closed it can withdraw the closing. If the rupture goes on or comes back, it can be reported as a new episode that names this one.',
  ],
  AttemptUnderWay: ({ episode }) => [
    `In episode ${episode} an attempt at repair is under way.`,
    'Record how that attempt ended first.',
  ],
  NoAttemptUnderWay: ({ episode }) => [
    `In episode ${episode} no attempt at repair is under way.`,
    'Record first that one began.',
  ],
  NothingAttempted: ({ episode }) => [
    `In episode ${episode} no attempt at repair has been made that could be stopped.`,
    'Record an attempt first, or leave the episode open.',
  ],
  NotJudgedResolved: ({ episode }) => [
    `The source that closes episode ${episode} as resolved does not judge it resolved in their latest judgement.`,
    `On the five steps, resolved starts at ${resolvedFrom.value}: record such a judgement of theirs, or leave the episode open.`,
  ],
  UnknownMoment: ({ episode, moment, moments }) => [
    `Episode ${episode} has ${count(moments, 'moment')}, and the entry names moment ${moment}.`,
    moments === 1
      ? 'Name moment 1, or record the moment first.'
      : `Name one from 1 to ${moments}, or record the moment first.`,
  ],
  CoderNamesKind: ({ episode }) => [
    `In episode ${episode} an observer reports a moment and names no kind.`,
    'An observer names withdrawal, confrontation or mixed; where no one has said which, a person can report the moment without one.',
  ],
  UnknownAttempt: ({ episode, attempt, attempts }) => [
    `Episode ${episode} has ${attempts === 1 ? '1 attempt' : `${attempts} attempts`} on record, and the entry names attempt ${attempt}.`,
    attempts === 0
      ? 'Leave the attempt out, or record it first.'
      : `Name one from 1 to ${attempts}, leave it out, or record the attempt first.`,
  ],
  ImpactIsAnObservers: ({ episode }) => [
    `In episode ${episode} the impact is rated by a source that is not an observer.`,
    'An observer can rate the impact; a participant can rate the intensity.',
  ],
  OnlyTheirOwnWord: ({ episode, participant }, name) => [
    `In episode ${episode} another person speaks for ${name(participant)}.`,
    'Only a bystander can say that they have come to terms with it or would rather not speak; others can record that they asked.',
  ],
  PartyIsNoBystander: ({ episode, participant }, name) => [
    `In episode ${episode} the entry makes a bystander of ${name(participant)}, who is a party to it, by name or because it concerns the whole.`,
    'Record what they say as a judgement of the resolution, or name a person who is not a party.',
  ],
  NotASessionNumber: ({ session }, _, setting) => [
    `The entry names ${numbered(session, setting)}, and no ${wordsOf(setting).meeting} has that number.`,
    `${capital(wordsOf(setting).meeting)}s are counted: whole numbers from 0, where 0 means before the first.`,
  ],
  HappenedAfterReported: ({ happened, reported }, _, setting) => [
    `The entry was reported in ${numbered(reported, setting)} and says that it happened in ${numbered(happened, setting)}, which had not come.`,
    `Name a ${wordsOf(setting).meeting} up to ${reported}, or record the entry once ${numbered(happened, setting)} has been held.`,
  ],
}
