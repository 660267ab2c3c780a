/** What a macro can have as its key: a digit or a letter, which stand behind Alt, or a function key. */
export const macroKeyForm = /^(?:\d|Alt-[A-Za-z]|(?:Shift-)?F(?:[1-9]|1[0-2]))$/

/** A key of a macro as it is kept: of a digit, the digit alone, however it was typed. */
export function keptMacroKey(typed: string): string {
  return typed.replace(/^Alt-(?=\d$)/, '')
}

/** What is pressed for a key as it is kept. */
export function pressedMacroKey(kept: string): string {
  return /^\d$/.test(kept) ? `Alt-${kept}` : kept
}
