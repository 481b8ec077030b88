import type { Fault } from '../world/fault.js'

const fileWords = (file: string): string => (file === '-' ? 'standard input' : file)

const placeWords = ({ line, column, place }: Fault): string =>
  [
    ...(place === undefined ? [] : [place]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column.number} (${column.name})`]),
  ].join(', ')

/** One line for the person who must mend the file: file, line, column, what was expected. */
export const explainFault = (fault: Fault): string =>
  `${[fileWords(fault.file), placeWords(fault)].filter((part) => part !== '').join(', ')}: ${fault.what}`

/** So many faults of one kind have a line each; of more, the first few places are listed and how many more there are. */
const listedPerKind = 8
const placesShown = 3

/** Many faults of one kind, of one file, as one line. */
const explainKind = (faults: readonly Fault[], { file, line, column, what, kind = what }: Fault): string => {
  const first = faults.slice(0, placesShown)
  const more = `and ${faults.length - first.length} more`
  const isOneColumn = faults.every((fault) => fault.column?.number === column?.number)
  if (line === undefined || !isOneColumn || faults.some(({ place }) => place !== undefined)) {
    const places = first.map(placeWords).filter((place) => place !== '')
    return `${[fileWords(file), places.join('; ')].filter((part) => part !== '').join(', ')} ${more}: ${kind}`
  }
  const lines = `lines ${first.map((fault) => fault.line).join(', ')} ${more}`
  return `${[fileWords(file), ...(column === undefined ? [] : [placeWords({ file, column, what })]), lines].join(', ')}: ${kind}`
}

/** The faults in the order in which a person mends a file, each once though two readers may have met it. */
const ordered = (faults: readonly Fault[]): readonly Fault[] => {
  const files = [...new Set(faults.map(({ file }) => file))]
  const sorted = [...faults].sort(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column?.number ?? 0) - (other.column?.number ?? 0),
  )
  return [...new Map(sorted.map((fault) => [explainFault(fault), fault])).values()]
}

const groupsOf = (faults: readonly Fault[], keyOf: (fault: Fault) => string): readonly (readonly Fault[])[] => {
  const groups = new Map<string, Fault[]>()
  for (const fault of faults) {
    const key = keyOf(fault)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fault])
    else group.push(fault)
  }
  return [...groups.values()]
}

/** What the faults of a file have in common, where it is more than one. */
const hintOf = (faults: readonly Fault[]): readonly string[] => {
  const [hint, ...others] = new Set(faults.map((fault) => fault.hint))
  return faults.length > 1 && hint !== undefined && others.length === 0 ? [`Hint: ${hint}`] : []
}

/** Lines for every kind of fault, how many faults there are, and the hints at what all of a file have in common. */
export const explainFaults = (
  all: readonly Fault[],
): { readonly lines: readonly string[]; readonly number: number; readonly hints: readonly string[] } => {
  const faults = ordered(all)
  const kinds = groupsOf(faults, ({ file, what, kind = what }) => JSON.stringify([file, kind]))
  const many = new Map(kinds.flatMap((kind) => (kind.length > listedPerKind ? kind.map((fault) => [fault, kind]) : [])))
  const lines = faults.flatMap((fault) => {
    const kind = many.get(fault)
    if (kind === undefined) return [explainFault(fault)]
    return kind[0] === fault ? [explainKind(kind, fault)] : []
  })
  const hints = groupsOf(faults, ({ file }) => file).flatMap(hintOf)
  return { lines, number: faults.length, hints: [...new Set(hints)] }
}
