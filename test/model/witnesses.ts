/**
 * The shortest way into each rejection: every command is accepted but the last.
 *
 * Complete over the union, so that a new rejection must be shown here before the tests compile.
 */
import type { AllianceCommand, AllianceFact, AllianceRejection } from 'rupture-repair'
import { algorithm } from './alliance-candidates.js'
import {
  at,
  attempt,
  begin,
  between,
  during,
  endTogether,
  leave,
  observes,
  pair,
  resolve,
  rupture,
  says,
  trio,
} from './given.js'

const session: AllianceCommand = { _tag: 'HoldSession', stamp: at(1), held: { present: ['c', 't'] } }
const strain = rupture('e', [between('c', 't')], { expressedBy: ['c'] })
const strainInGroup = rupture('e', [between('ann', 'ben')])
const harm: AllianceCommand = {
  _tag: 'ReportHarm',
  stamp: at(0),
  harm: 'h',
  what: { kind: 'boundary-violation', doneBy: ['t'], doneTo: ['c'], happened: during(0) },
}
const harmClosed: AllianceCommand = { _tag: 'CloseHarm', stamp: at(0), harm: 'h', as: 'handed-over' }
const attemptEnded: AllianceCommand = { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'partly' }
const stop: AllianceCommand = { _tag: 'StopRepair', stamp: at(0), episode: 'e' }
const bystander = (who: string, state: 'asked' | 'processed' | 'waived'): AllianceCommand => ({
  _tag: 'NoteBystander',
  stamp: at(0),
  episode: 'e',
  bystander: { who, state },
})
const account = (reason: 'dissatisfied' | 'death', attributedTo: readonly string[]): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(0),
  account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo },
})

const withdraw = (entry: number): AllianceCommand => ({ _tag: 'WithdrawEntry', stamp: at(0), entry })
const began: AllianceFact = {
  _tag: 'AllianceBegan',
  stamp: at(0),
  beginning: { setting: 'individual', medium: 'video', provenance: 'invented', participants: [] },
}

export const witnesses: Readonly<Record<AllianceRejection['_tag'], readonly [AllianceCommand, ...AllianceCommand[]]>> =
  {
    AllianceNotBegun: [session],
    AllianceAlreadyBegan: [pair, pair],
    TooFewParticipants: [begin('individual', { c: 'client' })],
    RoleNotInSetting: [begin('individual', { c: 'client', t: 'leader' })],
    AlreadyTakesPart: [pair, { _tag: 'Join', stamp: at(0), participant: { id: 'c', role: 'client' } }],
    UnknownParticipant: [pair, rupture('e', [between('c', 'nobody')])],
    HasLeft: [trio, leave('ben'), { _tag: 'HoldSession', stamp: at(1), held: { present: ['ben'] } }],
    NotTheCurrentSession: [pair, session, endTogether(0)],
    SessionNotLater: [pair, session, session],
    PhaseIsOver: [pair, endTogether(), session],
    PhaseIsOpen: [pair, { _tag: 'ResumePhase', stamp: at(0), resumes: 1 }],
    UnknownPhase: [pair, endTogether(), { _tag: 'ResumePhase', stamp: at(0), resumes: 2 }],
    TooFewWouldRemain: [pair, leave('c')],
    NotATie: [pair, rupture('e', [between('c', 'c')])],
    NotInTheTies: [trio, rupture('e', [between('ann', 'ben')], { expressedBy: ['leader'] })],
    RecurrenceOfOpenEpisode: [pair, strain, rupture('e2', [between('c', 't')], { recurrenceOf: 'e' })],
    // `EndPhase` and `Leave` break off what is under way first; only a log can show an ending over an attempt.
    AttemptsUnderWay: [pair, strain, attempt('e', 't'), endTogether()],
    WaivingIsALeaders: [trio, strainInGroup, bystander('leader', 'waived')],
    NoSuchEnding: [pair, account('dissatisfied', [])],
    DeathIsItsOwnEnding: [
      pair,
      strain,
      { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } },
      account('death', ['e']),
    ],
    NotOfThisEnding: [
      pair,
      strain,
      endTogether(),
      { _tag: 'ResumePhase', stamp: at(0), resumes: 1 },
      endTogether(),
      {
        _tag: 'AccountForEnding',
        stamp: at(0),
        account: { of: { _tag: 'phase', phase: 2 }, reason: 'dissatisfied', attributedTo: ['e'] },
      },
    ],
    UnknownHarm: [pair, harmClosed],
    HarmAlreadyReported: [pair, harm, harm],
    HarmIsClosed: [pair, harm, harmClosed, harmClosed],
    AnotherRoleThanBefore: [
      trio,
      leave('ben'),
      { _tag: 'Join', stamp: at(0), participant: { id: 'ben', role: 'coleader' } },
    ],
    HasDied: [trio, leave('ben', 'death'), { _tag: 'Join', stamp: at(0), participant: { id: 'ben', role: 'member' } }],
    ObserverTakesPart: [pair, { ...harm, stamp: at(0, observes('c')) }],
    NamedTwice: [pair, { _tag: 'HoldSession', stamp: at(1), held: { present: ['c', 'c'] } }],
    NotTheirsToClose: [
      begin('group', { leader: 'leader', ann: 'member', ben: 'member', cas: 'member' }),
      strainInGroup,
      resolve('e', says('cas')),
    ],
    NotASessionNumber: [pair, { _tag: 'HoldSession', stamp: at(0.5), held: { present: ['c'] } }],
    UnknownEntry: [pair, withdraw(2)],
    EntryDoesNotStand: [pair, strain, withdraw(2), withdraw(2)],
    CorrectionsAreWithdrawn: [
      pair,
      strain,
      withdraw(2),
      { _tag: 'AmendEntry', stamp: at(0), entry: 3, instead: began },
    ],
    NotTheirsToCorrect: [pair, strain, { ...withdraw(2), stamp: at(0, says('c')) }],
    WouldBreakHistory: [pair, strain, attempt('e', 't'), withdraw(2)],
    OnlyPeopleRecord: [{ ...pair, stamp: { session: 0, by: algorithm } }],
    UnknownEpisode: [pair, stop],
    EpisodeAlreadyReported: [pair, strain, strain],
    EpisodeIsClosed: [pair, strain, resolve('e', says('c')), attempt('e', 't')],
    AttemptUnderWay: [pair, strain, attempt('e', 't'), attempt('e', 't')],
    NoAttemptUnderWay: [pair, strain, attemptEnded],
    NothingAttempted: [pair, strain, stop],
    NotJudgedResolved: [pair, strain, resolve('e', says('c'), 3)],
    UnknownMoment: [
      pair,
      strain,
      {
        _tag: 'CodeMarkers',
        stamp: at(0),
        episode: 'e',
        moment: 2,
        markers: [{ codeSet: '3RS-2015', marker: 'control-pressure' }],
      },
    ],
    ImpactIsAnObservers: [
      pair,
      strain,
      { _tag: 'RateSeverity', stamp: at(0, says('t')), episode: 'e', severity: { _tag: 'impact', rating: 2 } },
    ],
    OnlyTheirOwnWord: [trio, strainInGroup, bystander('leader', 'processed')],
    PartyIsNoBystander: [trio, strainInGroup, bystander('ann', 'asked')],
    HappenedAfterReported: [
      pair,
      { ...strain, rupture: { ...strain.rupture, moment: { kind: 'withdrawal', happened: during(1) } } },
    ],
  }
