/** Returns the modifiers that were chosen: BORIS joins those of one event by a bar and writes None where one was left open. */
export const modifiersOf = (cells: readonly string[]): readonly string[] =>
  cells
    .flatMap((cell) => cell.split('|'))
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'None')
