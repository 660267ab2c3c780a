/**
 * One key as the console understands it.
 *
 * A `character` is one typed grapheme without modifiers. A `chord` is a named or modified key
 * (`Enter`, `ArrowUp`, `Ctrl-d`, `Alt-a`, `Shift-Tab`; modifiers always in the order Ctrl, Alt, Shift).
 * A `paste` is what the terminal marked as pasted, whole, line ends as they came.
 */
export type Key =
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'chord'; readonly name: string }
  | { readonly kind: 'paste'; readonly text: string }

export type Modifiers = { readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean }

export const noModifiers: Modifiers = { ctrl: false, alt: false, shift: false }

/** The name a key has in the keymap: the character itself (`Space` for a blank) or the chord's name. */
export function keyName(key: Key): string {
  switch (key.kind) {
    case 'character':
      return key.text === ' ' ? 'Space' : key.text
    case 'chord':
      return key.name
    case 'paste':
      return 'Paste'
    default:
      return key satisfies never
  }
}

/** A chord by its base name (`Enter`, `a`) and the modifiers held with it. */
export function chord(base: string, { ctrl, alt, shift }: Modifiers = noModifiers): Key {
  return { kind: 'chord', name: `${ctrl ? 'Ctrl-' : ''}${alt ? 'Alt-' : ''}${shift ? 'Shift-' : ''}${base}` }
}

/** A character with modifiers: without Ctrl and Alt it is plain text; Shift is already in the character. */
export function characterKey(text: string, { ctrl, alt }: Modifiers = noModifiers): Key {
  if (!ctrl && !alt) return { kind: 'character', text }
  return chord(text === ' ' ? 'Space' : text, { ctrl, alt, shift: false })
}
