import type { PersonCompared, RuleAgreement, RuleOnAll } from '../../detection/inside.js'
import { type Content, type Html, html, named } from '../page/html.js'
import { type Column, table } from '../page/table.js'
import { fourfolds, type KappaShown, kappaShown } from '../shown/kappa.js'
import type { ByChance, RulesCompared } from '../shown/report.js'
import { becauseOf, reasonWords, reliabilityWords, shareCell } from '../shown/share-words.js'
import type { AllianceShown } from '../shown/shown-alliance.js'
import { ruleWords } from './findings-section.js'

export const rulesSection = (compared: RulesCompared): Html => {
  const { rules, agreement } = compared.comparison
  const chance = chanceColumn(compared)
  return html`<p>Only scores that turned for the worse count. That rules agree does not make them right: they all look at scores, and what happened is not in these.</p>
${table<RuleOnAll>(
  'What each rule says of the same series',
  [
    { title: 'rule', of: ({ name }) => named(name) },
    { title: 'series', of: ({ persons }) => persons, numeric: true },
    {
      title: 'flagged, of those judged',
      of: ({ flagged, assessable }) => shareCell({ count: flagged, of: assessable }),
      numeric: true,
    },
    { title: 'of all', of: ({ flagged, persons }) => shareCell({ count: flagged, of: persons }), numeric: true },
    { title: 'at an end or all alike', of: ({ cannotShow }) => cannotShow, numeric: true },
    { title: 'too few or gaps', of: ({ tooFew }) => tooFew, numeric: true },
    { title: 'worsenings', of: ({ findings }) => findings, numeric: true },
  ],
  rules,
)}${table<RuleOnAll>(
  'What chance makes of it, simulated',
  [
    { title: 'rule', of: ({ name }) => named(name) },
    chance('flagged of stable', 'stable'),
    chance('of gradual', 'gradual'),
    {
      title: 'worsenings back',
      of: ({ recovered, findings }) => shareCell({ count: recovered, of: findings }),
      numeric: true,
    },
    chance('back by chance, stable', 'cameBack'),
    chance('back by chance, gradual', 'cameBackGradual'),
  ],
  rules,
)}<p class="quiet">Of stable, simulated: how often the rule flags series with scores at the same sessions in which nothing changes; of gradual: in which each changes as it was fitted, and not abruptly. Where scores trend steadily, compare with the gradual ones. Back by chance: the share of worsenings there after which the score came back, which is regression to the mean until shown otherwise. A dash: unknown, or fewer than 20 simulated. In brackets, 95% intervals, which treat series and worsenings as independent, and simulated noise as known.</p>
${rules.flatMap(({ name, reasons, changeReliability }, at) => [...reasonWords(reasons), ...reliabilityWords(changeReliability), ...(compared.byChance[at]?.noise ?? [])].map((line) => html`<p class="quiet">${named(name)}: ${line}</p>\n`))}
${(['series', 'sessions'] as const).map((units) =>
  table<Agreement>(
    `How far every two rules agree on ${units}, beyond chance (Cohen’s κ, 95% interval over clients)`,
    [
      { title: 'rules', of: ({ one, other }) => html`${named(one)} and ${named(other)}` },
      { title: 'clients', of: (row) => row[units].clients, numeric: true },
      { title: units, of: (row) => row[units].units, numeric: true },
      { title: 'flagged by the first', of: (row) => row[units].positives[0], numeric: true },
      { title: 'by the second', of: (row) => row[units].positives[1], numeric: true },
      { title: 'by both', of: (row) => row[units].both, numeric: true },
      { title: 'κ', of: (row) => row[units].words, numeric: true },
    ],
    agreement.map((pair) => agreementShown(compared, pair)),
  ),
)}<p class="quiet">Counted are the series, and the sessions, that both rules can judge. With few clients, or few that are flagged, κ says little. Its interval is a jackknife: it leaves out one client at a time, since series and sessions of one client are not independent. There is none for fewer than five clients.</p>
<details><summary>Every parameter</summary><ul>${rules.map(
    ({ rule }) => html`<li>${ruleWords(rule._tag, rule.parameters)}</li>\n`,
  )}</ul></details>\n`
}

/** A column of what noise alone would make each rule find. */
const chanceColumn =
  ({ comparison: { rules }, byChance }: RulesCompared) =>
  (title: string, which: Exclude<keyof ByChance, 'noise'>): Column<RuleOnAll> => ({
    title,
    of: (rule) => byChance[rules.indexOf(rule)]?.[which] ?? '–',
    numeric: true,
  })

interface Agreement extends Pick<RuleAgreement, 'one' | 'other'>, Readonly<Record<'series' | 'sessions', KappaShown>> {}

const agreementShown = ({ comparison: { persons } }: RulesCompared, { one, other }: RuleAgreement): Agreement => ({
  one,
  other,
  series: kappaShown(fourfolds(persons, [one, other], 'series')),
  sessions: kappaShown(fourfolds(persons, [one, other], 'sessions')),
})

export const flaggedTable = ({ id }: AllianceShown, compared: RulesCompared | undefined): Content => {
  const persons = (compared?.comparison.persons ?? []).filter((person) => person.id === id)
  if (persons.length === 0) return null
  const raters: readonly Column<Row>[] = persons.some(({ rater }) => rater !== undefined)
    ? [{ title: 'rater', of: ({ rater }) => named(rater ?? '–') }]
    : []
  return table<Row>(
    'Sessions that each rule flags',
    [{ title: 'rule', of: ({ name }) => named(name) }, ...raters, { title: 'sessions', of: flaggedWords }],
    persons.flatMap(({ rater, rules }) =>
      rules.map((rule) => ({ ...rule, ...(rater === undefined ? {} : { rater }) })),
    ),
  )
}

interface Row extends Pick<PersonCompared['rules'][number], 'name' | 'judgement' | 'flagged'> {
  readonly rater?: string
}

const flaggedWords = ({ judgement, flagged }: Row): string =>
  judgement._tag !== 'Judged'
    ? `cannot judge: ${becauseOf[judgement.because]}`
    : flagged.length === 0
      ? 'none'
      : flagged.join(', ')
