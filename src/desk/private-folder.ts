import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type PrivateFolderOptions = {
  readonly folder: string
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
}

/**
 * The path of a folder for what this process alone needs on the disk for a while; whoever writes there makes it. What processes left
 * that are gone goes now, and ours with `forget`.
 */
export function privateFolder({ folder, pid, isRunning }: PrivateFolderOptions): {
  readonly path: string
  readonly forget: () => void
} {
  const path = join(folder, String(pid))
  const left = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+$/.test(name)) : []
  for (const name of left)
    if (Number(name) === pid || !isRunning(Number(name)))
      rmSync(join(folder, name), { recursive: true, force: true })
  return { path, forget: () => rmSync(path, { recursive: true, force: true }) }
}
