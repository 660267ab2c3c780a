import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the simulation in a program of its own; answers how it ended and what it printed. */
export async function simulated(
  ...words: readonly string[]
): Promise<{ readonly isRight: boolean; readonly printed: string }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'simulate.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'linia-simulation-cache') },
  })
  let printed = ''
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      printed += text
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    program.once('error', reject)
    program.once('close', resolve)
  })
  return { isRight: code === 0, printed }
}
