/**
 * What became of an episode, said a second time from the rule as it is written down; it asks nothing of the library.
 *
 * The facts that stand happen again one by one, so that what came before what is a matter of their places in the log. Then the columns,
 * and of these the one word.
 */
import type { AllianceFact } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import type { Outcome, ResolutionCriterion, Source } from 'rupture-repair/vocabulary'
import type { Attributed, Closure, Judged, OwnCut, UnjudgedReason } from '../../src/vocabulary/conclusion.js'
import type { EndingReason, Standing } from '../../src/vocabulary/inside.js'
import { happens, isConcerned, type Model, type ModelEpisode, nothing } from './model.js'
import { standingIn } from './model-log.js'

type Fact<Tag extends AllianceFact['_tag']> = Extract<AllianceFact, { readonly _tag: Tag }>
type Truth = boolean | undefined

interface Told {
  readonly place: number
  readonly by: string
}
interface ToldJudgement extends Told {
  readonly judgement: Judgement
}
interface ToldAccount extends Told {
  readonly ending: string
  /** The phase that the ending was in, and the person who went, where one did. */
  readonly phase: number | undefined
  readonly leaver: string | undefined
  readonly reason: EndingReason
  readonly attributedTo: readonly string[]
  readonly harms: number
}
/** What happened to one episode, with the places in the log. */
interface Story {
  readonly judged: ToldJudgement[]
  readonly asked: { readonly who: string; readonly answer: string }[]
  readonly accounts: ToldAccount[]
  closed?: Told & { readonly as: Fact<'EpisodeClosed'>['as'] }
  /** The place at which its treatment or the last of its ties had ended. */
  ended?: number
  /** The ending of treatment that closed it. */
  endedBy?: string
}
/** All that a log tells of endings and episodes. */
export interface Read {
  readonly model: Model
  readonly stories: Readonly<Record<string, Story>>
  readonly accounts: readonly ToldAccount[]
  /** How each ending came, and through which people. */
  readonly endings: Readonly<Record<string, { readonly way: string; readonly leavers: readonly string[] }>>
}

const nameOf = (source: Source): string => `${source._tag} ${source.id}`
const person = (id: string): string => `participant ${id}`

/** Lets all that stands in the log of the model happen again, and notes what bears on outcomes. */
export const readIn = ({ entries }: Model): Read => {
  const model = nothing()
  const stories: Record<string, Story> = {}
  const endings: Record<string, { readonly way: string; readonly leavers: readonly string[] }> = {}
  let accounts: ToldAccount[] = []
  const goingOf = (id: string): string => `departure of ${id} as going ${model.people[id]?.last?.going}`
  for (const [place, { seq, fact }] of standingIn(entries).entries()) {
    if (happens(model, fact, seq) !== undefined) continue
    const told = { place, by: nameOf(fact.stamp.by) }
    if (fact._tag === 'RuptureReported') stories[fact.episode] = { judged: [], asked: [], accounts: [] }
    const story = 'episode' in fact ? stories[fact.episode] : undefined
    if (fact._tag === 'ResolutionJudged') story?.judged.push({ ...told, judgement: fact.judgement })
    if (fact._tag === 'JudgementAsked' && !isMachine(model, told.by)) story?.asked.push(fact.asked)
    if (fact._tag === 'EpisodeClosed' && story !== undefined) story.closed = { ...told, as: fact.as }
    if (fact._tag === 'PhaseEnded') {
      const { ending } = fact
      endings[`phase ${model.phases.length}`] = {
        way: ending._tag,
        leavers: ending._tag === 'left' ? ending.leavers : [],
      }
    }
    if (fact._tag === 'ParticipantLeft')
      endings[goingOf(fact.participant)] = { way: fact.departure._tag, leavers: [fact.participant] }
    if (fact._tag === 'EndingAccounted') {
      const { of, reason, attributedTo, harms = [] } = fact.account
      const ending = of._tag === 'phase' ? `phase ${of.phase}` : goingOf(of.participant)
      // Each source's latest account of an ending is the one that speaks.
      accounts = accounts.filter((earlier) => earlier.by !== told.by || earlier.ending !== ending)
      const leaver = of._tag === 'departure' ? of.participant : undefined
      const phase = of._tag === 'phase' ? of.phase : model.people[of.participant]?.last?.phase
      accounts.push({ ...told, ending, phase, leaver, reason, attributedTo, harms: harms.length })
    }
    for (const [id, story] of Object.entries(stories)) {
      const episode = model.episodes[id]
      if (episode === undefined) continue
      if (episode.phase <= model.phases.length || episode.over.every(Boolean)) story.ended ??= place
      if (episode.closedBy === 'phase-ended') story.endedBy ??= `phase ${episode.phase}`
      if (episode.closedBy === 'departed') {
        const by = episode.endedBy ?? ''
        story.endedBy ??= model.people[by]?.gone === 'death' ? 'death' : goingOf(by)
      }
    }
  }
  for (const [id, story] of Object.entries(stories)) {
    const episode = model.episodes[id]
    if (episode === undefined) continue
    story.accounts.push(...accounts.filter((account) => account.attributedTo.includes(id) || isOf(episode, account)))
  }
  return { model, stories, accounts, endings }
}

