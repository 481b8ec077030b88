/** What the program printed, in parts that a page can show: sentences, which wrap, and tables, which do not. */
export interface PrintedPart {
  readonly isTable: boolean
  readonly lines: readonly string[]
  /** How many rows of a long table are not shown. */
  readonly more: number
}

/** Rows of a table that a page shows; the CSV has all. */
const rowsShown = 40

const isRow = (line: string): boolean => /\S {2,}\S|^ {2,}\S/.test(line)

export const partsOf = (printed: string): readonly PrintedPart[] =>
  printed
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block !== '')
    .flatMap((block): readonly PrintedPart[] => {
      const lines = block.split('\n')
      const first = lines.findIndex(isRow)
      const said = first < 0 ? lines : lines.slice(0, first)
      const table = first < 0 ? [] : lines.slice(first)
      return [
        ...(said.length === 0 ? [] : [{ isTable: false, lines: said, more: 0 }]),
        ...(table.length === 0
          ? []
          : [{ isTable: true, lines: table.slice(0, rowsShown), more: Math.max(0, table.length - rowsShown) }]),
      ]
    })
