import type { EpisodeCommand } from './command.js'
import { concernsTheWhole } from './record.js'
import type { Episode, EpisodeState } from './state.js'

/** Where a command leaves an episode, by its kind. */
type Leads = Readonly<Partial<Record<EpisodeCommand['_tag'], Episode['_tag']>>>

/** Words, which any reported episode takes, open or closed, and which move nothing. */
const words = <State extends Episode['_tag']>(state: State) => ({
  CodeMarkers: state,
  RecogniseRupture: state,
  RateSeverity: state,
  NameFactor: state,
  RateContribution: state,
  NoteEffect: state,
  NoteBystander: state,
  NoteLegacy: state,
  JudgeResolution: state,
})

/** The machine as a table: which commands each state takes for some content, and the state after. */
export const leads: Readonly<Record<EpisodeState['_tag'], Leads>> = /* @__PURE__ */ (() => ({
  Unreported: { ReportRupture: 'Unattended' },
  Unattended: {
    RecordMoment: 'Unattended',
    ...words('Unattended'),
    BeginAttempt: 'BeingWorkedOn',
    ResolveEpisode: 'Closed',
  },
  BeingWorkedOn: {
    RecordMoment: 'BeingWorkedOn',
    ...words('BeingWorkedOn'),
    UseStrategy: 'BeingWorkedOn',
    ReachStage: 'BeingWorkedOn',
    EndAttempt: 'Paused',
    ResolveEpisode: 'Closed',
  },
  Paused: {
    RecordMoment: 'Paused',
    ...words('Paused'),
    BeginAttempt: 'BeingWorkedOn',
    ResolveEpisode: 'Closed',
    StopRepair: 'Closed',
  },
  Closed: words('Closed'),
}))()

/** One kind of entry that may be recorded next, and the state it would leave the episode in. */
export interface NextEntry {
  readonly command: EpisodeCommand['_tag']
  readonly leadsTo: Episode['_tag']
}

/**
 * Lists what may be recorded next in an episode with the state after it, never what will happen.
 *
 * @returns the kinds of command that `decide` accepts for some content
 * @example
 * preview(initial) // => [{ command: 'ReportRupture', leadsTo: 'Unattended' }]
 */
export const preview = (state: EpisodeState): readonly NextEntry[] => {
  const next = Object.entries(leads[state._tag]).map(
    ([command, leadsTo]): NextEntry => ({ command: command as EpisodeCommand['_tag'], leadsTo }),
  )
  const hasNoBystander = state._tag !== 'Unreported' && concernsTheWhole(state.record)
  return hasNoBystander ? next.filter(({ command }) => command !== 'NoteBystander') : next
}
