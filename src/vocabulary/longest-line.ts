/** The greatest number of characters of a line of a log or of sheets: no entry and no sheet comes near it. */
export const longestLine: number = 2 ** 24
