import { isUtf8 } from 'node:buffer'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
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
  yield* sourcesAt({ path, file: path }, { isNamed: true, foldersRead: new Set() })
}

/** A path as the system has it, and as it can be shown: names of old archives are not always UTF-8. */
type Place = { readonly path: string | Buffer; readonly file: string }

function within({ path, file }: Place, name: Buffer): Place {
  const shown = join(file, name.toString())
  if (typeof path === 'string' && isUtf8(name)) return { path: join(path, name.toString()), file: shown }
  return { path: Buffer.concat([Buffer.from(path), Buffer.from(sep), name]), file: shown }
}

/** What is in a folder, in the order of the names. */
async function placesIn(folder: Place): Promise<readonly (Place & { readonly name: string })[]> {
  const names = await readdir(folder.path, { encoding: 'buffer' })
  return names
    .map((name) => ({ ...within(folder, name), name: name.toString() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

type Walk = {
  /** True for the path that was asked for, which is read whatever its name. */
  readonly isNamed: boolean
  /** Device and inode of every folder so far: a link back to one of them would never end. */
  readonly foldersRead: Set<string>
}

async function* sourcesAt(place: Place, walk: Walk): AsyncGenerator<MailSource | UnreadableSource> {
  const { file } = place
  try {
    const found = await stat(place.path)
    if (found.isDirectory()) {
      const identity = `${found.dev}:${found.ino}`
      if (walk.foldersRead.has(identity)) {
        yield {
          file,
          unreadable: 'folder-already-read',
          detail: 'the same folder was reached by another name',
        }
        return
      }
      walk.foldersRead.add(identity)
      yield* sourcesInFolder(place, walk)
    } else if (found.isFile()) {
      yield* sourcesInFile(place, { size: found.size, isNamed: walk.isNamed })
    } else {
      yield { file, unreadable: 'file-not-regular', detail: 'a pipe, socket or device' }
    }
  } catch (error) {
    yield unreadable(file, error)
  }
}

async function* sourcesInFolder(folder: Place, walk: Walk): AsyncGenerator<MailSource | UnreadableSource> {
  const places = await placesIn(folder)
  const inner: Walk = { isNamed: false, foldersRead: walk.foldersRead }
  const boxes = ['cur', 'new'].flatMap((box) => places.find(({ name }) => name === box) ?? [])
  if (boxes.length === 2 && (await areFolders(boxes))) {
    for (const box of boxes) yield* maildirMessages(box)
    for (const place of places)
      if (!['cur', 'new', 'tmp'].includes(place.name) && (await isFolder(place)))
        yield* sourcesAt(place, inner)
    return
  }
  for (const place of places) if (!place.name.startsWith('.')) yield* sourcesAt(place, inner)
}

async function areFolders(places: readonly Place[]): Promise<boolean> {
  for (const place of places) if (!(await isFolder(place))) return false
  return true
}

async function isFolder({ path }: Place): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Everything in `cur` and `new` is a message, whatever it is called. */
async function* maildirMessages(box: Place): AsyncGenerator<MailSource | UnreadableSource> {
  for (const place of await placesIn(box)) {
    const { name, file } = place
    if (name.startsWith('.')) continue
    try {
      const found = await stat(place.path)
      if (found.isDirectory()) continue
      const flags = /[:;!]2,([A-Za-z]*)$/.exec(name)?.[1]
      const source = await wholeFile(place, found.size)
      yield 'raw' in source && flags !== undefined ? { ...source, flags } : source
    } catch (error) {
      yield unreadable(file, error)
    }
  }
}

async function* sourcesInFile(
  place: Place,
  { size, isNamed }: { size: number; isNamed: boolean },
): AsyncGenerator<MailSource | UnreadableSource> {
  const { path, file } = place
  const kind = mailFileKind(file, await firstBytes(path))
  if (kind === 'mbox') {
    for await (const item of mboxMessages(path, maximumMailBytes)) yield { file, ...item }
  } else if (kind === 'message' || isNamed) yield await wholeFile(place, size)
  else
    yield {
      file,
      unreadable: 'file-not-mail',
      detail: 'neither a message nor a mailbox by its name and first line',
    }
}

async function wholeFile({ path, file }: Place, size: number): Promise<MailSource | UnreadableSource> {
  if (size > maximumMailBytes) return { file, unreadable: 'file-too-large', detail: `${size} bytes` }
  return { file, raw: await readFile(path) }
}

async function firstBytes(path: Place['path']): Promise<Uint8Array> {
  const handle = await open(path)
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
