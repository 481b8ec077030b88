/**
 * What a scenario may leave out, each value with its literature.
 *
 * Levels and SDs are in the unit of the default scale and hold for no other. The spread of alliances is divided as evidence
 * allows: a variance of .75², .7 of it between persons (of the whole, .09 between therapists) and .3 within.
 */
import type { Literature, Sourced } from '../../kernel/inside.js'
import type { SimulatedKind, SimulatedScale } from './scenario.js'

const generalisability: Literature = {
  source:
    'Typical SDs of .6 to .9 of the WAI-SR item mean; Crits-Christoph et al. (2011): .90 over four sessions gives one session .69 by Spearman–Brown, .77 discussed, so about .7 of the variance lies between persons; the rest holds both change and error of rating',
  status: 'computed',
  citation: 'abstract',
  support: 'single study',
}

const share: Literature = {
  source:
    'Therapists’ share of alliance variance often about 3 to 15%: the middle of that range; SDs as for the variation within persons',
  status: 'recalled',
  citation: 'second-hand',
  support: 'replicated',
}

const defaultScale: Sourced<SimulatedScale> = {
  value: { min: 1, max: 5, step: 1 / 12 },
  source:
    'Hatcher & Gillaspy (2006), WAI-SR, doi 10.1080/10503300500352500: twelve answers from 1 to 5, as an item mean',
  status: 'found',
  citation: 'second-hand',
  support: 'replicated',
}

const mean: Sourced<number> = {
  value: 3.95,
  source: 'Typical WAI-SR item means in treatment, 3.7 to 4.2: the middle of that range',
  status: 'recalled',
  citation: 'second-hand',
  support: 'replicated',
}

/** √(.75²·(.7 − .09)), √(.75²·.09), √(.75²·.3). */
const traitSd: Sourced<number> = { ...generalisability, value: 0.5858 }
const therapistSd: Sourced<number> = { ...share, value: 0.225 }
const withinSd: Sourced<number> = { ...generalisability, value: 0.4108 }

const autocorrelation: Sourced<number> = {
  value: 0.3,
  source: 'Inertia of the within-person alliance, about .2 to .5 in published RI-CLPM and DSEM work',
  status: 'recalled',
  citation: 'second-hand',
  support: 'replicated',
}

const leaving: Sourced<number> = {
  value: 0.197,
  source: 'Swift & Greenberg (2012), J Consult Clin Psychol 80:547–559: 19.7% of 83,834 clients in 669 studies',
  status: 'found',
  citation: 'abstract',
  support: 'meta-analysis',
}

const stageModel = (value: string, support: Literature['support']): Sourced<string> => ({
  value,
  source:
    'Safran & Muran (1996), J Consult Clin Psychol 64:447–458; Safran & Muran (2000), stages of repair of this kind',
  status: 'recalled',
  citation: 'second-hand',
  support,
})

/** Every default of a scenario, by its place in it. */
export const scenarioDefaults: {
  readonly scale: Sourced<SimulatedScale>
  readonly population: Readonly<Record<'mean' | 'traitSd' | 'therapistSd', Sourced<number>>>
  readonly within: Readonly<Record<'sd' | 'autocorrelation', Sourced<number>>>
  readonly dropoutShare: Sourced<number>
  readonly stages: Readonly<Record<SimulatedKind, Sourced<string>>>
} = {
  scale: defaultScale,
  population: { mean, traitSd, therapistSd },
  within: { sd: withinSd, autocorrelation },
  dropoutShare: leaving,
  stages: /* @__PURE__ */ ((): Readonly<Record<SimulatedKind, Sourced<string>>> => ({
    withdrawal: stageModel('safran-muran-withdrawal', 'replicated'),
    confrontation: stageModel('safran-muran-confrontation', 'single study'),
  }))(),
}
