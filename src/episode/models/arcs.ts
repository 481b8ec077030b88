import type { Arc } from './stage-model.js'

/** The arcs of a way through these stages, one after the other. */
export const way = (is: Arc['is'], ...stages: readonly string[]): readonly Arc[] =>
  stages.slice(1).map((to, index) => ({ from: stages[index] ?? to, to, is }))

/** The arcs between each of these stages and every other. */
export const among = (is: Arc['is'], ...stages: readonly string[]): readonly Arc[] =>
  stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => ({ from, to, is })))

/** Arcs with those left out that stand among the first already; the first say how they are meant. */
export const beside = (first: readonly Arc[], others: readonly Arc[]): readonly Arc[] => [
  ...first,
  ...others.filter(({ from, to }) => !first.some((arc) => arc.from === from && arc.to === to)),
]
