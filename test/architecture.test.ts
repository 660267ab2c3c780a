import { readFileSync, readdirSync } from 'node:fs'
import { posix, sep } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** Who may import whom, each folder itself too. Source: DESIGN.md, "The shape of the code". */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  yaml: ['domain'],
  process: ['domain', 'yaml', 'writing'],
  store: ['domain'],
  writing: ['domain', 'language'],
  commands: ['domain', 'process', 'store', 'queries', 'writing'],
  queries: ['domain', 'process', 'store'],
  site: ['domain', 'yaml', 'process', 'commands', 'queries', 'writing'],
  mail: ['domain'],
  exchange: ['domain', 'mail', 'process', 'commands', 'queries'],
  channels: ['domain', 'mail', 'exchange', 'process', 'commands', 'queries'],
  desk: ['domain', 'commands'],
  language: ['domain'],
  protocol: ['domain'],
  sync: ['domain', 'protocol', 'store', 'commands'],
  server: ['domain', 'protocol', 'store', 'commands', 'queries'],
  console: ['domain', 'mail', 'process', 'commands', 'queries', 'writing', 'desk', 'store', 'language'],
  library: ['domain', 'commands', 'queries', 'shell', 'language'],
  shell: [
    'domain',
    'yaml',
    'process',
    'commands',
    'queries',
    'writing',
    'site',
    'mail',
    'exchange',
    'desk',
    'sync',
    'channels',
    'language',
  ],
}

/**
 * The shell, the library, the desk, the exchange, the channels and the site are handed an open store by bin, and name its type and those of its commands and
 * outcomes; they never open one.
 */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  channels: ['store'],
  shell: ['store'],
  desk: ['store'],
  library: ['store'],
  exchange: ['store'],
  site: ['store'],
}

/** What drawing may import besides the console's own: rows and words, never the store. */
const drawing = /^src\/console\/(?:screens|components)\//
const drawingMayImport: readonly string[] = ['console', 'language']
const drawingMayImportTypes: readonly string[] = ['queries', 'domain', 'mail', ...drawingMayImport]

const pure = /^src\/(?:domain|process|writing|mail|commands|queries)\//
/** What the pure may have of Node: mail is bytes, and signed. */
const mailMayHave: ReadonlySet<string> = new Set(['node:buffer', 'node:crypto'])
const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.(?:argv|chdir|cpuUsage|cwd|emit|env|exit|getBuiltinModule|hrtime|kill|memoryUsage|nextTick|on|once|pid|platform|std|umask|uptime|version)|\bcrypto\./
const sqlText = /\b(?:SELECT\s[\s\S]*\sFROM|INSERT\sINTO|UPDATE\s\w+\sSET|DELETE\sFROM|PRAGMA\s\w)\b/
const databasePackages = /^(?:kysely|better-sqlite3)(?:\/|$)/
const drawers = /(?:^|\/)(?:utils?|helpers?|common|shared|types|misc|lib)(?:\/|\.tsx?$)/

type Sources = ReadonlyMap<string, string>
type Import = {
  readonly from: string
  readonly to: string
  readonly isType: boolean
  /** Fetched when it is needed, not when the file is loaded. */
  readonly isLate: boolean
}

function sourcesUnder(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.split(sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file))
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
}

/** Every import of the sources, found by a parser; imports of types count too. */
async function importsOf(sources: Sources): Promise<readonly Import[]> {
  const ofValues = await importsKept(sources, (text) => text)
  const ofBoth = await importsKept(sources, (text) =>
    text.replace(/^import type |^export type (?=[{*])/gm, (words) => words.replace('type ', '')),
  )
  const values = new Set(ofValues.map(({ from, to }) => `${from} ${to}`))
  return ofBoth.map((one) => ({ ...one, isType: !values.has(`${one.from} ${one.to}`) }))
}

async function importsKept(
  sources: Sources,
  read: (text: string) => string,
): Promise<readonly Omit<Import, 'isType'>[]> {
  const found: Omit<Import, 'isType'>[] = []
  await build({
    entryPoints: [...sources.keys()],
    bundle: true,
    write: false,
    outdir: 'nowhere',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [
      {
        name: 'imports',
        setup(bundler) {
          bundler.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
            // esbuild puts `./` before entry points that exist.
            if (kind === 'entry-point') return { path: posix.normalize(path), namespace: 'source' }
            const to = path.startsWith('.') ? posix.join(posix.dirname(importer), path) : path
            found.push({ from: importer, to, isLate: kind === 'dynamic-import' })
            return { path, external: true }
          })
          bundler.onLoad({ filter: /.*/, namespace: 'source' }, ({ path }) => ({
            contents: read(sources.get(path) ?? ''),
            loader: path.endsWith('x') ? 'tsx' : 'ts',
          }))
        },
      },
    ],
  })
  return found
}

/** What breaks the shape of the code, one line each. */
async function violationsIn(sources: Sources): Promise<readonly string[]> {
  const imports = await importsOf(sources)
  const circle = circling(imports)
  return [
    ...imports.map(whyNotImport).filter((why) => why !== null),
    ...[...sources].flatMap(([file, text]) => whyNotFile(file, text)),
    ...(circle.length > 0 ? [`a circle among ${circle.join(', ')}`] : []),
  ].toSorted()
}

/** Files that cannot be loaded without each other, or that lie between such; types make no circle, nor what is fetched late. */
function circling(imports: readonly Import[]): readonly string[] {
  let left = imports.filter(({ isType, isLate }) => !isType && !isLate)
  for (;;) {
    const from = new Set(left.map((one) => one.from))
    const to = new Set(left.map((one) => one.to))
    const next = left.filter((one) => to.has(one.from) && from.has(one.to))
    if (next.length === left.length) return [...new Set(left.map((one) => one.from))].toSorted()
    left = next
  }
}

