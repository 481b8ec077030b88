/** What became of each episode under every criterion, in the same words for the library and for the independent model. */
import { type Alliance, outcomesOf } from 'rupture-repair'
import { outcomes, resolutionCriteria } from 'rupture-repair/vocabulary'
import { type OwnCut, ownCuts } from '../../src/vocabulary/conclusion.js'
import { type ModelOutcome, outcomeIn } from './model-outcome.js'
import { type Read, readIn } from './model-read.js'
import { heardIn } from './model-speaker.js'
import { nothing } from './model-state.js'

type Row = ModelOutcome & { readonly id: string }

/** The rows of a table as columns. */
export const columns = <A>(rows: readonly (readonly A[])[]): readonly (readonly A[])[] =>
  (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] as A))

/** At the cut of 4 observation has stopped, which only what is open depends on. */
const isWatched = (cut: OwnCut): boolean => cut !== 4

/** The outcomes of each episode, one for each criterion. */
export const outcomesSeen = (state: Alliance, cut: OwnCut): readonly (readonly Row[])[] =>
  columns(
    resolutionCriteria.map((criterion) =>
      outcomesOf(state, criterion, { resolvedFrom: cut, observationStopped: !isWatched(cut) }).map(
        ({ episode, outcome, judged, reason, closure, attempted, attributed, settled, restored, standing }) => ({
          id: episode,
          ...{ outcome, judged, reason, closure, attempted, attributed, settled, restored, standing },
        }),
      ),
    ),
  )

export const outcomesModelled = (read: Read, cut: OwnCut): readonly (readonly Row[])[] =>
  Object.keys(read.model.episodes).map((id) => {
    const heard = heardIn(read, id, cut)
    return resolutionCriteria.map((criterion) => ({ id, ...outcomeIn(read, id, heard, criterion, isWatched(cut)) }))
  })

/** Where an episode has not exactly one word of the rule, or not the columns and the word that the model gives it. */
export const outcomeFaults = (state: Alliance): readonly string[] => {
  const read = readIn({ ...nothing(), entries: [...state.record.log] })
  return ownCuts.flatMap((cut) => {
    const [seen, modelled] = [outcomesSeen(state, cut), outcomesModelled(read, cut)]
    const isWhole =
      seen.length === state.record.episodes.length &&
      seen.every(
        (of) => of.length === resolutionCriteria.length && of.every(({ outcome }) => outcomes.includes(outcome)),
      )
    if (isWhole && JSON.stringify(seen) === JSON.stringify(modelled)) return []
    const differing = seen.flatMap((of, index) =>
      of.flatMap((one, place) => {
        const other = modelled[index]?.[place]
        return JSON.stringify(one) === JSON.stringify(other)
          ? []
          : [`at ${cut} by ${resolutionCriteria[place]}: ${JSON.stringify(one)}, and not ${JSON.stringify(other)}`]
      }),
    )
    return differing.length === 0 ? [`at ${cut} not every episode has one outcome`] : differing
  })
}
