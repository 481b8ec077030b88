/** The laws of `preview` over individual therapy and a full group, and that each of them can fail. */
import fc from 'fast-check'
import { preview } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import { group, individual } from '../model/rosters.js'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import {
  offersAllThatIsAccepted,
  offersOnlyWhatIsAccepted,
  type Preview,
  type Previewed,
  refusesWhatIsNotOffered,
} from './preview.js'

const seed = 20_260_105
const timeout = 60_000
const run = { seed, numRuns: runs(150) }
const tried: Previewed = { states: 0, kinds: 0 }

describe.each([individual, group])(`$name, seed ${seed}`, (roster) => {
  it('offers only what is accepted for some content', { timeout }, () =>
    fc.assert(offersOnlyWhatIsAccepted(preview, roster, tried), run),
  )
  it('offers all that is accepted, with the state after', { timeout }, () =>
    fc.assert(offersAllThatIsAccepted(preview, roster), run),
  )
  it('leaves out only what is refused', { timeout }, () => fc.assert(refusesWhatIsNotOffered(preview, roster), run))
})

it('tried kinds at many states', () => {
  console.log(`seed ${seed}: ${tried.kinds} kinds offered at ${tried.states} states`)
  expect(tried.states).toBeGreaterThan(runs(1000))
})

const hopeful: Preview = (state) =>
  state._tag === 'Ended' ? [...preview(state), { command: 'HoldSession', leadsTo: 'Running' }] : preview(state)
const mute: Preview = (state) => preview(state).filter(({ command }) => command !== 'StopRepair')
const dreamy: Preview = (state) => {
  const leadsTo = 'Closed' as const
  return preview(state).map((one) => (one.command === 'EndAttempt' ? { ...one, leadsTo } : one))
}

describe('the laws can fail', () => {
  // Longer than the laws themselves are run, so that what is rarely recorded comes up too; it ends with the first failure.
  const fails = <A>(law: fc.IProperty<A>): void => breaks(law, seed, 1500)
  it('of a preview that offers sessions after an ending', () =>
    fails(offersOnlyWhatIsAccepted(hopeful, group, { ...tried })))
  it('of a preview that offers no stopping', () => fails(offersAllThatIsAccepted(mute, group)))
  it('of a preview that takes an attempt for the whole', () => fails(offersAllThatIsAccepted(dreamy, group)))
  it('of a preview that forgets what it offered', () => {
    const forgetful: Preview = (state) =>
      preview(state).filter(
        ({ command }) => command !== 'RecordMoment' || state._tag !== 'Running' || state.record.log.length < 5,
      )
    fails(refusesWhatIsNotOffered(forgetful, group))
  })
})
