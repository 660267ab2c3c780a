// @ts-check
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./chunks.js').Chunk} Chunk */

/**
 * Writes chunks as files, those that always come together packed into one: a file that is required costs 0.6 ms to find.
 * In a pack a chunk is a function that runs when it is first asked for.
 * @param {string} folder
 * @param {Map<string, Chunk>} chunks
 * @param {Map<string, string>} packOf the pack's file name, by chunk
 */
export function writeChunks(folder, chunks, packOf) {
  /** @type {Map<string, string[]>} */
  const packs = new Map()
  for (const [name, chunk] of chunks) {
    const pack = packOf.get(name)
    if (pack === undefined) {
      writeFileSync(join(folder, fileOf(name, chunk)), alone(chunk))
      continue
    }
    const parts = packs.get(pack) ?? []
    parts.push(`${JSON.stringify(name)}:(module,exports)=>{${linked(chunk, pack)}\n}`)
    packs.set(pack, parts)
    if (
      [...chunks.values()].some(
        (other) => !other.commonJs && other.imports.some(({ target }) => target === name),
      )
    ) {
      const names = chunk.exports.join(',')
      writeFileSync(
        join(folder, name),
        `module.exports=require("./${pack}")("${name}");0&&(module.exports={${names}});\n`,
      )
    }
  }
  for (const [pack, parts] of packs) {
    writeFileSync(
      join(folder, pack),
      `const parts={${parts.join(',\n')}};const loaded={};` +
        'function load(name){let module=loaded[name];' +
        'if(!module){' +
        // The pack of a newer program has the name of the old one's, and other parts.
        'if(!parts[name])throw Object.assign(new Error("a part of the program is gone"),{code:"LINIA_REPLACED"});' +
        'module=loaded[name]={exports:{}};parts[name](module,module.exports)}return module.exports}' +
        'module.exports=load;\n',
    )
  }

  /** @param {Chunk} chunk */
  function alone(chunk) {
    if (chunk.commonJs !== undefined) return linked(chunk, '')
    let code = chunk.code
    for (const { target } of chunk.imports) {
      const found = chunks.get(target)
      if (found) code = code.replaceAll(`"./${target}"`, `"./${fileOf(target, found)}"`)
    }
    return `import{createRequire as linia_require}from"node:module";const require=linia_require(import.meta.url);${code}`
  }

  /**
   * The CommonJS of a chunk, with its imports pointing at where they are now.
   * @param {Chunk} chunk
   * @param {string} pack the pack it lies in, or ''
   */
  function linked({ commonJs = '', imports }, pack) {
    let code = commonJs
    for (const { target } of imports) {
      const found = chunks.get(target)
      if (!found) continue
      if (found.commonJs === undefined) {
        // A script of `vm` may import modules only with a warning of Node's, so the start lends it its own `import`.
        const file = fileOf(target, found)
        code = code
          .replaceAll(`import("./${target}")`, `(require.import||(id=>import(id)))("./${file}")`)
          .replaceAll(`"./${target}"`, `"./${file}"`)
        continue
      }
      const home = packOf.get(target)
      const loading =
        home === undefined
          ? `require("./${target}")`
          : `${home === pack ? 'load' : `require("./${home}")`}("${target}")`
      code = code
        .replaceAll(`import("./${target}")`, `Promise.resolve().then(()=>${loading})`)
        .replaceAll(`=require("./${target}")`, `=${loading}`)
    }
    return code
  }
}

/**
 * @param {string} name
 * @param {Chunk} chunk
 */
function fileOf(name, chunk) {
  return chunk.commonJs === undefined ? name.replace(/\.js$/, '.mjs') : name
}
