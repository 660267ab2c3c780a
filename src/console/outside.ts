import { completedPath, pathTyped, type CompletedPath } from '../desk/typed-path.ts'
import { openWithSystem } from '../desk/open-with-system.ts'
import { copyToOpen } from '../desk/copy-to-open.ts'
import { editOutside, type EditedOutside } from '../desk/edit-outside.ts'
import { privateFolder } from '../desk/private-folder.ts'
import type { FileToSave } from '../desk/save-file.ts'
import { join } from 'node:path'
import type { AttachmentFiles } from '../store/attachments/attachment-files.ts'
import type { Store } from '../store/open-store.ts'
import type { HandOver } from './lent-terminal.ts'
import type { ConsoleSurroundings } from './console-surroundings.ts'

/** What an agent's work reaches beside the store: what is attached, folders of this machine, and programs of the system. */
export type Outside = {
  readonly attachments: AttachmentFiles
  readonly pathTyped: (typed: string) => string
  readonly completedPath: (typed: string, wanted: 'file' | 'folder') => CompletedPath
  /** Shows a copy of a file in the program of its kind; `no-program` where there is none, or none that could be seen. */
  readonly show: (file: Omit<FileToSave, 'folder'>) => Promise<'shown' | 'no-program'>
  /** Lets the person's own editor have the terminal and a text. */
  readonly edit: (text: string) => Promise<EditedOutside>
  readonly close: () => void
}

/** The outside of a console on a store. */
export function outsideOf(
  { info }: Pick<Store, 'info'>,
  surroundings: ConsoleSurroundings,
  handOver: HandOver,
): Outside {
  const { attachmentsOf, home, deskFolder, platform, env, pid, isRunning } = surroundings
  const own = privateFolder({ folder: join(deskFolder, 'private'), pid, isRunning })
  return {
    attachments: attachmentsOf(info),
    pathTyped: (typed) => pathTyped(typed, home),
    completedPath: (typed, wanted) => completedPath(typed, { home, wanted }),
    async show(file) {
      const path = copyToOpen({ ...file, folder: own.path })
      return (await openWithSystem(path, { platform, env })) ? 'shown' : 'no-program'
    },
    edit: (text) => handOver(() => editOutside({ text, folder: own.path, env })),
    close: () => own.forget(),
  }
}
