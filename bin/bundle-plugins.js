// @ts-check
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Better-sqlite3's JavaScript comes into the bundle, and its native part is opened where npm put it: beside the bundle
 * in a clone, elsewhere in a global install. Finding it by package name costs 2.5 ms of 40 at every start, asking which libc
 * the process runs on 1 ms, and writing a function for the rows of every statement 0.5 ms where it reads a few of each.
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
        .replace('const maps = ', 'if (isPlainGlibc()) return false;\nconst maps = ')
        .concat(helpers)
      if (
        !contents.includes('openAddon(getPrebuildPath()') ||
        !contents.includes('isPlainGlibc()) return false;') ||
        !contents.includes("path.join(libFolder(), '..', 'prebuilds'")
      ) {
        throw new Error(
          'better-sqlite3 finds its native part in another way now: adapt bin/bundle-plugins.js',
        )
      }
      return { contents, loader: 'js' }
    })
    bundler.onLoad({ filter: /better-sqlite3[\\/]lib[\\/]database\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source
        .replace('rowFactory, recordFactory);', 'rowsWritten, recordFactory);')
        .concat(rows)
      if (
        !contents.includes('rowsWritten, recordFactory') ||
        !contents.includes('function rowFactory(...keys)')
      )
        throw new Error('better-sqlite3 makes its rows in another way now: adapt bin/bundle-plugins.js')
      return { contents, loader: 'js' }
    })
  },
}

/** Rows of a statement that are put together one column after the other, before a function is written for them. */
const rows = `
function rowsWritten(...keys) {
  let rows = 0, written;
  return (...values) => {
    if (written !== undefined) return written(...values);
    if (++rows > 30 || keys.includes('__proto__')) {
      written = rowFactory(...keys);
      return written(...values);
    }
    const row = {};
    for (let i = 0; i < keys.length; ++i) row[keys[i]] = values[i];
    return row;
  };
}
`

const helpers = `
function isPlainGlibc() {
  // Each libc's loader has one place; where both stand, or neither, the process is looked into.
  const [glibc, musl] = process.arch === 'x64'
    ? ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-musl-x86_64.so.1']
    : ['/lib/ld-linux-aarch64.so.1', '/lib/ld-musl-aarch64.so.1'];
  return fs.existsSync(glibc) && !fs.existsSync(musl);
}
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

/**
 * Ink looks for React's developer tools behind top-level awaits, which only a development run reaches.
 * @type {import('esbuild').Plugin}
 */
export const inkInProduction = {
  name: 'ink-in-production',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replaceAll("process.env['DEV'] === 'true'", 'false')
      if (contents === source)
        throw new Error('Ink asks for development in another way now: adapt bin/bundle-plugins.js')
      return { contents, loader: 'js' }
    })
  },
}

/**
 * Ink measures text by string-width, whose import costs 30 ms; ours agrees with it, which test/language/width.test.tsx holds.
 * What Ink measures may carry the colours it was given.
 * @type {import('esbuild').Plugin}
 */
export const ownWidth = {
  name: 'own-width',
  setup(bundler) {
    bundler.onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'own-width' }))
    bundler.onLoad({ filter: /.*/, namespace: 'own-width' }, () => ({
      resolveDir: join(import.meta.dirname, '..', 'src', 'language'),
      contents: `
        import { widthOf } from './width.ts'
        const style = /\\u001B\\[[0-?]*[ -/]*[@-~]/g
        export default function stringWidth(text) {
          return widthOf(text.includes('\\u001B') ? text.replaceAll(style, '') : text)
        }`,
      loader: 'js',
    }))
  },
}

/**
 * Ink and what it cuts lines with make segmenters when they are read; the first reads its rules for 7 ms, and a frame that fits
 * asks none of them.
 * @type {import('esbuild').Plugin}
 */
export const segmentersWhenAsked = {
  name: 'segmenters-when-asked',
  setup(bundler) {
    const makers =
      /[\\/](?:wrap-ansi[\\/]index|slice-ansi[\\/]tokenize-ansi|ansi-tokenize[\\/]build[\\/]tokenize|ink[\\/]build[\\/]line-update)\.js$/
    bundler.onLoad({ filter: makers }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      // The help of the shell brings an older wrap-ansi along, which makes none.
      if (!source.includes('Segmenter')) return undefined
      const contents = source.replace(
        /^const (\w+) = (new Intl\.Segmenter\(.*\));$/mu,
        'let $1Made; const $1 = { segment: (text) => ($1Made ??= $2).segment(text) };',
      )
      if (contents === source)
        throw new Error(`${path} makes its segmenter in another way now: adapt bin/bundle-plugins.js`)
      return { contents, loader: 'js' }
    })
  },
}

/**
 * Yoga starts with a top-level await, which would keep all of the console an ES module without a code cache. It is made ready
 * when the console is opened instead: `linia:layout`.
 * @type {import('esbuild').Plugin}
 */
export const layoutWhenAsked = {
  name: 'layout-when-asked',
  setup(bundler) {
    const found = { path: 'layout', namespace: 'layout' }
    bundler.onResolve({ filter: /^(?:yoga-layout|linia:layout)$/ }, () => found)
    bundler.onLoad({ filter: /.*/, namespace: 'layout' }, () => ({
      resolveDir: join(import.meta.dirname, '..'),
      contents: `
        import { loadYoga } from 'yoga-layout/load'
        export * from 'yoga-layout/load'
        let yoga
        export async function layoutReady() {
          yoga ??= await loadYoga()
        }
        export { yoga as default }`,
      loader: 'js',
    }))
  },
}
