import type { Addressed, HurtAndAddressed } from '../../alliance/inside.js'
import { type Content, html, joined, named } from '../page/html.js'
import { table } from '../page/table.js'
import { endWords } from '../shown/measures.js'

interface Row {
  readonly what: string
  readonly by: readonly string[]
  readonly aimedAt: readonly string[]
  readonly levels: readonly string[]
  readonly amongHurt: boolean | null
}

const aimedAt = (target: Addressed['target']): readonly string[] => {
  if (target === null) return []
  if (!('tie' in target)) return [target.participant]
  const isWhole = target.tie.every(({ _tag }) => _tag === 'whole')
  return [isWhole ? 'the group as a whole' : `what is between ${target.tie.map(endWords).join(' and ')}`]
}

const rowsOf = ({ hurt, addressed }: HurtAndAddressed): readonly Row[] => [
  {
    what: ['the rupture', ...(hurt.components.length > 0 ? [`(${hurt.components.join(', ')})`] : [])].join(' '),
    by: hurt.actors,
    aimedAt: hurt.targets.map(endWords),
    levels: [...new Set(hurt.ties.map(({ level }) => level ?? '–'))],
    amongHurt: null,
  },
  ...addressed.map(({ attempt, strategy, actor, target, level, amongHurt }) => ({
    what: `${strategy.replaceAll('-', ' ')} (attempt ${attempt})`,
    by: [actor],
    aimedAt: aimedAt(target),
    levels: level === null ? [] : [level],
    amongHurt,
  })),
]

const listed = (words: readonly string[]): Content => (words.length === 0 ? '–' : joined(words.map(named), '; '))

/** Returns nothing where no strategy was used, or two people took part and no target is said. */
export const hurtAndAddressedTable = (episode: HurtAndAddressed | undefined, people: number): Content => {
  const { addressed = [] } = episode ?? {}
  if (episode === undefined || addressed.length === 0) return null
  if (people <= 2 && addressed.every(({ target }) => target === null)) return null
  return html`${table<Row>(
    'What was hurt, what was addressed',
    [
      { title: 'what', of: ({ what }) => what },
      { title: 'by', of: ({ by }) => listed(by) },
      { title: 'aimed at', of: (row) => listed(row.aimedAt) },
      { title: 'level', of: ({ levels }) => listed(levels) },
      { title: 'among what was hurt', of: ({ amongHurt }) => (amongHurt === null ? '–' : amongHurt ? 'yes' : 'no') },
    ],
    rowsOf(episode),
  )}<p>A description: a strategy that was aimed at something else than what was hurt is no failure. A dash: not said.</p>\n`
}
