import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  openSync,
  realpathSync,
} from 'node:fs'
import { attachmentFolders, filesUnder, rightsOf, storeFiles } from './examine-store-files.ts'

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants

/**
 * Gives the files of a store, and its attachments, the rights they should have. Whoever may write beside the store may put a link
 * there, or something else: only plain files and folders get rights, and a link is left as it is. The store itself may lie behind a
 * link, because it was opened through it. Nobody in this process may have it open: closing a file gives up SQLite's locks on it.
 */
export function fixRights(path: string, isGroup: boolean): void {
  const rights = rightsOf(isGroup)
  const attachments = `${path}.attachments`
  for (const file of [realpathSync(path), ...storeFiles(path).filter((each) => each !== path)])
    giveRights(file, rights.file)
  for (const folder of attachmentFolders(attachments)) giveRights(folder, rights.folder)
  for (const file of filesUnder(attachments)) giveRights(file, rights.file)
}

function giveRights(path: string, mode: number): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isFile() && !found?.isDirectory()) return
  // One of our own that we may not even read cannot be opened, and only we could have made it so.
  if ((found.mode & 0o400) === 0 && found.uid === process.getuid?.()) {
    chmodSync(path, mode)
    return
  }
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const opened = fstatSync(file)
    if (opened.isFile() || opened.isDirectory()) fchmodSync(file, mode)
  } finally {
    closeSync(file)
  }
}
