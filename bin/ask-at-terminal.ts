/** Asks a person at the terminal, on the error output, and answers the line typed; null at the end of the input. */
export async function askAtTerminal(question: string): Promise<string | null> {
  const { createInterface } = process.getBuiltinModule('node:readline')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await new Promise<string | null>((resolve) => {
      lines.once('close', () => resolve(null))
      lines.question(question, resolve)
    })
  } finally {
    lines.close()
  }
}
