import type { Instrument, Reliability } from './definition.js'

/**
 * Returns the published reliabilities of one scale of an instrument, to be put into `reliableChange`; empty where we read none.
 *
 * The other input, the standard deviation, is the caller's own: of their sample, in the metric of the scores that are
 * compared. Test–retest was recommended; internal consistency is often put in its place and makes the smaller change
 * look reliable. Where `reported` is `above`, the change computed from `value` is the greatest it can be. What is recalled or
 * known from others alone is not among them: without a figure that was read, the caller states one.
 *
 * Source: Jacobson & Truax (1991) for the use; each coefficient names its own.
 *
 * @example
 * const inputs = reliableChangeInputs(gcs, 'total')
 * inputs.map(({ kind, value }) => [kind, value]) // => [['internal-consistency', 0.87]]
 */
export const reliableChangeInputs = <Subscale extends string>(
  instrument: Instrument<Subscale>,
  scale: NoInfer<Subscale> | 'total',
): readonly Reliability[] =>
  instrument.reliability.filter(
    (one) => one.scale === scale && one.status !== 'recalled' && one.citation !== 'second-hand',
  )
