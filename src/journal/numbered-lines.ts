const byteOrderMark = /^\uFEFF/

/** A line of a file that is not blank, with its number, counted from 1 with blank lines included. */
export interface NumberedText {
  readonly line: number
  readonly content: string
}

/** Returns the lines of a text that are not blank. They end in LF or CRLF, the last one need not; a byte order mark is passed over. */
export const numberedLines = (text: string): readonly NumberedText[] =>
  text
    .replace(byteOrderMark, '')
    .split(/\r?\n/)
    .flatMap((content, index) => (content.trim() === '' ? [] : [{ line: index + 1, content }]))
