import { type Dirent, existsSync, lstatSync, readdirSync, statSync, statfsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { networkFileSystemOf } from '../file-system.ts'
import { type StoreFinding, megabytesOf } from './store-finding.ts'

/** The size that a WAL is cut back to; above it, something keeps it from being written into the store. */
const largeWalBytes = 64 << 20
/** A backup, a migration or a busy day need about as much room again as the store takes. */
const leastRoomBytes = 256 << 20

/** Looks at the files of a store from outside. `isGroup`: whether a group shares it; undefined when nobody can say. */
export function examineFiles(path: string, isGroup: boolean | undefined): readonly StoreFinding[] {
  const sizes = { store: sizeOf(path), wal: sizeOf(`${path}-wal`), attachments: 0 }
  for (const file of filesUnder(`${path}.attachments`)) sizes.attachments += sizeOf(file)
  return [
    {
      code: 'sizes',
      level: 'ok',
      params: {
        path,
        megabytes: megabytesOf(sizes.store),
        wal: megabytesOf(sizes.wal),
        attachments: megabytesOf(sizes.attachments),
      },
    },
    ...examineRights(path, isGroup),
    ...examineDisk(path, sizes.store),
    sizes.wal > largeWalBytes
      ? {
          code: 'wal-large',
          level: 'warning',
          params: { megabytes: megabytesOf(sizes.wal) },
          fix: 'wal-checkpoint',
        }
      : { code: 'wal-ok', level: 'ok', params: { megabytes: megabytesOf(sizes.wal) } },
  ]
}

/** The rights that the files of a store should have: its owner's alone, or the group's too. */
export function rightsOf(isGroup: boolean): { readonly file: number; readonly folder: number } {
  return isGroup ? { file: 0o660, folder: 0o2770 } : { file: 0o600, folder: 0o700 }
}

/** The files of a store that SQLite opens, those that are there. */
export function storeFiles(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file))
}

/** Every plain file under a folder, with its path; none when there is no such folder, or a link in its place. */
export function filesUnder(folder: string): readonly string[] {
  return entriesUnder(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** What lies under a folder and is neither a plain file nor a folder, with its path: links, pipes, sockets, devices. */
export function strangersUnder(folder: string): readonly string[] {
  return entriesUnder(folder)
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The folder of attachments and those right below it, links left out. */
export function attachmentFolders(folder: string): readonly string[] {
  if (!isFolder(folder)) return []
  const parts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [folder, ...parts.map(({ name }) => join(folder, name))]
}

/** Node's own `recursive` goes through links to folders. */
function entriesUnder(folder: string): readonly Dirent[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesUnder(join(folder, entry.name)) : entry,
  )
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function examineRights(path: string, isGroup: boolean | undefined): readonly StoreFinding[] {
  const wanted = rightsOf(isGroup === true)
  const findings: StoreFinding[] = []
  const attachments = `${path}.attachments`
  // The store itself may be opened through a link; whoever put one beside it may mean a file of somebody else.
  const beside = [`${path}-wal`, `${path}-shm`, attachments]
  const linked = [...beside.filter((file) => isLink(file)), ...strangersUnder(attachments)]
  if (linked.length > 0) {
    findings.push({
      code: 'rights-not-given',
      level: 'warning',
      params: { n: linked.length, first: linked[0] ?? '' },
    })
  }
  const looked = [
    ...storeFiles(path).map((file) => [file, wanted.file] as const),
    ...(existsSync(attachments) ? [[attachments, wanted.folder] as const] : []),
  ].filter(([file]) => !linked.includes(file))
  for (const [file, rights] of looked) {
    const mode = statSync(file).mode & 0o777
    const params = { file, mode: octal(mode), wanted: octal(rights & 0o777) }
    if ((mode & ~rights) !== 0) {
      findings.push({ code: 'rights-too-open', level: 'warning', params, fix: 'file-rights' })
    } else if (isGroup !== undefined && (rights & 0o777 & ~mode) !== 0) {
      findings.push({ code: 'rights-lacking', level: 'warning', params, fix: 'file-rights' })
    }
  }
  const folder = dirname(resolve(path))
  const { mode } = statSync(folder)
  // Who may write to the folder may put another file in the place of the store, unless the folder is sticky.
  const isOpen = (mode & (isGroup === true ? 0o002 : 0o022)) !== 0 && (mode & 0o1000) === 0
  if (isOpen)
    findings.push({
      code: 'folder-too-open',
      level: 'warning',
      params: { folder, mode: octal(mode & 0o777) },
    })
  return findings.length > 0
    ? findings
    : [{ code: 'rights-ok', level: 'ok', params: { mode: octal(wanted.file) } }]
}

function examineDisk(path: string, storeBytes: number): readonly StoreFinding[] {
  const fileSystem = networkFileSystemOf(resolve(path))
  const { bavail, bsize } = statfsSync(dirname(resolve(path)))
  const freeBytes = bavail * bsize
  const params = { megabytes: megabytesOf(freeBytes) }
  return [
    fileSystem === null
      ? { code: 'disk-local', level: 'ok', params: {} }
      : { code: 'disk-on-network', level: 'error', params: { fileSystem } },
    freeBytes < Math.max(leastRoomBytes, storeBytes)
      ? { code: 'disk-low', level: 'warning', params }
      : { code: 'disk-room', level: 'ok', params },
  ]
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0
  } catch {
    // A link in a circle in the place of a file of the store.
    return 0
  }
}

function octal(mode: number): string {
  return mode.toString(8).padStart(3, '0')
}
