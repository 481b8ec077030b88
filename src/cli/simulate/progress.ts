import type { Runtime } from './runtime.js'

/** `1:05` or `2:03:09`. */
const clockWords = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** How far the work is, how fast it goes and how long it will take at that rate. */
const progressWords = (done: number, all: number, unit: string, milliseconds: number): string => {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0
  const left = rate > 0 ? `, ${clockWords(((all - done) / rate) * 1000)} left` : ''
  const pace = rate === 0 || rate >= 10 ? Math.round(rate) : rate.toFixed(1)
  return `${done} of ${all} ${unit} (${Math.floor((done / all) * 100)} %), ${pace} a second${left}`
}

const clearLine = '\r\u001B[K'

/** How often a line is written over, in milliseconds. */
const pace = 200

/** A line on a terminal, written over as the work goes on, and gone when it ends; nothing where there is no terminal. */
export const progressOn = (
  { terminal, now }: Pick<Runtime, 'terminal' | 'now'>,
  all: number,
  unit: 'courses' | 'replications',
): { readonly add: (number: number) => void; readonly end: () => void } => {
  const begun = now()
  let done = 0
  let shown = begun
  return {
    add: (number) => {
      done += number
      if (terminal === undefined || now() - shown < pace) return
      shown = now()
      terminal(`${clearLine}${progressWords(done, all, unit, now() - begun)}`)
    },
    end: () => terminal?.(clearLine),
  }
}
