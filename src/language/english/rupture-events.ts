import type { Moment, MomentRecorded, Rupture, RuptureReported } from '../../episode/index.js'
import type { Names, VoicedCatalogue } from '../language.js'
import { markerCode, markerWords } from './markers.js'
import { betweenAll, end, list, speaker, when, whenCoded } from './phrases.js'
import { componentWords, kindWords } from './words.js'

const moment = ({ kind, components = [], markers = [] }: Moment): string => {
  const touched = components.length === 0 ? [] : [`it touched ${list(components.map((one) => componentWords[one]))}`]
  const marked = markers.length === 0 ? [] : [`marked by ${markers.map(markerWords).join(', ')}`]
  return [kindWords[kind], ...touched, ...marked].join('; ')
}

const coded = ({ kind, components = [], markers = [] }: Moment): string => {
  const touched = components.length === 0 ? [] : [`components ${list(components)}`]
  const marked = markers.length === 0 ? [] : [`markers ${markers.map(markerCode).join('; ')}`]
  return [kind, ...touched, ...marked].join('; ')
}

/** Who had which place in it, as the report says; a place is neither a beginning nor a guilt. */
const places = ({ expressedBy, directedTo, affected }: Rupture, name: Names): string => {
  const named = [
    ['expressed by', expressedBy.map(name)],
    ['directed to', directedTo.map((one) => end(one, name))],
    ['affecting', affected.map(name)],
  ] as const
  const said = named.flatMap(([how, who]) => (who.length === 0 ? [] : [`${how} ${list(who)}`]))
  return said.length === 0 ? '' : ` Reported as ${said.join(', ')}.`
}

const earlier = ({ recurrenceOf, promptedBy }: Rupture): string => {
  const back = recurrenceOf === undefined ? '' : ` It is said to be the return of episode ${recurrenceOf}.`
  const prompt =
    promptedBy === undefined
      ? ''
      : ` A score moved between sessions ${promptedBy.from} and ${promptedBy.to} (rule ${promptedBy.rule}), and somebody asked; the report is a person’s.`
  return `${back}${prompt}`
}

export const ruptureEvents: VoicedCatalogue<RuptureReported | MomentRecorded> = {
  RuptureReported: {
    client: ({ stamp, rupture }, name) =>
      `${speaker(stamp.by, name)} reported a strain ${betweenAll(rupture.ties, name)} ${when(rupture.moment.happened)}.${
        rupture.recurrenceOf === undefined ? '' : ' It is said to be one that came back.'
      }`,
    clinician: ({ stamp, episode, rupture }, name) =>
      `${speaker(stamp.by, name)} reported a rupture (${episode}) ${betweenAll(rupture.ties, name)} ${when(rupture.moment.happened)}: ${moment(rupture.moment)}.${places(rupture, name)}${earlier(rupture)}`,
    coder: ({ stamp, episode, rupture }, name) =>
      `${speaker(stamp.by, name)} reported rupture ${episode} ${betweenAll(rupture.ties, name)} ${whenCoded(rupture.moment.happened)}: ${coded(rupture.moment)}.${places(rupture, name)}${earlier(rupture)}`,
  },
  MomentRecorded: {
    client: (event, name) =>
      `${speaker(event.stamp.by, name)} recorded another moment of strain ${when(event.moment.happened)}.`,
    clinician: (event, name) =>
      `${speaker(event.stamp.by, name)} recorded a further moment of rupture ${event.episode} ${when(event.moment.happened)}: ${moment(event.moment)}.`,
    coder: (event, name) =>
      `${speaker(event.stamp.by, name)} recorded a moment of ${event.episode} ${whenCoded(event.moment.happened)}: ${coded(event.moment)}.`,
  },
}
