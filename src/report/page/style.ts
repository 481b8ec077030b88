/** The page’s own style: system fonts, one column, dark where the reader asks for it, folded parts unfolded on paper. */
export const style: string = `
:root {
  color-scheme: light dark;
  --ink: #1c1d1f; --quiet: #5a5f66; --paper: #fdfdfc; --rule: #d5d7da; --tint: #f1f2f4; --accent: #0b5c8a; --timeline-accent: #0b5c8a;
  --worse: #c2410c; --line-1: #0b5c8a; --line-2: #b0440b; --line-3: #2c7a3d; --line-4: #8a2f8f; --line-5: #8a6d00; --line-6: #555b66;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e7e9; --quiet: #a3a8b0; --paper: #16181b; --rule: #3b4046; --tint: #212428; --accent: #7cc4ee; --timeline-accent: #7cc4ee;
    --worse: #ff9a5c; --line-1: #7cc4ee; --line-2: #ffab70; --line-3: #8ed69b; --line-4: #e0a0e6; --line-5: #e3c85a; --line-6: #c2c7cf;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 0.5em; }
h1 { margin-top: 0.5em; }
h2 { border-top: 1px solid var(--rule); padding-top: 1em; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.label { border: 1px solid currentColor; border-radius: 0.25rem; padding: 0 0.35rem; font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
.provenance { border-left: 4px solid var(--worse); background: var(--tint); margin: 0.5rem 0; padding: 0.5rem 0.75rem; }
.quiet, figcaption, caption, footer { color: var(--quiet); font-size: 0.875rem; }
details { border: 1px solid var(--rule); border-radius: 0.375rem; margin: 0.5rem 0; padding: 0 0.75rem; }
details[open] { padding-bottom: 0.75rem; }
summary { cursor: pointer; padding: 0.6rem 0; }
summary > h3, summary > h4 { display: inline; font-size: 1rem; margin: 0; }
.table { overflow-x: auto; margin: 0.75rem 0; position: relative; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0.25rem 0; }
caption > span { display: inline-block; position: sticky; left: 0; max-width: min(80vw, 54rem); }
tbody th, thead th:first-child { background: var(--paper); position: sticky; left: 0; }
th, td { border-bottom: 1px solid var(--rule); padding: 0.3rem 0.75rem 0.3rem 0; text-align: left; vertical-align: top; overflow-wrap: normal; }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 500; }
.number, .numbers td, .numbers th:not(:first-child) { text-align: right; }
.cells td { border-left: 1px solid var(--rule); padding: 0.3rem 0.4rem; min-width: 2.6rem; }
.cells tbody th { white-space: nowrap; }
.cells .quiet { font-size: inherit; }
.ongoing, .unasked { white-space: nowrap; }
.cells .ongoing, .cells .unasked { display: block; white-space: normal; }
.ongoing { border-left: 4px solid var(--line-1); padding-left: 0.25rem; font-weight: 600; }
.unasked { border-left: 4px dotted var(--quiet); padding-left: 0.25rem; }
.unasked::after { content: "\\00a0?" / ""; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 0 1rem; }
figure { margin: 0.75rem 0; max-width: 34rem; }
.plot text { fill: currentColor; font-size: 11px; }
.plot svg { display: block; width: 100%; height: auto; overflow: visible; }
.shared { position: absolute; width: 0; height: 0; }
.axes path { fill: none; stroke: currentColor; }
.sign use, .lane use { fill: currentColor; }
.panel { display: block; width: 100%; max-width: 22rem; }
.axes text, .lane text { fill: currentColor; font-size: 11px; }
.small { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 45%), 1fr)); gap: 0.75rem; margin: 0.5rem 0; }
.small figure { margin: 0; }
path.v1, path.v2, path.v3, path.v4, path.v5, path.v6 { stroke: var(--line-1); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; fill: none; }
path.v2 { stroke: var(--line-2); stroke-dasharray: 5 3; } path.v3 { stroke: var(--line-3); stroke-dasharray: 1 3; }
path.v4 { stroke: var(--line-4); stroke-dasharray: 8 3; } path.v5 { stroke: var(--line-5); stroke-dasharray: 8 3 1 3; } path.v6 { stroke: var(--line-6); stroke-dasharray: 3 5; }
path.w { fill: var(--worse); fill-opacity: 0.3; }
path.f { stroke: var(--worse); stroke-width: 1.5; }
path.b { fill: currentColor; }
path.e { stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 2 3; }
.signs { color: var(--quiet); font-size: 0.875rem; }
.sign { margin-right: 1rem; white-space: nowrap; }
.sign svg { width: 1.4rem; height: 0.9rem; vertical-align: -0.1rem; margin-right: 0.25rem; }
.sorted > label { margin-right: 0.9rem; font-size: 0.875rem; }
.by-flags:checked ~ .small > figure { order: var(--flags); } .by-early:checked ~ .small > figure { order: var(--early); }
.by-last:checked ~ .small > figure { order: var(--last); } .by-long:checked ~ .small > figure { order: var(--long); }
.lanes table { width: 100%; table-layout: fixed; }
.lanes th:first-child { width: 11rem; }
.lanes th, .lanes td { padding-top: 0; padding-bottom: 0; vertical-align: middle; }
.lane { display: block; width: 100%; height: 22px; overflow: visible; }
.lane line { stroke: var(--line-1); stroke-width: 5; stroke-opacity: 0.45; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.5rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; }
.sheet h1, .sheet h2 { margin: 0.6em 0 0.3em; }
.sheet h2 { font-size: 1.1rem; padding-top: 0.4em; }
.sheet p { margin: 0.4em 0; }
.timeline svg { max-width: 100%; height: auto; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 1.5rem; }
.harm { border-left: 4px solid var(--ink); padding-left: 0.75rem; }
footer { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1rem; }
@media (max-width: 30rem) { .lanes th:first-child { width: 8.5rem; } .table tbody th:not(.number) { white-space: normal; min-width: 8.5rem; max-width: 40vw; overflow-wrap: anywhere; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.4rem; } }
@media print {
  :root { color-scheme: light; }
  .alliance:has(> details) { break-before: page; }
  h2, h3, h4, caption, summary, thead { break-after: avoid; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  details { border: 0; padding: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details > summary { list-style: none; }
  nav, .sorted > :not(.small) { display: none; }
  .table { overflow: visible; }
  .cells table { font-size: 7pt; }
  .cells td { padding: 0.2rem; min-width: 0; }
  .lane, .small figure { break-inside: avoid; }
  figure, tr { break-inside: avoid; }
  table, caption, figcaption, footer, .quiet, .signs { font-size: 8pt; }
  th, td { padding: 0.2rem 0.4rem 0.2rem 0; }
  .sheet { font-size: 8.5pt; line-height: 1.25; }
  .sheet h1 { font-size: 14pt; margin: 0; }
  .sheet h2 { font-size: 10pt; margin: 0.3rem 0 0.2rem; padding-top: 0.25rem; }
  .sheet p { margin: 0.2rem 0; }
  .sheet caption, .sheet figcaption, .sheet .quiet, .sheet .label, .sheet + footer { font-size: 7pt; }
  .sheet table { font-size: 7.5pt; }
  .sheet th, .sheet td { padding-block: 0.1rem; }
  .sheet .provenance { margin: 0.2rem 0; padding: 0.1rem 0.5rem; }
  .sheet .panels { grid-template-columns: repeat(3, 1fr); }
  .sheet .beside { grid-template-columns: 1fr 1fr; }
  .sheet .timeline svg { max-height: 12cm; }
  .sheet .table, .sheet figure { margin: 0.2rem 0; }
  .sheet + footer { line-height: 1.2; margin-top: 0.2rem; padding-top: 0.2rem; }
  .sheet + footer p { margin: 0; }
}
`
