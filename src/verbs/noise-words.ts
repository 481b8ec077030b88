/** What noise alone would have found, in sentences. */
import type { Rule } from '../detection/index.js'
import { countedAs, type OfTen, type SeriesNoise, worsening } from '../detection/inside.js'
import { severalOf, whatOf } from '../report/inside.js'
import type { BetterEnd, Finding, Movement } from '../vocabulary/inside.js'
import type { AlertWorth, Noise, Nulls, StableShare } from './noise.js'
import type { StatedDrop } from './options/stated-drop.js'
import { extent, show } from './say/print.js'

const shareWords = ({ share, low, high }: Pick<StableShare, 'share' | 'low' | 'high'>): string =>
  `${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

/** Shares, with their autocorrelations where several were tried. */
const allWords = (shares: readonly StableShare[], and = ' and '): string =>
  shares
    .map((one) => `${shareWords(one)}${shares.length > 1 ? ` with autocorrelation ${one.autocorrelation}` : ''}`)
    .join(and)

export type ChanceShares = 'stable' | 'gradual' | 'cameBack' | 'cameBackGradual'

/** Simulated shares with their limits as a cell, one for each autocorrelation; a dash where there is none. */
export const chanceCell = (noise: Noise | undefined, of: ChanceShares): string => {
  const shares = (noise?.[of] ?? []).filter(({ share }) => !Number.isNaN(share))
  return shares.length === 0 ? '–' : allWords(shares, ', ')
}

const ofTen = ({ about, low, high }: OfTen): string =>
  Number.isNaN(about) ? 'unknown' : `${about.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`

const worthWords = ({ autocorrelation, real, missed }: AlertWorth): string =>
  `about ${ofTen(real)} of 10 such alerts are real, and about ${ofTen(missed)} of 10 real ones are missed, with autocorrelation ${show(autocorrelation)}`

const fallOrRise = (kind: Movement): string => (kind === 'drop' ? 'fall' : 'rise')

/** Rules that take a gradual change for an abrupt one: they are to be compared with courses that change gradually. */
const mindsTrends: Readonly<Record<Rule['_tag'], boolean>> = {
  'sudden-change': true,
  drop: false,
  'control-chart': true,
  cusum: true,
  ewma: true,
  'change-point': true,
  'reliable-change': false,
  status: false,
}

/** The null first that the rule is to be compared with. */
const inOrder = <T>({ _tag }: Rule, stable: T, gradual: T | undefined): readonly [T, ...(readonly T[])] =>
  gradual === undefined ? [stable] : mindsTrends[_tag] ? [gradual, stable] : [stable, gradual]

/** How many simulated series would move so. */
const nullWords = ({ stable, gradual, raw, unknown }: Nulls, rule: Rule, what: string): string => {
  if (unknown !== undefined)
    return `How many simulated series in which nothing changes would show such a ${what} is unknown: ${unknown}.`
  const minds = mindsTrends[rule._tag]
  const [first, ...others] = inOrder(
    rule,
    { where: 'nothing changes', shares: stable },
    gradual && { where: 'courses change gradually as fitted, and not abruptly', shares: gradual },
  )
  const beside = [
    ...others.map(
      ({ where, shares }) =>
        `where ${where}, ${allWords(shares)}${minds ? '' : ' (where scores trend steadily, compare with this share and not with the first)'}`,
    ),
    ...(raw === undefined ? [] : [`with the raw SD within persons, which includes trends, ${shareWords(raw)}`]),
  ]
  return `Share of simulated series like these with at least one such ${what}: where ${first.where}, ${allWords(first.shares)}${beside.map((one) => `; ${one}`).join('')}.`
}

/** How many simulated series would improve so, where published settings look for that. */
export const improvementWords = ({ improvement }: Noise, rule: Rule, gain: string): readonly string[] =>
  improvement === undefined ? [] : [nullWords(improvement, rule, gain)]

/** How many simulated series would turn for the worse. */
export const worseningWords = (noise: Noise, rule: Rule, better: BetterEnd): string =>
  nullWords(noise, rule, whatOf(rule, worsening({ better })))

const fromWords: Readonly<Record<SeriesNoise['from'], string>> = {
  'rule-error': 'the standard error of a score that follows from the SD and the reliability of the rule',
  'residual-line': 'what varies around each person’s own line, so that a steady trend is not noise',
  'residual-common': 'what varies around the course that all have in common and each person’s own line',
  raw: 'everything that varies within persons, including trends and real movements, because there are too few scores to fit lines',
  given: 'as stated, or estimated where nothing is stated',
}

/** From this share on, scores at the ends of a scale are said to hide noise: at a tenth, normal noise is estimated 8% too low. */
const leastAtEnds = 0.1
/** With fewer residual degrees of freedom, the noise rests on very few scores. */
const leastFreedom = 5

/** What an estimate of the noise rests on, and whether the ends of the scale hide some of it. */
const restWords = (restsOn: NonNullable<SeriesNoise['restsOn']>): readonly [from: string, ends: readonly string[]] => {
  const { scores, series, freedom, atEnds } = restsOn
  const hardly = freedom < leastFreedom ? `, which is very few (${freedom} residual degrees of freedom)` : ''
  const ends =
    atEnds < leastAtEnds * scores
      ? []
      : [
          `${atEnds} of ${scores} scores are at an end of the scale, so that the noise is estimated too low, and these shares with it.`,
        ]
  return [` It is estimated from ${scores} scores of ${series} series${hardly}.`, ends]
}

/** Which noise, why, and what it rests on. */
export const noiseLines = ({ noise, stable }: Pick<Noise, 'noise' | 'stable'>): readonly string[] => {
  if (noise === null) return []
  const each = stable.map(({ sd, autocorrelation }) => `SD ${show(sd)} with autocorrelation ${show(autocorrelation)}`)
  const few =
    noise.autocorrelation === null ? ' There are too few scores to estimate the autocorrelation, so two are tried.' : ''
  const [from, ends] = noise.restsOn === undefined ? ['', []] : restWords(noise.restsOn)
  return [
    `Noise: ${each.join(', ')} from one session number to the next. It is ${fromWords[noise.from]}.${from}${few}`,
    ...ends,
  ]
}

/** One share of falls that came back, or why there is none. */
const returnWords = ({ series, autocorrelation, ...share }: StableShare, many: boolean, what: string): string => {
  const tried = many ? ` with autocorrelation ${show(autocorrelation)}` : ''
  if (series === 0) return `no simulated course${tried} has such a ${what}`
  return Number.isNaN(share.share)
    ? `too few simulated ${severalOf(what)}${tried} to say (${series})`
    : `after ${shareWords(share)} of ${series} simulated ${severalOf(what)}${tried}`
}

/** What the nulls of scores that came back are; nothing where no score turned for the worse, or nothing can be simulated. */
export const cameBackWords = (
  { cameBack, cameBackGradual }: Pick<Noise, 'cameBack' | 'cameBackGradual'>,
  rule: Rule,
  findings: readonly Finding[],
  better: BetterEnd,
): readonly string[] => {
  const isWorse = countedAs({ better }, 'worsening')
  if (cameBack.length === 0 || !findings.some(isWorse)) return []
  const what = whatOf(rule, worsening({ better }))
  const all = (which: string, shares: readonly StableShare[]): string =>
    `${which}, ${shares.map((one) => returnWords(one, shares.length > 1, what)).join(' and ')}`
  const nulls = inOrder(
    rule,
    all('where nothing changes', cameBack),
    cameBackGradual && all('where courses change gradually as fitted', cameBackGradual),
  )
  const isKnown = [...cameBack, ...(cameBackGradual ?? [])].some(({ share }) => !Number.isNaN(share))
  return [
    `How often noise alone brings the score back after a ${what}: ${nulls.join('; ')}.${isKnown ? ' A score that came back is regression to the mean until shown otherwise.' : ''}`,
  ]
}

const likeWords = ({ like, noise, seed, stable }: Noise): readonly string[] => {
  if (like === undefined) return []
  const { sd, mean, range, step, sessions, series, still } = like
  const length = sessions.least === sessions.most ? sessions.most : `${sessions.least} to ${sessions.most}`
  const words = [
    `${length} scores at the sessions observed`,
    `mean ${show(mean)}`,
    `raw SD within persons ${show(sd)}`,
    ...(range === undefined ? [] : [`scale ${range.min} to ${range.max}`]),
    ...(step === undefined ? [] : ['whole numbers']),
    ...(still === 0
      ? []
      : [`${still} of ${series} series, which never leave an end of the scale, copied without noise`]),
  ]
  const { least } = extent(stable.map(({ series: courses }) => courses))
  return [
    `Simulated: ${least} courses each, seed ${seed}, ${words.join(', ')}; the brackets hold only simulation error (95%)${noise?.restsOn === undefined ? '' : ': the noise itself is estimated'}.`,
  ]
}

/** How the courses were simulated, and what an alert is worth where that was asked: about the rule, never about a client. */
export const simulatedWords = (noise: Noise, better: BetterEnd, stated?: StatedDrop): readonly string[] => {
  const { warning, alerts = [] } = noise
  const worse = worsening({ better })
  const lasting = stated?.lasting === 1 ? '1 session' : `${stated?.lasting} sessions`
  const worth =
    stated === undefined || alerts.length === 0
      ? []
      : [
          `If, as stated, ${show(100 * stated.baseRate)} of 100 courses have a real ${fallOrRise(worse)} of ${stated.size} points from their middle on, lasting ${stated.lasting === null ? 'to the end' : lasting}: ${alerts.map(worthWords).join('; ')}. Simulated; this describes the rule, not a client.`,
        ]
  const warned = warning === undefined ? [] : [`Warning: ${warning}`]
  return [...noiseLines(noise), ...likeWords(noise), ...worth, ...warned]
}
