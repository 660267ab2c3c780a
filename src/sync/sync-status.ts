import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const shape = z.object({
  /** When the server was last heard, and had nothing more to tell; null before the first time. */
  asOf: z.number().nullable(),
  /** When it was last asked. */
  triedAt: z.number(),
  /** Why it could not be asked, as a refusal; null where it could. */
  refusal: z.looseObject({ code: z.string() }).nullable(),
  /** When it is asked again. */
  nextAt: z.number().nullable(),
})

/** How the loop is with its server: for the header of a console and for `linia sync --status`. */
export type SyncStatus = z.infer<typeof shape>

/** It lies beside the store and never in it: a write there wakes every console. */
function statusPath(storePath: string): string {
  return `${storePath}.sync`
}

/** Reads what the loop last said; null where none ever ran. */
export function readSyncStatus(storePath: string): SyncStatus | null {
  try {
    const parsed = shape.safeParse(JSON.parse(readFileSync(statusPath(storePath), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Says how it is. What cannot be written is not said: the work itself goes on. */
export function writeSyncStatus(storePath: string, status: SyncStatus, mode: number): void {
  const path = statusPath(storePath)
  try {
    writeFileSync(`${path}.new`, JSON.stringify(status), { mode })
    renameSync(`${path}.new`, path)
  } catch {
    // A full disk is told by the store.
  }
}

/** Says how a round went that no loop made. */
export function noteRound(
  { path, isGroup }: { readonly path: string; readonly isGroup: boolean },
  round: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } },
  { triedAt, now }: { readonly triedAt: number; readonly now: number },
): void {
  const asOf = round.ok ? now : (readSyncStatus(path)?.asOf ?? null)
  const refusal = round.ok ? null : { ...round.refusal }
  writeSyncStatus(path, { asOf, triedAt, refusal, nextAt: null }, isGroup ? 0o660 : 0o600)
}
