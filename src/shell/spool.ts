import { closeSync, fsyncSync, mkdtempSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where lines go while they are made; whoever reads them waits until all are there. */
export type Spool = {
  readonly write: (text: string) => void
  /** Puts a file in its place, or hands on what was held. */
  readonly end: () => void
  readonly drop: () => void
}

const heldCharacters = 4_000_000

/** A file that is written under another name, made durable, and renamed when it is whole. */
export function fileSpool(path: string): Spool {
  const unfinished = `${path}.${process.pid}.new`
  // What lies there, a link too, is removed and not written through.
  rmSync(unfinished, { force: true })
  const file = openSync(unfinished, 'wx', 0o600)
  const lines = bufferTo(file)
  let isOpen = true
  return {
    write: lines.write,
    end() {
      lines.flush()
      fsyncSync(file)
      closeSync(file)
      isOpen = false
      renameSync(unfinished, path)
      const folder = openSync(dirname(path), 'r')
      fsyncSync(folder)
      closeSync(folder)
    },
    drop() {
      if (!isOpen) return
      closeSync(file)
      isOpen = false
      rmSync(unfinished, { force: true })
    },
  }
}

/**
 * Holds what is made until the end, so that a slow reader of a pipe does not hold the store's snapshot open: a little in
 * memory, more in a file of the user's own that has no name any more.
 */
export function pipeSpool(out: (text: string) => void): Spool {
  let held: string[] = []
  let characters = 0
  let file: number | null = null
  const flush = (): void => {
    file ??= unnamedFile()
    writeAll(file, held.join(''))
    held = []
    characters = 0
  }
  return {
    write(text) {
      held.push(text)
      characters += text.length
      if (characters > heldCharacters) flush()
    },
    end() {
      if (file !== null) {
        flush()
        const decoder = new TextDecoder()
        const piece = Buffer.alloc(256 * 1024)
        for (let at = 0; ;) {
          const count = readSync(file, piece, 0, piece.length, at)
          if (count === 0) break
          at += count
          out(decoder.decode(piece.subarray(0, count), { stream: true }))
        }
      } else if (held.length > 0) out(held.join(''))
    },
    drop() {
      if (file !== null) closeSync(file)
      file = null
    },
  }
}

function unnamedFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'linia-export-'))
  const file = openSync(join(folder, 'lines'), 'wx+', 0o600)
  rmSync(folder, { recursive: true })
  return file
}

function bufferTo(file: number) {
  let held: string[] = []
  let characters = 0
  const flush = (): void => {
    writeAll(file, held.join(''))
    held = []
    characters = 0
  }
  return {
    flush,
    write: (text: string): void => {
      held.push(text)
      characters += text.length
      if (characters > 256 * 1024) flush()
    },
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}
