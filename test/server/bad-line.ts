import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Random } from '../properties/random.ts'

export type Fault = 'none' | 'cut' | 'late' | 'half-open' | 'cut in the answer' | 'twice'

/** A line between a device and its server that goes wrong as it is told, and what it has done so far. */
export type BadLine = {
  readonly address: string
  readonly happened: ReadonlyMap<Fault, number>
  /** From here on nothing goes wrong. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** What happens to one connection: the bytes behind which it does, and how long it is late or silent. */
const mostBytes = 4000
const silentMs = 1500
const lateMs = 300
/** How long a connection lasts at most: another one has another fault. */
const mostMs = 1200

/** Opens a line to a server on this machine: of each connection the dice say what happens to it. */
export async function badLine(to: string, dice: Random, faults: readonly Fault[]): Promise<BadLine> {
  const { port, hostname } = new URL(to)
  const happened = new Map<Fault, number>()
  const open = new Set<Socket>()
  let isMended = false
  const forget = (socket: Socket): void => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
  }
  const line = createServer((device) => {
    const fault = isMended ? 'none' : (dice.of(faults) ?? 'none')
    happened.set(fault, (happened.get(fault) ?? 0) + 1)
    const server = connect(Number(port), hostname)
    for (const socket of [device, server]) forget(socket)
    device.once('close', () => server.destroy())
    server.once('close', () => {
      if (fault !== 'half-open') device.destroy()
    })
    const tired = globalThis.setTimeout(() => {
      if (!isMended && fault !== 'half-open') device.destroy()
    }, mostMs)
    device.once('close', () => clearTimeout(tired))
    const left = { asked: dice.whole(0, mostBytes), answered: dice.whole(0, mostBytes) }
    const asked: Buffer[] = []
    device.on('data', (bytes) => {
      asked.push(bytes)
      if (fault === 'cut' && (left.asked -= bytes.length) < 0) {
        device.destroy()
        server.destroy()
      } else server.write(bytes)
    })
    server.on('data', (bytes) => void answer(bytes))

    async function answer(bytes: Buffer): Promise<void> {
      if (fault === 'half-open') {
        // The server has done what it was asked, and the device never hears of it.
        await setTimeout(silentMs)
        device.destroy()
      } else if (fault === 'cut in the answer' && (left.answered -= bytes.length) < 0) {
        device.end(bytes.subarray(0, Math.floor(bytes.length / 2)))
        server.destroy()
      } else {
        if (fault === 'late') await setTimeout(lateMs)
        if (fault === 'twice') again(Buffer.concat(asked.splice(0)))
        if (!device.destroyed) device.write(bytes)
      }
    }

    /** The same request comes once more, from nobody who waits for its answer. */
    function again(request: Buffer): void {
      const double = connect(Number(port), hostname, () => double.end(request))
      forget(double)
      double.resume()
    }
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const { port: here } = line.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${here}`,
    happened,
    mend() {
      isMended = true
      for (const socket of open) socket.destroy()
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => line.close(resolve))
    },
  }
}
