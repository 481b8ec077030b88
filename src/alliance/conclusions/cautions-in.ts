import { attemptsOf, type EpisodeRecord, latestJudgements, momentsOf, partiesOf, saidAs } from '../../episode/index.js'
import { closedIn, concernedIn, injuredIn, type ResolutionJudged, type StrategyUse } from '../../episode/inside.js'
import type { CodeSet, EpisodeId, ParticipantId, Source, Strategy } from '../../vocabulary/inside.js'
import { saysOf } from '../outcome/says.js'
import { entriesAs } from '../record/entries-as.js'
import type { EndingAccount, FrameChanged, ParticipantLeft } from '../record/event.js'
import { expectNoView } from '../record/no-view.js'
import { hasDied, isMachine, peopleAmong, perspectivesIn } from '../record/people.js'
import { sessionOf } from '../record/session-of.js'
import {
  type Alliance,
  type AllianceRecord,
  type AllianceState,
  hasBegun,
  type PhasedEpisode,
} from '../record/state.js'
import { standingEntries } from '../rules/correction.js'
import { openEpisodes } from '../rules/departure.js'
import { attendanceOf } from './attendance.js'
import { bystandersOf } from './bystanders.js'
import type { Caution, Pointed } from './caution.js'
import { contradicted } from './contradicted.js'

/** The settings of cautions, without defaults. */
export interface CautionQuestion {
  /** The number of sessions after which an unattended rupture raises a caution. */
  readonly unattendedFor: number
  /** The user's own code sets; codes of a set that is neither given here nor shipped raise no caution. */
  readonly codeSets?: readonly CodeSet[]
}

/**
 * Lists the cautions that a record raises, each kind in the order of the record. They block nothing.
 *
 * @example
 * cautionsIn(sampleAlliance, { unattendedFor: 2 }) // => []
 */
export const cautionsIn = (
  alliance: AllianceState,
  { unattendedFor, codeSets = [] }: CautionQuestion,
): readonly Caution[] => {
  expectNoView(alliance, 'cautionsSeen')
  if (!hasBegun(alliance)) return []
  const { record } = alliance
  const { setting } = record.began.beginning
  const pointed: readonly Pointed[] = [
    ...openEpisodes(record).flatMap((phased) => leftUnattended(record, phased, unattendedFor)),
    ...entriesAs(record, 'FrameChanged').flatMap((event) => oneSided(alliance, event)),
    ...record.episodes.flatMap(pressedOn),
    ...record.episodes.flatMap(patternLinkedAtOnce),
    ...record.episodes.flatMap((phased) => notHeard(record, phased)),
    ...record.episodes.flatMap((phased) => againstTheirWord(record, phased)),
    ...record.episodes.flatMap((phased) => notAsked(alliance, phased)),
    ...record.episodes.flatMap((phased) => contradicted(record, phased, codeSets)),
    ...entriesAs(record, 'ParticipantLeft').flatMap((event) => unspoken(record, event)),
  ]
  return pointed.map((one) => ({ ...one, setting }))
}

const nameOf = ({ episode }: PhasedEpisode): EpisodeId => episode.record.reported.episode

const leftUnattended = (record: AllianceRecord, phased: PhasedEpisode, least: number): readonly Pointed[] => {
  const { episode } = phased
  const sessions = record.session - episode.record.reported.stamp.session
  if (episode._tag !== 'Unattended' || sessions < least || isOverForThoseHurt(episode.record)) return []
  const mayBeUnspoken = momentsOf(episode.record).some(({ kind }) => kind === 'withdrawal' || kind === 'mixed')
  return [{ _tag: 'LeftUnattended', episode: nameOf(phased), sessions, mayBeUnspoken }]
}

/** Says whether all it hurt, or all its parties where none is named, said before a session that it was let go or has faded. */
const isOverForThoseHurt = (record: EpisodeRecord, before = Number.POSITIVE_INFINITY): boolean => {
  const said = record.said.filter(({ stamp }) => stamp.session < before)
  const over = wordsIn({ ...record, said }).filter(
    ({ judgement }) => judgement.over === 'let-go' || judgement.over === 'faded',
  )
  const hurt = injuredIn(record)
  const asked = hurt.length > 0 ? hurt : partiesOf(record)
  return asked.length > 0 && asked.every((id) => over.some(({ stamp: { by } }) => isOwn(by, id)))
}

