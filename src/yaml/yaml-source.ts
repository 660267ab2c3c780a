import { isAlias, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'
import type { WrittenText } from './load-texts.ts'
import type { YamlProblem, YamlProblemCode } from './yaml-problem.ts'
import { yamlProblems } from './syntax-problems.ts'

export type YamlPath = readonly (string | number)[]

/** One parsed file that can say where in it a path stands. */
export type YamlSource = {
  readonly file: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
  readonly text: string
}

const depthLimit = 20
const lineLimit = 2000

/** Parses one text; what YAML allows and a site has no use for (anchors, tags, several documents) is refused. */
export function parseYaml({ file, text }: WrittenText): {
  source: YamlSource
  problems: readonly YamlProblem[]
} {
  const lines = new LineCounter()
  const long = text.split('\n').findIndex((line) => line.length > lineLimit)
  if (long >= 0) {
    const document = parseDocument('', { lineCounter: lines })
    const place = { file, line: long + 1, column: 1, path: '' }
    const problems: YamlProblem[] = [{ code: 'line-too-long', ...place, params: { limit: lineLimit } }]
    return { source: { file, document, lines, text }, problems }
  }
  // The library's own check for keys that stand twice takes quadratic time.
  const options = {
    lineCounter: lines,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  } as const
  const document = parseDocument(text, options)
  const source = { file, document, lines, text }
  const errors = yamlProblems(source, depthLimit)
  return { source, problems: errors.length > 0 ? errors : nodeProblems(source) }
}

/** Where a value stands, or its key; what isn't there is where its nearest parent is. */
export function locate(
  source: YamlSource,
  path: YamlPath,
  at: 'key' | 'value',
): { line: number; column: number } {
  let node: Node | null = source.document.contents
  let found: Node | null = node
  for (const [index, step] of path.entries()) {
    const next = childOf(node, step)
    if (!next) break
    const isLast = index === path.length - 1
    found = next.key && (at === 'key' || !isLast || !next.value) ? next.key : (next.value ?? found)
    node = next.value
  }
  return positionOf(source, found?.range?.[0] ?? 0)
}

/**
 * Where a place inside a text stands that the path holds. Exact for a block of lines and for one line; a text that is folded
 * or quoted over several lines is where it begins.
 */
export function locateInText(
  source: YamlSource,
  path: YamlPath,
  inside: { readonly line: number; readonly column: number },
): { line: number; column: number } {
  const start = locate(source, path, 'value')
  const lines = source.text.split(/\r\n|\r|\n/)
  const head = (lines[start.line - 1] ?? '').slice(start.column - 1)
  if (head.startsWith('|')) {
    const first = lines.findIndex((line, index) => index >= start.line && line.trim() !== '')
    const indent = (lines[first] ?? '').search(/\S/)
    return { line: start.line + inside.line, column: Math.max(indent, 0) + inside.column }
  }
  if (inside.line > 1 || head.startsWith('>')) return start
  return { line: start.line, column: start.column + inside.column - (/^['"]/.test(head) ? 0 : 1) }
}

export function hasPath(source: YamlSource, path: YamlPath): boolean {
  let node: Node | null = source.document.contents
  for (const step of path) {
    const next = childOf(node, step)
    if (!next) return false
    node = next.value
  }
  return true
}

/** The scalar that stands at a path; undefined where nothing or a collection does. */
export function valueAt(source: YamlSource, path: YamlPath): unknown {
  let node: Node | null = source.document.contents
  for (const step of path) node = childOf(node, step)?.value ?? null
  return isScalar(node) ? node.value : undefined
}

function childOf(
  node: Node | null,
  step: string | number,
): { key: Node | null; value: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
    if (!pair) return undefined
    return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null }
  }
  if (!isCollection(node)) return undefined
  const item = node.items[Number(step)]
  return isNode(item) ? { key: null, value: item } : undefined
}

function nodeProblems(source: YamlSource): YamlProblem[] {
  const problems: YamlProblem[] = []
  const refuse = (code: YamlProblemCode, node: Node, params: YamlProblem['params'] = {}) => {
    const position = positionOf(source, node.range?.[0] ?? 0)
    problems.push({ code, file: source.file, ...position, path: '', params })
  }
  const walk = (node: unknown, depth: number) => {
    if (!isNode(node)) return
    if (isAlias(node)) return refuse('yaml-anchor', node, { name: node.source })
    if ((isScalar(node) || isCollection(node)) && node.anchor)
      refuse('yaml-anchor', node, { name: node.anchor })
    if (node.tag !== undefined) refuse('yaml-tag', node, { tag: node.tag })
    if (!isCollection(node)) return
    if (depth > depthLimit) return refuse('yaml-too-deep', node, { limit: depthLimit })
    const keys = new Set<unknown>()
    for (const [index, item] of node.items.entries()) {
      if (!isPair(item)) {
        walk(item, depth + 1)
        continue
      }
      if (isScalar(item.key)) {
        if (keys.has(item.key.value)) refuse('yaml-duplicate-key', item.key, { key: String(item.key.value) })
        // What it names would be gone without a word once the file is an object.
        if (item.key.value === '__proto__') refuse('key-malformed', item.key, { name: '__proto__' })
        keys.add(item.key.value)
      }
      if (isNode(item.key) && isCutByComma(node, index)) {
        refuse('yaml-comma-in-braces', item.key, { name: String(item.key) })
        continue
      }
      walk(item.key, depth + 1)
      walk(item.value, depth + 1)
    }
  }
  walk(source.document.contents, 0)
  return problems
}

/** Whether an entry between braces is what a comma cut off the text before it: `{ en: Yes, of course }`. */
function isCutByComma(
  { items, flow }: { readonly items: readonly unknown[]; readonly flow?: boolean },
  index: number,
) {
  const [before, here] = [items[index - 1], items[index]]
  const isAlone = flow === true && isPair(here) && here.value === null
  return isAlone && isPair(before) && isScalar(before.value) && before.value.type === 'PLAIN'
}

function positionOf(source: YamlSource, offset: number): { line: number; column: number } {
  const { line, col } = source.lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
