import { isLeft } from '../../kernel/inside.js'
import { resolveScenario, type Scenario } from '../../simulation/index.js'
import type { ScenarioProblem } from '../../simulation/inside.js'
import { influenceShapes } from '../../simulation/inside.js'
import { strategies } from '../../vocabulary/inside.js'
import type { ExactSchema, Fields } from '../builders/exact-schema.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { finite, finiteOrNull, formWord, oneOf, text, trueOrFalse, whole } from '../builders/values.js'
import { bounded, type Parsed, parse } from '../problems/parse.js'

const affectOf = (): ExactSchema<Extract<Scenario['dynamics'], { _tag: 'dyadic-affect' }>['client']> =>
  fields({ inertia: finite, alone: finite, influence: finite })

const ruptures = (): ExactSchema<Scenario['ruptures']['withdrawal']> =>
  fields({ hazard: finite, perPointBelow: finite, drop: fields({ mean: finite, sd: finite }), recognition: finite })

type Weights = Scenario['repair']['strategies']
const weightOfEach = (): Fields<Weights> =>
  Object.fromEntries(strategies.map((strategy) => [strategy, optional(finite)])) as Fields<Weights>

const rater: Fields<Scenario['raters']['client']> = {
  bias: finite,
  noiseSd: finite,
  missing: finite,
  missingPerPointBelow: optional(finite),
}

/** What a scenario file holds; which numbers make sense is for `resolveScenario` to say. */
export const scenario: ExactSchema<Scenario> = /* @__PURE__ */ (() =>
  fields({
    v: oneOf([1]),
    setting: tagged<Scenario['setting']>({
      individual: {},
      group: {
        members: whole(1),
        levels: fields({ 'member-leader': finite, 'member-member': finite, 'member-group': finite }),
        spread: finite,
      },
    }),
    sessions: whole(1),
    scale: optional(fields({ min: finite, max: finite, step: finiteOrNull })),
    population: fields({
      mean: finite,
      traitSd: finite,
      therapistSd: finite,
      clientsPerTherapist: whole(1),
    }),
    growth: finite,
    dynamics: tagged<Scenario['dynamics']>({
      hazard: {
        within: fields({ sd: finite, autocorrelation: finite }),
        halfLife: finiteOrNull,
        fading: finite,
      },
      'dyadic-affect': {
        client: affectOf(),
        therapist: affectOf(),
        shape: formWord(influenceShapes),
        time: finite,
        noiseSd: finite,
        perAffect: finite,
        closesAt: finite,
      },
    }),
    ruptures: fields({ withdrawal: ruptures(), confrontation: ruptures() }),
    repair: fields({
      attempt: finite,
      strategies: fields(weightOfEach()),
      possibleArcs: finite,
      breakOff: finite,
      worked: finite,
      partly: finite,
      partlyGain: finite,
      beyond: finite,
    }),
    stages: fields({ withdrawal: text, confrontation: text }),
    dropout: fields({
      share: optional(finite),
      decline: finite,
      perPointBelow: finite,
      whileOpen: finite,
      attribution: finite,
    }),
    raters: fields({
      client: fields(rater),
      therapist: optional(fields({ ...rater, blindUntilRecognised: trueOrFalse })),
      before: optional(fields({ ...rater, fall: finite })),
    }),
    errorsOfReport: optional(
      fields({
        client: fields({ never: finite, atOnce: finite, later: finite, drop: finite }),
        therapist: fields({ blindSpot: fields({ withdrawal: finite, confrontation: finite }) }),
        coder: fields({ sensitivity: finite, specificity: finite, mistyped: finite, addedWithdrawal: finite }),
      }),
    ),
  }))()

/**
 * Reads a scenario from a value of unknown shape.
 *
 * Refused, all problems at once, with their paths and what was expected: first what is wrong with its form, a key too many
 * or too few or of the wrong kind; where the form is right, whatever `resolveScenario` refuses.
 *
 * @example
 * const parsed = parseScenario({ ...sampleScenario, dropout: { decline: 0.9, perPointBelow: 1.4, attribution: 0.5 } })
 * parsed._tag === 'Left' && parsed.left
 * // => [{ _tag: 'Missing', path: ['dropout', 'whileOpen'], expected: 'a number' }]
 */
export const parseScenario = (value: unknown): Parsed<Scenario, ScenarioProblem> => {
  const parsed = parse(scenario, value)
  if (isLeft(parsed)) return parsed
  const resolved = bounded(resolveScenario(parsed.right))
  return isLeft(resolved) ? resolved : parsed
}
