import type { Alliance } from '../../alliance/index.js'
import type { Level } from '../../vocabulary/inside.js'

/** Says whether an alliance has people who could have a tie of a level; a group or a subgroup takes at least three. */
export const hasLevel = ({ record: { people } }: Alliance, level: Level): boolean => {
  const ends = level === 'group-as-a-whole' ? ['group'] : level.split('-')
  const persons = ends.filter((end) => end !== 'group' && end !== 'subgroup')
  const roles = people.map(({ role }) => (role === 'coleader' ? 'leader' : role) as string)
  const enough = persons.every(
    (end) => roles.filter((role) => role === end).length >= persons.filter((one) => one === end).length,
  )
  return enough && (persons.length === ends.length || people.length > 2)
}
