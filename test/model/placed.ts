/** The command at its own place: every `session` in it counts from the session last held, but for what it puts in an entry’s stead. */
export const placed = <A>(value: A, now: number): A => {
  if (Array.isArray(value)) return value.map((one) => placed(one, now)) as A
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'session' && typeof one === 'number' ? one + now : key === 'instead' ? one : placed(one, now),
    ]),
  ) as A
}
