import { type Either, isLeft, left, type NonEmpty } from '../../kernel/index.js'
import type { Fault } from '../world/fault.js'
import type { World } from '../world/world.js'
import { readTable, type Table } from './table.js'

/** Open a file and read it as a table. */
export const readSource = (file: string, delimiter: string, world: World): Either<NonEmpty<Fault>, Table> => {
  const bytes = world.read(file)
  return isLeft(bytes) ? left([bytes.left]) : readTable(file, bytes.right, delimiter)
}
