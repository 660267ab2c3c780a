import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a bundle of the tests is made of. */
const sources = ['src', 'bin', 'test', 'package-lock.json']

/** A bundle that is kept until a source changes. */
export type KeptBundle = {
  readonly folder: string
  readonly isThere: boolean
  /** Where it is made: other test files make the same one at the same time. */
  readonly making: string
  /** It appears whole. */
  readonly appear: () => void
}

export function keptBundle(name: string): KeptBundle {
  const cache = join(process.cwd(), 'node_modules', '.cache', 'linia-test')
  mkdirSync(cache, { recursive: true })
  const folder = join(cache, `${name}-${(changedAt ??= lastChange())}`)
  const making = `${folder}.${process.pid}.new`
  return {
    folder,
    isThere: existsSync(folder),
    making,
    appear() {
      try {
        renameSync(making, folder)
      } catch (fault) {
        rmSync(making, { recursive: true })
        if (!existsSync(folder)) throw fault
      }
    },
  }
}

let changedAt: number | undefined

/** When a source was changed last, in whole milliseconds. What runs of the tests leave beside their sources is no source. */
function lastChange(): number {
  const changed = (path: string): number => {
    const status = statSync(path)
    if (!status.isDirectory()) return /\.(?:tsx?|c?js|json)$/.test(path) ? status.mtimeMs : 0
    return readdirSync(path).reduce((last, name) => Math.max(last, changed(join(path, name))), 0)
  }
  return Math.round(Math.max(...sources.map((source) => changed(join(process.cwd(), source)))))
}