/** Returns each source's latest judgement; one on a scale without a cut that says nothing else hides none before it. */
const wordsIn = ({ reported, said }: EpisodeRecord): readonly ResolutionJudged[] =>
  latestJudgements({
    reported,
    said: said.filter(
      (word) =>
        word._tag !== 'ResolutionJudged' ||
        word.judgement.over !== undefined ||
        saysOf(word.judgement, {}) !== 'no-cut',
    ),
  })

const isOwn = (by: Source, id: ParticipantId): boolean => by._tag === 'participant' && by.id === id

/** Returns a caution for a frame change by one side while episodes were open, as far as sessions tell. */
const oneSided = (alliance: Alliance, event: FrameChanged): readonly Pointed[] => {
  const { stamp, change } = event
  if (change.manner === 'together') return []
  const when = sessionOf(change.happened) ?? stamp.session
  const fragile = alliance.record.episodes.filter((phased) => {
    const { reported } = phased.episode.record
    const began = sessionOf(reported.rupture.moment.happened) ?? reported.stamp.session
    const last = closedIn(phased.episode) ?? Number.POSITIVE_INFINITY
    return (
      began <= when &&
      when <= last &&
      !(when === last && wasClosedBefore(alliance.record, phased, event)) &&
      !isOverForThoseHurt(phased.episode.record, when)
    )
  })
  return fragile.length === 0
    ? []
    : [
        {
          _tag: 'OneSidedFrameChange',
          aspect: change.aspect,
          changedBy: change.changedBy,
          episodes: fragile.map(nameOf),
        },
      ]
}

/** Says whether an episode had closed before an entry of the same session, by the order of the log. */
const wasClosedBefore = ({ log }: AllianceRecord, { episode }: PhasedEpisode, entry: FrameChanged): boolean => {
  if (episode._tag !== 'Closed') return false
  const { event: closing } = episode.closing
  return standingEntries(log).find(({ event }) => event === closing || event === entry)?.event === closing
}

const techniques: readonly Strategy[] = ['illustrate-tasks-or-give-rationale', 'redirect-or-refocus']

const pressedOn = (phased: PhasedEpisode): readonly Pointed[] => {
  const attempts = attemptsOf(phased.episode).map((attempt) => ({
    uses: attempt.steps.flatMap((step) => (step._tag === 'StrategyUsed' ? [step.use] : [])),
    failed: 'ended' in attempt && attempt.ended.result === 'did-not-work',
  }))
  return techniques.flatMap((technique): readonly Pointed[] => {
    const failed = attempts.findIndex((one) => one.failed && one.uses.some(({ strategy }) => strategy === technique))
    const later = failed < 0 ? [] : attempts.slice(failed + 1).flatMap(({ uses }) => uses)
    const usedBy = usersOf(later, technique)
    return usedBy.length === 0 ? [] : [{ _tag: 'PressedOn', episode: nameOf(phased), strategy: technique, usedBy }]
  })
}

const usersOf = (uses: readonly StrategyUse[], strategy: Strategy): readonly ParticipantId[] => [
  ...new Set(uses.flatMap((use) => (use.strategy === strategy ? [use.usedBy] : []))),
]

const patternLinks: readonly Strategy[] = ['link-to-patterns-between-us', 'link-to-other-relationships']

const patternLinkedAtOnce = (phased: PhasedEpisode): readonly Pointed[] => {
  const sessions = momentsOf(phased.episode.record).map(({ happened }) => sessionOf(happened))
  const linked = attemptsOf(phased.episode)
    .flatMap(({ steps }) => steps)
    .flatMap((step) =>
      step._tag === 'StrategyUsed' &&
      patternLinks.includes(step.use.strategy) &&
      (step.use.timing === 'in-rupture' || (step.use.timing === undefined && sessions.includes(step.stamp.session)))
        ? [step.use]
        : [],
    )
  return [...new Set(linked.map(({ strategy }) => strategy))].map((strategy) => ({
    _tag: 'PatternLinkedAtOnce',
    episode: nameOf(phased),
    strategy,
    usedBy: usersOf(linked, strategy),
  }))
}

