import { sqlStore } from 'rupture-repair/store'
import { open } from './libsql.mjs'

export const openStore = async (file) => {
  const opened = await sqlStore(open(file).database)
  if (opened._tag === 'Left') throw new Error(opened.left.expected)
  return opened.right
}
