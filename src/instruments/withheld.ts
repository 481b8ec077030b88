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

const entry = (
  [id = '', ...also]: readonly string[],
  name: string,
  because: WithheldBecause,
  reason: string,
): WithheldInstrument => ({ id, also, name, because, reason })

const fourMarks =
  'its licence restricts electronic use and scoring products; rating-4x10 adds four marks of 0 to 10 for whoever holds one'

/**
 * The instruments we know of and do not ship. A key that is not verified gives plausible, wrong numbers, so none of them
 * is guessed; a user who holds the published key brings it with `defineInstrument`.
 */
export const withheldInstruments: readonly WithheldInstrument[] = [
  entry(
    ['calpas-p', 'calpas'],
    'California Psychotherapy Alliance Scales, patient version',
    'KeyNotVerified',
    'its four scales are known; which items belong to them and which are reversed is not verified',
  ),
  entry(
    ['calpas-g'],
    'California Psychotherapy Alliance Scales, group version',
    'KeyNotVerified',
    'its length is known from memory; which items belong together and which are reversed is not verified',
  ),
  entry(
    ['ans'],
    'Alliance Negotiation Scale',
    'KeyNotVerified',
    'its two factors are known; which items belong to them and which are reversed is not verified',
  ),
  entry(['rrq'], 'Rupture Resolution Questionnaire', 'KeyNotVerified', 'not even the number of its items is verified'),
  entry(
    ['br-wai'],
    'Brief Revised Working Alliance Inventory',
    'KeyNotVerified',
    'its two scales of eight items are known; the item numbers were not seen',
  ),
  entry(
    ['sai', 'wai-6'],
    'Session Alliance Inventory',
    'KeyNotVerified',
    'six items and one total are known; the range of its answers is held with low confidence',
  ),
  entry(
    ['wai-t', 'wai-s-t', 'wai-sr-t'],
    'Working Alliance Inventory, short therapist forms',
    'KeyNotVerified',
    'that they exist is known; their item lists were not seen',
  ),
  entry(
    ['wai-gr'],
    'Working Alliance Inventory for groups',
    'KeyNotVerified',
    'that it exists is known from memory; its key was not seen',
  ),
  entry(
    ['arm', 'arm-28'],
    'Agnew Relationship Measure, 28 items',
    'KeyNotVerified',
    'its five scales are known; which of its items are reversed is not verified',
  ),
  entry(
    ['arm-12'],
    'Agnew Relationship Measure, 12 items',
    'KeyNotVerified',
    'its four scales are known; which of its items are reversed is not verified',
  ),
  entry(
    ['tpocs-a'],
    'Therapy Process Observational Coding System, alliance scale',
    'KeyNotVerified',
    'six bond and three task items are known, and that some are negative; which ones is not verified',
  ),
  entry(['cci'], 'Curative Climate Instrument', 'KeyNotVerified', 'its three scales are known; its item lists are not'),
  entry(
    ['softa-o', 'tfi-s'],
    'SOFTA-o and Therapeutic Factors Inventory, short form',
    'KeyNotVerified',
    'that they exist is known from memory; their keys were not seen',
  ),
  entry(
    ['gq', 'gq-30', 'gq-12'],
    'Group Questionnaire',
    'LicenceRestricts',
    'it is distributed commercially, and which items belong to its scales is not public; bring the key with your licence',
  ),
  entry(['srs', 'gsrs'], 'Session Rating Scale and its group version', 'LicenceRestricts', fourMarks),
  entry(
    ['csrs', 'cgsrs', 'ycsrs'],
    'Session Rating Scale, forms for children',
    'LicenceRestricts',
    `${fourMarks}; of the form for the youngest no psychometrics are known`,
  ),
  entry(['ors'], 'Outcome Rating Scale', 'LicenceRestricts', `it measures outcome and no alliance, and ${fourMarks}`),
  entry(
    ['s-arm', 'cube'],
    'instruments named S-ARM and CUBE',
    'NotIdentified',
    'no publication was found from which it is clear which instrument is meant',
  ),
]
