type Numbers = Uint32Array | Float64Array

/** Numbers that are added one by one, and take no more room than they need. */
export interface Growing<Kind extends Numbers> {
  readonly add: (number: number) => void
  readonly at: (place: number) => number
  readonly length: () => number
  readonly made: () => Kind
}

const growing =
  <Kind extends Numbers>(make: (length: number) => Kind) =>
  (room = 0): Growing<Kind> => {
    let numbers = make(Math.max(room, 16))
    let length = 0
    return {
      add: (number) => {
        if (length === numbers.length) {
          const longer = make(2 * length)
          longer.set(numbers)
          numbers = longer
        }
        numbers[length] = number
        length += 1
      },
      at: (place) => numbers[place] ?? Number.NaN,
      length: () => length,
      made: () => numbers.subarray(0, length) as Kind,
    }
  }

/** Begins whole numbers from 0 to 2³² − 1, with room for so many. */
export const growingWhole: (room?: number) => Growing<Uint32Array> = growing((length) => new Uint32Array(length))

/** Begins any numbers, with room for so many. */
export const growingNumbers: (room?: number) => Growing<Float64Array> = growing((length) => new Float64Array(length))
