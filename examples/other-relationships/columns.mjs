import { outcomesOf } from 'rupture-repair/alliance'

/** The columns of every episode and the one word, on the word of the one hurt, of the other side, and of both. */
export const columns = (alliance) => {
  for (const criterion of ['hurt', 'other-side', 'both']) {
    for (const row of outcomesOf(alliance, criterion)) {
      const { episode, outcome, judged, reason, closure, attempted, attributed, settled } = row
      console.log(`\n${episode}, on the word of ${criterion}: ${outcome}`)
      console.log(
        `  judged ${judged}${reason ? ` (${reason})` : ''}, closure ${closure}, attempted ${attempted}, attributed ${attributed}, settled ${settled}`,
      )
    }
  }
}
