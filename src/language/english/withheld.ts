import type { ConclusionWithheld } from '../../alliance/inside.js'
import type { Language } from '../language.js'
import { list } from './phrases.js'
import { capital } from './settings.js'

const why = 'those it depends on said nothing of it, or nothing that this reader may see'

/** What is said in the place of what a reader is not shown. */
export const withheld: Language['withheld'] = `It is withheld: ${why}.`

/** What is said in the place of how far the judgements agree. */
export const standingWithheld: string = `How far the judgements agree is withheld: ${why}.`

const whether: Readonly<Record<ConclusionWithheld['of'], string>> = {
  LeftUnattended: 'whether it was left unattended',
  OneSidedFrameChange: 'whether the frame was changed while it was open for those it affected',
  AffectedNotHeard: 'whether those it affected were heard',
  BystandersNotAsked: 'whether bystanders were asked',
  DepartureUnspoken: 'whether a departure was spoken of',
  AgreedByOneAlone: 'whether the others agree on a contribution',
  LeftByOneAlone: 'whether the others agree that it was left',
}

export const conclusionWithheld: Language['conclusionWithheld'] = ({ of, episodes }) => {
  const about = episodes.length === 0 ? '' : `, of ${episodes.length === 1 ? 'episode' : 'episodes'} ${list(episodes)}`
  return `${capital(whether[of])}${about}: it is withheld, since ${why}.`
}

export const notAsSeen: Language['notAsSeen'] = ({ entry }) => [
  `What is in place ${entry} by now is not what this person saw there, and it was left as it is.`,
  'Look at the record as it is now, and correct the entry in the place where it is.',
]

export const notPermitted: Language['notPermitted'] = ({ command }) => [
  `${command} is not among the commands that this person may give.`,
  'A person who may give it can record it.',
]

export const reasonWithheld: Language['reasonWithheld'] = [
  'This cannot be recorded now, and the reason is withheld.',
  'A person who may see the whole record can say what prevents it.',
]
