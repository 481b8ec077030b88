import type { Provenance } from '../../vocabulary/inside.js'
import { type Html, html } from '../page/html.js'
import type { AllianceShown } from './shown-alliance.js'

const labels: Readonly<Record<Provenance, string>> = {
  recorded: 'Recorded',
  simulated: 'Simulated',
  invented: 'Invented',
  'language-models': 'Language models',
}

const sentences: Readonly<Record<Provenance, string>> = {
  recorded: 'What people recorded of real alliances. Keep this file as you keep clinical records.',
  simulated: 'Simulated: numbers from a model. No client and no therapist is behind them.',
  invented: 'Invented to show something. No client and no therapist is behind it.',
  'language-models':
    'Played by language models. No client and no therapist is behind it, and models answer unlike people.',
}

export const provenanceLabel = (provenance: Provenance): Html => html`<span class="label">${labels[provenance]}</span>`

export const provenancesOf = (alliances: readonly AllianceShown[]): readonly Provenance[] => [
  ...new Set(
    alliances.flatMap(({ provenance, scoresFrom, series }) =>
      series.length === 0 ? [provenance] : [provenance, scoresFrom],
    ),
  ),
]

export const provenanceSentences = (provenances: readonly Provenance[]): Html =>
  html`${provenances.map((one) => html`<p class="provenance">${provenanceLabel(one)} ${sentences[one]}</p>\n`)}`

/** Returns the labels for every printed sheet; a closed list of words, so that nothing of a record gets into a style sheet. */
export const provenanceOnSheets = (provenances: readonly Provenance[]): string =>
  provenances.map((one) => labels[one]).join(', ')
