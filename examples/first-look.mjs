/**
 * The ten lines of the first page: an invented log in plain words, and
 * what became of its rupture.
 */
import { outcomesOf } from 'rupture-repair'
import { sampleAlliance, sampleLog } from 'rupture-repair/alliance'
import { narrate } from 'rupture-repair/language'

const lines = narrate(sampleLog, 'client')
console.log(
  lines.filter((line) => !line.includes('was held')).join('\n'),
)

const [episode] = outcomesOf(sampleAlliance, 'client')
console.log(
  `In the eyes of the client: ${episode.outcome}, ${episode.standing}.`,
)
