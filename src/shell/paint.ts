/** Colours of the shell's text; each only adds to what the words say. */
export type Paint = {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly alarm: (text: string) => string
}

/** Leaves text as it is. */
export const noPaint: Paint = { strong: same, quiet: same, alarm: same }

/** Paints by chalk, which is loaded on a terminal alone. */
export async function terminalPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { strong: chalk.bold, quiet: chalk.dim, alarm: chalk.red }
}

function same(text: string): string {
  return text
}
