/**
 * How many random runs a law makes: all that are asked for, or in `npm run check` the share of them that `vitest.config.ts`
 * names. Whatever counts what was met in these runs asks for as many by the same measure.
 */
export const runs = (all: number): number => Math.ceil(all * Number(process.env.SHARE_OF_RUNS ?? 1))
