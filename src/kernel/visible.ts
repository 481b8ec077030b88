/** `⟨U+202E⟩` */
export const codePoint = (sign: string): string =>
  `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`

/**
 * Returns text in which everything can be seen: what cannot, shows its code point.
 *
 * Such a mark may move the cursor of a terminal, turn the reading direction, make two ids look alike, or be no character at
 * all; line ends are among them. No errors.
 *
 * @example
 * visible('ann\u202E') // => 'ann⟨U+202E⟩'
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{Noncharacter_Code_Point}\u2800]/gu, codePoint)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Returns visible text as it may be in markup, in an attribute too. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
