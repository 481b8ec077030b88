import { type AskedNoise, noiseOf } from '../live/noise.js'

/** Simulates beside the page: forty sessions take a slow rule more than a second. */
addEventListener('message', ({ data }: MessageEvent<AskedNoise>) => postMessage(noiseOf(data)))
