import { aboutRule, type Rule } from '../../detection/index.js'
import type { OfTen } from '../../detection/inside.js'
import type { BetterEnd, Movement } from '../../vocabulary/inside.js'
import type { StatedDrop } from '../options/stated-drop.js'
import { show } from '../say/print.js'
import { sideOf, worsening } from './finding-print.js'
import type { AlertWorth, Noise, Shares, StableShare } from './noise.js'

const share = (value: number): string => value.toFixed(2)

const stableWords = ({ autocorrelation, share: rate, low, high }: StableShare): string =>
  `${share(rate)} (${share(low)} to ${share(high)}) with autocorrelation ${autocorrelation}`

const ofTen = ({ about, low, high }: OfTen): string =>
  Number.isNaN(about) ? 'unknown' : `${about.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`

const worthWords = ({ autocorrelation, real, missed }: AlertWorth): string =>
  `of 10 such alerts about ${ofTen(real)} are real, of 10 real ones about ${ofTen(missed)} are missed, with autocorrelation ${autocorrelation}`

/** One such movement, in the words of the table above it. */
const whatOf = (rule: Rule, kind: Movement): string => {
  const { judges } = aboutRule(rule)
  return judges._tag === 'Scores' ? `score ${sideOf[kind]} ${judges.line}` : kind === 'drop' ? 'fall' : 'rise'
}

/** How many series moved so, and how many stable ones would. */
const sharesWords = (of: string, { observed, stable }: Shares, what: string, unknown: string | undefined): string => {
  const { series, flagged, share: seen } = observed
  const would =
    unknown === undefined
      ? `of simulated stable series of the same lengths and variation, ${stable.map(stableWords).join(', ')}.`
      : `how many stable series would is unknown: ${unknown}.`
  return `${of} ${series} series with enough scores ${flagged}${seen === null ? '' : ` (${share(seen)})`} show at least one such ${what}; ${would}`
}

/** The shares of a worsening; before them those of an improvement, where published settings look for that. */
const allShares = (noise: Noise, rule: Rule, worse: Movement): readonly string[] => {
  const { improvement, unknown } = noise
  const worsened = (of: string): string => sharesWords(of, noise, whatOf(rule, worse), unknown)
  if (improvement === undefined) return [worsened('Of')]
  const better = whatOf(rule, worse === 'drop' ? 'rise' : 'drop')
  const gain = `${better}, which is for the better and what ${improvement.preset} looks for`
  return [sharesWords('Of', improvement, gain, unknown), worsened('For the worse: of')]
}

const likeWords = ({ like, seed, stable }: Noise): string => {
  if (like === undefined) return ''
  const { sd, mean, range, step, sessions } = like
  const scale = [
    `mean ${show(mean)}`,
    `SD within persons ${show(sd)} (trends and real movements in it)`,
    ...(range === undefined ? [] : [`scale ${range.min} to ${range.max}`]),
    ...(step === undefined ? [] : ['whole numbers']),
  ]
  const length =
    sessions.least === sessions.most ? `${sessions.most} scores` : `${sessions.least} to ${sessions.most} scores`
  const least = stable.reduce((fewest, { series }) => Math.min(fewest, series), Number.POSITIVE_INFINITY)
  return `Simulated: ${least} courses each, seed ${seed}, ${[length, ...scale].join(', ')}; in brackets, simulation error (95%).`
}

/** What noise alone would have found, in sentences; about the rule and about courses like these, never about a client. */
export const noiseWords = (
  noise: Noise,
  rule: Rule,
  better: BetterEnd,
  stated: StatedDrop | undefined,
): readonly string[] => {
  const { unknown, warning, alerts = [] } = noise
  const worse = worsening(better)
  const known = [...allShares(noise, rule, worse), ...(unknown === undefined ? [likeWords(noise)] : [])]
  const worth =
    stated === undefined || alerts.length === 0
      ? []
      : [
          `If, as stated, ${show(100 * stated.baseRate)} of 100 courses have a real ${worse === 'drop' ? 'fall' : 'rise'} of ${stated.size} points from their middle on, lasting ${stated.lasting === null ? 'to the end' : stated.lasting === 1 ? '1 session' : `${stated.lasting} sessions`}: ${alerts.map(worthWords).join('; ')}. Simulated; it describes the rule, and no client.`,
        ]
  return [...known, ...worth, ...(warning === undefined ? [] : [`Warning: ${warning}`])]
}
