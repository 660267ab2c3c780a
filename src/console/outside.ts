import { completedPath, pathTyped, type CompletedPath } from '../desk/typed-path.ts'
import { openWithSystem } from '../desk/open-with-system.ts'
import { openedFiles } from '../desk/opened-files.ts'
import type { FileToSave } from '../desk/save-file.ts'
import { join } from 'node:path'
import type { AttachmentFiles } from '../store/attachments/attachment-files.ts'
import type { Store } from '../store/open-store.ts'
import type { ConsoleSurroundings } from './console-surroundings.ts'

/** What an agent's work reaches beside the store: what is attached, folders of this machine, and programs of the system. */
export type Outside = {
  readonly attachments: AttachmentFiles
  readonly pathTyped: (typed: string) => string
  readonly completedPath: (typed: string, wanted: 'file' | 'folder') => CompletedPath
  /** Shows a copy of a file in the program of its kind; `no-program` where there is none, or none that could be seen. */
  readonly show: (file: Omit<FileToSave, 'folder'>) => Promise<'shown' | 'no-program'>
  readonly close: () => void
}

/** The outside of a console on a store. */
export function outsideOf({ info }: Pick<Store, 'info'>, surroundings: ConsoleSurroundings): Outside {
  const { attachmentsOf, home, deskFolder, platform, env, pid, isRunning } = surroundings
  const copies = openedFiles({ folder: join(deskFolder, 'opened'), pid, isRunning })
  return {
    attachments: attachmentsOf(info),
    pathTyped: (typed) => pathTyped(typed, home),
    completedPath: (typed, wanted) => completedPath(typed, { home, wanted }),
    async show(file) {
      const path = copies.copy(file)
      return (await openWithSystem(path, { platform, env })) ? 'shown' : 'no-program'
    },
    close: () => copies.forget(),
  }
}
