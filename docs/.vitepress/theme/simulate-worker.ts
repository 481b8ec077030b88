import { type Chosen, simulate } from '../live/simulating.js'

/** Simulates beside the page, so that it goes on answering. */
addEventListener('message', ({ data }: MessageEvent<{ readonly chosen: Chosen; readonly courses: number }>) =>
  postMessage(simulate(data.chosen, data.courses)),
)
