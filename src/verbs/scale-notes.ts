import { type Alliance, scalesWithoutCut } from '../alliance/index.js'
import type { OutcomeQuestion } from './options/outcomes.js'
import type { Note } from './say/note.js'
import { shellWord } from './say/shell-word.js'

/** Scales that judgements are on and that have no cut, and cuts of scales that no judgement is on. */
export const scaleNotes = (states: readonly Alliance[], { criterion, settings }: OutcomeQuestion): readonly Note[] => {
  const asked = criterion === null ? 'with --resolved-by, ' : ''
  const met = scalesWithoutCut(states)
  return [
    ...scalesWithoutCut(states, settings).map(
      (scale): Note => ({
        _tag: 'ScaleWithoutCut',
        message: `judgements on the scale ${scale} count as not judged: ${asked}--resolved-from ${shellWord(`${scale}=k`)} names its cut`,
      }),
    ),
    ...Object.keys(settings.scales ?? {})
      .filter((scale) => !met.includes(scale))
      .map(
        (scale): Note => ({
          _tag: 'NoSuchScale',
          message: `no judgement is on a scale named ${scale}; scales named in the log: ${met.join(', ') || 'none'}`,
        }),
      ),
  ]
}
