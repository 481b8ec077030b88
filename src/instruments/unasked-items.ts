import type { Instrument } from './definition.js'

/** The items that this form skips after what was answered before them; where that is blank itself, none. */
export const unaskedItems = ({ askedOnlyIf }: Instrument, answers: readonly (number | null)[]): readonly number[] => {
  if (askedOnlyIf === undefined) return []
  const given = answers[askedOnlyIf.item - 1] ?? null
  return given === null || given === askedOnlyIf.answer ? [] : askedOnlyIf.items
}
