/**
 * A group in which an episode has two ties, c–t and c–d, and b stands by: everything said before the first session.
 *
 * The sources are only those that matter: an observer, who can say nearly everything, and where it matters who says it t, who leads and
 * can waive, b, who alone can say that it is processed, and c, a party. What strangers, wrong clocks and deaths meet stands in `alliance-search.test.ts`.
 */
import { type Alliance, type AllianceCommand, type AllianceState, bystandersOf } from 'rupture-repair'
import { momentsOf } from 'rupture-repair/episode'
import type { Role, Source } from 'rupture-repair/vocabulary'
import { isFull } from '../runs.js'
import type { Space } from './alliance-search.js'
import { begin, between, during, gone, observes, rupture, says } from './given.js'
import { bystanderLaws, departureLaws, episodeNamed } from './two-ties-laws.js'
import type { Unstamped } from './unstamped.js'

type Content = Unstamped<AllianceCommand>

const people: Readonly<Record<string, Role>> = { c: 'member', t: 'leader', d: 'member', b: 'member' }
const ids = Object.keys(people)
const happened = during(0)

const ofEpisode = (episode: string): readonly Content[] => [
  { _tag: 'RecordMoment', episode, moment: { kind: 'mixed', happened } },
  { _tag: 'CodeMarkers', episode, moment: 1, markers: [{ codeSet: '3RS-2015', marker: 'minimal-response' }] },
  { _tag: 'RecogniseRupture', episode, recognition: { who: 'd', happened } },
  { _tag: 'RateSeverity', episode, severity: { _tag: 'intensity', rating: 3 } },
  { _tag: 'NameFactor', episode, factor: { factor: 'misunderstanding', held: 'possible' } },
  { _tag: 'RateContribution', episode, contribution: { of: 'd', rating: 2 } },
  { _tag: 'NoteEffect', episode, effect: { on: 'd', effect: 'mistrust' } },
  { _tag: 'NoteLegacy', episode, legacy: { for: 'd', legacy: 'trust' } },
  { _tag: 'NoteHindrance', episode, kind: 'rigid' },
  ...(['asked', 'declined', 'processed', 'absent', 'waived'] as const).flatMap((state) =>
    ['b', 'd'].map((who): Content => ({ _tag: 'NoteBystander', episode, bystander: { who, state } })),
  ),
  { _tag: 'JudgeResolution', episode, judgement: { rating: 5 } },
  ...ids.flatMap((id): readonly Content[] => [
    { _tag: 'BeginAttempt', episode, attempt: { startedBy: id, happened } },
    { _tag: 'UseStrategy', episode, use: { strategy: 'allow-time', usedBy: id } },
  ]),
  { _tag: 'ReachStage', episode, stage: { model: 'permissive', stage: 'anything' } },
  { _tag: 'EndAttempt', episode, result: 'did-not-work' },
  { _tag: 'ResolveEpisode', episode, judgement: { rating: 4 } },
  { _tag: 'ResolveEpisode', episode, judgement: { rating: 2 } },
  { _tag: 'AskForJudgement', episode, asked: { who: 'd', answer: 'no-answer' } },
  { _tag: 'StopRepair', episode },
  { _tag: 'CloseEpisode', episode, as: 'let-go' },
]

const { rupture: ofTwoTies } = rupture('e', [between('c', 't'), between('c', 'd')], { expressedBy: ['c'] })
const { rupture: ofOthers } = rupture('f', [between('t', 'b')])

const contents: readonly Content[] = [
  begin('group', people),
  ...ids.flatMap((id): readonly Content[] => [
    { _tag: 'HoldSession', held: { present: [id] } },
    { _tag: 'Join', participant: { id, role: people[id] ?? 'party' } },
    { _tag: 'Leave', participant: id, departure: { _tag: 'left' } },
    { _tag: 'ChangeFrame', change: { aspect: 'fee', manner: 'one-sided', changedBy: [id], happened } },
    {
      _tag: 'AccountForEnding',
      account: { of: { _tag: 'departure', participant: id }, reason: 'dissatisfied', attributedTo: ['e'] },
    },
    {
      _tag: 'AccountForEnding',
      account: { of: { _tag: 'departure', participant: id }, reason: 'unknown', attributedTo: [] },
    },
  ]),
  { _tag: 'GiveRating', rating: { of: between('c', 'd'), instrument: 'a scale', scores: { bond: null }, happened } },
  { _tag: 'TellRepairHistory', told: { of: 'd', history: 'some' } },
  {
    _tag: 'AnswerProposal',
    proposal: { id: 'c/drop/0-1/drop', proposedBy: { _tag: 'algorithm', rule: 'drop' } },
    answer: { _tag: 'rejected' },
  },
  { _tag: 'EndPhase', ending: { _tag: 'together' } },
  { _tag: 'AccountForEnding', account: { of: { _tag: 'phase', phase: 1 }, reason: 'unknown', attributedTo: ['e'] } },
  { _tag: 'AccountForEnding', account: { of: { _tag: 'phase', phase: 1 }, reason: 'unknown', attributedTo: [] } },
  { _tag: 'ResumePhase', resumes: 1 },
  { _tag: 'ReportHarm', harm: 'h', what: { kind: 'abuse', doneBy: ['d'], doneTo: ['c'], happened } },
  { _tag: 'ReportRupture', episode: 'e', rupture: ofTwoTies },
  ...ofEpisode('e'),
  // Judged and not followed: somebody new, and one more episode.
  { _tag: 'Join', participant: { id: 'new', role: 'member' } },
  { _tag: 'ReportRupture', episode: 'more', rupture: ofOthers },
]
const contentsOfOthers: readonly Content[] = [
  { _tag: 'ReportRupture', episode: 'f', rupture: ofOthers },
  ...ofEpisode('f'),
]

