import { completedPath, pathTyped, type CompletedPath } from '../desk/typed-path.ts'
import { openWithSystem } from '../desk/open-with-system.ts'
import { copyToOpen } from '../desk/copy-to-open.ts'
import type { DraftTextOf } from '../desk/draft-text.ts'
import { editOutside, type EditedOutside } from '../desk/edit-outside.ts'
import { makeFolders } from '../desk/make-folders.ts'
import type { PersonDesk } from '../desk/open-desk.ts'
import { privateFolder } from '../desk/private-folder.ts'
import { rescueEdited } from '../desk/rescue-edited.ts'
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
  readonly show: (file: Omit<FileToSave, 'folder'>) => Promise<'shown' | 'no-program' | NoFolder>
  /** Lets the person's own editor have the terminal and a text of a draft. */
  readonly edit: (text: string, of: LentDraft) => Promise<EditedOutside | NoFolder>
  /** Ends an editor that still runs; what it saved is a draft before. */
  readonly close: () => void
}

/** Nothing can be laid ready for another program, because its folder cannot be made or written to. */
export type NoFolder = { readonly ended: 'no-folder'; readonly folder: string; readonly problem: string }

/** Whose draft a text is of. */
export type LentDraft = { readonly agent: string; readonly of: DraftTextOf | null }

export type OutsideOptions = {
  readonly store: Pick<Store, 'info'>
  readonly desk: PersonDesk
  readonly surroundings: ConsoleSurroundings
  readonly handOver: HandOver
}

/** The outside of a console on a store; texts that an editor saved for a console that is gone are drafts from now on. */
export function outsideOf({ store, desk, surroundings, handOver }: OutsideOptions): Outside {
  const { info } = store
  const { storeId } = info
  const { attachmentsOf, home, deskFolder, platform, env, pid, isRunning } = surroundings
  const aside = join(deskFolder, 'set-aside')
  const draftsOf = (agent: string) => desk.of(agent).drafts
  const rescue = (folder: string) => rescueEdited(folder, { storeId, draftsOf, flush: desk.flush, aside })
  const own = privateFolder({ folder: join(deskFolder, 'private'), pid, isRunning, rescue })
  const ending = new AbortController()
  return {
    attachments: attachmentsOf(info),
    pathTyped: (typed) => pathTyped(typed, home),
    completedPath: (typed, wanted) => completedPath(typed, { home, wanted }),
    async show(file) {
      const missing = whyNoFolder(own.path)
      if (missing) return missing
      const path = copyToOpen({ ...file, folder: own.path })
      return (await openWithSystem(path, { platform, env })) ? 'shown' : 'no-program'
    },
    edit: async (text, draft) =>
      whyNoFolder(own.path) ??
      handOver(() =>
        editOutside({
          text,
          lent: { storeId, ...draft },
          folder: own.path,
          env,
          aside,
          ending: ending.signal,
        }),
      ),
    close() {
      own.forget()
      ending.abort()
    },
  }
}

function whyNoFolder(folder: string): NoFolder | null {
  try {
    makeFolders(folder, 0o700)
    return null
  } catch (fault) {
    if (!(fault instanceof Error) || !('code' in fault)) throw fault
    return { ended: 'no-folder', folder, problem: String(fault.code) }
  }
}
