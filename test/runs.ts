/** Whether all is asked for, as CI does: every random run, and every search within its full bounds. */
export const isFull: boolean = process.env.FULL === '1'

/** The share of its random runs that a law makes otherwise: the first ones, since the runs come from one seed in one order. */
export const share = 0.1

/** How many random runs a law makes. Whatever counts what was met in these runs asks for as many by the same measure. */
export const runs = (all: number): number => (isFull ? all : Math.ceil(all * share))
