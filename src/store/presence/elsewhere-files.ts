import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Presence } from '../../domain/presence.ts'
import { type PresenceFolder, isPresenceFolder, makePresenceFolder, putFile } from './presence-folder.ts'

/** The machine that files are named by which tell of consoles on other devices; no machine is called so. */
export const elsewhere = '_elsewhere'

/** What the consoles of other devices have before them, told to those of this one as they tell each other. */
export type ElsewhereFiles = {
  /** Puts what is told now in the place of what was told before; without that for as long as a lease they are taken for gone. */
  readonly tell: (others: readonly Presence[]) => void
}

export function elsewhereFilesOf(
  { path: storePath, isGroup }: { readonly path: string; readonly isGroup: boolean },
  now: () => number,
): ElsewhereFiles {
  const place: PresenceFolder = { folder: `${storePath}.presence`, storePath, isGroup }
  let written = 0
  const fileOf = (index: number): string => join(place.folder, `${elsewhere}.${index}.json`)
  return {
    tell(others) {
      try {
        if (others.length === 0 && written === 0) return
        makePresenceFolder(place)
        for (const [index, other] of others.entries()) {
          const text = `${JSON.stringify(other)}\n`
          putFile(fileOf(index), { text, mode: isGroup ? 0o660 : 0o600, at: now() })
        }
        for (let index = others.length; index < written; index++) {
          if (isPresenceFolder(place)) rmSync(fileOf(index), { force: true })
        }
        written = others.length
      } catch {
        // Presence is a courtesy that nothing waits for.
      }
    },
  }
}
