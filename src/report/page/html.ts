import { escaped } from '../../kernel/inside.js'

/** Markup that may be in a page as it is. Whatever else goes into a page is escaped on its way in; there is no other way in. */
export interface Html {
  readonly _tag: 'Html'
  readonly markup: string
}

/** What may be in a template; a list is there one after the other, `null` and `undefined` as nothing. */
export type Content = Html | string | number | null | undefined | readonly Content[]

const markupOf = (content: Content): string => {
  if (content === null || content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  if (typeof content === 'number') return String(content)
  return '_tag' in content ? content.markup : content.map(markupOf).join('')
}

/** Makes markup of a template whose values are escaped, unless they are markup themselves. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Html => ({
  _tag: 'Html',
  markup: parts.map((part, index) => part + markupOf(values[index])).join(''),
})

/** Marks markup that was made elsewhere as trusted: the style sheet of a report and drawings of the caller. */
export const trusted = (markup: string): Html => ({ _tag: 'Html', markup })

/** Makes markup of a name from the data, such as an id: it has its own reading direction. */
export const named = (text: string): Html => html`<bdi>${text}</bdi>`

/** Makes markup of several contents with a separator between every two. */
export const joined = (all: readonly Content[], separator: string): Content =>
  all.map((one, index) => [index === 0 ? null : separator, one])
