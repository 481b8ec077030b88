import type { Tie, TieEnd } from '../../vocabulary/inside.js'

const endWords = (end: TieEnd): string => {
  switch (end._tag) {
    case 'person':
      return end.id
    case 'subgroup':
      return end.members.join(' + ')
    case 'whole':
      return 'the whole group'
  }
}

/** Returns a tie in one cell. */
export const tieWords = ([one, other]: Tie): string => `${endWords(one)} & ${endWords(other)}`
