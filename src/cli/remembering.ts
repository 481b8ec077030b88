import type { World } from './world.js'

/**
 * A world in which every file is read once: standard input cannot be read twice, and a file may change meanwhile. What was
 * read is kept from being written over.
 */
export const remembering = (world: World): World => {
  const read = new Map<string, ReturnType<World['read']>>()
  return {
    ...world,
    read: (path) => {
      const known = read.get(path) ?? world.read(path)
      read.set(path, known)
      return known
    },
    claim: (wanted) => world.claim(wanted, [...read.keys()]),
    overwritten: (outputs) => world.overwritten(outputs, [...read.keys()]),
  }
}
