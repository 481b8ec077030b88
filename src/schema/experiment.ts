import * as z from 'zod'
import { type Either, isLeft, type NonEmpty } from '../kernel/index.js'
import {
  type Experiment,
  type ExperimentFile,
  type ExperimentProblem,
  type Json,
  judgedRaters,
  makeExperiment,
  type PowerQuestion,
  type RuleInFile,
  resolveScenario,
  type Setting,
} from '../simulation/index.js'
import type { Doorman } from './doorman.js'
import { byName, list, nonEmptyList } from './lists.js'
import { fields, optional, tagged } from './objects.js'
import { parse } from './parse.js'
import { parseText } from './parse-text.js'
import type { Problem } from './problem.js'
import { parseScenario } from './scenario.js'
import { finite, name, oneOf, whole } from './values.js'

const value: Doorman<Setting> = z.union([z.number(), z.string(), z.boolean(), z.null()], {
  error: 'a number, a text, true, false or null',
})
const parameter: Doorman<string | number | boolean> = z.union([z.number(), z.string(), z.boolean()], {
  error: 'a number, a text, true or false',
})
/** Read by its own doorman after a setting was put into it; `z.json` would go as deep as the value and run out of stack. */
const anything = z.unknown() as z.ZodType as Doorman<Json>
const place = name('a place such as ruptures.withdrawal.hazard')

const rule: Doorman<RuleInFile> = fields({
  name: name('the name the rule is reported by'),
  rule: name('a rule'),
  parameters: optional(byName(name('a parameter'), parameter)),
})

const power: Doorman<PowerQuestion> = fields({
  reference: name('the name of a scenario'),
  clients: nonEmptyList(whole(1)),
  sessions: nonEmptyList(whole(1)),
  level: finite,
})

/** What an experiment file holds; whether it can be run is for `makeExperiment` to say. */
export const experimentFile: Doorman<ExperimentFile> = fields({
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
  rules: nonEmptyList(rule),
  rater: oneOf(judgedRaters),
  window: fields({ before: whole(0), after: whole(0) }),
  seed: whole(0),
  alliances: whole(1),
  replications: whole(1),
  power: optional(power),
})

/** What the parsers of an experiment answer: the experiment, or everything that is wrong with its form or its content. */
export type ParsedExperiment = Either<NonEmpty<Problem | ExperimentProblem>, Experiment>

const readScenario = (json: Json) => {
  const parsed = parseScenario(json)
  return isLeft(parsed) ? parsed : resolveScenario(parsed.right)
}

/**
 * An experiment from a value of unknown shape.
 *
 * Refused, all problems at once, with their paths and what was expected: first what is wrong with its form, a key too many
 * or too few or of the wrong kind; where the form is right, what is wrong with a scenario under any of the settings, and
 * whatever else `makeExperiment` refuses.
 *
 * @example
 * ```ts
 * import { parseExperiment } from 'rupture-repair/schema'
 * import { sampleScenario } from 'rupture-repair/simulation'
 *
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
 * ```
 */
export const parseExperiment = (given: unknown): ParsedExperiment => {
  const parsed = parse(experimentFile, given)
  return isLeft(parsed) ? parsed : makeExperiment(parsed.right, readScenario)
}

/**
 * An experiment from the text of a JSON file: as `parseExperiment`, and text that is no JSON, is cut off or gives a key
 * twice is refused too.
 *
 * @example
 * ```ts
 * import { parseExperimentText } from 'rupture-repair/schema'
 *
 * const parsed = parseExperimentText('{"v":1,')
 * parsed._tag === 'Left' && parsed.left[0]._tag // => 'CutOff'
 * ```
 */
export const parseExperimentText = (json: string): ParsedExperiment => parseText(json, parseExperiment)
