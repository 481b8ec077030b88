/** What holds of every sentence a language says, whatever is said. The words forbidden are English; the rest is for any language. */
import fc, { type Arbitrary, type IProperty } from 'fast-check'
import { expect } from 'vitest'
import type { AllianceEvent } from '../../src/alliance/index.js'
import { byId, type Explainable, explain, type Language, narrate, registers } from '../../src/language/index.js'
import { events } from './language-events.js'
import { idMark, note, score } from './language-parts.js'
import { rejections } from './language-rejections.js'
import { cautions, conformity, problems, step, unknowable } from './language-remarks.js'
import { allianceStates, episodeStates } from './language-states.js'
import { word } from './language-stub.js'
import { explainable, others } from './language-values.js'

const register = fc.constantFrom(...registers)

const never = (language: Language, what: Arbitrary<Explainable>, forbidden: RegExp): IProperty<unknown> =>
  fc.property(what, (x) => {
    for (const one of registers) expect(explain(x, one, language)).not.toMatch(forbidden)
  })

/** Sentences are whole: they end with a full stop and have no holes. */
export const sentencesAreWhole = (language: Language): IProperty<unknown> =>
  fc.property(explainable, register, (x, to) => {
    const said = explain(x, to, language)
    expect(said).toMatch(/^\S.*[\p{L}\p{N})]\.$/su)
    expect(said).not.toMatch(/undefined|null|NaN|\[object|\s{2}| [.,;:]|[.,;:]{2}|\(\)/)
  })

/** No note and no score is spoken, by anyone to anyone. */
export const nothingPrivateIsSpoken = (language: Language): IProperty<unknown> =>
  never(language, explainable, new RegExp(`${note}|${Math.trunc(score)}`))

/** People are called as the caller says and no other way. */
export const peopleAreNamedByTheCaller = (language: Language): IProperty<unknown> =>
  fc.property(explainable, register, (x, to) => {
    const name = (id: string): string => id.replace(idMark, '')
    expect(explain(x, to, language, name)).not.toContain(idMark)
    expect(explain(x, to, language, byId).replaceAll(idMark, '')).toBe(explain(x, to, language, name))
  })

const entries = fc.oneof(...Object.values(events), ...Object.values(episodeStates), ...Object.values(allianceStates))

const motives =
  /because|\breason|motiv|inten[dt]|purpose|deliberate|resist|defens|defend|manipulat|avoid|denial|hostil|transference|\bbias|burnout|provok|\bcaus|guilty|blam|one-sided|dissatisf|microaggression|expectation|unmet/i
const remarks: Arbitrary<Explainable> = fc.oneof(...Object.values(cautions), step, conformity)
const fieldWords =
  /\bside|press|technique|rupture|episode|model|stage|naming|exploring|permissive|agnew|evidence|opinion|correlational/i
const codes = /withdrawal|confrontation|marker|3RS|\b[eh][12]\b|\b(?:e|h)\d\b/i

/** A client hears what happened: no motives, no readings, no codes. */
export const clientsHearWhatHappened = (language: Language): IProperty<unknown> =>
  fc.property(fc.oneof(entries, remarks), (x) => {
    const said = explain(x, 'client', language)
    expect(said).not.toMatch(motives)
    expect(said).not.toMatch(codes)
  })

/** What is remarked to a client is in words of every day. */
export const clientsHearPlainRemarks = (language: Language): IProperty<unknown> =>
  fc.property(remarks, (x) => {
    expect(explain(x, 'client', language)).not.toMatch(fieldWords)
  })

/** Nobody is to blame or began it, nothing was detected, nothing is advised, and no rupture is welcome. */
export const nothingIsJudged = (language: Language): IProperty<unknown> =>
  fc.property(explainable, register, (x, to) => {
    const said = explain(x, to, language).replaceAll(/feeling blamed|perceived-blame|therapist-focus-on-risk/g, '')
    expect(said).not.toMatch(/\bblam|initiat|\bfault|culprit|to blame|instigat|offender|perpetrat/i)
    expect(said).not.toMatch(
      /detect|\brisk|diagnos|\bshould\b|\bought\b|recommend|advis|opportunit|beneficial|welcome rupture/i,
    )
    expect(said).not.toMatch(/recogniz|judgment|behavior|\bcolor|honor\b|analyz/i)
  })

/** Harm is never there to be mended. */
export const harmIsNotMended = (language: Language): IProperty<unknown> =>
  never(
    language,
    fc.oneof(events.HarmReported, events.HarmClosed),
    /repair|mend|rupture|strateg|resolv|settle|episode|heal/i,
  )

/** Scores say nothing of ruptures, repair or endings. */
export const scoresSayNoRupture = (language: Language): IProperty<unknown> =>
  never(language, fc.oneof(others.Finding, others.Proposal, unknowable), /rupture|repair|mend|resolv|terminat|strain/i)

/** A flag is said by its name. */
const leaves = (x: unknown): readonly string[] =>
  typeof x === 'object' && x !== null
    ? Object.entries(x).flatMap(([key, value]) => (key === '_tag' ? [] : leaves(value === true ? key : value)))
    : [String(x)]

/** A refusal names every place it has, says what would be lawful instead, holds no rating, and says the same to everyone. */
export const refusalsSayWhereAndWhatInstead = (language: Language): IProperty<unknown> =>
  fc.property(fc.oneof(...Object.values(rejections), ...Object.values(problems)), (x) => {
    const [said, ...same] = registers.map((one) => explain(x, one, language))
    expect(new Set(same)).toEqual(new Set([said]))
    for (const leaf of leaves(x)) expect(said).toContain(leaf)
    expect(said?.split(/\.\s/).length).toBeGreaterThanOrEqual(2)
    expect(said).not.toMatch(/of 5|rating of/i)
  })

const onlyWords = new RegExp(`^(?:${word}[.:] ?)+$`)

/** Nothing is said that the language does not say; for a language of one word. */
export const everyWordIsTheLanguages = (language: Language): IProperty<unknown> =>
  fc.property(explainable, fc.oneof(...Object.values<Arbitrary<AllianceEvent>>(events)), register, (x, event, to) => {
    expect(explain(x, to, language)).toMatch(onlyWords)
    for (const line of narrate([event], to, language)) expect(line).toMatch(onlyWords)
  })

export const laws: Readonly<Record<string, (language: Language) => IProperty<unknown>>> = {
  'sentences are whole': sentencesAreWhole,
  'no note and no score is spoken': nothingPrivateIsSpoken,
  'people are named by the caller': peopleAreNamedByTheCaller,
  'clients hear what happened': clientsHearWhatHappened,
  'clients hear plain remarks': clientsHearPlainRemarks,
  'nothing is judged or advised': nothingIsJudged,
  'harm is not mended': harmIsNotMended,
  'scores say no rupture': scoresSayNoRupture,
  'refusals say where and what instead': refusalsSayWhereAndWhatInstead,
}
