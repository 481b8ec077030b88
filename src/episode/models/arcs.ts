import type { Arc } from './stage-model.js'

/** Returns the arcs of a path through these stages, one after the other. */
export const path = (is: Arc['is'], ...stages: readonly string[]): readonly Arc[] =>
  stages.slice(1).map((to, index) => ({ from: stages[index] ?? to, to, is }))

export const allPairs = (is: Arc['is'], ...stages: readonly string[]): readonly Arc[] =>
  stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => ({ from, to, is })))

/** Joins two lists of arcs; where both have an arc, the first list's stays. */
export const joinArcs = (first: readonly Arc[], others: readonly Arc[]): readonly Arc[] => [
  ...first,
  ...others.filter(({ from, to }) => !first.some((arc) => arc.from === from && arc.to === to)),
]
