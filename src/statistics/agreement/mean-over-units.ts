/** Returns the mean of what each unit contributes, and its standard error; null of a single unit. */
export const meanOverUnits = (
  contributions: readonly number[],
): { readonly value: number; readonly se: number | null } => {
  const units = contributions.length
  const value = contributions.reduce((sum, each) => sum + each, 0) / units
  const squares = contributions.reduce((sum, each) => sum + (each - value) ** 2, 0)
  return { value, se: units > 1 ? Math.sqrt(squares / units / (units - 1)) : null }
}
