/** Returns whether every one is a finite number; plain JavaScript takes `null`, a text and a list for numbers. */
export const areNumbers = (values: readonly unknown[]): boolean => {
  // Not `every`, which passes over the holes of a list.
  for (const value of values) if (!Number.isFinite(value)) return false
  return true
}

/** Returns a known number: itself where it is finite, otherwise `NaN`, as where nothing is known. */
export const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN)
