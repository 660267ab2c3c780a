import { odd } from './clean.ts'
import { once } from './once.ts'

/** A file system takes 255 bytes; a number that tells two files apart and a mark of unfinished work come on top. */
const mostBytes = 180

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const hidden = once(() => new RegExp(`${odd}+`, 'gv'))

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'text/plain': '.txt',
  'text/csv': '.csv',
}

/**
 * The name under which a file from outside may lie in a folder: what stands behind the last slash of either kind, without
 * characters that act, hide or turn the reading direction, without dots and dashes before it, and short enough. One that has
 * no name of its own, or no ending, is called by what it holds.
 */
export function fileNameOf(name: string | null, mediaType: string): string {
  const last = (name ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const bare = last
    .replaceAll(hidden(), '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.\-~]+/, '')
    .replace(/[\s.]+$/, '')
  const called = bare === '' ? 'attachment' : bare
  const given = called.includes('.') ? called : `${called}${endings[mediaType.toLowerCase()] ?? ''}`
  return shortened(reserved.test(given) ? `_${given}` : given)
}

/** The parts of a name of a file: what it is called, and the ending with its dot. */
export function partsOfFileName(name: string): { readonly stem: string; readonly ending: string } {
  const at = name.lastIndexOf('.')
  const isEnding = at > 0 && name.length - at <= 12
  return isEnding ? { stem: name.slice(0, at), ending: name.slice(at) } : { stem: name, ending: '' }
}

function shortened(name: string): string {
  const { stem, ending } = partsOfFileName(name)
  const room = mostBytes - bytesOf(ending)
  let short = ''
  let bytes = 0
  for (const character of stem) {
    bytes += bytesOf(character)
    if (bytes > room) return `${short.trimEnd()}${ending}`
    short += character
  }
  return name
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
