import * as z from 'zod/mini'
import { isLeft } from '../../kernel/inside.js'
import * as simulation from '../../simulation/index.js'
import {
  type Analysis,
  analysisUnits,
  type ExperimentFile,
  type ExperimentProblem,
  judgedRaters,
  shareTests,
  timeTests,
} from '../../simulation/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { byName, list, nonEmptyList } from '../builders/lists.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { finite, formWord, name, oneOf, trueOrFalse, whole } from '../builders/values.js'
import { bounded, type Parsed, parse } from '../problems/parse.js'
import { parseScenario } from './scenario.js'

type Json = ExperimentFile['scenarios'][string]

const value: ExactSchema<string | number | boolean | null> = /* @__PURE__ */ z.union(
  [/* @__PURE__ */ z.number(), /* @__PURE__ */ z.string(), /* @__PURE__ */ z.boolean(), /* @__PURE__ */ z.null()],
  {
    error: 'a number, a text, true, false or null',
  },
)
const parameter: ExactSchema<string | number | boolean> = /* @__PURE__ */ z.union(
  [/* @__PURE__ */ z.number(), /* @__PURE__ */ z.string(), /* @__PURE__ */ z.boolean()],
  { error: 'a number, a text, true or false' },
)
/** Read by its own schema after a setting was put into it; `z.json` would go as deep as the value and run out of stack. */
const anything = /* @__PURE__ */ z.unknown() as z.ZodMiniType as ExactSchema<Json>
const place = /* @__PURE__ */ name('a place such as ruptures.withdrawal.hazard')

const analysisName = /* @__PURE__ */ name('the name the analysis is reported by')
const unit = /* @__PURE__ */ formWord(analysisUnits)

/** What an experiment file holds; whether it can be run is for `makeExperiment` to say. */
export const experimentFile: ExactSchema<ExperimentFile> = /* @__PURE__ */ (() =>
  fields({
    v: oneOf([1]),
    scenarios: byName(name('the name the scenario is reported by'), anything),
    design: tagged<ExperimentFile['design']>({
      grid: { values: byName(place, list(value)) },
      list: { settings: list(byName(place, value)) },
      'latin-hypercube': {
        ranges: byName(place, fields({ min: finite, max: finite })),
        points: whole(1),
        seed: whole(0),
      },
    }),
    rules: optional(
      nonEmptyList(
        fields({
          name: name('the name the rule is reported by'),
          rule: name('a rule'),
          parameters: optional(byName(name('a parameter'), parameter)),
        }),
      ),
    ),
    rater: optional(formWord(judgedRaters)),
    window: optional(fields({ before: whole(0), after: whole(0) })),
    analyses: optional(
      nonEmptyList(
        tagged<Analysis>({
          resolved: { name: analysisName, unit: unit, tests: nonEmptyList(formWord(shareTests)) },
          'time-to-resolution': {
            name: analysisName,
            unit: unit,
            by: whole(1),
            otherEndings: formWord(simulation.otherEndings),
            tests: nonEmptyList(formWord(timeTests)),
          },
          leaving: { name: analysisName, tests: nonEmptyList(formWord(shareTests)) },
        }),
      ),
    ),
    seed: whole(0),
    alliances: whole(1),
    replications: whole(1),
    power: optional(
      fields({
        reference: name('the name of a scenario'),
        overall: optional(trueOrFalse),
        clients: nonEmptyList(whole(1)),
        sessions: nonEmptyList(whole(1)),
        level: finite,
      }),
    ),
  }))()

const readScenario = (json: Json) => {
  const parsed = parseScenario(json)
  return isLeft(parsed) ? parsed : simulation.resolveScenario(parsed.right)
}

/**
 * Reads an experiment from a value of unknown shape.
 *
 * Refused, all problems at once, with their paths and what was expected: first what is wrong with its form, a key too many
 * or too few or of the wrong kind; where the form is right, what is wrong with a scenario under any of the settings, and
 * whatever else `makeExperiment` refuses.
 *
 * @example
 * const parsed = parseExperiment({
 *   v: 1,
 *   scenarios: { sample: sampleScenario },
 *   design: { _tag: 'grid', values: { sessions: [8, 16] } },
 *   rules: [{ name: 'chart', rule: 'control-chart', parameters: { sigma: 2 } }],
 *   rater: 'client',
 *   window: { before: 0, after: 1 },
 *   seed: 7,
 *   alliances: 20,
 *   replications: 3,
 * })
 * parsed._tag === 'Right' && parsed.right.conditions.map(({ settings }) => settings) // => [{ sessions: 8 }, { sessions: 16 }]
 */
export const parseExperiment = (given: unknown): Parsed<simulation.Experiment, ExperimentProblem> => {
  const parsed = parse(experimentFile, given)
  return isLeft(parsed) ? parsed : bounded(simulation.makeExperiment(parsed.right, readScenario))
}
