import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Mutant } from './mutants.ts'

/** From now on modules that are loaded have the bug in them. A text that does not stand there exactly once is a mistake of the list. */
export function putMutantIn({ name, changes }: Mutant): void {
  const root = join(import.meta.dirname, '../..')
  const byUrl = Map.groupBy(changes, ({ file }) => pathToFileURL(join(root, file)).href)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const wanted = byUrl.get(url)
      if (!wanted) return loaded
      let source =
        typeof loaded.source === 'string'
          ? loaded.source
          : new TextDecoder().decode(loaded.source ?? undefined)
      for (const { file, text, by } of wanted) {
        if (source.split(text).length !== 2)
          throw new Error(`${name}: ${file} does not have its text once: ${text}`)
        source = source.replace(text, () => by)
      }
      return { ...loaded, source }
    },
  })
}
