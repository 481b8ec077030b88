/** The most characters and words of a reference. */
const most = { characters: 200, words: 4 } as const

const word = '[^\\s\\u0085]+'
const space = '[^\\S\\r\\n\\u2028\\u2029]'

/**
 * A reference: one line of at most 200 characters and four words, with a digit, # or /. What is more is likely what was said, which a
 * sheet must not hold. A few words of speech with a number among them do pass.
 */
export const evidenceReference: RegExp = new RegExp(
  `^(?=.{1,${most.characters}}$)(?=.*[0-9#/])${space}*${word}(?:${space}+${word}){0,${most.words - 1}}${space}*$`,
)

/** What a reference is, for the words of a problem. */
export const referenceWords: string = `a reference to a place, on one line of at most ${most.characters} characters and ${most.words} words, with a digit, # or /; never what was said`
