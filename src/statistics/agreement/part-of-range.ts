/**
 * Returns the function that says where a value lies in a range, 0 at its start and 1 at its end: so no square is greater than a
 * number can be, and values far from zero keep their digits. A range longer than any number is halved first.
 */
export const partOfRange = (least: number, greatest: number): ((value: number) => number) => {
  const scale = Number.isFinite(greatest - least) ? 1 : 0.5
  const [start, length] = [least * scale, greatest * scale - least * scale]
  return (value) => (value * scale - start) / length
}
