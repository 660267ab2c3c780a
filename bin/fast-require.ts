import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import Module from 'node:module'
import { Script } from 'node:vm'

type Wrapper = (
  ...around: readonly [
    exports: unknown,
    require: unknown,
    module: NodeJS.Module,
    file: string,
    folder: string,
  ]
) => void

/** A script that was loaded, and where its code cache belongs. */
type Loaded = { readonly script: Script; readonly cache: string }

/**
 * A `require` for the files of the bundle, with the code caches that the build left beside them; null where this Node has none.
 * Such a cache also holds what V8 compiles late, which Node's own compile cache leaves out, and no file is searched for:
 * together 35 ms instead of 41 for one query.
 */
export function fastRequire(
  folder: string,
  require: NodeJS.Require,
  loaded: (one: Loaded) => void = () => undefined,
): ((id: string) => unknown) | null {
  const caches = cachesOf(folder)
  if (!existsSync(caches)) return null
  const load = (id: string): unknown => {
    if (!id.startsWith('./')) return require(id)
    const name = id.slice(2)
    const file = `${folder}/${name}`
    const known = require.cache[file]
    if (known) return known.exports
    // The file of a module with top-level await is imported by Node, which has to find the same instance here.
    const module = new Module(file)
    module.filename = file
    const cache = `${caches}/${name}`
    const script = compiled(file, cache)
    require.cache[file] = module
    loaded({ script, cache })
    const run = script.runInThisContext() as Wrapper
    run(module.exports, load, module, file, folder)
    module.loaded = true
    return module.exports
  }
  load.resolve = require.resolve
  load.import = (id: string): Promise<unknown> => {
    const { pathToFileURL } = process.getBuiltinModule('node:url')
    return import(pathToFileURL(`${folder}/${id.slice(2)}`).href)
  }
  return load
}

/** Of a program that is replaced on the disk while it runs a file is gone, or not whole. */
function compiled(file: string, cache: string): Script {
  try {
    const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
    return new Script(wrapped(file), { filename: file, ...(cachedData && { cachedData }) })
  } catch (cause) {
    throw Object.assign(new Error('a part of the program is gone', { cause }), { code: 'LINIA_REPLACED' })
  }
}

const [before = '', after = ''] = Module.wrap('|').split('|')

/**
 * The text of a file, which is ASCII, within the function that Node puts around a module: laid together before it becomes a
 * string, so that V8 holds it once and need not collect garbage in so short a life.
 */
function wrapped(file: string): string {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    // No part of the program is empty: it was cut off, and would be taken for one that exports nothing.
    if (size === 0) throw new Error(`${file} is empty`)
    const text = Buffer.allocUnsafeSlow(before.length + size + after.length)
    text.write(before, 'latin1')
    for (let read = 0; read < size;) {
      const length = readSync(handle, text, before.length + read, size - read, null)
      if (length === 0) throw new Error(`${file} ends before its end`)
      read += length
    }
    text.write(after, before.length + size, 'latin1')
    return text.toString('latin1')
  } finally {
    closeSync(handle)
  }
}

/** The folder of the code caches of this Node. */
export function cachesOf(folder: string): string {
  return `${folder}/cache-${process.version}-${process.arch}`
}