/** What it matters who says it: who tells it, who stands where, who closes, who goes; everything else is an observer’s to say here. */
const personal: readonly Content['_tag'][] = [
  'ReportRupture',
  'NoteBystander',
  'ResolveEpisode',
  'StopRepair',
  'CloseEpisode',
  'Leave',
  'WithdrawEntry',
]

/** Everything is said, and the beginning corrected into itself, the beginning and the last entry withdrawn. */
const candidates = (said: readonly Content[], speakers: readonly Source[]): Space['commandsIn'] => {
  const from = (content: Content): readonly AllianceCommand[] =>
    [observes(), ...(personal.includes(content._tag) ? speakers : [])].map((by) => ({
      ...content,
      stamp: { session: content._tag === 'HoldSession' ? 1 : 0, by },
    }))
  const always = said.flatMap(from)
  return (state) => {
    if (state._tag === 'NotBegun') return always
    const { began, log } = state.record
    const corrections: readonly Content[] = [
      { _tag: 'AmendEntry', entry: 1, instead: began },
      { _tag: 'CorrectEntries', corrections: [{ entry: 1, instead: began }] },
      { _tag: 'WithdrawEntry', entry: 1 },
      { _tag: 'WithdrawEntry', entry: log.length },
    ]
    return [...always, ...corrections.flatMap(from)]
  }
}

/** Everything that can change what is accepted: who takes part and ever left, the phases, and where each episode stands. */
const placeOf = (state: AllianceState): string => {
  if (state._tag === 'NotBegun') return 'NotBegun'
  const { record, past } = state
  return [
    state._tag,
    past.length,
    ...record.people.map((person) => `${person.id}${person.spells.length}${gone(person)}`),
    ...record.episodes.map(({ phase, episode, endedTies }) => {
      const tried = episode._tag === 'Unattended' ? 0 : episode.earlier.length
      const closing = episode._tag === 'Closed' ? `${episode.closing._tag} ${episode.settled === null}` : ''
      const by = episode._tag === 'Closed' && episode.closing._tag === 'departed' ? episode.closing.participant : ''
      return `${episode.record.reported.episode}${phase} ${episode._tag} ${tried} ${closing} ${by} ${endedTies}`
    }),
  ].join(' | ')
}
/** Where b stands with e; whether they said it themselves decides what others can still say. */
const bystanderIn = (state: AllianceState): string => {
  if (state._tag === 'NotBegun') return ''
  const found = bystandersOf(state, episodeNamed(state, 'e')).find(({ who }) => who === 'b')
  return found === undefined ? 'none' : `${found.state} ${found.saidBy?.id === 'b'}`
}

const within = (state: AllianceState, bounds: { readonly returns: boolean; readonly phases: number }): boolean => {
  if (state._tag === 'NotBegun') return true
  const { record, past } = state
  const returns = record.people.reduce((all, { spells }) => all + spells.length - 1, 0)
  return (
    record.session === 0 &&
    record.harms.length === 0 &&
    returns <= (bounds.returns ? 1 : 0) &&
    record.people.every(({ id, spells }) => id in people && (spells.length === 1 || id === 'd')) &&
    past.length + (state._tag === 'Running' ? 1 : 0) <= bounds.phases &&
    record.episodes.every(
      ({ phase, episode }, index) =>
        phase === 1 &&
        episode.record.reported.episode === (index === 0 ? 'e' : 'f') &&
        momentsOf(episode.record).length === 1 &&
        (episode._tag === 'Unattended' || episode.earlier.length + (episode._tag === 'BeingWorkedOn' ? 1 : 0) <= 1),
    )
  )
}

/** One episode of two ties and one bystander, who stands by in every way there is. */
export const bystanderSpace: Space = {
  name: 'two ties and one bystander',
  commandsIn: candidates(contents, [says('t'), says('b'), says('c')]),
  keyOf: (state) => `${placeOf(state)} ‖ ${bystanderIn(state)}`,
  acceptanceOf: placeOf,
  withinBounds: (state) => within(state, { returns: isFull, phases: 1 }),
  brokenAt: (state: Alliance) => bystanderLaws.at(state),
  brokenBy: (step) => [...departureLaws(step), ...bystanderLaws.by(step)],
}

/** The same beside an episode of another tie, t–b, which the departure of c or d must not touch; bystanders as they come. */
export const othersSpace: Space = {
  name: 'two ties beside another',
  commandsIn: candidates([...contents, ...contentsOfOthers], []),
  keyOf: placeOf,
  withinBounds: (state) => within(state, { returns: false, phases: isFull ? 2 : 1 }),
  brokenBy: departureLaws,
}
