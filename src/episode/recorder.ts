interface Recordable {
  readonly command: string | null
  readonly recorded: (content: never) => unknown
}

/** Makes of a command the event of the same content, as the row of a catalogue says that has this command. */
export const recorder = <Command extends { readonly _tag: string }, Event>(
  entries: Readonly<Record<string, Recordable>>,
): ((command: Command) => Event) => {
  const recordings: Record<string, (command: Command) => Event> = {}
  for (const { command, recorded } of Object.values(entries))
    if (command !== null) recordings[command] = recorded as never
  return (command) => (recordings[command._tag] as (command: Command) => Event)(command)
}
