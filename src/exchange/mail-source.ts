import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mailFileKind } from './mail-file-kind.ts'
import { mboxMessages, type MboxItem } from './mbox.ts'

/** One mail as it lies on disk. */
export type MailSource = {
  readonly file: string
  /** Line of its `From ` line, from 1; only within an mbox. */
  readonly line?: number
  /** Its place among the messages of the mbox, from 1; only within an mbox. */
  readonly index?: number
  /** Letters of a Maildir file name, such as `RS` (replied, seen), `D` (draft), `T` (trashed). */
  readonly flags?: string
  readonly raw: Uint8Array
}

type MboxCode = Extract<MboxItem, { unreadable: string }>['unreadable']

/** Something that was named or found and could not be read as mail. */
export type UnreadableSource = {
  readonly file: string
  readonly line?: number
  readonly unreadable:
    | 'file-missing'
    | 'file-forbidden'
    | 'file-unreadable'
    | 'file-not-regular'
    | 'file-too-large'
    | 'file-not-mail'
    | 'folder-already-read'
    | MboxCode
  /** What exactly was wrong, in English, for a log or a report. */
  readonly detail: string
}

/** One message may be this large; a whole mbox may be of any size. */
const maximumMailBytes = 50 * 1024 * 1024

/**
 * Yields every mail under a path: an .eml file, an mbox, a Maildir, or a folder of any of them, read recursively.
 * In the order of the names, and within an mbox of its messages; a Maildir's `tmp` and hidden files are passed over.
 * What cannot be read is yielded too, in its place; nothing is thrown. An mbox is streamed, one message at a time.
 */
export async function* mailSources(path: string): AsyncGenerator<MailSource | UnreadableSource> {
  yield* sourcesAt(path, { isNamed: true, foldersRead: new Set() })
}

type Walk = {
  /** True for the path that was asked for, which is read whatever its name. */
  readonly isNamed: boolean
  /** Device and inode of every folder so far: a link back to one of them would never end. */
  readonly foldersRead: Set<string>
}

async function* sourcesAt(path: string, walk: Walk): AsyncGenerator<MailSource | UnreadableSource> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) {
      const identity = `${found.dev}:${found.ino}`
      if (walk.foldersRead.has(identity)) {
        yield {
          file: path,
          unreadable: 'folder-already-read',
          detail: 'the same folder was reached by another name',
        }
        return
      }
      walk.foldersRead.add(identity)
      yield* sourcesInFolder(path, walk)
    } else if (found.isFile()) {
      yield* sourcesInFile(path, { size: found.size, isNamed: walk.isNamed })
    } else {
      yield { file: path, unreadable: 'file-not-regular', detail: 'a pipe, socket or device' }
    }
  } catch (error) {
    yield unreadable(path, error)
  }
}

async function* sourcesInFolder(folder: string, walk: Walk): AsyncGenerator<MailSource | UnreadableSource> {
  const names = (await readdir(folder)).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const inner: Walk = { isNamed: false, foldersRead: walk.foldersRead }
  if (await isMaildir(folder, names)) {
    for (const box of ['cur', 'new']) yield* maildirMessages(join(folder, box))
    const others = names.filter((name) => !['cur', 'new', 'tmp'].includes(name))
    for (const name of others)
      if (await isFolder(join(folder, name))) yield* sourcesAt(join(folder, name), inner)
    return
  }
  for (const name of names) if (!name.startsWith('.')) yield* sourcesAt(join(folder, name), inner)
}

async function isMaildir(folder: string, names: readonly string[]): Promise<boolean> {
  if (!names.includes('cur') || !names.includes('new')) return false
  return (await isFolder(join(folder, 'cur'))) && (await isFolder(join(folder, 'new')))
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Everything in `cur` and `new` is a message, whatever it is called. */
async function* maildirMessages(box: string): AsyncGenerator<MailSource | UnreadableSource> {
  for (const name of (await readdir(box)).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const file = join(box, name)
    if (name.startsWith('.')) continue
    try {
      const found = await stat(file)
      if (found.isDirectory()) continue
      const flags = /[:;!]2,([A-Za-z]*)$/.exec(name)?.[1]
      const source = await wholeFile(file, found.size)
      yield 'raw' in source && flags !== undefined ? { ...source, flags } : source
    } catch (error) {
      yield unreadable(file, error)
    }
  }
}

async function* sourcesInFile(
  file: string,
  { size, isNamed }: { size: number; isNamed: boolean },
): AsyncGenerator<MailSource | UnreadableSource> {
  const kind = mailFileKind(file, await firstBytes(file))
  if (kind === 'mbox') {
    for await (const item of mboxMessages(file, maximumMailBytes)) yield { file, ...item }
  } else if (kind === 'message' || isNamed) yield await wholeFile(file, size)
  else
    yield {
      file,
      unreadable: 'file-not-mail',
      detail: 'neither a message nor a mailbox by its name and first line',
    }
}

async function wholeFile(file: string, size: number): Promise<MailSource | UnreadableSource> {
  if (size > maximumMailBytes) return { file, unreadable: 'file-too-large', detail: `${size} bytes` }
  return { file, raw: await readFile(file) }
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function unreadable(file: string, error: unknown): UnreadableSource {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = error instanceof Error ? error.message : String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { file, unreadable: 'file-missing', detail }
  if (code === 'EACCES' || code === 'EPERM') return { file, unreadable: 'file-forbidden', detail }
  return { file, unreadable: 'file-unreadable', detail }
}
