import type { AllianceRejection } from '../../alliance/index.js'
import type { EpisodeRejection } from '../../episode/index.js'
import { roleNamesOfSetting, rolesOfSetting } from '../../vocabulary/inside.js'
import type { Catalogue, Language, Refusal, Rejection } from '../language.js'
import { end, entries, list } from './phrases.js'
import { capital, numbered, wordsOf } from './settings.js'

type WouldBreakHistory = Extract<AllianceRejection, { readonly _tag: 'WouldBreakHistory' }>

export const allianceRejections: Catalogue<Exclude<Rejection, EpisodeRejection | WouldBreakHistory>, Refusal> = {
  AllianceNotBegun: () => ['This alliance has not begun.', 'Record its beginning first.'],
  AllianceAlreadyBegan: () => [
    'This alliance has begun already.',
    'Record what comes next in it, or begin another alliance in a log of its own.',
  ],
  TooFewParticipants: ({ at }) =>
    at === 'beginning'
      ? [
          'An alliance takes at least two people, and its beginning names fewer.',
          'Name everyone who takes part at the beginning.',
        ]
      : [
          'A resumption takes at least two people, and fewer take part now.',
          'Words about the past can still be recorded; with another person, begin another alliance in a log of its own.',
        ],
  RoleNotInSetting: ({ participant, role, setting }, name) => [
    `The role ${role}, given to ${name(participant)}, is not known in the setting ${setting}.`,
    `There the roles are ${list(rolesOfSetting[setting])}.`,
  ],
  RoleNameNotInSetting: ({ participant, called, setting }, name) => [
    `The role name ${called}, given to ${name(participant)}, does not belong to the setting ${setting}.`,
    roleNamesOfSetting[setting].length === 0
      ? 'There a role has no other name from the list; leave it out, or name it in words of your own.'
      : `There a role can be called ${list(roleNamesOfSetting[setting])}, or be named in words of your own.`,
  ],
  AlreadyTakesPart: ({ participant }, name) => [
    `The id of ${name(participant)} belongs to a person who takes part already.`,
    'Name each person once, each by an id of their own.',
  ],
  AnotherRoleThanBefore: ({ participant, role, machine }, name) => [
    `${name(participant)} took part before, and not as ${machine ? 'a machine' : 'a person'} in the role ${role}.`,
    'Record it as it was before; another role, and a machine, needs a name of its own.',
  ],
  HasDied: ({ participant }, name) => [
    `The record says that ${name(participant)} died, and the entry has them speak, act or come back.`,
    'Record it in the name of the person who says it; if the death was recorded by mistake, correct that entry first.',
  ],
  ObserverTakesPart: ({ participant }, name) => [
    `${name(participant)} takes or took part and is named as an observer.`,
    'Sign the entry as a participant, or give the observer a name of their own.',
  ],
  NamedTwice: ({ participant }, name) => [
    `${name(participant)} is named twice in a list of people.`,
    'Name each person once.',
  ],
  UnknownParticipant: ({ participant }, name) => [
    `No one has taken part under the name ${name(participant)}.`,
    'Record first that they joined, or name a person who takes or took part.',
  ],
  HasLeft: ({ participant }, name) => [
    `The entry needs a person who takes part, and ${name(participant)} has left.`,
    'Words about the past can still be recorded; for anything else name a person who takes part, or record a return first.',
  ],
  NotTheCurrentSession: ({ session, current }, _, setting) => [
    `The entry is stamped ${numbered(session, setting)}, and the ${wordsOf(setting).meeting} last held is ${current}.`,
    `Stamp it ${current}, and say in the entry when it happened.`,
  ],
  SessionNotLater: ({ session, last }, _, setting) => [
    `${capital(numbered(session, setting))} does not come after ${numbered(last, setting)}, the last one held.`,
    `Give the ${wordsOf(setting).meeting} a number greater than ${last}.`,
  ],
  SessionNotEarlier: ({ session, began, current }, _, setting) => [
    `${capital(numbered(session, setting))} cannot be entered late: the record began at ${numbered(began, setting)}, and ${current} is the last one held.`,
    `Enter late only a ${wordsOf(setting).meeting} between the two; the next one is held in its turn, and a wrong number is corrected.`,
  ],
  SessionAlreadyHeld: ({ session }, _, setting) => [
    `${capital(numbered(session, setting))} is already on record.`,
    `Correct its entry if it was otherwise, or give the forgotten ${wordsOf(setting).meeting} the number that is missing.`,
  ],
  PhaseIsOver: () => [
    'The phase has ended, and nothing more can be done in it.',
    'Words about the past, harms and accounts of the ending can still be recorded; for anything else open a new phase.',
  ],
  PhaseIsOpen: () => ['A phase is open.', 'Record its ending first, or go on in it.'],
  UnknownPhase: ({ phase }) => [
    `Phase ${phase} is not an ended phase of this alliance.`,
    'Name an ended phase as the one to take up again.',
  ],
  TooFewWouldRemain: ({ participant }, name) => [
    `Only two people take part, and without ${name(participant)} there would be no alliance.`,
    'Record the ending of the phase instead.',
  ],
  NotATie: ({ tie }) => [
    `The two ends of tie ${tie} in the entry make no tie in this alliance.`,
    'Name two different ends: people of the alliance, subgroups, or the whole where there are more than two people.',
  ],
  NotInTheTies: ({ episode, end: tieEnd }, name) => [
    `In episode ${episode} ${end(tieEnd, name)} is named as expressing it or as the one it was directed to, and is at no end of its ties.`,
    'Add the tie that they belong to, or leave them out here.',
  ],
  RecurrenceOfOpenEpisode: ({ episode, recurrenceOf }) => [
    `Episode ${episode} is said to be the return of episode ${recurrenceOf}, which is still open.`,
    `Record a further moment in episode ${recurrenceOf}, or close it first.`,
  ],
  AttemptsUnderWay: ({ episodes }) => [
    `Attempts at repair are under way in ${episodes.length === 1 ? 'episode' : 'episodes'} ${list(episodes)}.`,
    'Record first how they ended; broken off is one of the answers.',
  ],
  NotTheirsToClose: ({ episode, participant }, name) => [
    `Episode ${episode} does not concern ${name(participant)}, who neither leads nor treats.`,
    'Its parties, those who lead or treat, and observers can close it; a bystander can record a word of their own.',
  ],
  WaivingIsALeaders: ({ episode }, _, setting) => [
    `In episode ${episode} the asking of a bystander is waived by a person who does not lead.`,
    `${wordsOf(setting).waiving}; anyone can record that a bystander was asked or absent.`,
  ],
  NoSuchEnding: () => [
    'The ending that the account speaks of has not come.',
    'Record the ending of the phase or the departure first, or name one that is on record.',
  ],
  DeathIsItsOwnEnding: () => [
    'A death is its own ending: its reason is death, no other ending has that reason, and it is attributed to no episode.',
    'Account for it without naming an episode, or name the reason that fits the ending.',
  ],
  NotOfThisEnding: ({ episode }) => [
    `Episode ${episode} was not part of what ended.`,
    'Attribute the ending to episodes of its phase, or to those that it ended, or to none.',
  ],
  UnknownHarm: ({ harm }) => [
    `Harm ${harm} has not been reported in this alliance.`,
    'Report it first, or name a harm that is on record.',
  ],
  HarmAlreadyReported: ({ harm }) => [
    `Harm ${harm} has been reported already.`,
    'Give the new report an id of its own.',
  ],
  HarmIsClosed: ({ harm }) => [
    `The record of harm ${harm} is closed.`,
    'What happened since can be reported as a harm of its own.',
  ],
  NotTheirsToCloseHarm: ({ harm, participant }, name) => [
    `${name(participant)} is named among those who did harm ${harm}, and the entry has them close its record.`,
    'Any person who is not named there can close it.',
  ],
  HarmIsNoEpisode: ({ harm }) => [
    `${harm} is a harm on record, not an episode: nothing is offered for mending it.`,
    'How its record closes can be recorded, and an account of an ending names it among the harms; a rupture takes an id of its own.',
  ],
  EpisodeIsNoHarm: ({ episode }) => [
    `${episode} is an episode on record, and a harm is recorded apart from it.`,
    'Give the harm an id of its own. If it was not a rupture at all, the person who reported the episode can withdraw the report.',
  ],
  NotAFrameChange: ({ entry }) => [
    `Entry ${entry} is not a change of the frame earlier in the log.`,
    'Name the entry in which the frame was changed, or leave it out.',
  ],
  NotAScoreOfInstrument: ({ instrument, dimension }) => [
    `The instrument ${instrument} has no score named ${dimension}.`,
    'Name its own scores, in which total is a sum and mean the item mean, or give your own version a name of its own.',
  ],
  RatingOutsideInstrument: ({ instrument, dimension, lowest, highest }) => [
    `The score ${dimension} of ${instrument} runs from ${lowest} to ${highest}, and the one given does not lie there.`,
    'Look at the form again: total and subscales are sums after reversal, and mean is the item mean.',
  ],
  ProposalAlreadyAnswered: ({ proposal }) => [
    `The person who answers has answered proposal ${proposal} already.`,
    'Amend or withdraw that answer to say something else; another person can give an answer of their own.',
  ],
  SameEntryTwice: ({ entry }) => [
    `It is entry ${entry} once more, word for word, and that is the last of the log.`,
    `It is on record already; to say something else, amend entry ${entry} or change what the new one says.`,
  ],
  UnknownEntry: ({ entry, entries }) => [
    `There is no entry ${entry}; the log has ${entries}.`,
    `Name the entry by its place in the log, from 1 to ${entries}.`,
  ],
  EntryDoesNotStand: ({ entry }) => [
    `Entry ${entry} is no longer in force.`,
    'Withdraw the correction that took it away to have it back.',
  ],
  CorrectionsAreWithdrawn: ({ entry }) => [
    `Entry ${entry} is itself a correction.`,
    'Withdraw it, and correct again what it corrected.',
  ],
  NothingToUndo: ({ participant }, name) => [
    `No entry by ${name(participant)} is in force, so there is nothing to undo.`,
    'Record something first; an entry of another person can be corrected by its place in the log.',
  ],
  MoreEntriesThanBefore: ({ entry }) => [
    `This records more entries than entry ${entry} came with, and none can be put between others.`,
    'Leave out what was not recorded then, and record it now as an entry of its own.',
  ],
  CorrectedTwice: ({ entry }) => [
    `Entry ${entry} is named twice among the entries to correct at once.`,
    'Name it once, with its replacement.',
  ],
  NotTheirsToCorrect: ({ entry }) => [
    `Entry ${entry} is, or would become, what another person said.`,
    'The person who said it can correct it; others can record a word of their own. With a number or an id that is put right elsewhere, others can move it along, if nothing else of it changes.',
  ],
  OnlyPeopleRecord: () => [
    'Only people can record, and the entry comes from neither a participant nor an observer.',
    'An algorithm may propose; a participant or an observer can report what they know.',
  ],
  NotAMachinesToRecord: ({ participant }, name) => [
    `${name(participant)} is a machine, and the entry acts, reports, closes, accounts for an ending or corrects what another person said.`,
    'A person can record it and name the machine in it; ratings, judgements and notes of the machine itself are kept, apart from those of people.',
  ],
}

export const wouldBreakHistory: Language['wouldBreakHistory'] = ({ entry, breaks, along }, why) => [
  `Had entry ${entry} been as corrected, entry ${breaks} would be impossible. ${why}`,
  along.length === 0
    ? `Correct entry ${breaks} otherwise, or leave it as it is.`
    : `Correct or withdraw ${entries(along)} together with it (CorrectEntries), or leave entry ${entry} as it is.`,
]
