import { startProcess } from '../../commands/processes/start-process.ts'
import { stepProcess } from '../../commands/processes/step-process.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { JsonLine } from '../json-lines.ts'
import { contactName } from './demo-arrival.ts'
import type { DemoProcess } from './demo-lines.ts'
import { type DemoMove, move } from './demo-move.ts'

/** Starts the processes of the day's cases and does their steps, each at its time. */
export function demoProcessMoves(lines: readonly JsonLine<DemoProcess>[], now: EpochMs): readonly DemoMove[] {
  return lines.flatMap(({ value, ...from }) => {
    const { contact, process, by, secondsAgo, steps } = value
    const at = (ago: number) => ({ from, at: now - ago * 1000, actor: by })
    const name = `process ${contact}`
    return [
      move(at(secondsAgo), startProcess, (refs) => {
        refs.draw(name)
        return { interaction: refs.find(contactName(contact)) ?? contact, process }
      }),
      ...steps.map(({ secondsAgo: ago, did, value: answer, startsNext }) =>
        move(at(ago), stepProcess, (refs) => {
          if (startsNext) refs.draw()
          return { ref: refs.find(name) ?? name, did, ...(answer === undefined ? {} : { value: answer }) }
        }),
      ),
    ]
  })
}
