/** Where things are in a drawing of a series: one place for each session, and a height for each value. */
export const width = 640
export const pad = 30
/** Where the grid begins: its numbers are before it. */
export const left = 54

export interface Ends {
  readonly min: number
  readonly max: number
}

export const across = (index: number, sessions: number): number =>
  left + 12 + (index * (width - left - pad - 24)) / Math.max(1, sessions - 1)

export const up = (value: number, { min, max }: Ends, height: number): number =>
  height - pad - ((value - min) / (max - min)) * (height - 2 * pad)

/** A line through values, session by session; a value that is missing parts it. */
export const pathThrough = (
  values: readonly (number | null)[],
  place: (index: number, value: number) => readonly [x: number, y: number],
): string => {
  let pen = 'M'
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M'
        return ''
      }
      const part = `${pen}${place(index, value).join(' ')}`
      pen = 'L'
      return part
    })
    .join('')
}

export const shown = (value: number): string => String(Number(value.toFixed(2)))
