import { referenceWords, type SheetProblem } from '../../coding/inside.js'

type Words = {
  readonly [Tag in SheetProblem['_tag']]: (problem: Extract<SheetProblem, { readonly _tag: Tag }>) => string
}

/** What was expected of each; never a value that a coder gave. */
const words: Words = {
  UnknownCodeSet: ({ codeSet }) => `the set of codes ${codeSet} is neither shipped nor given`,
  NoSegments: () => 'at least one segment was expected',
  PlacesMixed: () => 'numbers or spans were expected for all segments, not both in one sheet',
  SheetTwice: ({ first }) => `sheet ${first} has the same id`,
  CoderTwice: ({ first }) => `sheet ${first} is by the same coder, of the same session, set, use and making`,
  MachineNotIndependent: () => 'independent was expected, as the coder is a machine',
  NoRating: ({ rating }) => `a number, a text or null was expected for ${rating}`,
  NoPlace: () => 'a whole number from 1 was expected, or seconds from 0',
  EndNotLater: () => 'an end later than the start was expected',
  SegmentTwice: ({ first }) => `segment ${first} is the same`,
  SegmentsOverlap: ({ first }) => `it overlaps with segment ${first}`,
  NotInOrder: () => 'a segment later than the one before was expected',
  UnknownStrategy: ({ strategy, canonical }) =>
    canonical === undefined
      ? `there is no strategy ${strategy}`
      : `${canonical} was expected, as ${strategy} is called`,
  UnknownCode: ({ where }) =>
    where === 'codes' ? 'the set has no such code' : `the set has no such code, named under ${where}`,
  MissingCode: () => 'the code was expected, null where it was not rated',
  UnknownValue: () => 'a value of the set was expected, or null for not rated',
  NotApplicableWithValue: () => 'null was expected, as the code is not applicable',
  NotApplicableTwice: () => 'not applicable was expected once',
  NotCodableWithValue: () => 'null was expected, as the segment is not codable',
  EvidenceWithoutValue: () => 'a value was expected, as there is evidence for the code',
  ConfidenceOutside: () => 'a confidence from 0 to 1 was expected',
  ConfidenceTwice: () => 'one confidence was expected',
  NoReference: () => `${referenceWords} was expected`,
}

/** Returns what is wrong with a sheet, with segment and code; the file and the line are for the fault to name. */
export const sheetProblemWords = (problem: SheetProblem): string => {
  const word: (given: never) => string = words[problem._tag]
  const place = [
    ...(problem.segment === undefined ? [] : [`segment ${problem.segment}`]),
    ...(problem.code === undefined ? [] : [`code ${problem.code}`]),
  ]
  return [...(place.length === 0 ? [] : [place.join(', ')]), word(problem as never)].join(': ')
}
