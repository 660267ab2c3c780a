// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { API } from 'typescript/unstable/sync'

// Of TypeScript's NodeBuilderFlags: nothing left out, and the alias itself spelled out.
const noTruncation = 1
const inTypeAlias = 8_388_608

/**
 * The types of the library in one file that imports nothing: what commands take and answer with, and what can be seen, spelled out
 * by the type checker, before the text of src/library/surface.ts. So neither the store's tables nor Kysely show through.
 * @param {string} root
 */
export function libraryTypes(root) {
  const api = new API({ cwd: root })
  try {
    const project = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()[0]
    if (!project) throw new Error('tsconfig.json names no project')
    const spelled = (/** @type {string} */ file, /** @type {string} */ name) => {
      const path = join(root, 'src', 'library', file)
      const place = readFileSync(path, 'utf8').indexOf(` ${name} =`) + 1
      const type = place > 0 ? project.checker.getTypeAtPosition(path, place) : undefined
      if (!type) throw new Error(`${file} declares no type ${name}`)
      const text = project.checker.typeToString(type, undefined, noTruncation | inTypeAlias)
      const [left] = /\b[A-Z]\w+\b(?!\??:)/.exec(text.replaceAll(/"[^"]*"/g, '""')) ?? []
      if (left !== undefined) throw new Error(`${name} names ${left}, which the package does not have`)
      return text
    }
    return `// Made by the build from src/library/surface.ts and the schemas of the commands.

/** Every command by its name: what it takes, and what it answers with. */
export type LibraryCommands = ${spelled('library-commands.ts', 'LibraryCommands')}

/** What can be seen of a store; each view as of the moment in which it is asked. */
export type LibraryViews = ${spelled('library-types.ts', 'LibraryViews')}

${withoutImports(readFileSync(join(root, 'src', 'library', 'surface.ts'), 'utf8'))}

/** Thrown where a store cannot be opened: \`refusal\` says why and what to do. */
export declare class StoreNotOpened extends Error {
  readonly refusal: Refused
}

/** Opens a store for a program. Throws StoreNotOpened. */
export declare function openStore(options: OpenOptions): LiniaStore
`
  } finally {
    api.close()
  }
}

/** @param {string} source */
function withoutImports(source) {
  return source
    .replaceAll(/^import .*\n/gm, '')
    .replaceAll(/^\/\/ .*\n/gm, '')
    .trim()
}