/** Whether an episode was part of an ending: of its phase, or of the going of one whom it concerns. */
const isOf = (episode: ModelEpisode, { phase, leaver }: ToldAccount): boolean =>
  leaver === undefined
    ? episode.phase === phase
    : isConcerned(episode, leaver) &&
      (episode.phase === phase || (episode.closedBy === 'departed' && episode.endedBy === leaver))

/** How an ending of treatment is called: by the one reason that is given for it, or else by how it came. */
const calledAs = ({ model, endings, accounts }: Read, ending: string): Closure => {
  const { way, leavers } = endings[ending] ?? { way: 'unknown', leavers: [] }
  if (way === 'death') return 'death'
  const names: Partial<Record<EndingReason, Closure>> = {
    referral: 'referral-agreed',
    'therapist-left': 'therapist-left',
    transfer: 'transfer',
    'agency-or-fee-limit': 'service-ended',
    discharge: 'service-ended',
    protection: 'protection',
  }
  const known = accounts.filter((account) => account.ending === ending && account.reason !== 'unknown')
  const said = known.map(({ reason }) => names[reason])
  const isOne = said.every((one) => one === said[0])
  const isAgreed = !(ending.startsWith('phase') && way === 'left')
  if (isOne && said[0] !== undefined && (said[0] !== 'referral-agreed' || isAgreed)) return said[0]
  if (way === 'left')
    return leavers.every((id) => sideOf(model, person(id)) === 'therapist') ? 'therapist-left' : 'left'
  return way === 'together' ? 'together' : 'unknown'
}

/** How a closed episode closed. */
const closedAs = (read: Read, id: string): Closure => {
  const { endedBy, closed } = read.stories[id] ?? {}
  if (endedBy !== undefined) return endedBy === 'death' ? 'death' : calledAs(read, endedBy)
  const names: Record<string, Closure> = { resolved: 'called-resolved', 'led-to-referral': 'referral-agreed' }
  return names[closed?.as ?? ''] ?? (closed?.as as Closure)
}

/** A machine that takes part has no word that counts, and none is waited for. */
const isMachine = (model: Model, name: string): boolean =>
  model.people[name.slice('participant '.length)]?.machine === true && name.startsWith('participant ')

const sideOf = (model: Model, name: string): 'client' | 'therapist' | 'observer' | 'party' | 'machine' => {
  if (!name.startsWith('participant ')) return 'observer'
  if (isMachine(model, name)) return 'machine'
  const role = model.people[name.slice('participant '.length)]?.role ?? ''
  if (['client', 'member'].includes(role)) return 'client'
  return ['therapist', 'leader', 'coleader'].includes(role) ? 'therapist' : 'party'
}

