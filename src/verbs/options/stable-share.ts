import { checked, combined, type Reader, rare, toggle } from './reader.js'
import { type StatedDrop, statedDrop } from './stated-drop.js'
import { type StatedNoise, statedNoise } from './stated-noise.js'

/** What the user states of the courses that are simulated. */
export interface StableShareGiven {
  readonly drop: StatedDrop | undefined
  readonly noise: StatedNoise
}

/** The share of simulated series in which nothing changes; nothing where it is left out. */
export const stableShare: Reader<StableShareGiven | undefined> = combined(
  {
    drop: statedDrop,
    noise: statedNoise,
    without: rare(toggle('--no-stable-share', 'leave out the simulated series in which nothing changes; quicker')),
  },
  ({ without, ...given }) => {
    const isStated = given.drop !== undefined || Object.values(given.noise).some((one) => one !== undefined)
    return checked(
      without ? undefined : given,
      without && isStated && '--no-stable-share leaves out the series that the other options say something of',
    )
  },
)
