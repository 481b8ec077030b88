import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
} from '../../../src/alliance/index.js'
import type { Source, Stamp } from '../../../src/vocabulary/index.js'

export const ann: Source = { _tag: 'participant', id: 'Ann' }
export const ben: Source = { _tag: 'participant', id: 'Ben' }
export const secret = 'what Ann wrote in confidence'
export const at = (session: number, by: Source): Stamp => ({ session, by, note: secret })

/** An alliance and its log after these commands, each of which must be lawful. */
export const after = (
  commands: readonly AllianceCommand[],
): { readonly state: AllianceState; readonly events: readonly AllianceEvent[] } => {
  const events: AllianceEvent[] = []
  let state: AllianceState = initial
  for (const command of commands) {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(`${command._tag}: ${decided.left._tag}`)
    for (const event of decided.right) {
      state = evolve(state, event)
      events.push(event)
    }
  }
  return { state, events }
}

const inSession = (session: number): { readonly _tag: 'in'; readonly session: number; readonly part: 'during' } => ({
  _tag: 'in',
  session,
  part: 'during',
})

export const begin: AllianceCommand = {
  _tag: 'BeginAlliance',
  stamp: at(0, ben),
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'Ann', role: 'client' },
      { id: 'Ben', role: 'therapist' },
    ],
  },
}

export const hold = (session: number): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session, ben),
  held: { present: ['Ann', 'Ben'] },
})

export const report: AllianceCommand = {
  _tag: 'ReportRupture',
  stamp: at(4, ann),
  episode: 'e1',
  rupture: {
    ties: [
      [
        { _tag: 'person', id: 'Ann' },
        { _tag: 'person', id: 'Ben' },
      ],
    ],
    expressedBy: ['Ann'],
    directedTo: [{ _tag: 'person', id: 'Ben' }],
    affected: ['Ann'],
    moment: { kind: 'withdrawal', happened: inSession(3), components: ['task', 'bond'] },
  },
}

/** One rupture, said a session later, worked on and resolved. */
export const mended: readonly AllianceCommand[] = [
  begin,
  hold(3),
  hold(4),
  report,
  {
    _tag: 'NameFactor',
    stamp: at(4, ben),
    episode: 'e1',
    factor: { factor: 'pressing-on-with-technique', held: 'possible' },
  },
  { _tag: 'BeginAttempt', stamp: at(4, ben), episode: 'e1', attempt: { startedBy: 'Ben', happened: inSession(4) } },
  {
    _tag: 'UseStrategy',
    stamp: at(4, ann),
    episode: 'e1',
    use: { strategy: 'acknowledge-own-contribution', usedBy: 'Ben' },
  },
  { _tag: 'NoteEffect', stamp: at(4, ann), episode: 'e1', effect: { on: 'Ann', effect: 'disappointment' } },
  hold(5),
  { _tag: 'ResolveEpisode', stamp: at(5, ann), episode: 'e1', judgement: { rating: 5, allianceAfter: 'restored' } },
]

export const harmed: readonly AllianceCommand[] = [
  begin,
  hold(1),
  {
    _tag: 'ReportHarm',
    stamp: at(1, ann),
    harm: 'h1',
    what: { kind: 'boundary-violation', doneBy: ['Ben'], doneTo: ['Ann'], happened: inSession(1) },
  },
  { _tag: 'CloseHarm', stamp: at(1, ann), harm: 'h1', as: 'left-for-protection' },
]
