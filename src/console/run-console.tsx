import { render } from 'ink'
import type { ReadStream, WriteStream } from 'node:tty'
import { tickingClock } from './clock.ts'
import { ConsoleApp } from './console-app.tsx'
import { idleLock } from './idle-lock.ts'
import { TerminalInput } from './input/terminal-input.ts'
import type { LentTerminal } from './lent-terminal.ts'
import { paintingOn } from './painting.ts'
import { scrollLimitOf } from './scroll-limit.ts'
import { lockSince } from './state/lock.ts'
import { openSession, type Session, type SessionOptions } from './state/session.ts'
import type { Theme } from './theme.ts'

export type RunConsoleOptions = Omit<SessionOptions, 'room' | 'scrollLimit'> & {
  readonly stdin: ReadStream
  readonly stdout: WriteStream
  readonly theme: Theme
  readonly now: () => number
  /** Rings the bell of the terminal. */
  readonly ring: () => void
  /** Told that somebody pressed a key. */
  readonly touched: () => void
  /** After how long without a key it locks itself; null for never. */
  readonly lockAfterMs: () => number | null
  readonly terminal: LentTerminal
  /** When the store last answered. */
  readonly asOf: () => number
  /** Called once the console is on. */
  readonly opened: (session: Session, quit: () => void) => void
}

/** Runs the console on a terminal until it is left. Throws what broke it, with the terminal as it was before. */
export async function runConsole({
  stdin,
  stdout,
  theme,
  now,
  ring,
  touched,
  lockAfterMs,
  terminal,
  asOf,
  opened,
  ...options
}: RunConsoleOptions): Promise<void> {
  const paintingBy = paintingOn(stdout, options.look)
  const painting = () => paintingBy(theme.isLinear)
  const room = () => painting().fixedRoom ?? { columns: stdout.columns, rows: stdout.rows }
  const session = openSession({
    ...options,
    room,
    scrollLimit: (scene) =>
      scrollLimitOf({ scene, keymap: options.keymap, now: now() }, room(), options.look),
  })
  const idle = idleLock({
    now,
    limitMs: lockAfterMs,
    isAtWork: () => session.scene().views.isOnTheLine,
    lock: () => {
      const { agent, lock } = session.scene().model
      if (agent !== null && !lock)
        session.change({ do: 'lock', lock: lockSince(now(), { isByItself: true }) })
    },
  })
  const input = new TerminalInput({
    stdin,
    onKeys: (keys) => {
      idle.touched()
      touched()
      session.press(keys)
    },
  })
  const { keymap, look } = options
  const clock = tickingClock(now)
  const app = render(
    <ConsoleApp {...{ session, keymap, look, theme, clock, painting, terminal, ring, asOf }} />,
    {
      // Ink asks no more of it than what TerminalInput has: raw mode, and being a terminal.
      stdin: input,
      stdout,
      exitOnCtrlC: false,
      // The terminal is known to be one; a CI variable in its environment must not blank the screen.
      interactive: true,
      // Whoever paints takes the screen that it needs, and gives it back.
      alternateScreen: false,
      incrementalRendering: true,
      maxFps: 120,
    },
  )
  const leave = (): void => app.unmount()
  // A terminal that is gone reads nothing and can be told nothing.
  stdin.once('end', leave).once('error', leave)
  stdout.once('error', leave)
  opened(session, leave)
  try {
    await app.waitUntilExit()
  } finally {
    stdin.off('end', leave).off('error', leave)
    stdout.off('error', leave)
    idle.stop()
    session.close()
  }
}
