/** What noise alone would have found, in sentences. */
import type { Rule } from '../../detection/index.js'
import { movementTo, type OfTen, type SeriesNoise, worsening } from '../../detection/inside.js'
import { shareWords, whatOf } from '../../report/inside.js'
import type { BetterEnd, Movement } from '../../vocabulary/inside.js'
import type { StatedDrop } from '../options/stated-drop.js'
import { extent, show } from '../say/print.js'
import type { AlertWorth, Noise, Nulls, StableShare } from './noise.js'

const simulatedWords = ({ share, low, high }: StableShare): string =>
  `${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

/** Shares, with their autocorrelations where several were tried. */
const allWords = (shares: readonly StableShare[]): string =>
  shares
    .map((one) => `${simulatedWords(one)}${shares.length > 1 ? ` with autocorrelation ${one.autocorrelation}` : ''}`)
    .join(', ')

const ofTen = ({ about, low, high }: OfTen): string =>
  Number.isNaN(about) ? 'unknown' : `${about.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`

const worthWords = ({ autocorrelation, real, missed }: AlertWorth): string =>
  `of 10 such alerts about ${ofTen(real)} are real, of 10 real ones about ${ofTen(missed)} are missed, with autocorrelation ${show(autocorrelation)}`

const fallOrRise = (kind: Movement): string => (kind === 'drop' ? 'fall' : 'rise')

/** How many simulated series would move so: of the nulls the one first that the rule is to be held against. */
const nullWords = ({ stable, gradual, raw, unknown }: Nulls, what: string): string => {
  if (unknown !== undefined)
    return `How many simulated series in which nothing changes would show such a ${what} is unknown: ${unknown}.`
  const [first, ...others] = [
    ...(gradual === undefined ? [] : [['that change gradually as fitted, and not abruptly,', gradual] as const]),
    ['in which nothing changes', stable] as const,
  ].map(([which, shares]) => `${which} ${allWords(shares)}`)
  const beside = [
    ...others.map((other) => `of those ${other}`),
    ...(raw === undefined ? [] : [`with the raw SD within persons, trend and all: ${simulatedWords(raw)}`]),
  ]
  return `Of simulated series like these ${first} show at least one such ${what}${beside.map((one) => `; ${one}`).join('')}.`
}

/** The shares of an improvement, where published settings look for that: how many series show one, and how many simulated ones. */
export const improvementWords = ({ improvement }: Noise, rule: Rule, better: BetterEnd): readonly string[] => {
  if (improvement === undefined) return []
  const moved = whatOf(rule, movementTo({ better }, 'improvement'))
  const gain = `${moved}, which is for the better and what ${improvement.preset} looks for`
  return [shareWords(improvement.observed, gain), nullWords(improvement, gain)]
}

const fromWords: Readonly<Record<SeriesNoise['from'], string>> = {
  'rule-error': 'the standard error of a score that follows from the SD and the reliability of the rule',
  'residual-line': 'what varies around each person’s own line, so that a steady trend is no noise',
  'residual-common': 'what varies around the course that all have in common and each person’s own line',
  raw: 'all that varies within persons, trends and real movements in it, since too few scores are left around lines',
  given: 'as stated; what is not stated is estimated',
}

/** Which noise, and why. */
const noiseLine = ({ noise, stable }: Pick<Noise, 'noise' | 'stable'>): readonly string[] => {
  if (noise === null) return []
  const each = stable.map(({ sd, autocorrelation }) => `SD ${show(sd)} with autocorrelation ${show(autocorrelation)}`)
  const few = noise.autocorrelation === null ? '; too few scores tell the autocorrelation, so two are tried' : ''
  return [`Noise: ${each.join(', ')}: ${fromWords[noise.from]}${few}.`]
}

/** What the null of scores that came back is; nothing where it is unknown. */
export const cameBackWords = (cameBack: Noise['cameBack'], rule: Rule, better: BetterEnd): readonly string[] => {
  if (cameBack.length === 0) return []
  const falls = cameBack.map(({ series }) => series).join(' and ')
  return [
    `After a ${whatOf(rule, worsening({ better }))} by noise alone the score comes back in ${allWords(cameBack)} of simulated cases (${falls} of them): a score that came back is regression to the mean until shown otherwise.`,
  ]
}

const likeWords = ({ like, seed, stable }: Noise): readonly string[] => {
  if (like === undefined) return []
  const { sd, mean, range, step, sessions } = like
  const length = sessions.least === sessions.most ? sessions.most : `${sessions.least} to ${sessions.most}`
  const words = [
    `${length} scores with the gaps observed`,
    `mean ${show(mean)}`,
    `raw SD within persons ${show(sd)}`,
    ...(range === undefined ? [] : [`scale ${range.min} to ${range.max}`]),
    ...(step === undefined ? [] : ['whole numbers']),
  ]
  const { least } = extent(stable.map(({ series }) => series))
  return [`Simulated: ${least} courses each, seed ${seed}, ${words.join(', ')}; in brackets, simulation error (95%).`]
}

/** What noise alone would have found for the worse, in sentences; about the rule and about courses like these, never about a client. */
export const noiseWords = (noise: Noise, rule: Rule, better: BetterEnd, stated?: StatedDrop): readonly string[] => {
  const { warning, alerts = [], cameBack } = noise
  const worse = worsening({ better })
  const lasting = stated?.lasting === 1 ? '1 session' : `${stated?.lasting} sessions`
  const worth =
    stated === undefined || alerts.length === 0
      ? []
      : [
          `If, as stated, ${show(100 * stated.baseRate)} of 100 courses have a real ${fallOrRise(worse)} of ${stated.size} points from their middle on, lasting ${stated.lasting === null ? 'to the end' : lasting}: ${alerts.map(worthWords).join('; ')}. Simulated; it describes the rule, and no client.`,
        ]
  const warned = warning === undefined ? [] : [`Warning: ${warning}`]
  return [
    nullWords(noise, whatOf(rule, worse)),
    ...noiseLine(noise),
    ...cameBackWords(cameBack, rule, better),
    ...likeWords(noise),
    ...worth,
    ...warned,
  ]
}
