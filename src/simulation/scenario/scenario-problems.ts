import type { StageModel } from '../../episode/index.js'
import { greatestScore, strategies } from '../../vocabulary/inside.js'
import type { DyadicAffect } from './affect-parameters.js'
import type { ErrorsOfReport } from './errors-of-report.js'
import type { ScenarioProblem } from './resolved-scenario.js'
import {
  type GroupSetting,
  type HazardDynamics,
  type Population,
  type RaterProcess,
  type RuptureProcess,
  type Scenario,
  simulatedLevels,
} from './scenario.js'

/** A condition on the value at a path, and what was expected there. */
type Check = readonly (readonly [path: string, holds: boolean, expected: string])[]

const isNumber = (value: number, least: number, greatest: number = greatestScore): boolean =>
  value >= least && value <= greatest
const number = (path: string, value: number): Check[number] => [path, isNumber(value, -greatestScore), 'a number']
const notNegative = (path: string, value: number): Check[number] => [path, isNumber(value, 0), 'a number from 0']
const above0 = (path: string, value: number): Check[number] => [
  path,
  isNumber(value, 0) && value > 0,
  'a number above 0',
]
const share = (path: string, value: number): Check[number] => [path, isNumber(value, 0, 1), 'a number from 0 to 1']
const count = (path: string, value: number, greatest: number): Check[number] => [
  path,
  Number.isSafeInteger(value) && isNumber(value, 1, greatest),
  `a whole number from 1 to ${greatest}`,
]

/** Returns every problem of a scenario of the right form, in its order; models are those that its stages may name. */
export const scenarioProblems = (scenario: Scenario, models: readonly StageModel[]): readonly ScenarioProblem[] =>
  [
    ...settingChecks(scenario.setting),
    count('sessions', scenario.sessions, 10_000),
    ...scaleChecks(scenario),
    ...populationChecks(scenario.population),
    number('growth', scenario.growth),
    ...(scenario.dynamics._tag === 'hazard' ? hazardChecks(scenario.dynamics) : affectChecks(scenario.dynamics)),
    ...kindChecks('ruptures.withdrawal', scenario.ruptures.withdrawal),
    ...kindChecks('ruptures.confrontation', scenario.ruptures.confrontation),
    ...repairChecks(scenario),
    ...stageChecks(scenario, models),
    ...dropoutChecks(scenario),
    ...raterChecks(scenario),
    ...(scenario.errorsOfReport === undefined ? [] : reportChecks(scenario.errorsOfReport)),
  ].flatMap(([path, holds, expected]) =>
    holds ? [] : [{ _tag: 'ScenarioProblem' as const, path: path.split('.'), expected }],
  )

const settingChecks = (setting: Scenario['setting']): Check =>
  setting._tag === 'individual' ? [] : groupChecks(setting)

const groupChecks = ({ members, levels, spread }: GroupSetting): Check => [
  ['setting.members', Number.isSafeInteger(members) && isNumber(members, 2, 50), 'a whole number from 2 to 50'],
  ...simulatedLevels.map((level) => notNegative(`setting.levels.${level}`, levels[level])),
  ['setting.levels', simulatedLevels.some((level) => levels[level] > 0), 'at least one weight above 0'],
  share('setting.spread', spread),
]

const scaleChecks = ({ scale }: Scenario): Check =>
  scale === undefined
    ? []
    : [
        [
          'scale',
          isNumber(scale.min, -greatestScore) && isNumber(scale.max, -greatestScore) && scale.min < scale.max,
          'min below max',
        ],
        ['scale.step', scale.step === null || (isNumber(scale.step, 0) && scale.step > 0), 'a number above 0, or null'],
      ]

const populationChecks = ({ mean, traitSd, therapistSd, clientsPerTherapist }: Population): Check => [
  number('population.mean', mean),
  notNegative('population.traitSd', traitSd),
  notNegative('population.therapistSd', therapistSd),
  count('population.clientsPerTherapist', clientsPerTherapist, 1e9),
]

const hazardChecks = ({ within, halfLife, fading }: HazardDynamics): Check => [
  notNegative('dynamics.within.sd', within.sd),
  ['dynamics.within.autocorrelation', Math.abs(within.autocorrelation) < 1, 'a number between -1 and 1'],
  ['dynamics.halfLife', halfLife === null || isNumber(halfLife, 0), 'a number from 0, or null'],
  share('dynamics.fading', fading),
]

