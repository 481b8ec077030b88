import fc from 'fast-check'
import {
  type Alliance,
  amendAs,
  amendWith,
  cautionsIn,
  cautionsSeen,
  decide,
  decideAs,
  defaultPermissions,
  outcomesOf,
  outcomesSeen,
  outcomesSeenByPerson,
  preview,
  previewFor,
  remarks,
  remarksSeen,
  sampleAlliance,
  tallySeen,
  undo,
  undoAs,
  type View,
  viewFor,
} from 'rupture-repair/alliance'
import { left } from 'rupture-repair/kernel'
import { describe, expect, it, test } from 'vitest'
import { runs } from '../runs.js'
import { breaks } from './breaks.js'
import { nothingHiddenIsTold, type Told } from './seen.js'

const seed = 20_261_201
const numRuns = 800

const past = { number: 1, from: 0, to: 0, ended: {} } as never

const told: Told = {
  viewFor,
  outcomesSeen,
  outcomesSeenByPerson,
  tallySeen,
  cautionsSeen,
  remarksSeen,
  previewFor,
  decideAs,
  undoAs,
  amendAs,
}

it(`tells a reader nothing that is hidden (seed ${seed}, ${runs(numRuns)} runs)`, { timeout: 240_000 }, () => {
  const compared = { pairs: 0, judgements: 0, corrections: 0 }
  fc.assert(nothingHiddenIsTold(told, compared), { seed, numRuns: runs(numRuns) })
  expect(compared.pairs).toBeGreaterThan(runs(numRuns))
  expect(compared.judgements).toBeGreaterThan(runs(numRuns) / 10)
  expect(compared.corrections).toBeGreaterThan(runs(numRuns))
})

/** Whose view it is, to leak of it. */
const whole = new WeakMap<View, Alliance>()
const remembered: typeof viewFor = (state, reader) => {
  const view = viewFor(state, reader)
  whole.set(view, state)
  return view
}
const wholeOf = (view: View): Alliance => whole.get(view) ?? sampleAlliance

const leaks: Readonly<Record<string, Partial<Told>>> = {
  'how long the whole log is': {
    viewFor: (state, reader) => ({ ...viewFor(state, reader), past: state.record.log.map(() => past) }),
  },
  'a harm': {
    viewFor: (state, reader) => {
      const view = viewFor(state, reader)
      return { ...view, record: { ...view.record, harms: state.record.harms } }
    },
  },
  'what observers said': {
    viewFor: (state, reader) => viewFor(state, reader, { ...defaultPermissions, observers: ['everyone'] }),
  },
  'the notes of others': {
    viewFor: (state, reader) => viewFor(state, reader, { ...defaultPermissions, notes: ['everyone'] }),
  },
  'the outcome of the whole record': {
    viewFor: remembered,
    outcomesSeen: (view, criterion) =>
      outcomesSeen(view, criterion).map((of, index) => ({
        ...of,
        standing: outcomesOf(wholeOf(view), criterion)[index]?.standing ?? of.standing,
      })),
  },
  'how many gave a word': {
    viewFor: remembered,
    tallySeen: ([view = viewFor(sampleAlliance, { audience: 'everyone' })], criterion) => ({
      ...tallySeen([view], criterion),
      withheld: wholeOf(view).record.episodes.length,
    }),
  },
  'whether a caution is raised': {
    viewFor: remembered,
    cautionsSeen: (view, question) => cautionsIn(wholeOf(view), question),
  },
  'a remark': { viewFor: remembered, remarksSeen: (view) => remarks(wholeOf(view)) },
  'what could be recorded of what is hidden': { previewFor: (state) => preview(state) },
  'why it is refused': { decideAs: (state, command) => decide(state, command) },
  'why an act cannot be taken back, or which it is': {
    undoAs: (state, stamp) => {
      const undone = undo(state, stamp)
      return undone._tag === 'Left' ? undone : decide(state, undone.right)
    },
  },
  'why an entry cannot be said anew': {
    amendAs: (state, entry, command, stamp) => {
      const amended = amendWith(state, typeof entry === 'number' ? entry : entry.place, command, stamp)
      // Whatever it says instead is a leak.
      if (amended._tag === 'Left')
        return amended.left._tag === 'MoreEntriesThanBefore' ? left({ _tag: 'ReasonWithheld' }) : left(amended.left)
      return decide(state, amended.right)
    },
  },
}

describe('the law finds a leak of', () => {
  for (const [what, leak] of Object.entries(leaks))
    test(what, { timeout: 120_000 }, () => breaks(nothingHiddenIsTold({ ...told, ...leak }), seed, numRuns))
})
