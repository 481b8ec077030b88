import { spoke, type Voice } from './voices.js'

/** Says whether the words of the parties agree that it is over; null where none of them gave a word. */
export const settledIn = (voices: readonly Voice[]): boolean | null => {
  const spoken = voices.filter((voice) => voice.concerned && spoke(voice) && (voice.says !== 'no-cut' || isOver(voice)))
  return spoken.length === 0 ? null : spoken.every((voice) => isOver(voice))
}

const isOver = ({ says, over, closedAs }: Voice): boolean =>
  says === 'resolved' || over !== undefined || (closedAs !== undefined && says !== 'not-resolved')
