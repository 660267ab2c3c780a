import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** How far an attempt had come: its last byte may have gone, or the server said that it has the message. */
export type HandedOver = { readonly attempt: number; readonly phase: 'handing-over' | 'taken' }

/** What a sender keeps outside of the store of attempts whose end the store does not know yet. It is on the disk once a promise is kept. */
export type HandOverJournal = {
  readonly note: (delivery: string, entry: HandedOver) => Promise<void>
  readonly read: (delivery: string) => Promise<HandedOver | null>
  readonly forget: (delivery: string) => Promise<void>
  /** The deliveries that it knows. */
  readonly all: () => Promise<readonly string[]>
}

const named = /^[0-9a-z]{1,64}$/
const written = /^(?<attempt>[1-9]\d{0,8}) (?<phase>handing-over|taken)\n$/

/** A journal of one small file for each delivery, in a folder of its own. */
export function handOverJournal(folder: string): HandOverJournal {
  const fileOf = (delivery: string): string => {
    if (!named.test(delivery)) throw new Error(`no delivery has the id ${delivery}`)
    return join(folder, delivery)
  }
  return {
    async note(delivery, { attempt, phase }) {
      const file = fileOf(delivery)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const making = `${file}.new`
      const handle = await open(making, 'w', 0o600)
      try {
        await handle.writeFile(`${attempt} ${phase}\n`)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(making, file)
      await settled(folder)
    },
    async read(delivery) {
      const text = await readFile(fileOf(delivery), 'utf8').catch(unlessAbsent)
      if (text === undefined) return null
      const { attempt, phase } = written.exec(text)?.groups ?? {}
      // It is renamed into its place whole: what reads otherwise was written by somebody else, and something may have left.
      return { attempt: Number(attempt ?? 0), phase: phase === 'taken' ? 'taken' : 'handing-over' }
    },
    async forget(delivery) {
      await rm(fileOf(delivery), { force: true })
    },
    async all() {
      const names = await readdir(folder).catch(unlessAbsent)
      return (names ?? []).filter((name) => named.test(name))
    },
  }
}

/** A name in a folder is on the disk once the folder is. */
async function settled(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessAbsent(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
  throw fault
}
