/** A cell of CSV and what ends it. */
const cell = /("(?:[^"]|"")*"|[^,\n]*)(,|\n)/g

/** What a spreadsheet takes for the beginning of a formula, wide forms included; and an apostrophe, so that no two texts become one. */
const marks = "=+\\-@＝＋－＠'"

/** Where a cell begins, and where it would begin for a spreadsheet that separates by semicolons or tabs. */
const beginnings = new RegExp(`^"?(?=[${marks}\\t\\r])|[;\\t\\r\\n](?=[${marks}])`, 'g')
const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * Puts an apostrophe before what a spreadsheet would compute, so that it is shown as text.
 *
 * It is for eyes alone: a program that reads the file gets the apostrophe too.
 */
export const escapeFormulas = (csv: string): string =>
  csv.replace(cell, (whole, text: string, end: string) =>
    isNumber.test(text) ? whole : `${text.replace(beginnings, "$&'")}${end}`,
  )