function whyNotImport({ from, to, isType }: Import): string | null {
  const own = folderOf(from)
  if (!from.startsWith('src/')) return null
  if (!to.startsWith('src/')) {
    if (to.startsWith('bin/') || to.startsWith('test/')) return `${from} imports ${to}`
    if (databasePackages.test(to) && !['store', 'queries'].includes(own)) return `${from} imports ${to}`
    if (own === 'mail' && mailMayHave.has(to)) return null
    return pure.test(from) && to.startsWith('node:') ? `${from} imports ${to}` : null
  }
  const target = folderOf(to)
  if (drawing.test(from)) {
    return (isType ? drawingMayImportTypes : drawingMayImport).includes(target)
      ? null
      : `${from} imports ${to}`
  }
  if (target === own || mayImport[own]?.includes(target)) return null
  return isType && mayImportTypes[own]?.includes(target) ? null : `${from} imports ${to}`
}

function whyNotFile(file: string, text: string): readonly string[] {
  const whys: string[] = []
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '')
  if (/(?:^|\/)index\.tsx?$/.test(file)) whys.push(`${file} is a barrel`)
  if (drawers.test(file)) whys.push(`${file} lies in a drawer`)
  if (!file.startsWith('src/')) return whys
  if (!(folderOf(file) in mayImport)) whys.push(`${file} lies in a folder that the design does not know`)
  if (pure.test(file) && impure.test(code)) whys.push(`${file} asks the world instead of its context`)
  if (!/^src\/(?:store|queries)\//.test(file) && sqlText.test(code)) whys.push(`${file} speaks SQL`)
  return whys
}

function folderOf(file: string): string {
  return file.split('/')[1] ?? ''
}

const real: Sources = new Map([...sourcesUnder('src'), ...sourcesUnder('bin')])

test('every folder imports only what the design lets it import', async () => {
  expect(await violationsIn(real)).toEqual([])
})

test('the check sees every file and every import in it', async () => {
  const imports = await importsOf(real)
  const written = [...real.values()].flatMap(
    (text) => text.match(/^(?:import|export) [^'"`;]*from '[^']+'|^\} from '[^']+'/gm) ?? [],
  )

  expect(real.size).toBeGreaterThan(60)
  for (const folder of ['domain', 'store', 'commands', 'queries', 'language', 'console', 'shell']) {
    expect(imports.filter(({ from }) => folderOf(from) === folder).length, folder).toBeGreaterThan(0)
  }
  expect(imports.length).toBeGreaterThanOrEqual(written.length)
  expect(imports.filter(({ isType }) => isType).length).toBeGreaterThan(20)
})

test.for([
  [
    'src/domain/planted.ts',
    "import type { Reader } from '../store/reader.ts'\nexport type Planted = Reader\n",
  ],
  [
    'src/domain/planted.ts',
    "import {\n  type Reader,\n} from '../store/reader.ts'\nexport type Planted = Reader\n",
  ],
  ['src/domain/planted.ts', "export type { Reader } from '../store/reader.ts'\n"],
  ['src/domain/planted.ts', "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n"],
  ['src/mail/planted.ts', "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n"],
  [
    'src/mail/planted.ts',
    "import { mailSources } from '../exchange/mail/mail-source.ts'\nexport const planted = mailSources\n",
  ],
  ['src/domain/planted.ts', 'export const planted = () => Date.now()\n'],
  ['src/commands/planted.ts', 'export const planted = () => Math.random()\n'],
  ['src/queries/planted.ts', "export const planted = () => import('../commands/command.ts')\n"],
  [
    'src/shell/planted.ts',
    "import { openStoreAt } from '../store/open-store.ts'\nexport const planted = openStoreAt\n",
  ],
  [
    'src/exchange/planted.ts',
    "import { openStoreAt } from '../store/open-store.ts'\nexport const planted = openStoreAt\n",
  ],
  ['src/shell/planted.ts', "export const planted = 'SELECT ref FROM interactions'\n"],
  ['src/site/planted.ts', "import { sql } from 'kysely'\nexport const planted = sql\n"],
  [
    'src/console/screens/planted.tsx',
    "import { queueList } from '../../queries/queue-list.ts'\nexport const planted = queueList\n",
  ],
  [
    'src/console/components/planted.tsx',
    "import type { Store } from '../../store/open-store.ts'\nexport type Planted = Store\n",
  ],
  ['src/language/index.ts', 'export const planted = 1\n'],
  ['src/store/utils/planted.ts', 'export const planted = 1\n'],
  ['src/extras/planted.ts', 'export const planted = 1\n'],
] as const)('a violation is caught: %s', async ([file, text]) => {
  expect(await violationsIn(new Map([[file, text]]))).toHaveLength(1)
})

/** Two files, the first of which needs the second. */
function neighbours(second: string): Sources {
  return new Map([
    ['src/domain/one.ts', "import { two } from './two.ts'\nexport const one = () => two\n"],
    ['src/domain/two.ts', second],
  ])
}

test('files that need each other to be loaded are caught, and those that need only a type of each other are not', async () => {
  expect(
    await violationsIn(neighbours("import { one } from './one.ts'\nexport const two = () => one\n")),
  ).toEqual(['a circle among src/domain/one.ts, src/domain/two.ts'])
  expect(
    await violationsIn(neighbours("import type { one } from './one.ts'\nexport type Two = typeof one\n")),
  ).toEqual([])
  expect(await violationsIn(neighbours("export const two = () => import('./one.ts')\n"))).toEqual([])
})
