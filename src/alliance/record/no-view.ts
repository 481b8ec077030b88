/**
 * Throws a `TypeError` for a view, which plain JavaScript can give in place of an alliance: what is hidden in it would be taken for
 * what no one said. It names what concludes from a view instead.
 */
export const expectNoView = ({ _tag }: { readonly _tag: string }, seen = 'nothing of this kind'): void => {
  if (_tag === 'View') throw new TypeError(`state: expected an alliance; of a View, ask ${seen}`)
}

/** What tells a reader of outcomes. */
export const outcomesOfViews = 'outcomesSeen, outcomesSeenByPerson or tallySeen'
