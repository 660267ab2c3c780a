import type { Glyphs } from './theme.ts'

const short: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
}

/** What reaches an action inside a text: Alt and its key there; a function key as it is. */
export function keyInText(key: string): string {
  return isFunctionKey(key) ? key : `Alt-${key}`
}

/** Whether it types nothing anywhere. */
export function isFunctionKey(key: string): boolean {
  return /^(?:Ctrl-|Shift-)?F\d/.test(key)
}

/** A key as people read it: `Esc`, `↑`, `Alt-a`. */
export function keyLabel(name: string, glyphs: Glyphs): string {
  const base = name.replace(/^(?:Ctrl-|Alt-|Shift-)+/, '')
  const arrows: Readonly<Record<string, string>> = {
    ArrowUp: glyphs.up,
    ArrowDown: glyphs.down,
    ArrowLeft: glyphs.left,
    ArrowRight: glyphs.arrow,
  }
  // A capital behind Alt is easily taken for the small letter.
  if (/^Alt-\p{Lu}$/u.test(name)) return `Alt-Shift-${base.toLowerCase()}`
  return name.slice(0, name.length - base.length) + (arrows[base] ?? short[base] ?? base)
}
