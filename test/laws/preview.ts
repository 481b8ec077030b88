/** What holds of `preview` at every state of a course: it lists the kinds of command that some content makes acceptable, and no other. */
import fc, { type IProperty } from 'fast-check'
import { type AllianceCommand, type AllianceState, decide, initial, type Possibility } from 'rupture-repair'
import type { EpisodeCommand } from 'rupture-repair/episode'
import { bystanderStates, rolesOfSetting, type Source, type Tie } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { namesIn, possibilityOf } from '../model/alliance-search.js'
import { courses } from '../model/arbitrary-courses.js'
import { at, begin, between, during, observes, says } from '../model/given.js'
import type { Roster } from '../model/rosters.js'
import type { Unstamped } from '../model/unstamped.js'
import { plain, told } from './heart.js'

export type Preview = (state: AllianceState) => readonly Possibility[]

/** How often a law had something to hold of. */
export interface Previewed {
  states: number
  kinds: number
}
type Content = Unstamped<AllianceCommand>

const coder = observes('coder')
const roundabout = { _tag: 'unknown' } as const

/** Every content worth trying for what is offered, with who might say it; one of them has to be accepted. */
const attemptsAt = (state: AllianceState, one: Possibility, roster: Roster): readonly AllianceCommand[] => {
  if (state._tag === 'NotBegun') return [begin(roster.setting, roster.roles)]
  const { began, people, session, log } = state.record
  const ids = people.map(({ id }) => id)
  const stamped =
    (by: Source) =>
    (content: Content): AllianceCommand => ({
      ...content,
      // With a note, so that it is not the last entry once more.
      stamp: { ...at(content._tag === 'HoldSession' ? session + 1 : session, by), note: 'tried' },
    })
  const observed = stamped(coder)
  const ties = ids.flatMap((from) => ids.filter((to) => to !== from).map((to): Tie => between(from, to)))
  switch (one.command) {
    case 'BeginAlliance':
      return []
    case 'HoldSession':
      return ids.map((id) => observed({ _tag: 'HoldSession', held: { present: [id] } }))
    case 'InsertSession':
      return Array.from({ length: session }, (_, number) =>
        observed({ _tag: 'InsertSession', session: number, held: { present: [ids[0] ?? ''] } }),
      )
    case 'Join':
      return rolesOfSetting[roster.setting].map((role) =>
        observed({ _tag: 'Join', participant: { id: 'somebody new', role } }),
      )
    case 'Leave':
      return ids.map((participant) => observed({ _tag: 'Leave', participant, departure: { _tag: 'left' } }))
    case 'GiveRating':
      return ties.map((of) => observed({ _tag: 'GiveRating', rating: { of, instrument: 'a scale', scores: {} } }))
    case 'ChangeFrame':
      return ids.map((id) =>
        observed({
          _tag: 'ChangeFrame',
          change: { aspect: 'fee', manner: 'together', changedBy: [id], happened: roundabout },
        }),
      )
    case 'EndPhase':
      return [observed({ _tag: 'EndPhase', ending: { _tag: 'together' } })]
    case 'AccountForEnding':
      return [
        ...state.past.map(({ number }) => ({ _tag: 'phase' as const, phase: number })),
        ...ids.map((participant) => ({ _tag: 'departure' as const, participant })),
      ].flatMap((of) =>
        (['unknown', 'death'] as const).map((reason) =>
          observed({ _tag: 'AccountForEnding', account: { of, reason, attributedTo: [] } }),
        ),
      )
    case 'ResumePhase':
      return [observed({ _tag: 'ResumePhase', resumes: 1 })]
    case 'TellRepairHistory':
      return ids.map((of) => observed({ _tag: 'TellRepairHistory', told: { of } }))
    case 'ReportHarm':
      return [
        observed({
          _tag: 'ReportHarm',
          harm: 'one more',
          what: { kind: 'abuse', doneBy: [], doneTo: [], happened: roundabout },
        }),
      ]
    case 'AnswerProposal':
      return [
        observed({
          _tag: 'AnswerProposal',
          proposal: { id: 'one more', proposedBy: { _tag: 'algorithm', rule: 'drop' } },
          answer: { _tag: 'rejected' },
        }),
      ]
    case 'CloseHarm':
      return [observed({ _tag: 'CloseHarm', harm: one.harm, as: 'handed-over' })]
    case 'AmendEntry':
      return [observed({ _tag: 'AmendEntry', entry: 1, instead: began })]
    case 'CorrectEntries':
      return [observed({ _tag: 'CorrectEntries', corrections: [{ entry: 1, instead: began }] })]
    case 'WithdrawEntry':
      return log
        .flatMap((_, index) =>
          [coder, ...ids.map(says), ...log.map(({ stamp }) => stamp.by)].map((by) =>
            stamped(by)({ _tag: 'WithdrawEntry', entry: index + 1 }),
          ),
        )
        .reverse()
    case 'ReportRupture':
      return ties.map((tie) =>
        observed({
          _tag: 'ReportRupture',
          episode: 'one more',
          rupture: {
            ties: [tie],
            expressedBy: [],
            directedTo: [],
            affected: [],
            moment: { kind: 'mixed', happened: roundabout },
          },
        }),
      )
    default:
      return contentsOf(one.command, one.episode, ids).map(observed)
  }
}

