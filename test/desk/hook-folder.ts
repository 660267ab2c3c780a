import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hookedStore } from '../../src/desk/hooks/hooked-store.ts'
import type { HookNotice } from '../../src/domain/hook-problem.ts'
import type { Store } from '../../src/store/open-store.ts'

/** A hooks folder of its own, with real executables in it. */
export type HookFolder = {
  /** The configuration folder of Linia that they lie in. */
  readonly config: string
  readonly folder: string
  readonly settingsFile: string
  /** Writes a shell script; `$here` in it is a folder to leave something in. */
  readonly script: (name: string, lines: string, mode?: number) => void
  /** Writes a script whose interpreter is not there. */
  readonly programless: (name: string) => void
  readonly settings: (yaml: string) => void
  /** What a script left, or null. */
  readonly left: (name: string) => string | null
  /** The stories that a script that runs `cat >> $here/NAME` has read. */
  readonly stories: (name: string) => readonly Record<string, unknown>[]
  /** `now`: the clock of whoever gives commands. */
  readonly hooked: (store: Store, tell?: (notice: HookNotice) => void, now?: () => number) => Store
  readonly remove: () => void
}

export function aHookFolder(): HookFolder {
  const top = mkdtempSync(join(tmpdir(), 'linia-hooks-'))
  const config = join(top, 'linia')
  const folder = join(config, 'hooks')
  const here = join(top, 'left')
  mkdirSync(folder, { recursive: true })
  mkdirSync(here)
  const settingsFile = join(config, 'hooks.yaml')
  const left = (name: string): string | null =>
    existsSync(join(here, name)) ? readFileSync(join(here, name), 'utf8') : null
  return {
    config,
    folder,
    settingsFile,
    script(name, lines, mode = 0o755) {
      const path = join(folder, name)
      writeFileSync(path, `#!/bin/sh\nhere=${here}\n${lines}\n`)
      chmodSync(path, mode)
    },
    programless(name) {
      writeFileSync(join(folder, name), '#!/nowhere/interpreter\n')
      chmodSync(join(folder, name), 0o755)
    },
    settings: (yaml) => writeFileSync(settingsFile, yaml),
    left,
    stories: (name) =>
      (left(name) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    hooked: (store, tell = () => undefined, now = Date.now) =>
      hookedStore(store, { folder, settingsFile, env: process.env, now, tell }),
    remove: () => rmSync(top, { recursive: true, force: true }),
  }
}
