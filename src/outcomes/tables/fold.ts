import type { Cell, Outcome, TableColumn } from '../../vocabulary/inside.js'

/** The rules by which the episodes of an alliance make one value. */
export const foldRules = ['none-resolved', 'all-resolved', 'last-resolved', 'any-unresolved', 'share-resolved'] as const
export type FoldRule = (typeof foldRules)[number]

/** What the value of each rule is. */
export const foldColumns: Readonly<Record<FoldRule, Omit<TableColumn, 'name'>>> = {
  'none-resolved': { type: 'yes-no', meaning: 'whether none of its episodes is resolved' },
  'all-resolved': { type: 'yes-no', meaning: 'whether all of its episodes are resolved' },
  'last-resolved': { type: 'yes-no', meaning: 'whether the episode that was reported last is resolved' },
  'any-unresolved': { type: 'yes-no', meaning: 'whether any of its episodes is not resolved' },
  'share-resolved': { type: 'number', meaning: 'the share of resolved episodes, of those whose outcome is known' },
}

/** Whether an episode is resolved; null where it is not judged. An open episode is not resolved yet. */
const isResolved = (outcome: Outcome): boolean | null => (outcome === 'not-judged' ? null : outcome === 'resolved')

/** Says whether all are; null where those that are not known decide it. */
const all = (known: readonly (boolean | null)[]): boolean | null =>
  known.includes(false) ? false : known.includes(null) ? null : true

const opposite = (value: boolean | null): boolean | null => (value === null ? null : !value)

/**
 * Returns the one value of an alliance's episodes, in the order of their reports; null where there is none, which is no repair that
 * failed, and where what is not judged would decide it.
 */
export const folded = (outcomes: readonly Outcome[], rule: FoldRule): Cell => {
  const resolved = outcomes.map(isResolved)
  const last = resolved.at(-1)
  if (last === undefined) return null
  switch (rule) {
    case 'none-resolved':
      return all(resolved.map(opposite))
    case 'all-resolved':
      return all(resolved)
    case 'last-resolved':
      return last
    case 'any-unresolved':
      return opposite(all(resolved))
    case 'share-resolved': {
      const known = resolved.filter((one) => one !== null)
      return known.length === 0 ? null : known.filter((one) => one).length / known.length
    }
  }
}
