/** A cell of CSV and what ends it. */
const cell = /("(?:[^"]|"")*"|[^,\n]*)(,|\n)/g

/** What a spreadsheet takes for the beginning of a formula, in a cell that is not a plain number. */
const beginsFormula = /^"?[=+\-@\t\r]/
const isNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * Puts an apostrophe before what a spreadsheet would compute, so that it is shown as text.
 *
 * It is for eyes alone: a program that reads the file gets the apostrophe too.
 */
export const escapeFormulas = (csv: string): string =>
  csv.replace(cell, (whole, text: string, end: string) => {
    if (!beginsFormula.test(text) || isNumber.test(text)) return whole
    return text.startsWith('"') ? `"'${text.slice(1)}${end}` : `'${text}${end}`
  })
