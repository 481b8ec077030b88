/** A token of XML as drawings use it: a tag with quoted attributes, or text; entities are the five that every reader knows. */
const token =
  /<(?<open>[a-z]+)(?<attributes>(?: [a-zA-Z-]+(?::[a-z]+)?="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)(?<empty>\/?)>|<\/(?<close>[a-z]+)>|(?<text>(?:[^<&]|&(?:amp|lt|gt|quot|#39);)+)/y

/** Returns what keeps a text from being well-formed XML with one root; empty for nothing. */
export const xmlFaults = (text: string): readonly string[] => {
  const open: string[] = []
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these very characters.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text)) return ['a character that XML forbids']
  token.lastIndex = 0
  let at = 0
  while (at < text.length) {
    const { groups = {} } = token.exec(text) ?? {}
    if (token.lastIndex === 0) return [`no token at ${at}: ${text.slice(at, at + 40)}`]
    at = token.lastIndex
    const names = (groups.attributes ?? '').match(/ [a-zA-Z-:]+(?==")/g) ?? []
    if (new Set(names).size < names.length) return [`an attribute twice at ${at}`]
    if (groups.open !== undefined && groups.empty === '') open.push(groups.open)
    if (groups.close !== undefined && open.pop() !== groups.close) return [`</${groups.close}> at ${at}`]
    if (open.length === 0 && at < text.length) return [`more than one root at ${at}`]
  }
  return open
}
