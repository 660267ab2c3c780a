import type { Shell } from '../shell.ts'

/**
 * A password: asked for at the terminal without being shown, a new one twice; else the first line of the input. Null where none was
 * given, or the two differ.
 */
export async function askPassword(
  { canAsk, askSecret, input, page }: Pick<Shell, 'canAsk' | 'askSecret' | 'input' | 'page'>,
  { isNew }: { readonly isNew: boolean },
): Promise<string | null> {
  if (!canAsk()) {
    let text = ''
    for await (const part of input()) {
      text += part
      if (text.includes('\n')) break
    }
    const [line = ''] = text.split(/\r?\n/, 1)
    return line === '' ? null : line
  }
  const { say } = await page()
  const first = await askSecret(`${say('shell.password.ask')} `)
  if (first === null || first === '' || !isNew) return first === '' ? null : first
  const second = await askSecret(`${say('shell.password.again')} `)
  return first === second ? first : null
}
