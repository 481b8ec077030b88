/** How often the interval is halved: far beyond the last bit of a double. */
const halvings = 120

/**
 * The hazard of leaving after each session, at place session − 1, in an alliance at the mean without a rupture.
 *
 * It begins at a hazard h and falls to `decline` times itself from session to session; h is such that the share who leave
 * before the last session, 1 − Π(1 − h·declineᵗ⁻¹) over t = 1, …, sessions − 1, is `share`. Found by halving.
 */
export const leavingHazards = (sessions: number, share: number, decline: number): Float64Array => {
  const hazards = new Float64Array(sessions)
  let [least, greatest] = [0, 1]
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (least + greatest) / 2
    if (shareLeaving(sessions, middle, decline) < share) least = middle
    else greatest = middle
  }
  let hazard = share === 0 ? 0 : greatest
  for (let place = 0; place < sessions - 1; place += 1) {
    hazards[place] = hazard
    hazard *= decline
  }
  return hazards
}

const shareLeaving = (sessions: number, first: number, decline: number): number => {
  let staying = 1
  let hazard = first
  for (let session = 1; session < sessions; session += 1) {
    staying *= 1 - hazard
    hazard *= decline
  }
  return 1 - staying
}
