/** Searches every state of an alliance within bounds and says which laws break on the way; the bounds are the caller’s. */
import {
  type Alliance,
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
  preview,
  replay,
} from 'rupture-repair'
import { obstacle } from '../../src/alliance/obstacle.js'
import { isFull } from '../runs.js'
import { sum } from './counted.js'
import { frozen } from './given.js'
import { outcomeFaults } from './outcome-comparison.js'
import { allianceEvents, allianceRejections, allianceStates } from './tags.js'

/** What to try, what to follow, and which states count as the same. */
export interface Space {
  readonly name: string
  readonly commandsIn: (state: AllianceState) => readonly AllianceCommand[]
  readonly keyOf: (state: AllianceState) => string
  readonly withinBounds: (state: AllianceState) => boolean
  /** What must hold at a state or of a step beside the laws here; says what does not. */
  readonly brokenAt?: (state: Alliance) => readonly string[]
  readonly brokenBy?: (step: Step) => readonly string[]
  /** A coarser key that claims to hold all that changes acceptance: states that share it must accept the same commands. */
  readonly acceptanceOf?: (state: AllianceState) => string
}
export interface Step {
  readonly before: Alliance
  readonly command: AllianceCommand
  readonly events: readonly AllianceEvent[]
  readonly after: Alliance
}

export interface Search {
  readonly states: number
  readonly keys: ReadonlySet<string>
  readonly edges: number
  /** How many states shared what changes acceptance with one met before. */
  readonly compared: number
  readonly faults: readonly string[]
  readonly reached: ReturnType<typeof allianceStates>
  readonly recorded: ReturnType<typeof allianceEvents>
  readonly refused: ReturnType<typeof allianceRejections>
  readonly milliseconds: number
}

/** The figures of a search in one line, and whether its bounds were the full ones. */
export const figuresOf = (name: string, found: Search): string =>
  `${name}${isFull ? '' : ', shorter'}: ${found.states} states, ${found.edges} edges, ${sum(found.recorded)} events, ` +
  `${sum(found.refused)} rejections, ${Math.round(found.milliseconds)} ms`

/** The object of a command that names one, as `preview` would name it. */
export const possibilityOf = (command: AllianceCommand): string => {
  if (command._tag === 'CloseHarm') return `CloseHarm ${command.harm}`
  return 'episode' in command && command._tag !== 'ReportRupture' ? `${command._tag} ${command.episode}` : command._tag
}
export const namesIn = (offered: ReturnType<typeof preview>): readonly string[] =>
  offered.map((one) =>
    'episode' in one ? `${one.command} ${one.episode}` : 'harm' in one ? `${one.command} ${one.harm}` : one.command,
  )

const isCorrection = ({ _tag }: AllianceCommand): boolean =>
  _tag === 'AmendEntry' || _tag === 'WithdrawEntry' || _tag === 'CorrectEntries'

/** What must hold between a state and any state that follows it; says what does not. */
const broken = (before: Alliance, after: Alliance): readonly string[] => {
  const faults: string[] = []
  if (before.past.some((phase, index) => after.past[index] !== phase)) faults.push('a closed phase was rewritten')
  before.record.episodes.forEach(({ phase, episode, endedTies, everyone }, index) => {
    const next = after.record.episodes[index]
    if (next === undefined || next.phase !== phase) faults.push('an episode was lost or moved')
    if (next?.everyone !== everyone) faults.push('whom an episode concerns changed')
    if (!endedTies.every((tie) => next?.endedTies.includes(tie))) faults.push('a tie that ended came back')
    if (episode._tag !== 'Closed') return
    const same =
      next?.episode._tag === 'Closed' &&
      next.episode.closing === episode.closing &&
      next.episode.earlier === episode.earlier
    if (!same) faults.push('a closed episode changed')
    if (next?.episode._tag !== 'Closed' || next.episode.settled === episode.settled) return
    const ended = after.past.length > before.past.length || next.endedTies.length > endedTies.length
    if (episode.settled !== null || !ended) faults.push('an episode settled that was settled, or where nothing ended')
  })
  before.record.harms.forEach(({ reported, closed }, index) => {
    const next = after.record.harms[index]
    if (next?.reported !== reported || (closed !== undefined && next.closed !== closed)) faults.push('a harm changed')
  })
  return faults
}

