import type { Command } from 'commander'
import type { Complaints } from './raw-options.js'

/** Complain, while the command line is read, of options with nothing to them and of those given twice that are not lists. */
export const watchOptions = (command: Command, complaints: Complaints): void => {
  for (const option of command.options) {
    let times = 0
    command.on(`option:${option.name()}`, (value: string | null | undefined) => {
      times += 1
      if (value === '') complaints.push(`${option.long} needs a value`)
      else if (times === 2 && option.parseArg === undefined) complaints.push(`${option.long} is given twice`)
    })
  }
}
