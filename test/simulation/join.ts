import { commandRegistry } from '../../src/commands/registry.ts'
import { type Decision, refuse } from '../../src/domain/decision.ts'
import { copyFirst } from '../../src/sync/first-copy.ts'
import { isNotOfProtocol } from '../../src/sync/not-of-protocol.ts'
import type { Wire } from '../../src/sync/wire.ts'
import type { Machine } from './machine.ts'
import { Died } from './network.ts'

/** How often a device tries on a bad line before it gets a good one. */
const attempts = 3

/**
 * A new device is filled with what the server has, on a line that breaks and while others work; each time its program starts anew.
 * Answers how often it was cut short.
 */
export async function join(
  device: Machine,
  lines: { readonly bad: Wire; readonly good: Wire; readonly now: () => number },
): Promise<number> {
  for (let cut = 0; ; cut++) {
    const copied = await unlessItDies(() =>
      copyFirst({
        path: device.outbox,
        wire: cut < attempts ? lines.bad : lines.good,
        commands: commandRegistry,
        surroundings: { now: lines.now, randomBytes: (count) => new Uint8Array(count) },
        tell: () => undefined,
      }),
    )
    if (copied.ok) {
      await device.restart()
      return cut
    }
    const isWrong = isNotOfProtocol(copied.refusal)
    if (cut > attempts || isWrong) throw new Error(`a new device is refused: ${copied.refusal.code}`)
  }
}

async function unlessItDies(work: () => Promise<Decision<null>>): Promise<Decision<null>> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Died)) throw fault
    return refuse({ code: 'copy-cut-short' })
  }
}
