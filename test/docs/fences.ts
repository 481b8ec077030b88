/** A fenced block of a page: its language, the file it is cut from or saved as, its text and the line its text begins on. */
export interface Fence {
  readonly language: string
  readonly file?: string
  readonly text: string
  readonly line: number
}

/** The fenced blocks of a Markdown page, in order. */
export const fences = (markdown: string): readonly Fence[] => {
  const found: Fence[] = []
  let open: { readonly mark: string; readonly info: readonly string[]; readonly from: number } | undefined
  const lines = markdown.split('\n')
  for (const [index, line] of lines.entries()) {
    const [, mark, info = ''] = /^\s*(`{3,}|~{3,})\s*(.*)/.exec(line) ?? []
    if (open === undefined && mark !== undefined) open = { mark, info: info.trim().split(/\s+/), from: index + 1 }
    else if (open !== undefined && line.trim() === open.mark) {
      const [language = '', file = ''] = open.info
      found.push({
        language,
        ...(/\.\w+$/.test(file) ? { file } : {}),
        text: lines.slice(open.from, index).join('\n'),
        line: open.from + 1,
      })
      open = undefined
    }
  }
  return found
}

/** The page with its fences and code spans blanked, lines kept. */
export const prose = (markdown: string): string =>
  markdown
    .replaceAll(/^(\s*)(`{3,}|~{3,})[\s\S]*?^\s*\2\s*$/gm, (block) => block.replaceAll(/[^\n]/g, ''))
    .replaceAll(/`[^`\n]*`/g, '')
