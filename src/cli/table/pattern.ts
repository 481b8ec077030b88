/** Where the session number stands in the pattern of a wide table's columns. */
export const sessionMark = '{session}'

/** Where the item number stands in `--items 'q{n}'`. */
export const itemMark = '{n}'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The number that stands in a name where the pattern has its mark; the same one wherever the mark stands again. */
export const numberIn = (name: string, pattern: string, mark: string): number | undefined => {
  const [first = '', second = '', ...rest] = pattern.split(mark).map(escaped)
  const number = new RegExp(`^${[`${first}(\\d{1,4})${second}`, ...rest].join('\\1')}$`).exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}
