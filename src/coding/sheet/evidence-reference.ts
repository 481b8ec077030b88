/** The most characters of a reference. */
const longest = 200

/** A reference: one line of at most 200 characters. What is longer is likely what was said, which a sheet must not hold. */
export const evidenceReference: RegExp = new RegExp(`^[^\\r\\n\\u0085\\u2028\\u2029]{1,${longest}}$`)

/** What a reference is, for the words of a problem. */
export const referenceWords: string = `a reference to a place, on one line of at most ${longest} characters; never what was said`