/** What a judgement comes to at a cut: a yes, a no, or nothing that is known. */
const yesAt = ({ rating, scale, allianceAfter }: Judgement, cut: OwnCut): Truth => {
  if (scale !== undefined) return undefined
  if (rating !== undefined) return rating >= cut
  if (allianceAfter === 'restored') return cut === 3
  if (allianceAfter === 'stronger') return cut <= 4
  return allianceAfter === 'weaker' ? false : undefined
}

/** What one source has to say of an episode. */
interface Speaker {
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

/** The three ways in which what several say becomes one: of a side, of any one of them, of all of them. */
const combined = {
  side: (_: readonly Truth[], said: readonly boolean[]): Truth | 'split' =>
    said.includes(true) && said.includes(false) ? 'split' : said[0],
  any: (asked: readonly Truth[], said: readonly boolean[]): Truth =>
    said.includes(true) ? true : asked.includes(undefined) || said.length === 0 ? undefined : false,
  all: (asked: readonly Truth[], said: readonly boolean[]): Truth =>
    said.includes(false) ? false : asked.includes(undefined) || said.length === 0 ? undefined : true,
} as const

/** Whether anything that bears on the outcome was said in time, or of the ending. */
const hasSpoken = ({ yes, noCut, overAs, closing, blames }: Speaker): boolean =>
  yes !== undefined || noCut || overAs !== undefined || closing || blames !== undefined

/** The columns and the word of an episode of the model. */
export interface ModelOutcome {
  readonly outcome: Outcome
  readonly judged: Judged
  readonly reason: UnjudgedReason | null
  readonly closure: Closure
  readonly attempted: boolean
  readonly attributed: Attributed
  readonly settled: boolean | null
  readonly restored: boolean
  readonly standing: Standing
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

/** Returns what became of an episode of the model under a criterion, of what each source has to say at a cut. */
export const outcomeIn = (
  read: Read,
  id: string,
  everyone: readonly Speaker[],
  criterion: ResolutionCriterion,
  isWatched: boolean,
): ModelOutcome => {
  const heard = everyone.filter(({ concerned, side }) => concerned || side === 'therapist' || side === 'observer')
  const { model } = read
  const [story, episode] = [read.stories[id], model.episodes[id]]
  if (story === undefined || episode === undefined) throw new Error(`no episode ${id}`)
  const isHurt = ({ name }: Speaker): boolean => episode.hurt.some((one) => person(one) === name)
  const theirs = heard.filter(({ concerned }) => concerned)
  const others = theirs.filter((one) => !isHurt(one))
  const anyHurt = episode.hurt.length > 0
  const areAllHurt = episode.parties.every((one) => episode.hurt.includes(one))
  const ways: Readonly<Record<ResolutionCriterion, readonly [keyof typeof combined, readonly Speaker[]]>> = {
    client: ['side', heard.filter(({ side }) => side === 'client')],
    therapist: ['side', heard.filter(({ side }) => side === 'therapist')],
    observer: ['side', heard.filter(({ side }) => side === 'observer')],
    any: ['any', heard.filter((one) => one.concerned || hasSpoken(one))],
    all: ['all', heard.filter(({ concerned, side }) => concerned || side === 'observer')],
    hurt: ['side', theirs.filter(isHurt)],
    'other-side': ['side', !anyHurt ? [] : others.length > 0 ? others : areAllHurt ? theirs : []],
    both: ['all', anyHurt ? theirs : []],
  }
  const [way, speakers] = ways[criterion]
  const ask = (of: (speaker: Speaker) => Truth): Truth | 'split' =>
    combined[way](
      speakers.filter(({ concerned }) => concerned).map(of),
      speakers.map(of).filter((truth) => truth !== undefined),
    )

  const yes = ask((one) => one.yes)
  const judged: Judged = yes === 'split' ? yes : yes === undefined ? 'not-judged' : yes ? 'resolved' : 'not-resolved'
  const blamed = ask(({ blames }) => (blames === undefined ? undefined : blames !== 'no'))
  const all = new Set(everyone.map(({ blames }) => (blames === 'referral' ? 'ending' : blames)))
  const attributed: Attributed =
    blamed === true || blamed === 'split'
      ? 'yes'
      : blamed === false
        ? 'no'
        : all.has('ending')
          ? all.has('no')
            ? 'contested'
            : 'yes'
          : all.has('no')
            ? 'no'
            : 'not-asked'
  const closure: Closure = episode.place === 'closed' ? closedAs(read, id) : isWatched ? 'open' : 'censored'
  const attempted = episode.attempts > 0
  const isLetBe = ({ overAs }: Speaker): boolean => overAs === 'let-go' || overAs === 'faded'
  const over = ask((one) =>
    isLetBe(one) ? true : one.overAs === 'stopped' || one.yes !== undefined || one.noCut ? false : undefined,
  )
  const mended = ask((one) => one.yes ?? (one.overAs === 'stopped' ? false : undefined))

  const rule: readonly (readonly [Outcome, boolean])[] = [
    ['open', episode.place !== 'closed'],
    ['termination', (blamed === true || blamed === 'split') && speakers.some(({ blames }) => blames === 'ending')],
    ['led-to-referral', blamed === true || blamed === 'split'],
    ['resolved', yes === true],
    ['let-go', over === true && speakers.some(({ overAs }) => overAs === 'let-go')],
    ['faded', over === true],
    ['unsuccessful-repair', (mended === false || mended === 'split') && attempted],
    ['unresolved', mended === false || mended === 'split'],
    ['not-judged', true],
  ]
  const outcome = rule.find(([, holds]) => holds)?.[0] ?? 'not-judged'

  const silent = speakers.filter(
    (one) => one.noCut || (one.yes === undefined && one.overAs === undefined && !one.closing),
  )
  const reasons: readonly (readonly [UnjudgedReason, boolean])[] = [
    ['no-cut', silent.some(({ noCut }) => noCut)],
    ['too-late', silent.some(({ noCut, late }) => !noCut && late)],
    ['declined', silent.some((one) => !one.noCut && !one.late && one.asked.includes('declined'))],
    [
      'asked-no-answer',
      silent.some(({ noCut, late, asked }) => !noCut && !late && asked.length > 0 && !asked.includes('declined')),
    ],
    ['no-one-of-that-side', speakers.length === 0 && criterion !== 'observer'],
    [
      'not-asked',
      silent.length > 0 ||
        speakers.length === 0 ||
        (outcome === 'not-judged' && speakers.some((one) => one.yes === undefined && one.overAs === undefined)),
    ],
  ]
  const blamesIt = ({ blames }: Speaker): boolean => blames === 'ending' || blames === 'referral'
  const isOver = (one: Speaker): boolean => !blamesIt(one) && (one.yes === true || isLetBe(one) || one.callsIt)
  const spoken = theirs.filter((one) => isOver(one) || blamesIt(one) || one.yes === false || one.overAs === 'stopped')
  return {
    outcome,
    judged,
    reason: judged === 'not-judged' ? (reasons.find(([, holds]) => holds)?.[0] ?? null) : null,
    closure,
    attempted,
    attributed,
    settled: spoken.length === 0 ? null : spoken.every(isOver),
    restored: ask((one) => one.restored) === true,
    standing: agreementOf(heard, peopleAmong(model, episode.hurt)),
  }
}

const peopleAmong = (model: Model, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => !isMachine(model, person(id)))

/** How far the words about an episode agree, whenever they were said. */
const agreementOf = (heard: readonly Speaker[], hurt: readonly string[]): Standing => {
  const agreed = heard.filter(({ yesWhenever }) => yesWhenever === true)
  if (agreed.length === 0) return 'none'
  if (heard.some(({ yesWhenever }) => yesWhenever === false)) return 'contested'
  if (hurt.length > 0 && hurt.every((id) => agreed.some(({ name }) => name === person(id)))) return 'confirmed'
  const sides = new Set(agreed.map(({ side }) => side))
  if (sides.size === 1 && sides.has('therapist')) return 'therapist-only'
  return sides.size === 1 && sides.has('observer') ? 'observer-only' : 'others-only'
}
