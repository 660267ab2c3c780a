import type { Shell } from './shell.ts'

/** One line on the terminal of the errors that is written over as work goes on; nothing where there is none, or where programs read. */
export type ProgressLine = {
  /** `text` is asked only when it is shown, at most ten times a second. */
  readonly tell: (text: () => string) => void
  /** Takes the line away, so that what is said next stands alone. */
  readonly end: () => void
}

const everyMs = 100

export function progressLine(
  { errTerminal, err }: Pick<Shell, 'errTerminal' | 'err'>,
  isJson: boolean,
): ProgressLine {
  const terminal = isJson ? null : errTerminal()
  let last = performance.now()
  let isShown = false
  return {
    tell(text) {
      if (terminal === null || performance.now() - last < everyMs) return
      last = performance.now()
      isShown = true
      // Whole characters of one column each: what is told is the program's own words, numbers and bars.
      err(`\r${text().slice(0, Math.max(10, terminal.columns - 1))}\u001B[K`)
    },
    end() {
      if (isShown) err('\r\u001B[K')
      isShown = false
    },
  }
}

/** `████░░░░ 52 %` */
export function progressBar(part: number, columns = 20): string {
  const share = Math.min(1, Math.max(0, part))
  const full = Math.round(share * columns)
  return `${'█'.repeat(full)}${'░'.repeat(columns - full)} ${Math.floor(share * 100)} %`
}
