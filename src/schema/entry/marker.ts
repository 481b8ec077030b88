import {
  clarities,
  codeSets,
  constructs2022,
  type Marker,
  markers2015,
  names2022,
  ratings,
  withdrawalMarkers2022,
} from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { either, fields, optional, orElse } from '../builders/objects.js'
import { name, numberOrText, oneOf, otherName } from '../builders/values.js'

type OwnMarker = Extract<Marker, { readonly code: string }>
type Marker2015 = Extract<Marker, { readonly codeSet: '3RS-2015' }>
type Withdrawal2022 = Extract<Marker, { readonly construct: 'WD_P' }>
type Construct2022 = Exclude<Marker, OwnMarker | Marker2015 | Withdrawal2022>

const marker2015 = (): ExactSchema<Marker2015> =>
  fields({
    codeSet: oneOf(['3RS-2015']),
    marker: oneOf(markers2015),
    clarity: optional(oneOf(clarities)),
    significance: optional(oneOf(ratings)),
  })

const withdrawal2022 = (): ExactSchema<Withdrawal2022> =>
  fields({
    codeSet: oneOf(names2022),
    construct: oneOf(['WD_P']),
    marker: optional(oneOf(withdrawalMarkers2022)),
    salience: optional(oneOf(ratings)),
  })

/** Its public sources list no markers of these constructs, so none can be written. */
const construct2022 = (): ExactSchema<Construct2022> =>
  fields({
    codeSet: oneOf(names2022),
    construct: oneOf(['WD_T', 'CF_P', 'CF_T']),
    salience: optional(oneOf(ratings)),
  })

/** A code of a set of the user's own, whose definition is not needed to read it. */
const ownMarker = (): ExactSchema<OwnMarker> =>
  fields({
    codeSet: otherName('the name of a code set', ['3RS-2015', ...names2022]),
    code: name('the name of a code'),
    value: optional(numberOrText),
  })

const shipped = (): ExactSchema<Exclude<Marker, OwnMarker>> =>
  either(
    'codeSet',
    [...codeSets, 'the name of another set'],
    marker2015(),
    either('construct', constructs2022, withdrawal2022(), construct2022()),
  )

/** One code in the words of its own set. */
export const marker: ExactSchema<Marker> = /* @__PURE__ */ (() => orElse('codeSet', shipped(), ownMarker()))()
