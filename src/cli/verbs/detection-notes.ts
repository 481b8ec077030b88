import type { Detection, Unknowable } from '../../vocabulary/index.js'
import type { Note } from '../say/note.js'
import { ownerOf } from '../table/points.js'

const scaleEnd = (unknowable: Unknowable): Note => ({
  _tag: 'ScaleCannotShow',
  ...ownerOf(unknowable),
  session: unknowable.session,
  message: 'at an end of the scale: whether the score moved is unknown, the scale cannot show it',
})

const tooFew = (unknowable: Unknowable): Note => ({
  _tag: 'TooFewScores',
  ...ownerOf(unknowable),
  message: 'too few scores for this rule to say anything',
})

/** Where a rule is silent because it cannot know: once per series for want of scores, once per session at a scale's end. */
export const detectionNotes = ({ unknowable }: Detection): readonly Note[] => {
  const poor = unknowable.find(({ because }) => because === 'too few scores')
  return [
    ...(poor === undefined ? [] : [tooFew(poor)]),
    ...unknowable.filter(({ because }) => because === 'scale end').map(scaleEnd),
  ]
}
