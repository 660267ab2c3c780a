import { type Stats, statSync } from 'node:fs'

/**
 * What lies at a path that somebody typed or may have changed, links followed; undefined where nothing can be reached: a link in a
 * circle, a name that is too long and a folder that may not be entered are no faults of ours.
 */
export function fileAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
