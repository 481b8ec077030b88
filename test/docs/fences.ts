/** A fenced block of a page: its language, the file it is cut from or saved as, its text and the line its text begins on. */
export interface Fence {
  readonly language: string
  readonly file?: string
  readonly text: string
  readonly line: number
}

interface Open {
  readonly mark: string
  readonly info: string
  readonly from: number
}

interface Scanned {
  readonly found: readonly Fence[]
  /** The page with its fences blanked, lines kept. */
  readonly outside: string
  readonly faults: readonly string[]
}

/** A fence that stands where it is not read, in a quotation or on the line of a list mark. */
const hidden = /^\s*(?:>|(?:[*+-]|\d+[.)])\s)[\s>]*(?:`{3,}|~{3,})/

const fenceOf = ({ info, from }: Open, lines: readonly string[], to: number): Fence => {
  const [language = '', file = ''] = info.trim().split(/\s+/)
  return {
    language,
    ...(/\.\w+$/.test(file) ? { file } : {}),
    text: lines.slice(from, to).join('\n'),
    line: from + 1,
  }
}

const scan = (markdown: string): Scanned => {
  const found: Fence[] = []
  const outside: string[] = []
  const faults: string[] = []
  let open: Open | undefined
  const lines = markdown.split('\n')
  for (const [index, line] of lines.entries()) {
    const [, mark, info = ''] = /^\s*(`{3,}(?=[^`]*$)|~{3,})\s*(.*)/.exec(line) ?? []
    outside.push(open === undefined && mark === undefined ? line : '')
    if (open === undefined) {
      if (mark !== undefined) open = { mark, info, from: index + 1 }
      else if (hidden.test(line))
        faults.push(`line ${index + 1}: a fence here is not read; begin it on a line of its own`)
    } else if (line.trim() === open.mark) {
      found.push(fenceOf(open, lines, index))
      open = undefined
    } else if (mark?.startsWith(open.mark))
      faults.push(`line ${index + 1}: a fence begins inside that of line ${open.from}`)
  }
  if (open !== undefined) faults.push(`line ${open.from}: the fence is not closed`)
  return { found, outside: outside.join('\n'), faults }
}

/** The fenced blocks of a Markdown page, in order. */
export const fences = (markdown: string): readonly Fence[] => scan(markdown).found

/** Fences that are not closed, or would not be read. */
export const brokenFences = (markdown: string): readonly string[] => scan(markdown).faults

/** The page with its fences blanked, lines kept. */
export const withoutFences = (markdown: string): string => scan(markdown).outside

/** The page with its fences and code spans blanked, lines kept. */
export const prose = (markdown: string): string => withoutFences(markdown).replaceAll(/`[^`\n]*`/g, '')

/** Whether a fence runs an example: that is done once, from a reader's copies, by `test/package/examples.test.ts`. */
export const runsExample = ({ language, text }: Fence): boolean =>
  language === 'console' && text.includes('node examples/')