/** Returns a caution where people it hurt, the dead excepted, have neither given nor declined a word on an episode that another said is over for them. */
const notHeard = (record: AllianceRecord, phased: PhasedEpisode): readonly Pointed[] => {
  const { episode } = phased
  if (episode._tag !== 'Closed' || episode.closing._tag !== 'said') return []
  const { as, stamp } = episode.closing.event
  if (as === 'stopped' || as === 'led-to-referral') return []
  const declined = saidAs(episode.record, 'JudgementAsked').flatMap(({ asked }): readonly Source[] =>
    asked.answer === 'declined' ? [{ _tag: 'participant', id: asked.who }] : [],
  )
  const heard = [stamp.by, ...declined, ...latestJudgements(episode.record).map((one) => one.stamp.by)]
  const who = peopleAmong(record, injuredIn(episode.record)).filter(
    (id) => !heard.some((by) => isOwn(by, id)) && !record.people.some((person) => person.id === id && hasDied(person)),
  )
  return who.length === 0 ? [] : [{ _tag: 'AffectedNotHeard', episode: nameOf(phased), who, closedBy: stamp.by, as }]
}

/**
 * Returns a caution where people it hurt, or clients it concerns, say that it is not mended, and another closed it as mended or over.
 *
 * Those who have let it go, or say that it has passed, agree with who closes it as such; those who stopped trying do not call it mended.
 */
const againstTheirWord = (record: AllianceRecord, phased: PhasedEpisode): readonly Pointed[] => {
  const { episode, everyone } = phased
  if (episode._tag !== 'Closed' || episode.closing._tag !== 'said') return []
  const { as, stamp } = episode.closing.event
  if (as === 'stopped' || as === 'led-to-referral') return []
  const closedBy = stamp.by
  const hurt = peopleAmong(record, injuredIn(episode.record))
  const who = wordsIn(episode.record).flatMap(({ stamp: { by }, judgement }) => {
    const isTheirs =
      by._tag === 'participant' &&
      (hurt.includes(by.id) ||
        (perspectivesIn(record)(by) === 'client' && concernedIn(episode.record, everyone).includes(by.id)))
    if (as !== 'resolved' && (judgement.over === 'let-go' || judgement.over === 'faded')) return []
    const says = saysOf(judgement, {})
    const isAgainst =
      says === 'not-resolved' || (as === 'resolved' && judgement.over === 'stopped' && says !== 'resolved')
    return isTheirs && by.id !== closedBy.id && isAgainst ? [by.id] : []
  })
  return who.length === 0 ? [] : [{ _tag: 'ClosedAgainstTheirWord', episode: nameOf(phased), who, closedBy }]
}

const notAsked = (alliance: Alliance, phased: PhasedEpisode): readonly Pointed[] => {
  const attended = attendancesAt(alliance.record, phased)
  // Elsewhere is a person who was absent, by the attendance, from the session of every moment.
  const wasElsewhere = (id: ParticipantId): boolean => attended.every((present) => present?.includes(id) === false)
  const who = bystandersOf(alliance, phased).flatMap((one) =>
    one.state === 'not-asked' && one.stillTakesPart && !wasElsewhere(one.who) ? [one.who] : [],
  )
  return who.length === 0 ? [] : [{ _tag: 'BystandersNotAsked', episode: nameOf(phased), who }]
}

/** Returns who was at the session of each moment; `undefined` for a moment between sessions or at an unknown one. */
const attendancesAt = (
  record: AllianceRecord,
  { episode }: PhasedEpisode,
): readonly (readonly ParticipantId[] | undefined)[] =>
  momentsOf(episode.record).map(({ happened }) =>
    happened._tag === 'in' && happened.part !== 'between' ? attendanceOf(record, happened.session) : undefined,
  )

/** Returns a caution where no other person has accounted for a last departure; an account without reason or cause does not count. */
const unspoken = (record: AllianceRecord, event: ParticipantLeft): readonly Pointed[] => {
  const { participant, departure } = event
  if (isMachine(record, { _tag: 'participant', id: participant })) return []
  const isSpoken = record.entries
    .slice(record.entries.indexOf(event) + 1)
    .some(
      (entry) =>
        (entry._tag === 'ParticipantLeft' && entry.participant === participant) ||
        (entry._tag === 'EndingAccounted' &&
          entry.account.of._tag === 'departure' &&
          entry.account.of.participant === participant &&
          entry.stamp.by.id !== participant &&
          givesCause(entry.account)),
    )
  return isSpoken ? [] : [{ _tag: 'DepartureUnspoken', participant, died: departure._tag === 'death' }]
}

const givesCause = ({ reason, attributedTo, harms = [] }: EndingAccount): boolean =>
  reason !== 'unknown' || attributedTo.length > 0 || harms.length > 0
