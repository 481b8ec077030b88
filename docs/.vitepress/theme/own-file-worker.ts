import { type Looked, lookAt } from '../live/own-look.js'
import { type Came, type OwnFile, runSteps, type Step } from '../live/own-run.js'

/** What the page asks: a first look, or steps. */
export type Asked =
  | { readonly _tag: 'Look'; readonly file: OwnFile; readonly delimiter: string; readonly skip: number }
  | { readonly _tag: 'Run'; readonly file: OwnFile; readonly steps: readonly Step[]; readonly version: string }

/** What it hears: what the file looks like, which step begins, or what came of all. */
export type Told =
  | { readonly _tag: 'Looked'; readonly looked: Looked }
  | { readonly _tag: 'Begins'; readonly step: Step }
  | { readonly _tag: 'Came'; readonly came: readonly Came[] }

const tell = (told: Told): void => postMessage(told)

/** Reads and finds beside the page, so that it goes on answering and can be stopped. */
addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  if (data._tag === 'Look') tell({ _tag: 'Looked', looked: lookAt(data.file, data.delimiter, data.skip) })
  else {
    const { file, steps, version } = data
    tell({ _tag: 'Came', came: await runSteps(steps, [file], version, (step) => tell({ _tag: 'Begins', step })) })
  }
})

/** What cannot be fetched is an error that the page hears of. */
addEventListener('unhandledrejection', ({ reason }) => {
  throw reason
})
