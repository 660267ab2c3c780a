import type { Terminal } from '../../console/terminal.ts'

/** Somebody at the keys of a console, who knows how many she pressed and looks at what came of them. */
export type Typist = {
  /** Presses keys in one burst; a text stands for its characters. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Waits for what the keys so far must show. */
  readonly see: (wanted: string | RegExp) => Promise<string>
  readonly keys: () => number
}

// A slow machine is given time: how stale a row may be is another question.
const patienceMs = 20_000

/** `pressed` is told how many keys went off, and lets go on when others may. */
export function typistAt(
  terminal: Pick<Terminal, 'type' | 'until'>,
  pressed: (keys: number) => Promise<void>,
): Typist {
  let keys = 0
  return {
    keys: () => keys,
    async press(...burst) {
      const count = burst.reduce((sum, key) => sum + (key.startsWith('\u001B') ? 1 : [...key].length), 0)
      keys += count
      terminal.type(burst.join(''))
      await pressed(count)
    },
    see: (wanted) => terminal.until(wanted, patienceMs),
  }
}
