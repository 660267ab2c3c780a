/** Asks a person at the terminal, on the error output, and answers the line typed; null at the end of the input. */
export async function askAtTerminal(
  question: string,
  { isSecret = false }: { readonly isSecret?: boolean } = {},
): Promise<string | null> {
  const { createInterface } = process.getBuiltinModule('node:readline')
  const { Writable } = process.getBuiltinModule('node:stream')
  // Readline writes the question and then every key that is typed: of a secret only the question is let through.
  let isAsked = false
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isSecret || !isAsked) process.stderr.write(chunk)
      isAsked = true
      done()
    },
  })
  const lines = createInterface({
    input: process.stdin,
    output: isSecret ? output : process.stderr,
    ...(isSecret && { terminal: true }),
  })
  try {
    return await new Promise<string | null>((resolve) => {
      lines.once('close', () => resolve(null))
      lines.question(question, resolve)
    })
  } finally {
    lines.close()
    if (isSecret) process.stderr.write('\n')
  }
}
