import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolders } from './make-folders.ts'
import { saveFile, type FileToSave } from './save-file.ts'

/** Copies of files from outside that programs of the system look at: private, not to be written to, and gone with the console. */
export type OpenedFiles = {
  /** Lays a copy ready and answers its path. */
  readonly copy: (file: Omit<FileToSave, 'folder'>) => string
  readonly forget: () => void
}

export type OpenedFilesOptions = {
  readonly folder: string
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
}

/** A folder of copies for this console. What consoles left that are gone goes too. */
export function openedFiles({ folder, pid, isRunning }: OpenedFilesOptions): OpenedFiles {
  const own = join(folder, String(pid))
  const left = existsSync(folder) ? readdirSync(folder) : []
  for (const name of left.filter(
    (one) => /^\d+$/.test(one) && (Number(one) === pid || !isRunning(Number(one))),
  ))
    rmSync(join(folder, name), { recursive: true, force: true })
  return {
    copy(file) {
      makeFolders(own, 0o700)
      const saved = saveFile({ ...file, folder: own })
      if (!saved.ok) throw new Error('no copy to look at', { cause: saved.refusal })
      chmodSync(saved.value, 0o400)
      return saved.value
    },
    forget: () => rmSync(own, { recursive: true, force: true }),
  }
}