const contentsOf = (
  command: Exclude<EpisodeCommand['_tag'], 'ReportRupture'>,
  episode: string,
  ids: readonly string[],
): readonly Content[] => {
  switch (command) {
    case 'RecordMoment':
      return [{ _tag: command, episode, moment: { kind: 'withdrawal', happened: roundabout } }]
    case 'CodeMarkers':
      return [{ _tag: command, episode, moment: 1, markers: [{ codeSet: '3RS-2015', marker: 'minimal-response' }] }]
    case 'RecogniseRupture':
      return ids.map((who) => ({ _tag: command, episode, recognition: { who, happened: during(0) } }))
    case 'RateSeverity':
      return [{ _tag: command, episode, severity: { _tag: 'impact', rating: 1 } }]
    case 'NameFactor':
      return [{ _tag: command, episode, factor: { factor: 'misunderstanding', held: 'agreed' } }]
    case 'RateContribution':
      return ids.map((of) => ({ _tag: command, episode, contribution: { of, rating: 1 } }))
    case 'NoteEffect':
      return ids.map((on) => ({ _tag: command, episode, effect: { on, effect: 'anger' } }))
    case 'NoteBystander':
      return bystanderStates
        .filter((state) => state !== 'not-asked')
        .flatMap((state) => ids.map((who): Content => ({ _tag: command, episode, bystander: { who, state } })))
    case 'NoteLegacy':
      return ids.map((id) => ({ _tag: command, episode, legacy: { for: id, legacy: 'trust' } }))
    case 'NoteHindrance':
      return [{ _tag: command, episode, kind: 'rigid' }]
    case 'JudgeResolution':
    case 'ResolveEpisode':
      return [{ _tag: command, episode, judgement: { rating: 5 } }]
    case 'AskForJudgement':
      return ids.map((who) => ({ _tag: command, episode, asked: { who, answer: 'declined' } }))
    case 'BeginAttempt':
      return ids.map((startedBy) => ({ _tag: command, episode, attempt: { startedBy, happened: roundabout } }))
    case 'UseStrategy':
      return ids.map((usedBy) => ({ _tag: command, episode, use: { strategy: 'allow-time', usedBy } }))
    case 'ReachStage':
      return [{ _tag: command, episode, stage: { model: 'permissive', stage: 'anything' } }]
    case 'EndAttempt':
      return [{ _tag: command, episode, result: 'partly' }]
    case 'StopRepair':
      return [{ _tag: command, episode }]
    case 'CloseEpisode':
      return [{ _tag: command, episode, as: 'faded' }]
  }
}

type OfCourse = IProperty<[readonly AllianceCommand[]]>

/** The states of a course, each once, with what was said in it. */
const statesOf = (relative: readonly AllianceCommand[]): readonly AllianceState[] => [
  ...new Set([initial, ...told(plain, relative).map(({ after }) => after)]),
]

/** Every kind on the list is accepted for some content. */
export const offersOnlyWhatIsAccepted = (preview: Preview, roster: Roster, tried: Previewed): OfCourse =>
  fc.property(courses(roster), (relative) => {
    for (const state of statesOf(relative)) {
      tried.states += 1
      for (const one of preview(state)) {
        tried.kinds += 1
        const some = attemptsAt(state, one, roster).some((command) => decide(state, command)._tag === 'Right')
        if (!some) expect.fail(`${namesIn([one])} is offered and nothing of it is accepted`)
      }
    }
  })

/** Every command that is accepted is of a kind on the list, and its episode is left in the state the list says. */
export const offersAllThatIsAccepted = (preview: Preview, roster: Roster): OfCourse =>
  fc.property(courses(roster), (relative) => {
    for (const { before, command, after, refused } of told(plain, relative)) {
      if (refused !== undefined) continue
      const offered = preview(before)
      expect(namesIn(offered)).toContain(possibilityOf(command))
      for (const one of offered) {
        if (!('leadsTo' in one) || after._tag === 'NotBegun' || namesIn([one])[0] !== possibilityOf(command)) continue
        if (!('episode' in one)) {
          expect(after._tag).toBe(one.leadsTo)
          continue
        }
        const now = after.record.episodes.find(({ episode }) => episode.record.reported.episode === one.episode)
        expect(now?.episode._tag).toBe(one.leadsTo)
      }
    }
  })

/** What is not on the list is refused, whatever is tried of it. */
export const refusesWhatIsNotOffered = (preview: Preview, roster: Roster): OfCourse =>
  fc.property(courses(roster), (relative) => {
    const states = statesOf(relative)
    // What was offered at any state of the course, and for any episode or harm known at the last one.
    const everything = [...new Map(states.flatMap(preview).map((one) => [namesIn([one])[0], one])).values()]
    for (const state of states.slice(-3)) {
      const offered = namesIn(preview(state))
      for (const one of everything.filter((other) => !offered.includes(namesIn([other])[0] ?? ''))) {
        const some = attemptsAt(state, one, roster).find((command) => decide(state, command)._tag === 'Right')
        if (some !== undefined) expect(offered).toContain(possibilityOf(some))
      }
    }
  })
