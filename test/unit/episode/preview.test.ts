/** That what `preview` says of the state after is where every accepted command leaves the episode. */
import { decide, type EpisodeCommand, type EpisodeState, evolve, initial, preview } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { episodeContents } from '../../model/episode-commands.js'
import { at, observes, says } from '../../model/given.js'

const commands: readonly EpisodeCommand[] = [says('c'), says('t'), says('b'), observes()].flatMap((by) =>
  episodeContents.map((content) => ({ ...content, stamp: at(1, by), episode: 'e' }) as EpisodeCommand),
)

/** One episode of every state, found by walking on from what is known. */
const walked = (): readonly EpisodeState[] => {
  const states: EpisodeState[] = [initial]
  for (const state of states) {
    for (const command of commands) {
      const decided = decide(state, command)
      if (decided._tag === 'Left') continue
      const after = decided.right.reduce(evolve, state)
      if (!states.some(({ _tag }) => _tag === after._tag)) states.push(after)
    }
  }
  return states
}

describe('what preview says of the state after', () => {
  it.each(walked().map((state) => [state._tag, state] as const))('holds from %s', (_, state) => {
    const said = new Map(preview(state).map(({ command, leadsTo }) => [command, leadsTo]))
    const found = new Map<EpisodeCommand['_tag'], Set<string>>()
    for (const command of commands) {
      const decided = decide(state, command)
      if (decided._tag === 'Left') continue
      const { _tag } = decided.right.reduce(evolve, state)
      found.set(command._tag, (found.get(command._tag) ?? new Set()).add(_tag))
    }
    expect(found.size).toBeGreaterThan(0)
    for (const [command, states] of found) expect([...states], command).toEqual([said.get(command)])
  })
  it('was tried from all five', () => {
    expect(walked()).toHaveLength(5)
  })
})
