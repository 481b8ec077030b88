/** A number that can be told: itself where it is finite, otherwise `NaN`, as where nothing is known. */
export const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN)
