// @ts-check
import { closureOf } from './chunks.js'

/** @typedef {import('./chunks.js').Chunk} Chunk */

const verb = (/** @type {string} */ name) => `src/shell/verbs/${name}.ts`
/**
 * What starts together lies in one file, the first pack that has it: a verb that looks reads nothing of the write path,
 * and none reads what only the console needs.
 * @type {readonly (readonly [pack: string, sources: readonly string[]])[]}
 */
const packs = [
  ['shell.js', []],
  ['reading.js', ['bin/open-reader.ts', ...['queues', 'queue', 'show'].map(verb)]],
  ['telling.js', ['page-of', 'error-text', 'prints/print-interaction'].map((name) => `src/shell/${name}.ts`)],
  [
    'writing.js',
    ['src/store/open-store.ts', ...['take', 'next', 'note', 'wrap', 'status', 'undo'].map(verb)],
  ],
]

/** Chunks of this size are worth a file of their own. */
const heavyBytes = 60_000

/**
 * The pack of each chunk that has one, by file name. What the console's first frame needs lies apart from what only its keys need,
 * and from what it shares with verbs.
 * @param {Map<string, Chunk>} chunks
 * @param {(source: string) => string} chunkOf the chunk of a source that is imported on demand
 * @param {import('esbuild').Metafile} metafile
 * @returns {Map<string, string>}
 */
export function packsOf(chunks, chunkOf, metafile) {
  /** @type {Map<string, string>} */
  const packOf = new Map()
  /** @param {string} name @param {string} pack */
  const put = (name, pack) => {
    if (!packOf.has(name) && chunks.get(name)?.commonJs !== undefined) packOf.set(name, pack)
  }
  for (const [pack, sources] of packs) {
    /** @type {Set<string>} */
    const names = new Set(pack === 'shell.js' ? closureOf(chunks, 'main.js') : [])
    for (const source of sources) closureOf(chunks, chunkOf(source), names)
    for (const name of names) put(name, pack)
  }
  const ofVerbs = new Set()
  for (const { entryPoint } of Object.values(metafile.outputs)) {
    if (entryPoint === undefined || /console|tour/.test(entryPoint)) continue
    for (const name of closureOf(chunks, chunkOf(entryPoint))) ofVerbs.add(name)
  }
  for (const source of ['bin/open-console.ts', 'src/console/console-on.ts']) {
    for (const name of closureOf(chunks, chunkOf(source))) {
      put(name, ofVerbs.has(name) ? 'shared.js' : 'console.js')
    }
  }
  for (const [name, { commonJs }] of chunks) {
    if (name.startsWith('chunk-') && (commonJs?.length ?? heavyBytes) < heavyBytes) put(name, 'rest.js')
  }
  return packOf
}
