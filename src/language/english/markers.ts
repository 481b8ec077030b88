import type { Clarity, Marker, markers2015, withdrawalMarkers2022 } from '../../vocabulary/inside.js'
import { words } from './words.js'

const words2015 = words<(typeof markers2015)[number]>({
  'avoidant-storytelling-topic-shift': 'avoidant storytelling or topic shift',
  'deferential-appeasing': 'deferential and appeasing',
  'content-affect-split': 'split between content and affect',
  'self-criticism-hopelessness': 'self-criticism or hopelessness',
  'complaint-therapist': 'complaint about the therapist',
  'rejects-intervention': 'rejection of an intervention',
  'complaint-activities': 'complaint about activities',
  'complaint-parameters': 'complaint about the parameters',
  'complaint-progress': 'complaint about progress',
  'defends-self': 'defence of self',
  'control-pressure': 'control or pressure',
})

const words2022 = words<(typeof withdrawalMarkers2022)[number]>({
  'avoidant-denial': 'avoidant or denying',
  'deferential-appeasing': 'deferential and appeasing',
  'content-affect-split': 'split between content and affect',
})

const constructWords = {
  WD_P: 'withdrawal by the patient',
  WD_T: 'withdrawal by the therapist',
  CF_P: 'confrontation by the patient',
  CF_T: 'confrontation by the therapist',
} as const

type Marker2022 = Extract<Marker, { readonly construct: string }>
type OwnMarker = Extract<Marker, { readonly code: string }>

const clarityWords: Readonly<Record<Clarity, string>> = {
  'check-minus': 'weak',
  check: 'clear',
  'check-plus': 'very clear',
}

const constructOf = (marker: Marker2022): string =>
  marker.construct === 'WD_P' && marker.marker !== undefined
    ? `${constructWords.WD_P} (${words2022(marker.marker)})`
    : constructWords[marker.construct]

/** A code of a set of the user's own, in the set's own words. */
const ownCode = ({ codeSet, code, value }: OwnMarker): string =>
  `${codeSet} ${code}${value === undefined ? '' : `, ${value}`}`

/**
 * Says what was coded, for clinicians: the markers of 2015, then the ratings of 2022 by how salient they are, then codes of other sets.
 *
 * A rating of 1 is “not salient, or one possible marker of low intensity”: no marker, and no proof that there was none.
 */
export const markerWords = (markers: readonly Marker[]): readonly string[] => {
  const of2015 = markers.flatMap((marker) => {
    if ('code' in marker || 'construct' in marker) return []
    return marker.clarity === undefined
      ? [words2015(marker.marker)]
      : [`${words2015(marker.marker)} (${clarityWords[marker.clarity]})`]
  })
  const of2022 = markers.filter((marker) => 'construct' in marker)
  const own = markers.filter((marker) => 'code' in marker).map(ownCode)
  const salient = of2022.flatMap((marker) =>
    (marker.salience ?? 1) > 1 ? [`${constructOf(marker)} ${marker.salience} of 5`] : [],
  )
  const notSalient = of2022.flatMap(({ construct, salience }) => (salience === 1 ? [constructWords[construct]] : []))
  const unrated = of2022.flatMap((marker) => (marker.salience === undefined ? [constructOf(marker)] : []))
  const said = [
    ['marked by', of2015],
    ['rated for salience:', salient],
    ['rated not salient, which does not prove absence:', notSalient],
    ['salience not given:', unrated],
    ['coded', own],
  ] as const
  return said.flatMap(([how, what]) => (what.length === 0 ? [] : [`${how} ${what.join(', ')}`]))
}

/** Returns a marker or a rating as it was coded, in the words of its own edition. */
export const markerCode = (marker: Marker): string => {
  if ('code' in marker) return ownCode(marker)
  if (!('construct' in marker)) {
    const clarity = marker.clarity === undefined ? [] : [marker.clarity]
    const significance = marker.significance === undefined ? [] : [`significance ${marker.significance} of 5`]
    return [`${marker.codeSet} ${marker.marker}`, ...clarity, ...significance].join(', ')
  }
  const name = marker.construct === 'WD_P' && marker.marker !== undefined ? ` ${marker.marker}` : ''
  const salience = marker.salience === undefined ? '' : `, salience ${marker.salience} of 5`
  // The name that old logs have means the same set.
  return `3RS-2022 ${marker.construct}${name}${salience}${marker.salience === 1 ? ' (not salient)' : ''}`
}
