import module from 'node:module'

/** The compile cache of the user, which no one else can write: the install folder may be read-only or shared. */
function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const home = env['HOME']
  if (env['XDG_CACHE_HOME']) return `${env['XDG_CACHE_HOME']}/linia`
  if (process.platform === 'win32') return env['LOCALAPPDATA'] && `${env['LOCALAPPDATA']}\\linia\\cache`
  if (!home) return undefined
  return process.platform === 'darwin' ? `${home}/Library/Caches/linia` : `${home}/.cache/linia`
}

const needed = 22
if (Number.parseInt(process.versions.node) < needed) {
  process.stderr.write(
    `linia: needs Node.js ${needed} or newer; this is ${process.version} (${process.execPath}).\n`,
  )
  process.exitCode = 1
} else {
  const folder = cacheFolder(process.env)
  if (folder && !process.env['NODE_COMPILE_CACHE']) module.enableCompileCache(folder)
  void import('./linia.ts').then(({ linia }) => linia())
}
