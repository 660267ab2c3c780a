// @ts-check
import { readFile } from 'node:fs/promises'

/**
 * Better-sqlite3's JavaScript comes into the bundle, and its native part is opened where npm put it: beside the bundle
 * in a clone, elsewhere in a global install. Finding it by package name costs 2.5 ms of 40 at every start.
 * @type {import('esbuild').Plugin}
 */
export const nativeSqlite = {
  name: 'native-sqlite',
  setup(bundler) {
    bundler.onLoad({ filter: /better-sqlite3[\\/]lib[\\/]binding\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source
        .replaceAll('__dirname', 'libFolder()')
        .replaceAll(/DEFAULT_ADDON = require\(([^;]+)\);/g, 'DEFAULT_ADDON = openAddon($1);')
        .concat(helpers)
      if (
        !contents.includes('openAddon(getPrebuildPath()') ||
        !contents.includes("path.join(libFolder(), '..', 'prebuilds'")
      ) {
        throw new Error(
          'better-sqlite3 finds its native part in another way now: adapt bin/bundle-plugins.js',
        )
      }
      return { contents, loader: 'js' }
    })
  },
}

const helpers = `
function libFolder() {
  const beside = path.join(__dirname, '..', 'node_modules', 'better-sqlite3', 'lib');
  return fs.existsSync(beside) ? beside : path.join(path.dirname(require.resolve('better-sqlite3/package.json')), 'lib');
}
function openAddon(filename) {
  const opened = { exports: {} };
  process.dlopen(opened, filename);
  return opened.exports;
}
`

/**
 * React's developer tools are never there; Ink imports them only in development, but a bundler has to find them.
 * @type {import('esbuild').Plugin}
 */
export const noDevtools = {
  name: 'no-devtools',
  setup(bundler) {
    bundler.onResolve({ filter: /^react-devtools-core$/ }, () => ({
      path: 'react-devtools-core',
      namespace: 'nothing',
    }))
    bundler.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }))
  },
}

/**
 * Zod brings its messages in fifty languages along, 300 kB that every verb that writes would read; only English ones are used.
 * @type {import('esbuild').Plugin}
 */
export const zodInEnglish = {
  name: 'zod-in-english',
  setup(bundler) {
    bundler.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
      loader: 'js',
    }))
  },
}

/**
 * Yoga, which lays Ink's screens out, carries its WebAssembly as base64 and has it decoded by `fetch`, which makes Node load its
 * whole HTTP client: 50 ms of the console's start. Without `fetch` it decodes by itself.
 * @type {import('esbuild').Plugin}
 */
export const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup(bundler) {
    bundler.onLoad({ filter: /yoga-layout[\\/]dist[\\/]binaries[\\/].*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes('typeof fetch')) {
        throw new Error('yoga-layout decodes its WebAssembly in another way now: adapt bin/bundle-plugins.js')
      }
      return { contents: `const fetch = undefined;\n${source}`, loader: 'js' }
    })
  },
}