const affectChecks = (dynamics: DyadicAffect): Check => [
  ...(['client', 'therapist'] as const).flatMap((person): Check => {
    const { inertia, alone, influence } = dynamics[person]
    return [
      [`dynamics.${person}.inertia`, inertia < 0 && isNumber(inertia, -1e3), 'a number below 0, at least -1000'],
      number(`dynamics.${person}.alone`, alone),
      [`dynamics.${person}.influence`, Math.abs(influence) <= 1e3, 'a number from -1000 to 1000'],
    ]
  }),
  ['dynamics.time', isNumber(dynamics.time, 0, 1e3) && dynamics.time > 0, 'a number above 0, at most 1000'],
  notNegative('dynamics.noiseSd', dynamics.noiseSd),
  above0('dynamics.perAffect', dynamics.perAffect),
  ['dynamics.closesAt', dynamics.closesAt > 0 && dynamics.closesAt <= 1, 'a number above 0, at most 1'],
]

const kindChecks = (path: string, { hazard, perPointBelow, drop, recognition }: RuptureProcess): Check => [
  share(`${path}.hazard`, hazard),
  above0(`${path}.perPointBelow`, perPointBelow),
  notNegative(`${path}.drop.mean`, drop.mean),
  notNegative(`${path}.drop.sd`, drop.sd),
  share(`${path}.recognition`, recognition),
]

const repairChecks = ({ repair }: Scenario): Check => [
  share('repair.attempt', repair.attempt),
  ...strategies.map((strategy) => notNegative(`repair.strategies.${strategy}`, repair.strategies[strategy] ?? 0)),
  [
    'repair.strategies',
    repair.attempt === 0 || strategies.some((strategy) => (repair.strategies[strategy] ?? 0) > 0),
    'at least one weight above 0 where attempts are made',
  ],
  notNegative('repair.possibleArcs', repair.possibleArcs),
  share('repair.breakOff', repair.breakOff),
  share('repair.worked', repair.worked),
  share('repair.partly', repair.partly),
  ['repair', !(repair.worked + repair.partly > 1 + 1e-9), 'worked and partly that add up to at most 1'],
  share('repair.partlyGain', repair.partlyGain),
  notNegative('repair.beyond', repair.beyond),
]

const stageChecks = ({ stages }: Scenario, models: readonly StageModel[]): Check =>
  (['withdrawal', 'confrontation'] as const).flatMap((kind): Check => {
    const known = models.map((model) => model.id)
    return [[`stages.${kind}`, known.includes(stages[kind]), `one of ${known.join(', ')}`]]
  })

const dropoutChecks = ({ dropout }: Scenario): Check => [
  [
    'dropout.share',
    dropout.share === undefined || (isNumber(dropout.share, 0) && dropout.share < 1),
    'a number from 0, below 1',
  ],
  share('dropout.decline', dropout.decline),
  above0('dropout.perPointBelow', dropout.perPointBelow),
  notNegative('dropout.whileOpen', dropout.whileOpen),
  share('dropout.attribution', dropout.attribution),
]

const raterChecks = ({ raters: { client, therapist, before } }: Scenario): Check => [
  ...oneRater('raters.client', client),
  ...(therapist === undefined ? [] : oneRater('raters.therapist', therapist)),
  ...(before === undefined ? [] : [...oneRater('raters.before', before), number('raters.before.fall', before.fall)]),
]

const oneRater = (path: string, { bias, noiseSd, missing, missingPerPointBelow }: RaterProcess): Check => [
  number(`${path}.bias`, bias),
  notNegative(`${path}.noiseSd`, noiseSd),
  share(`${path}.missing`, missing),
  ...(missingPerPointBelow === undefined ? [] : [above0(`${path}.missingPerPointBelow`, missingPerPointBelow)]),
]

const reportChecks = ({ client, therapist: { blindSpot }, coder }: ErrorsOfReport): Check => [
  ...(['never', 'atOnce', 'later', 'drop'] as const).map((key) => share(`errorsOfReport.client.${key}`, client[key])),
  ...(['withdrawal', 'confrontation'] as const).map((kind) =>
    share(`errorsOfReport.therapist.blindSpot.${kind}`, blindSpot[kind]),
  ),
  ...(['sensitivity', 'specificity', 'mistyped', 'addedWithdrawal'] as const).map((key) =>
    share(`errorsOfReport.coder.${key}`, coder[key]),
  ),
]
