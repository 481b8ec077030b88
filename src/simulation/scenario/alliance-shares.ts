import type { Sourced } from '../../kernel/inside.js'

/**
 * How the variance of alliance scores is divided, as shares of the whole: between persons, and of that between therapists.
 *
 * An SD of .75 in all gives √(.75²·.0625) = .1875 between therapists, √(.75²·(.7 − .0625)) = .5988 between the clients of one
 * and √(.75²·.3) = .4108 within persons, which holds both change and error of rating. The SD in all has no source.
 */
export const allianceShares: Readonly<Record<'persons' | 'therapists', Sourced<number>>> = {
  persons: {
    value: 0.7,
    source:
      'Crits-Christoph et al. (2011), discussion: .77 for one session, at least .90 for four in all three samples, which gives one session .69 by Spearman–Brown; small samples',
    status: 'computed',
    citation: 'read',
    support: 'single study',
  },
  therapists: {
    value: 0.0625,
    source:
      'Crits-Christoph et al. (2011), abstract: about 60 patients per therapist for a dependable score of a therapist, which at .80 gives .0625; that .80 is meant there is an assumption',
    status: 'computed',
    citation: 'abstract',
    support: 'single study',
  },
}
