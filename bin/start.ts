// What `dist/linia.js` is made of: no imports but Node's own, and as few of those as can be.
import module from 'node:module'
import { fastRequire } from './fast-require.ts'
import type * as main from './linia.ts'

// Unheard, Node would open its inspector at this signal, on a port of the machine to which all that is in memory answers.
process.on('SIGUSR1', () => undefined)

const needed = 22
if (Number.parseInt(process.versions.node) < needed) {
  process.stderr.write(
    `linia: needs Node.js ${needed} or newer; this is ${process.version} (${process.execPath}).\n`,
  )
  process.exitCode = 1
} else {
  void mainPart()?.linia().then(endAtOnce)
}

/** The program itself; null where its files are not whole, which is told with what mends it. */
function mainPart(): typeof main | null {
  const load = fastRequire(__dirname, require) ?? slowRequire()
  try {
    const part = load('./shell.js') as (name: 'main.js') => typeof main
    return part('main.js')
  } catch (fault) {
    const { cause = fault } = fault instanceof Error ? fault : {}
    const root = __dirname.replace(/[\\/]dist$/, '')
    process.stderr.write(
      `linia: the program is not whole on the disk (${String(cause)}).\nBuild it again with: cd ${root} && npm ci\n`,
    )
    process.exitCode = 1
    return null
  }
}

/**
 * Ends the process where nothing is left that could happen, without the round in which the garbage of so short a life is
 * collected and the heap taken apart: 2 ms of 40. A hook that still runs, or anything else that is waited for, is waited for.
 */
function endAtOnce(): void {
  if (process.getActiveResourcesInfo().length === 0) process.exit()
}

/** For a Node that did not build the bundle: its own compile cache, in the user's folder, because this one may be read-only. */
function slowRequire(): NodeJS.Require {
  const folder = cacheFolder(process.env)
  if (folder && !process.env['NODE_COMPILE_CACHE']) module.enableCompileCache(folder)
  return require
}

function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const home = env['HOME']
  if (env['XDG_CACHE_HOME']) return `${env['XDG_CACHE_HOME']}/linia`
  if (process.platform === 'win32') return env['LOCALAPPDATA'] && `${env['LOCALAPPDATA']}\\linia\\cache`
  if (!home) return undefined
  return process.platform === 'darwin' ? `${home}/Library/Caches/linia` : `${home}/.cache/linia`
}
