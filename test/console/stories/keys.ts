/** How many keys were pressed, and which. */
export type KeyCount = { readonly keys: number; readonly names: string }

const bytes: Readonly<Record<string, string>> = {
  Enter: '\r',
  Tab: '\t',
  Esc: '\u001B',
  Space: ' ',
  Up: '\u001B[A',
  Down: '\u001B[B',
  F12: '\u001B[24~',
  'Ctrl-D': '\u0004',
}

/** What a terminal sends for keys by their names: `n`, `Enter`, `Ctrl-D`, `Alt-a`. */
export function sentFor(names: string): string {
  return namesIn(names).map(sentForOne).join('')
}

/** Counts keys; taking the count begins a new one. */
export function keysCounted(): { readonly count: (names: string) => void; readonly take: () => KeyCount } {
  let pressed: readonly string[] = []
  return {
    count(names) {
      pressed = [...pressed, ...namesIn(names)]
    },
    take() {
      const taken = { keys: pressed.length, names: pressed.join(' ') }
      pressed = []
      return taken
    },
  }
}

function sentForOne(name: string): string {
  const known = bytes[name]
  if (known !== undefined) return known
  if (name.startsWith('Alt-')) return `\u001B${sentForOne(name.slice('Alt-'.length))}`
  if (/^\P{C}$/u.test(name)) return name
  throw new Error(`no key is called ${name}`)
}

function namesIn(names: string): readonly string[] {
  return names.split(' ').filter((name) => name !== '')
}
