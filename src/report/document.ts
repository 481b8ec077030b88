import type { Provenance } from '../vocabulary/inside.js'
import { type Content, html, trusted } from './page/html.js'
import { style } from './page/style.js'
import { provenanceOnSheets } from './shown/provenance.js'

/** Nothing may be fetched and nothing may run, whatever an id says: the page says so to the browser. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

interface Document {
  readonly title: string
  readonly provenances: readonly Provenance[]
  /** What else every printed sheet says at its foot; none of it from the data. */
  readonly onSheets: string
}

/** Returns a whole page, from its doctype on, with its style in it. */
export const documentOf = ({ title, provenances, onSheets }: Document, body: Content): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${trusted(style)}@page { size: A4; margin: 14mm 14mm 18mm; @bottom-left { content: "${trusted(provenanceOnSheets(provenances))}. ${trusted(onSheets)}" } }
</style>
</head>
<body>
${body}</body>
</html>
`.markup
