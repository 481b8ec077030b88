/** Scores from pasted text, or one sentence on why there are none; a sentence names places in the text and never a score. */

/** The sessions *Read a series* draws. */
export const mostSessions = 200

export type Pasted =
  | { readonly _tag: 'Scores'; readonly scores: readonly (number | null)[] }
  | { readonly _tag: 'Unread'; readonly why: string; readonly asksOfCommas?: true }

const isGap = (cell: string): boolean => /^(na|-|)$/i.test(cell)
const isNumber = (cell: string): boolean => /^[-+]?(\d+\.?\d*|\.\d+)$/.test(cell)

/** A comma between two digits, beside another kind of separator or alone, may be a decimal point. */
const asksOfCommas = (text: string): boolean => {
  const between = text.match(/\d,(?=\d)/g)?.length ?? 0
  return between > 0 && (between === 1 || /[;\s]/.test(text)) && !/\.\d/.test(text)
}

/** Numbers between spaces, commas, semicolons or line ends; NA, - or nothing between two commas is a gap. */
export const scoresIn = (text: string): Pasted => {
  const pasted = text.trim()
  if (asksOfCommas(pasted))
    return {
      _tag: 'Unread',
      why: 'Is a comma between two digits a decimal point, or does it part two sessions? Write 5.2 for the one, and a space or a comma with a space for the other.',
      asksOfCommas: true,
    }
  const cells = pasted.split(/\s*[,;\t\n]\s*|\s+/)
  const wrong = cells.findIndex((cell) => !isGap(cell) && !isNumber(cell))
  if (wrong >= 0)
    return {
      _tag: 'Unread',
      why: `Entry ${wrong + 1} is no number. Write numbers between spaces, commas or line ends, and NA for a session without a score.`,
    }
  if (cells.every(isGap)) return { _tag: 'Unread', why: 'There is no score in the text.' }
  if (cells.length > mostSessions)
    return {
      _tag: 'Unread',
      why: `There are ${cells.length} sessions; this page reads up to ${mostSessions}. On a file, rupture-repair detect reads longer series.`,
    }
  return { _tag: 'Scores', scores: cells.map((cell) => (isGap(cell) ? null : Number(cell))) }
}

/** The same text with each comma between two digits as a decimal point. */
export const withDecimalPoints = (text: string): string => text.replaceAll(/(\d),(?=\d)/g, '$1.')

export const textOf = (scores: readonly (number | null)[]): string =>
  scores.map((score) => (score === null ? 'NA' : String(score))).join(' ')
