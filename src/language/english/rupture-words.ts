import type { Moment, Rupture } from '../../episode/index.js'
import type { Setting } from '../../vocabulary/inside.js'
import type { Names } from '../language.js'
import { markerCode, markerWords } from './markers.js'
import { end, list } from './phrases.js'
import { wordsOf } from './settings.js'
import { componentWords, kindWords } from './words.js'

export const momentWords = ({ kind, components = [], markers = [] }: Moment): string => {
  const touched = components.length === 0 ? [] : [`it touched ${list(components.map(componentWords))}`]
  const said = kind === undefined ? 'no one has said of what kind' : kindWords(kind)
  return [said, ...touched, ...markerWords(markers)].join('; ')
}

export const momentCode = ({ kind, components = [], markers = [] }: Moment): string => {
  const touched = components.length === 0 ? [] : [`components ${list(components)}`]
  const marked = markers.length === 0 ? [] : [`coded ${markers.map(markerCode).join('; ')}`]
  return [kind ?? 'kind unsaid', ...touched, ...marked].join('; ')
}

/** Says who had which place in it, according to the report; a place is neither a beginning nor a guilt. */
export const places = ({ expressedBy, directedTo, affected }: Rupture, name: Names): string => {
  const named = [
    ['expressed by', expressedBy.map(name)],
    ['directed to', directedTo.map((one) => end(one, name))],
    ['affecting', affected.map(name)],
  ] as const
  const said = named.flatMap(([how, who]) => (who.length === 0 ? [] : [`${how} ${list(who)}`]))
  return said.length === 0 ? '' : ` Reported as ${said.join(', ')}.`
}

export const earlier = ({ recurrenceOf, promptedBy }: Rupture, setting?: Setting): string => {
  const back = recurrenceOf === undefined ? '' : ` It is said to be the return of episode ${recurrenceOf}.`
  const prompt =
    promptedBy === undefined
      ? ''
      : ` A score moved between ${wordsOf(setting).meeting}s ${promptedBy.from} and ${promptedBy.to} (rule ${promptedBy.rule}), and that prompted a question; the report is a person's.`
  return `${back}${prompt}`
}
