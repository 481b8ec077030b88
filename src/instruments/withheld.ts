/** The reason why a known instrument is not shipped: its key was not seen, its licence restricts it, or it is not clear which is meant. */
export type WithheldBecause = 'KeyNotVerified' | 'LicenceRestricts' | 'NotIdentified'

/** An instrument we know of and do not ship, with the reason in one sentence. */
export interface WithheldInstrument {
  readonly id: string
  readonly also: readonly string[]
  readonly name: string
  readonly because: WithheldBecause
  readonly reason: string
}

const withheld =
  (because: WithheldBecause) =>
  ([id = '', ...also]: readonly string[], name: string, reason: string): WithheldInstrument => ({
    id,
    also,
    name,
    because,
    reason,
  })
const unverified = withheld('KeyNotVerified')
const restricted = withheld('LicenceRestricts')
const unidentified = withheld('NotIdentified')

const fourMarks =
  'its licence restricts electronic use and scoring products; rating-4x10 adds four marks of 0 to 10 for those who hold one'

/**
 * The instruments we know of and do not ship. A key that is not verified gives plausible, wrong numbers, so none of them
 * is guessed; a user who holds the published key brings it with `defineInstrument`.
 */
export const withheldInstruments: readonly WithheldInstrument[] = [
  unverified(
    ['calpas-p', 'calpas'],
    'California Psychotherapy Alliance Scales, patient version',
    'its four scales are known; which items belong to them and which are reversed is not verified',
  ),
  unverified(
    ['calpas-g'],
    'California Psychotherapy Alliance Scales, group version',
    'its length is known from memory; which items belong together and which are reversed is not verified',
  ),
  unverified(
    ['ans'],
    'Alliance Negotiation Scale',
    'its two factors are known; which items belong to them and which are reversed is not verified',
  ),
  unverified(['rrq'], 'Rupture Resolution Questionnaire', 'not even the number of its items is verified'),
  unverified(
    ['br-wai'],
    'Brief Revised Working Alliance Inventory',
    'its two scales of eight items are known; the item numbers were not seen',
  ),
  unverified(
    ['sai', 'wai-6'],
    'Session Alliance Inventory',
    'six items and one total are known; the range of its answers is held with low confidence',
  ),
  unverified(
    ['wai-t', 'wai-s-t', 'wai-sr-t'],
    'Working Alliance Inventory, short therapist forms',
    'that they exist is known; their item lists were not seen',
  ),
  unverified(
    ['wai-gr'],
    'Working Alliance Inventory for groups',
    'that it exists is known from memory; its key was not seen',
  ),
  unverified(
    ['arm', 'arm-28'],
    'Agnew Relationship Measure, 28 items',
    'its five scales are known, that of client initiative as of low consistency; which items are reversed is not verified',
  ),
  unverified(
    ['arm-12'],
    'Agnew Relationship Measure, 12 items',
    'its four scales are known; which of its items are reversed is not verified',
  ),
  unverified(
    ['tpocs-a'],
    'Therapy Process Observational Coding System, alliance scale',
    'six bond and three task items are known, and that some are negative; which ones is not verified',
  ),
  unverified(['cci'], 'Curative Climate Instrument', 'its three scales are known; its item lists are not'),
  unverified(
    ['softa-o', 'tfi-s'],
    'SOFTA-o and Therapeutic Factors Inventory, short form',
    'that they exist is known from memory; their keys were not seen',
  ),
  restricted(
    ['gq', 'gq-30', 'gq-12'],
    'Group Questionnaire',
    'it is distributed commercially, and which items belong to its scales is not public; bring the key with your licence',
  ),
  restricted(['srs', 'gsrs'], 'Session Rating Scale and its group version', fourMarks),
  restricted(
    ['csrs', 'cgsrs', 'ycsrs'],
    'Session Rating Scale, forms for children',
    `${fourMarks}; of the form for the youngest no psychometrics are known`,
  ),
  restricted(['ors'], 'Outcome Rating Scale', `it measures outcome and no alliance, and ${fourMarks}`),
  unidentified(
    ['s-arm', 'cube'],
    'instruments named S-ARM and CUBE',
    'no publication was found from which it is clear which instrument is meant',
  ),
]