interface Place {
  readonly state: AllianceState
  readonly log: readonly AllianceEvent[]
}

export const search = ({ commandsIn, keyOf, withinBounds, brokenAt, brokenBy, acceptanceOf }: Space): Search => {
  const started = performance.now()
  const reached = allianceStates()
  const recorded = allianceEvents()
  const refused = allianceRejections()
  const faults: string[] = []
  const places: Place[] = [{ state: initial, log: [] }]
  const seen = new Set([keyOf(initial)])
  const acceptedAt = new Map<string, string>()
  let [edges, compared] = [0, 0]
  for (const { state, log } of places) {
    reached[state._tag] += 1
    if (state._tag !== 'NotBegun') faults.push(...outcomeFaults(state), ...(brokenAt?.(state) ?? []))
    const accepted = new Set<string>()
    let which = ''
    for (const command of commandsIn(state)) {
      const decided = decide(state, command)
      // Corrections speak of the log, which no key holds; `preview` below says that their kinds are accepted all the same.
      // So does what refuses the last entry once more, which but for that is accepted.
      const isRefused = decided._tag === 'Left' && decided.left._tag !== 'SameEntryTwice'
      if (!isCorrection(command)) which += isRefused ? '·' : 'x'
      if (decided._tag === 'Left') {
        refused[decided.left._tag] += 1
        continue
      }
      edges += 1
      accepted.add(possibilityOf(command))
      let after = state
      for (const event of decided.right) {
        recorded[event._tag] += 1
        const why = obstacle(after, event)
        if (why !== undefined) faults.push(`${command._tag}: ${event._tag} is ${why._tag}`)
        after = evolve(after, event)
      }
      if (after._tag === 'NotBegun') faults.push(`${command._tag}: the alliance has not begun any more`)
      // A correction rewrites what was by design; what must hold of it stands in test/laws/corrections.ts.
      else if (state._tag !== 'NotBegun' && !isCorrection(command)) {
        const told = [
          ...broken(state, after),
          ...(brokenBy?.({ before: state, command, events: decided.right, after }) ?? []),
        ]
        faults.push(...told.map((fault) => `${command._tag} in ${keyOf(state)}: ${fault}`))
      }
      const key = keyOf(after)
      if (seen.has(key) || !withinBounds(after)) continue
      seen.add(key)
      places.push({ state: frozen(after), log: [...log, ...decided.right] })
    }
    const offered = namesIn(preview(state))
    if ([...offered].sort().join() !== [...accepted].sort().join()) {
      const over = offered.filter((one) => !accepted.has(one))
      const under = [...accepted].filter((one) => !offered.includes(one))
      faults.push(`preview in ${keyOf(state)}: too much ${over}, too little ${under}`)
    }
    const coarse = acceptanceOf?.(state)
    if (coarse === undefined) continue
    const other = acceptedAt.get(coarse)
    if (other === undefined) acceptedAt.set(coarse, which)
    else compared += 1
    if (other !== undefined && other !== which) faults.push(`acceptance is not the same in ${keyOf(state)}`)
  }
  for (const { state, log } of places) {
    const replayed = replay(log)
    if (replayed._tag === 'Left') faults.push(`replay of ${keyOf(state)}: ${replayed.left.why._tag}`)
    else if (JSON.stringify(replayed.right) !== JSON.stringify(state)) faults.push(`replay of ${keyOf(state)} differs`)
  }
  const milliseconds = performance.now() - started
  return { states: places.length, keys: seen, edges, compared, faults, reached, recorded, refused, milliseconds }
}
