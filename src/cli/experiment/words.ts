import { fixed } from '../../kernel/inside.js'
import type { Experiment, Power } from '../../simulation/index.js'
import type { ArmsPower, ExperimentResults, OutcomeUnderCondition } from '../../simulation/inside.js'
import { alignedTable, type Heading, type Shown } from '../../verbs/inside.js'

type Condition = Experiment['conditions'][number]
type RuleUnderCondition = ExperimentResults['rules'][number]

/** The measures that fit a line. */
const shown = [
  ...(['sensitivity', 'specificity', 'precision', 'timing'] as const),
  ...(['course-specificity', 'flagged', 'ruptured'] as const),
]

const settingWords = ({ settings }: Pick<Condition, 'settings'>): string =>
  Object.entries(settings)
    .map(([place, value]) => `${place}=${value}`)
    .join(' ')

const conditionWords = (condition: Condition): string =>
  [condition.scenario, settingWords(condition)].filter((part) => part !== '').join(', ')

/** An estimate to three decimals with its Monte-Carlo standard error in brackets. */
const estimateWords = (measure: { readonly estimate: number; readonly standardError: number } | undefined): Shown => {
  if (measure === undefined || !Number.isFinite(measure.estimate)) return null
  const { estimate, standardError } = measure
  return `${fixed(estimate, 3)} (${Number.isFinite(standardError) ? standardError.toFixed(3) : '–'})`
}

const measuresFor = (columns: number, results: readonly RuleUnderCondition[]): string =>
  alignedTable(columns, results, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'rule', of: ({ rule }) => rule.name },
    ...shown.map(
      (name): Heading<RuleUnderCondition> => ({
        title: name,
        of: ({ measures }) => estimateWords(measures.find(({ measure }) => measure === name)),
      }),
    ),
  ])

const powerFor = (columns: number, powers: readonly Power[]): string =>
  alignedTable(columns, powers, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'compared with', of: ({ reference }) => reference.scenario },
    { title: 'rule', of: ({ rule }) => rule.name },
    { title: 'sessions', of: ({ sessions }) => sessions },
    { title: 'clients in each group', of: ({ clients }) => clients },
    { title: 'power', of: ({ estimate, standardError }) => `${estimate.toFixed(3)} (${standardError.toFixed(3)})` },
  ])

/** What the estimate is, in few words. */
const outcomeWords = ({ analysis }: OutcomeUnderCondition): string => {
  switch (analysis._tag) {
    case 'resolved':
      return analysis.unit === 'rupture' ? 'share of ruptures' : 'share of first ruptures'
    case 'time-to-resolution':
      return `${analysis.unit === 'rupture' ? 'ruptures' : 'first ruptures'}, by interval ${analysis.by}, others ${analysis.otherEndings}`
    case 'leaving':
      return 'share of people'
  }
}

const outcomesFor = (columns: number, outcomes: readonly OutcomeUnderCondition[]): string =>
  alignedTable(columns, outcomes, [
    { title: 'simulated', of: ({ condition }) => conditionWords(condition) },
    { title: 'analysis', of: ({ analysis }) => analysis.name },
    { title: 'what it is', of: outcomeWords },
    { title: 'estimate', of: (outcome) => estimateWords(outcome) },
    { title: 'count', of: ({ count, of }) => `${count} of ${of}` },
  ])

const armsWords = ({ arms, sessions }: ArmsPower): string => {
  const [reference, ...others] = arms.map(({ scenario }) => scenario)
  const settings = arms.slice(0, 1).map(settingWords).join('')
  return [`${reference} : ${others.join(' : ')}`, settings, `followed for ${sessions} sessions`]
    .filter((part) => part !== '')
    .join(', ')
}

/** For each comparison and number of sessions a line for each test, with a column for each number of people. */
const armsFor = (columns: number, powers: readonly ArmsPower[]): string => {
  const groups = [...new Set(powers.map(armsWords))].map((words) => powers.filter((one) => armsWords(one) === words))
  const sizes = [...new Set(powers.map(({ clients }) => clients))]
  return groups
    .map((group) => {
      const lines = group.filter(({ clients }) => clients === sizes[0])
      const table = alignedTable(columns, lines, [
        { title: 'analysis', of: ({ analysis }) => analysis.name },
        { title: 'test', of: ({ test }) => test },
        ...sizes.map(
          (size): Heading<ArmsPower> => ({
            title: `${size} each`,
            of: ({ analysis, test }) =>
              estimateWords(
                group.find((one) => one.clients === size && one.analysis === analysis && one.test === test),
              ),
          }),
        ),
      ])
      return `${group.slice(0, 1).map(armsWords).join('')}:\n${table.trimEnd()}`
    })
    .join('\n\n')
}

const untestedWords = (arms: readonly ArmsPower[]): readonly string[] => {
  const untested = arms.reduce((sum, one) => sum + one.untested, 0)
  return untested === 0
    ? []
    : [`In ${untested} tests of simulated studies there was nothing to compare; they count as finding nothing.`]
}

const sentences = {
  brackets:
    'In brackets: Monte-Carlo standard errors, how far simulation alone may have moved a number; – where there is nothing to count.',
  holds:
    'What holds in a simulation holds under its assumptions; whether ruptures lower scores as here is one of them.',
  putIn:
    'A simulation cannot say that repair matters: a difference between arms was put in, and this is how often a study of that size finds it.',
}

/** The lines on outcomes and on studies of them. */
const analysesFor = (columns: number, { outcomes, arms }: ExperimentResults, level: number | undefined): string[] => {
  const asked = (question: ArmsPower['question']) => arms.filter((one) => one.question === question)
  if (outcomes.length === 0) return []
  return [
    '',
    'What became of all true ruptures and people, over all planned sessions:',
    outcomesFor(columns, outcomes).trimEnd(),
    ...(arms.length === 0
      ? []
      : [
          '',
          'Power: the share of studies that find a difference where there is one.',
          armsFor(columns, asked('power')),
          '',
          `Level: the same share where nothing differs; the tests promise ${level}.`,
          armsFor(columns, asked('level')),
          ...untestedWords(arms),
        ]),
    sentences.putIn,
  ]
}

/** The results of an experiment for people. */
export const forPeople = (columns: number, asked: Experiment, results: ExperimentResults): string => {
  const { conditions, rules, replications, alliances, rater, window, seed } = asked
  const ofRules = rules.length === 0 ? '' : ` ${rules.length} rules,`
  return [
    `Simulated, not the record of real people: ${conditions.length} conditions,${ofRules} ${replications} replications of ${alliances} alliances, seed ${seed}.`,
    ...(rules.length === 0
      ? []
      : [
          `An alarm in the ${rater}’s scores matches a rupture from ${window.before} sessions before its onset to ${window.after} after it, one for one.`,
          '',
          measuresFor(columns, results.rules),
        ]),
    ...(rules.length === 0 ? [] : [sentences.brackets, sentences.holds]),
    ...(results.powers.length === 0 ? [] : ['', powerFor(columns, results.powers).trimEnd()]),
    ...analysesFor(columns, results, asked.power?.level),
    ...(rules.length === 0 ? [sentences.brackets] : []),
    '',
  ].join('\n')
}
