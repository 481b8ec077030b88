import { type EpisodeState, evolve, initial, preview, sampleEpisodeEvents } from '../episode/index.js'
import type { Diagram, DiagramArc } from './diagram.js'

/**
 * Returns the machine of an episode as a diagram: its states, and the commands that lead from one to another, by `preview`.
 *
 * A command that changes no state has no arc, nor have the endings of the alliance, which also close an episode. No errors.
 *
 * @example
 * episodeDiagram().nodes.map(({ id }) => id) // => ['Unreported', 'Unattended', 'BeingWorkedOn', 'Paused', 'Closed']
 */
export const episodeDiagram = (): Diagram => {
  const states = everyState()
  return {
    nodes: states.map(({ _tag }) => ({ id: _tag, start: _tag === 'Unreported', end: _tag === 'Closed' })),
    arcs: states.flatMap(arcsFrom),
  }
}

/** Returns an episode in each state; the sample passes through all of them. */
const everyState = (): readonly EpisodeState[] => {
  const states: EpisodeState[] = [initial]
  let state: EpisodeState = initial
  for (const event of sampleEpisodeEvents) {
    state = evolve(state, event)
    const { _tag } = state
    if (states.every((one) => one._tag !== _tag)) states.push(state)
  }
  return states
}

const arcsFrom = (state: EpisodeState): readonly DiagramArc[] => {
  const moves = preview(state).filter(({ leadsTo }) => leadsTo !== state._tag)
  const targets = [...new Set(moves.map(({ leadsTo }) => leadsTo))]
  return targets.map((to) => ({
    from: state._tag,
    to,
    is: 'expected',
    label: moves.flatMap(({ command, leadsTo }) => (leadsTo === to ? [command] : [])).join(', '),
  }))
}
