/** How many columns the terminal has whose output the pages show. */
export const columns = 72

/** Where a line is broken: behind its last blank that fits, else behind its last comma, else where the terminal ends. */
const breakIn = (line: string, from: number): number => {
  const fitting = line.slice(0, columns + 1)
  const blank = fitting.lastIndexOf(' ')
  if (blank > from) return blank + 1
  const comma = fitting.slice(0, columns).lastIndexOf(',')
  return comma > from ? comma + 1 : columns
}

const foldedLine = (line: string): string => {
  if (line.length <= columns) return line
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `
  const lines: string[] = []
  let rest = line
  while (rest.length > columns) {
    const at = breakIn(rest, indent.length)
    lines.push(rest.slice(0, at).trimEnd())
    rest = `${indent}${rest.slice(at).trimStart()}`
  }
  return [...lines, rest].join('\n')
}

/** What a program printed, its long lines folded at words under a hanging indent. */
export const folded = (output: string): string => output.split('\n').map(foldedLine).join('\n')
