/** The parts of a drawing that pages show; names of classes take the colours of the page, attributes serve elsewhere. */
export const wide = 340

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const text = (
  x: number,
  y: number,
  said: string,
  at: 'start' | 'middle' | 'end' = 'start',
  weight = 400,
): string =>
  `<text class="ink" x="${x}" y="${y}" font-size="12" font-weight="${weight}" text-anchor="${at}" fill="#222">${escaped(said)}</text>`

export const line = (x1: number, y1: number, x2: number, y2: number, style: 'grid' | 'mark' | 'wanted'): string => {
  const stroke = { grid: '#bbb', mark: '#0f5c63', wanted: '#b3261e' }[style]
  return `<line class="${style}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${style === 'grid' ? 1 : 2}"/>`
}

/** A whole drawing on its own ground, so that it can be read outside the site too. */
export const drawing = (height: number, parts: readonly string[]): string =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${height}" width="${wide}" height="${height}" font-family="sans-serif">`,
    `<rect class="ground" width="${wide}" height="${height}" fill="#fff"/>`,
    ...parts,
  ].join('\n')}\n</svg>\n`
