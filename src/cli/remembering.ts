import type { World } from './world.js'

/** A world in which every file is read once: standard input cannot be read twice, and a file may change meanwhile. */
export const remembering = (world: World): World => {
  const read = new Map<string, ReturnType<World['read']>>()
  return {
    ...world,
    read: (path) => {
      const known = read.get(path) ?? world.read(path)
      read.set(path, known)
      return known
    },
  }
}
