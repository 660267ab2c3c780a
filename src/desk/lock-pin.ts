import { scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

const shape = z.object({
  salt: z.string(),
  hash: z.string(),
  cost: z.object({ N: z.number().int(), r: z.number().int(), p: z.number().int() }),
  /** Wrong ones since the last right one. */
  wrong: z.number().int().nonnegative(),
  /** When the next one is looked at. */
  waitsUntil: z.number().nullable(),
})
type KeptPin = z.output<typeof shape>

/** The PIN that opens an agent's locked console; only a hash of it is kept. */
export type LockPin = {
  readonly isSet: () => boolean
  /** When the next PIN is looked at, after too many wrong ones; null when at once. */
  readonly waitsUntil: () => number | null
  /** Sets another one; null for none. */
  readonly set: (pin: string | null) => Promise<void>
  /** Whether it is the one that was set. Wrong ones are counted, whichever console they are typed at. */
  readonly check: (pin: string) => Promise<PinChecked>
}
export type PinChecked =
  | { readonly is: 'right' }
  /** `left`: how many more may be wrong before one has to wait. */
  | { readonly is: 'wrong'; readonly left: number }
  | { readonly is: 'waiting'; readonly until: number }

export type LockPinOptions = {
  readonly files: KeptFiles
  readonly folder: string
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

// 32 MiB and some 100 ms. More would not save a short PIN from whoever reads the file; at the console the waits do.
const cost = { N: 32_768, r: 8, p: 1 }
const hashBytes = 32
const mostWrong = 5
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000

export function lockPinOf({ files, folder, now, randomBytes }: LockPinOptions): LockPin {
  const file = jsonFile(files, join(folder, 'pin.json'), shape)
  const waitsUntil = (kept: KeptPin | null): number | null => {
    const until = kept?.waitsUntil ?? null
    // A clock that was set back makes nobody wait longer than the longest wait.
    return until === null || until <= now() ? null : Math.min(until, now() + longestWaitMs)
  }
  return {
    isSet: () => file.read() !== null,
    waitsUntil: () => waitsUntil(file.read()),
    async set(pin) {
      if (pin === null) return file.keep(null)
      const salt = Buffer.from(randomBytes(16)).toString('base64')
      const hash = (await hashed(pin, salt, cost)).toString('base64')
      file.keep({ salt, hash, cost, wrong: 0, waitsUntil: null })
    },
    async check(pin) {
      const kept = file.read()
      if (!kept) return { is: 'right' }
      const until = waitsUntil(kept)
      if (until !== null) return { is: 'waiting', until }
      const expected = Buffer.from(kept.hash, 'base64')
      const given = await hashed(pin, kept.salt, kept.cost)
      if (given.length === expected.length && timingSafeEqual(given, expected)) {
        file.keep({ ...kept, wrong: 0, waitsUntil: null })
        return { is: 'right' }
      }
      const wrong = kept.wrong + 1
      const waits = wrong < mostWrong ? null : now() + waitMs(wrong)
      file.keep({ ...kept, wrong, waitsUntil: waits })
      return waits === null ? { is: 'wrong', left: mostWrong - wrong } : { is: 'waiting', until: waits }
    },
  }
}

/** How long one waits after so many wrong ones: half a minute first, then twice as long each time. */
function waitMs(wrong: number): number {
  return Math.min(firstWaitMs * 2 ** (wrong - mostWrong), longestWaitMs)
}

function hashed(pin: string, salt: string, { N, r, p }: KeptPin['cost']): Promise<Buffer> {
  // One letter can be typed in two ways, which look alike.
  const text = pin.normalize('NFC')
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(text, Buffer.from(salt, 'base64'), hashBytes, options, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    )
  })
}
