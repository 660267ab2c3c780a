import { existsSync, readFileSync, rmSync } from 'node:fs'

/** What a process holds, in MB. */
export type Held = { readonly resident: number; readonly heap: number }

/** Asks a process that `tell-memory.cjs` was loaded into; what is resident is what it was before garbage was collected. */
export async function memoryOf(pid: number, file: string): Promise<Held> {
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  const until = performance.now() + 30_000
  while (!existsSync(file)) {
    if (performance.now() > until) throw new Error('the console does not tell its memory')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const told = JSON.parse(readFileSync(file, 'utf8')) as Held
  return { resident: told.resident / 2 ** 20, heap: told.heap / 2 ** 20 }
}
