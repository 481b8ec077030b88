/** What each source has to say of an episode. */
import type { Judgement } from 'rupture-repair/episode'
import type { OwnCut } from '../../src/vocabulary/conclusion.js'
import { calledAs, closedAs } from './model-closure.js'
import type { Read } from './model-read.js'
import { isMachine, person, sideOf } from './model-sources.js'
import { isConcerned } from './model-ties.js'

export type Truth = boolean | undefined

/** What a judgement comes to at a cut: a yes, a no, or nothing that is known. */
const yesAt = ({ rating, scale, allianceAfter }: Judgement, cut: OwnCut): Truth => {
  if (scale !== undefined) return undefined
  if (rating !== undefined) return rating >= cut
  if (allianceAfter === 'restored') return cut === 3
  if (allianceAfter === 'stronger') return cut <= 4
  return allianceAfter === 'weaker' ? false : undefined
}

/** What one source has to say of an episode. */
export interface Speaker {
  readonly name: string
  readonly side: ReturnType<typeof sideOf>
  readonly concerned: boolean
  readonly yes: Truth
  readonly restored: Truth
  readonly yesWhenever: Truth
  readonly lowest: boolean
  readonly late: boolean
  readonly noCut: boolean
  readonly overAs: string | undefined
  /** Whether it closed it, and has judged nothing since. */
  readonly closing: boolean
  /** Whether that was to call it resolved. */
  readonly callsIt: boolean
  readonly blames: 'ending' | 'referral' | 'no' | undefined
  readonly asked: readonly string[]
}

const speakerOf = (read: Read, id: string, name: string, cut: OwnCut): Speaker => {
  const { model } = read
  const [story, episode] = [read.stories[id], model.episodes[id]]
  if (story === undefined || episode === undefined) throw new Error(`no episode ${id}`)
  const own = story.judged.filter(({ by }) => by === name)
  // Whoever codes recordings may do so when all is over.
  const isOutside = sideOf(model, name) === 'observer'
  const inTime = own.filter(({ place }) => isOutside || story.ended === undefined || place <= story.ended)
  // What is measured on a scale of which no cut is known gives way to any other word.
  const deciding = (those: typeof own) =>
    those.filter((one) => one.judgement.scale === undefined).at(-1) ?? those.at(-1)
  const [word, newest] = [deciding(inTime), deciding(own)]
  const telling = inTime.filter(({ judgement }) => judgement.scale === undefined || judgement.over !== undefined).at(-1)
  const closed = story.closed?.by === name ? story.closed : undefined
  const isCloser = closed !== undefined && (telling === undefined || telling.place < closed.place)
  const wordsOfEnd = [
    ...(isCloser && ['let-go', 'faded', 'stopped'].includes(closed.as) ? [closed] : []),
    ...(telling?.judgement.over === undefined ? [] : [{ place: telling.place, as: telling.judgement.over }]),
  ].sort((a, b) => a.place - b.place)
  const { rating, scale } = word?.judgement ?? {}
  const isLow = rating !== undefined && scale === undefined && rating < 3
  const overAs = wordsOfEnd.at(-1)?.as
  const at = (judgement: Judgement | undefined, from: OwnCut): Truth => judgement && yesAt(judgement, from)
  const yesWhenever = at(newest?.judgement, cut)
  const takenBack = (place: number): boolean => yesWhenever === true && newest !== undefined && newest.place > place
  const blames = new Set<string>()
  let denied = -1
  for (const { by, place, attributedTo, reason, harms, ending, leaver } of story.accounts) {
    if (by !== name || closedAs(read, id) === 'death') continue
    if (attributedTo.includes(id) && !takenBack(place)) {
      blames.add(calledAs(read, ending) === 'referral-agreed' ? 'referral' : 'ending')
    } else if (attributedTo.length > 0 || reason !== 'unknown' || harms > 0) {
      blames.add('no')
      const isTheirEnd = leaver === undefined || person(leaver) === name
      if (reason !== 'referral' && isTheirEnd) denied = Math.max(denied, place)
    }
  }
  if (closed?.as === 'led-to-referral') blames.add(takenBack(closed.place) || denied > closed.place ? 'no' : 'referral')
  const idOf = name.startsWith('participant ') ? name.slice('participant '.length) : undefined
  return {
    name,
    side: sideOf(model, name),
    concerned: idOf !== undefined && isConcerned(episode, idOf),
    yes: at(word?.judgement, cut),
    restored: at(word?.judgement, 3),
    yesWhenever,
    lowest: isLow,
    late: own.length > inTime.length,
    noCut: scale !== undefined,
    overAs: overAs === 'faded' && isLow ? undefined : overAs,
    closing: isCloser,
    callsIt: isCloser && closed.as === 'resolved',
    blames: (['ending', 'referral', 'no'] as const).find((one) => blames.has(one)),
    asked: story.asked.flatMap(({ who, answer }) => (who === idOf ? [answer] : [])),
  }
}

/** Returns what every source has to say of an episode of the model. */
export const heardIn = (read: Read, id: string, cut: OwnCut): readonly Speaker[] => {
  const { model } = read
  const story = read.stories[id]
  if (story === undefined) throw new Error(`no episode ${id}`)
  const told = [...story.judged, ...story.accounts, ...(story.closed === undefined ? [] : [story.closed])]
  const names = new Set([...Object.keys(model.people).map(person), ...told.map(({ by }) => by)])
  return [...names].filter((name) => !isMachine(model, name)).map((name) => speakerOf(read, id, name, cut))
}
