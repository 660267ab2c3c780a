import { join } from 'node:path'
import type * as z from 'zod'
import type { Kept } from './drafts-of.ts'
import { jsonFile, type JsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

/** Where the drafts of one kind lie: one file for each ref, and beside it whatever else was written of the same. */
export type DraftPlaces<File extends Kept> = {
  readonly at: (ref: string) => JsonFile<File>
  /** What lies beside a draft, the oldest first. */
  readonly beside: (ref: string) => readonly JsonFile<File>[]
  /** A new place behind those. */
  readonly next: (ref: string) => JsonFile<File>
  /** Does something while no other console writes there; false where that cannot be. */
  readonly alone: (ref: string, work: () => void) => boolean
}

export type DraftPlacesOptions<Schema extends z.ZodType> = {
  readonly files: KeptFiles
  readonly folder: string
  readonly kind: string
  readonly schema: Schema
  /** Whether a version was begun in this process. */
  readonly isOwn: (version: string) => boolean
  /** Told that something of another console was put beside a draft. */
  readonly told: () => void
}

/** `KX-1.note.json`, and beside it `KX-1.note.other.json`, `KX-1.note.other-2.json` and so on. */
export function draftPlaces<Schema extends z.ZodType<Kept>>({
  files,
  folder,
  kind,
  schema,
  isOwn,
  told,
}: DraftPlacesOptions<Schema>): DraftPlaces<z.output<Schema>> {
  type File = z.output<Schema>
  const stemOf = (ref: string): string => `${safe(ref)}.${kind}`
  const pathOf = (ref: string, number: number): string =>
    join(folder, `${stemOf(ref)}.other${number === 1 ? '' : `-${number}`}.json`)
  const numbers = (ref: string): readonly number[] => {
    const start = `${stemOf(ref)}.other`
    return files
      .list(folder)
      .filter((name) => name.startsWith(start))
      .flatMap((name) => {
        const found = /^(?:-(\d{1,6}))?\.json$/.exec(name.slice(start.length))
        return found ? [Number(found[1] ?? 1)] : []
      })
      .toSorted((one, other) => one - other)
  }
  const nextPath = (ref: string): string => pathOf(ref, (numbers(ref).at(-1) ?? 0) + 1)
  const fileAt = (path: string): JsonFile<File> => jsonFile(files, path, schema)
  /**
   * Where what was found in the place of a draft goes: over an earlier text of the same version, or over one that what takes its place
   * goes on with; else behind all others.
   */
  const placeFor = (ref: string, found: string, put: string): string | null => {
    const [of, by] = [parsed(found), parsed(put)]
    const kept = numbers(ref).flatMap((number) => {
      const path = pathOf(ref, number)
      const file = fileAt(path).read()
      return file ? [{ path, file }] : []
    })
    if (of && kept.some(({ file }) => contentOf(file) === contentOf(of))) return null
    const earlier = kept.find(({ file }) => file.version !== null && file.version === of?.version)
    const version = by?.version ?? null
    const ownVersion = version !== null && isOwn(version) ? version : undefined
    return (earlier ?? kept.find(({ file }) => file.version === ownVersion))?.path ?? nextPath(ref)
  }
  const parsed = (text: string): File | null => {
    try {
      return schema.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  }
  return {
    at: (ref) => {
      const path = join(folder, `${stemOf(ref)}.json`)
      const beside = { placeFor: (found: string, put: string) => placeFor(ref, found, put), told }
      return jsonFile(files, { path, beside }, schema)
    },
    beside: (ref) => numbers(ref).map((number) => fileAt(pathOf(ref, number))),
    next: (ref) => fileAt(nextPath(ref)),
    alone: (ref, work) => files.alone(join(folder, `${stemOf(ref)}.json`), work),
  }
}

/** What a draft holds, whenever it was written. */
function contentOf({
  writtenAt: _at,
  sentAt: _sent,
  seen: _seen,
  since: _since,
  version: _version,
  ...content
}: Kept): string {
  return JSON.stringify(content)
}

/** A ref as the name of a file: it comes from a store, and stores come from anywhere. */
function safe(ref: string): string {
  return encodeURIComponent(ref).replaceAll('.', '%2E')
}
