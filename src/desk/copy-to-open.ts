import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolders } from './make-folders.ts'
import { saveFile, type FileToSave } from './save-file.ts'

/** Lays a copy of a file from outside ready in a private folder, for a program of the system to look at but not to write to. Answers its path. */
export function copyToOpen(file: FileToSave): string {
  const folder = join(file.folder, 'opened')
  makeFolders(folder, 0o700)
  const saved = saveFile({ ...file, folder })
  if (!saved.ok) throw new Error('no copy to look at', { cause: saved.refusal })
  chmodSync(saved.value, 0o400)
  return saved.value
}
