// @ts-check
import { basename } from 'node:path'
import { transform } from 'esbuild'

/**
 * One output of esbuild: its code as an ES module, what it imports by file name, and what it exports.
 * @typedef {{ code: string, imports: { target: string, isDynamic: boolean }[], exports: string[], commonJs: string | undefined }} Chunk
 */

/**
 * Reads esbuild's ES modules and makes CommonJS of all that can be: CommonJS starts 5 ms of 43 earlier.
 * A chunk with a top-level await (Ink's layout engine) stays a module, and so do those that import it.
 * @param {import('esbuild').OutputFile[]} files
 * @param {import('esbuild').Metafile} metafile
 * @returns {Promise<Map<string, Chunk>>}
 */
export async function readChunks(files, metafile) {
  /** @type {Map<string, Chunk>} */
  const chunks = new Map()
  for (const { path, text } of files) {
    const name = basename(path)
    const output = metafile.outputs[`dist/${name}`]
    const imports = (output?.imports ?? [])
      .filter(({ external }) => !external)
      .map((one) => ({ target: basename(one.path), isDynamic: one.kind === 'dynamic-import' }))
    chunks.set(name, {
      code: text,
      imports,
      exports: output?.exports ?? [],
      commonJs: await toCommonJs(text),
    })
  }
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const chunk of chunks.values()) {
      const awaits = chunk.imports.some(
        ({ target, isDynamic }) => !isDynamic && chunks.get(target)?.commonJs === undefined,
      )
      if (!awaits || chunk.commonJs === undefined) continue
      chunk.commonJs = undefined
      isSettled = false
    }
  }
  return chunks
}

/**
 * The names of a chunk and of all that it imports at once.
 * @param {Map<string, Chunk>} chunks
 * @param {string} name
 * @param {Set<string>} seen
 * @returns {Set<string>}
 */
export function closureOf(chunks, name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const { target, isDynamic } of chunks.get(name)?.imports ?? []) {
    if (!isDynamic) closureOf(chunks, target, seen)
  }
  return seen
}

/**
 * @param {string} code
 * @returns {Promise<string | undefined>}
 */
async function toCommonJs(code) {
  const usesUrl = code.includes('import.meta.url')
  try {
    const result = await transform(code, {
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      minifyWhitespace: true,
      define: { 'import.meta.dirname': '__dirname', ...(usesUrl && { 'import.meta.url': 'linia_url' }) },
      banner: usesUrl ? 'const linia_url=require("node:url").pathToFileURL(__filename).href;' : '',
      logLevel: 'silent',
    })
    return inAscii(result.code)
  } catch (cause) {
    if (String(cause).includes('Top-level await')) return undefined
    throw cause
  }
}

/**
 * The same code in ASCII: packs are read as Latin-1, which is quicker, and esbuild leaves the letters of regular expressions as
 * they are.
 * @param {string} code
 * @returns {string}
 */
function inAscii(code) {
  return code.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
