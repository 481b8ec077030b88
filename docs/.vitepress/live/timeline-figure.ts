/** Returns a drawn timeline as a part of a page, with its sentences folded below it; the drawing is the file, as it is. */
export const timelineFigure = (svg: string, caption: string): string => {
  const sentences = (/<desc>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '').split('\n')
  const said = caption.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<figure class="timeline" v-pre>${svg.trim()}
<figcaption>${said}</figcaption>
<details><summary>The drawing in words</summary><ul>${sentences.map((one) => `<li>${one}</li>`).join('')}</ul></details>
</figure>
`
}
