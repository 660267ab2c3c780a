import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, type IPty } from '@lydell/node-pty'
import xterm from '@xterm/headless'

export type TerminalOptions = {
  readonly command: string
  readonly args: readonly string[]
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** One cell of the screen with what sets it off. */
export type ScreenCell = {
  readonly text: string
  readonly isBold: boolean
  readonly isDim: boolean
  readonly isInverse: boolean
  readonly isUnderlined: boolean
  /** Number of one of the sixteen colours, or null for the default. */
  readonly color: number | null
}

/** A program in a real pseudo-terminal, seen through a terminal emulator. */
export type Terminal = {
  /** Types keys as a terminal sends them. */
  readonly type: (keys: string) => void
  /** The screen as text, without the blanks at the ends of lines. */
  readonly frame: () => string
  /** Everything that the terminal has: both its screens, and what was scrolled off. */
  readonly kept: () => string
  /** The title of the window as it was last set. */
  readonly title: () => string
  readonly cells: () => readonly (readonly ScreenCell[])[]
  readonly cursor: () => { readonly x: number; readonly y: number; readonly isShown: boolean }
  /** Waits until the screen holds a text or matches; fails with the last frame when it never does. */
  readonly until: (wanted: string | RegExp, timeoutMs?: number) => Promise<string>
  /** Waits until nothing has been drawn for a while, and gives the frame. */
  readonly settled: (quietMs?: number) => Promise<string>
  readonly resize: (columns: number, rows: number) => Promise<string>
  /** Everything the program has written. */
  readonly written: () => string
  readonly exited: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>
  readonly pid: number
  /** Reads no more than so many bytes in a second from now on, as over a slow line; null for as fast as they come. */
  readonly readSlowly: (bytesPerSecond: number | null) => void
  readonly close: () => void
}

// Ink draws only the last frame where one of these says that nobody watches.
const continuousIntegration = new Set([
  'CI',
  'CONTINUOUS_INTEGRATION',
  'BUILD_NUMBER',
  'RUN_ID',
  'GITHUB_ACTIONS',
])

/** Starts a program in a pseudo-terminal of 80 by 24 unless told otherwise. */
export function startTerminal(options: TerminalOptions): Terminal {
  const { columns = 80, rows = 24 } = options
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 })
  const program = spawn(options.command, [...options.args], {
    cols: columns,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env: environment(options.env ?? {}),
    name: options.env?.['TERM'] ?? 'xterm-256color',
  })
  let written = ''
  let title = ''
  screen.onTitleChange((changed) => {
    title = changed
  })
  let lastWrite = performance.now()
  let bytesPerSecond: number | null = null
  program.onData((data) => {
    written += data
    lastWrite = performance.now()
    screen.write(data)
    if (bytesPerSecond === null) return
    program.pause()
    setTimeout(() => program.resume(), (1000 * Buffer.byteLength(data)) / bytesPerSecond)
  })
  const exited = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) => {
    program.onExit(({ exitCode, signal }) => resolve({ exitCode, signal }))
  })

  const frame = (): string => frameOf(screen)
  const drawn = () => new Promise<void>((resolve) => screen.write('', resolve))
  const settled = async (quietMs = 80): Promise<string> => {
    const from = performance.now()
    while (performance.now() - Math.max(from, lastWrite) < quietMs) await pause(10)
    await drawn()
    return frame()
  }
  return {
    type: (keys) => program.write(keys),
    frame,
    kept: () => [screen.buffer.normal, screen.buffer.alternate].map(keptIn).join('\n'),
    title: () => title,
    cells: () => cellsOf(screen),
    cursor: () => ({
      x: screen.buffer.active.cursorX,
      y: screen.buffer.active.cursorY,
      isShown: cursorIsShown(written),
    }),
    until: async (wanted, timeoutMs = 10_000) => {
      const until = performance.now() + timeoutMs
      for (;;) {
        await drawn()
        const now = frame()
        if (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) return now
        if (performance.now() > until) throw new Error(`The screen never showed ${String(wanted)}:\n${now}`)
        await pause(10)
      }
    },
    settled,
    resize: async (newColumns, newRows) => {
      screen.resize(newColumns, newRows)
      program.resize(newColumns, newRows)
      return settled(150)
    },
    written: () => written,
    exited,
    pid: program.pid,
    readSlowly: (wanted) => {
      bytesPerSecond = wanted
    },
    close: () => end(program),
  }
}

function environment(own: Readonly<Record<string, string>>): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    const isForeign =
      continuousIntegration.has(name) || /^(?:VITEST|NODE_OPTIONS|NO_COLOR|FORCE_COLOR)/.test(name)
    if (value !== undefined && !isForeign) env[name] = value
  }
  return {
    ...env,
    TERM: 'xterm-256color',
    LANG: 'en_GB.UTF-8',
    LINIA_LANG: 'en',
    LC_ALL: 'en_GB.UTF-8',
    NODE_ENV: 'production',
    // What one console compiled the next one finds.
    NODE_COMPILE_CACHE: join(tmpdir(), 'linia-test-compile-cache'),
    ...own,
  }
}

function frameOf(screen: xterm.Terminal): string {
  const { active } = screen.buffer
  const lines = Array.from({ length: screen.rows }, (_, row) =>
    (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
  )
  return lines.join('\n')
}

function keptIn(buffer: xterm.IBuffer): string {
  return Array.from({ length: buffer.length }, (_, row) => buffer.getLine(row)?.translateToString(true)).join(
    '\n',
  )
}

function cellsOf(screen: xterm.Terminal): readonly (readonly ScreenCell[])[] {
  const { active } = screen.buffer
  return Array.from({ length: screen.rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row)
    return Array.from({ length: screen.cols }, (_, column): ScreenCell => {
      const cell = line?.getCell(column)
      return {
        text: cell?.getChars() ?? '',
        isBold: cell?.isBold() !== 0,
        isDim: cell?.isDim() !== 0,
        isInverse: cell?.isInverse() !== 0,
        isUnderlined: cell?.isUnderline() !== 0,
        color: cell && !cell.isFgDefault() ? cell.getFgColor() : null,
      }
    })
  })
}

function cursorIsShown(written: string): boolean {
  return written.lastIndexOf('\u001B[?25h') > written.lastIndexOf('\u001B[?25l')
}

function end(program: IPty): void {
  try {
    program.kill('SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
