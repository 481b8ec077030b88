/** One command of a `console` fence with the output that the page prints under it. */
export interface Shown {
  readonly command: string
  /** The command as the page has it, with its mark. */
  readonly typed: string
  readonly output: string
}

/** Reads `$ command` lines, each with the lines printed under it; a command ending in `\` goes on in the next line. */
export const shownCommands = (fence: string): readonly Shown[] => {
  const shown: { command: string; typed: string; output: string[] }[] = []
  for (const line of fence.split('\n')) {
    const last = shown.at(-1)
    if (line.startsWith('$ ')) shown.push({ command: line.slice(2), typed: line, output: [] })
    else if (last?.command.endsWith('\\') && last.output.length === 0) {
      last.command += `\n${line.replace(/^> /, '')}`
      last.typed += `\n${line}`
    } else if (last === undefined) throw new Error('a console fence begins with "$ command"')
    else last.output.push(line)
  }
  return shown.map((one) => ({ ...one, output: one.output.map((line) => `${line}\n`).join('') }))
}
