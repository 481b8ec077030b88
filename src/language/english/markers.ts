import type { Marker, markers2015, withdrawalMarkers2022 } from '../../vocabulary/inside.js'
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

export const markerWords = (marker: Marker): string => {
  if (marker.codeSet === '3RS-2015') return words2015(marker.marker)
  return marker.construct === 'WD_P' && marker.marker !== undefined
    ? `${constructWords.WD_P} (${words2022(marker.marker)})`
    : constructWords[marker.construct]
}

/** Returns a marker as it was coded, in the words of its own edition. */
export const markerCode = (marker: Marker): string => {
  if (marker.codeSet === '3RS-2015') {
    const clarity = marker.clarity === undefined ? [] : [marker.clarity]
    const significance = marker.significance === undefined ? [] : [`significance ${marker.significance} of 5`]
    return [`${marker.codeSet} ${marker.marker}`, ...clarity, ...significance].join(', ')
  }
  const name = marker.construct === 'WD_P' && marker.marker !== undefined ? ` ${marker.marker}` : ''
  const salience = marker.salience === undefined ? '' : `, salience ${marker.salience} of 5`
  return `${marker.codeSet} ${marker.construct}${name}${salience}`
}
