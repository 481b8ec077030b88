import { nearMiss } from '../../kernel/inside.js'

/** Returns the word that was probably meant; of a name of the form only, since a near miss of what a person said would repeat it. */
export const meant = (word: unknown, words: readonly string[]): { readonly meant?: string } => {
  const near = typeof word === 'string' ? nearMiss(word, words) : undefined
  return near === undefined ? {} : { meant: near }
}
