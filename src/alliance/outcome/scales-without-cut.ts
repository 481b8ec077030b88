import { saidAs } from '../../episode/index.js'
import { expectNoView, outcomesOfViews } from '../record/no-view.js'
import { isMachine } from '../record/people.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { cutOf } from './says.js'
import type { OutcomeSettings } from './settings.js'

/**
 * Returns the names of the scales that people's judgements were made on and whose cut is not given; such a judgement is not judged.
 *
 * @example
 * scalesWithoutCut([sampleAlliance]) // => []
 */
export const scalesWithoutCut = (
  alliances: readonly AllianceState[],
  { scales = {} }: OutcomeSettings = {},
): readonly string[] => {
  for (const one of alliances) expectNoView(one, outcomesOfViews)
  const met = alliances
    .filter(hasBegun)
    .flatMap(({ record }) =>
      record.episodes.flatMap(({ episode }) =>
        saidAs(episode.record, 'ResolutionJudged').flatMap(({ stamp: { by }, judgement: { scale } }) =>
          scale === undefined || isMachine(record, by) ? [] : [scale],
        ),
      ),
    )
  return [...new Set(met)].filter((scale) => cutOf(scale, scales) === undefined).sort()
}
