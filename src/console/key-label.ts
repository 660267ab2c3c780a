import type { Glyphs } from './theme.ts'

const short: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
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
