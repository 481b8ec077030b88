/**
 * Random courses against the independent model: for every command it must say whether it is accepted or which rejection meets it.
 *
 * `SEQUENCES=100000 npx vitest run test/model/alliance-commands.test.ts` tries so many, half of them over a full group.
 */
import fc from 'fast-check'
import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceState,
  decide,
  evolve,
  initial,
  replay,
} from 'rupture-repair'
import { formerOutcomesOf } from 'rupture-repair/alliance'
import { describe, expect, it } from 'vitest'
import { type OwnCut, ownCuts } from '../../src/vocabulary/conclusion.js'
import { runs } from '../runs.js'
import { courses } from './arbitrary-courses.js'
import { missing, sum } from './counted.js'
import { gone } from './given.js'
import { formerCriteria, formerOutcomeIn } from './model-former-outcome.js'
import { decided } from './model-log.js'
import { readIn } from './model-read.js'
import { type Model, nothing } from './model-state.js'
import { columns, outcomesModelled, outcomesSeen } from './outcome-comparison.js'
import { placed } from './placed.js'
import { group, individual, type Roster } from './rosters.js'
import { allianceRejections } from './tags.js'

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1)
const seed = 20_260_101
const sequences = Number(process.env.SEQUENCES ?? runs(20_000))

/** Where each episode stands and what became of it, who takes part and the clock, in the same words for the library and for the model. */
const seenIn = (state: AllianceState, cut: OwnCut): unknown => {
  if (state._tag === 'NotBegun') return { begun: false }
  const places = { Unattended: 'unattended', BeingWorkedOn: 'worked on', Paused: 'paused', Closed: 'closed' } as const
  const { record, past } = state
  return {
    begun: true,
    open: state._tag === 'Running',
    session: record.session,
    phases: past.length,
    people: record.people.map((person) => `${person.id} ${person.role} ${gone(person)}`).sort(),
    episodes: record.episodes
      .map(({ phase, episode, endedTies, everyone }) => ({
        id: episode.record.reported.episode,
        phase,
        place: places[episode._tag],
        closedBy: episode._tag === 'Closed' ? episode.closing._tag : '',
        endedBy: episode._tag === 'Closed' && episode.closing._tag === 'departed' ? episode.closing.participant : null,
        settled: episode._tag === 'Closed' ? episode.settled : null,
        said: episode.record.said.length,
        endedTies,
        everyone: [...everyone].sort(),
      }))
      .sort(byId),
    outcomes: outcomesSeen(state, cut),
    former: columns(formerCriteria.map((criterion) => formerOutcomesOf(state, criterion))),
    harms: record.harms
      .map(({ reported, closed }) => `${reported.harm} ${closed === undefined ? 'open' : 'closed'}`)
      .sort(),
  }
}
const seenInModel = (model: Model, cut: OwnCut, read = readIn(model)): unknown =>
  model.begun
    ? {
        begun: true,
        open: model.open,
        session: model.session,
        phases: model.phases.length,
        people: Object.entries(model.people)
          .map(([id, { role, gone }]) => `${id} ${role} ${gone ?? 'here'}`)
          .sort(),
        episodes: Object.entries(model.episodes)
          .map(([id, { phase, place, closedBy, endedBy, settled, said, over, everyone }]) => ({
            id,
            phase,
            place,
            closedBy,
            endedBy: endedBy ?? null,
            settled,
            said,
            endedTies: over.flatMap((ended, index) => (ended ? [index] : [])),
            everyone: [...everyone].sort(),
          }))
          .sort(byId),
        outcomes: outcomesModelled(read, cut),
        former: Object.keys(model.episodes).map((id) =>
          formerCriteria.map((criterion) => formerOutcomeIn(model, id, criterion)),
        ),
        harms: Object.entries(model.harms)
          .map(([id, { place }]) => `${id} ${place}`)
          .sort(),
      }
    : { begun: false }

const tally = { sequences: 0, commands: 0, accepted: 0, corrections: 0, rejections: allianceRejections() }

const follows = (relative: readonly AllianceCommand[]): void => {
  const model = nothing()
  const log: AllianceEvent[] = []
  let state: AllianceState = initial
  tally.sequences += 1
  for (const [index, one] of relative.entries()) {
    const command = placed(one, model.session)
    const expected = decided(model, command)
    const actual = decide(state, command)
    const place = (): string => `command ${index + 1}: ${JSON.stringify(command)}`
    const said = actual._tag === 'Left' ? actual.left._tag : 'accepted'
    if (said !== (expected ?? 'accepted')) expect(said, place()).toBe(expected ?? 'accepted')
    tally.commands += 1
    if (actual._tag === 'Left') {
      tally.rejections[actual.left._tag] += 1
      continue
    }
    tally.accepted += 1
    if (['AmendEntry', 'WithdrawEntry', 'CorrectEntries'].includes(command._tag)) tally.corrections += 1
    for (const event of actual.right) {
      state = evolve(state, event)
      log.push(event)
    }
    // Of the three cuts each is asked in turn.
    const cut = ownCuts[index % ownCuts.length] ?? 3
    const [seen, modelled] = [seenIn(state, cut), seenInModel(model, cut)]
    if (JSON.stringify(seen) !== JSON.stringify(modelled)) expect(seen, place()).toEqual(modelled)
  }
  expect(replay(log)).toEqual({ _tag: 'Right', right: state })
}

describe('courses of commands', () => {
  it.each([individual, group] satisfies Roster[])('$name: as the model says', { timeout: 60 * sequences }, (roster) => {
    fc.assert(fc.property(courses(roster), follows), { seed, numRuns: Math.ceil(sequences / 2) })
  })

  it('met every rejection a command can meet', () => {
    console.log(
      `seed ${seed}: ${tally.sequences} sequences, ${tally.commands} commands, ${tally.accepted} accepted, ` +
        `${tally.corrections} of them corrections, ` +
        `${sum(tally.rejections)} refused: ${Object.entries(tally.rejections)
          .map(([tag, count]) => `${tag} ${count}`)
          .join(', ')}`,
    )
    // Commands break off what is under way before an ending, so only a log can meet this one; see witnesses.test.ts.
    expect(missing(tally.rejections)).toEqual(['AttemptsUnderWay'])
    expect(tally.corrections).toBeGreaterThan(0)
  })
})
