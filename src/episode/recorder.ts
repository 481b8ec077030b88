interface Recordable {
  readonly command: string | null
  readonly recorded: (content: never) => unknown
}

/** Returns a function from a command to its event, by the row of the catalogue that has the command; where none has, it throws. */
export const recorder = <Command extends { readonly _tag: string }, Event>(
  entries: Readonly<Record<string, Recordable>>,
): ((command: Command) => Event) => {
  const recordings: Record<string, (command: Command) => Event> = {}
  for (const { command, recorded } of Object.values(entries))
    if (command !== null) recordings[command] = recorded as never
  return (command) => {
    const record = recordings[command._tag]
    if (record === undefined) throw new TypeError(`expected a command as parseCommand reads it, found ${command._tag}`)
    return record(command)
  }
}
