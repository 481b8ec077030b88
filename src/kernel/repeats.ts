/** Returns, for each member of a list, whether the same is before it in the list. */
export const repeats = (all: readonly unknown[]): readonly boolean[] => {
  const met = new Set<unknown>()
  return all.map((one) => met.size === met.add(one).size)
}
