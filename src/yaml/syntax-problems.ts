import { isScalar, visit, type YAMLError } from 'yaml'
import type { YamlProblem, YamlProblemCode } from './yaml-problem.ts'
import type { YamlSource } from './yaml-source.ts'

/** Nobody mends more of them at once: one that is mended often takes others along. */
const problemLimit = 5
const longestShown = 40

type Told = {
  readonly code: YamlProblemCode
  /** Characters from the beginning of the file. */
  readonly at: number
  readonly params?: YamlProblem['params']
}

/** What a YAML parser stumbled over, as what whoever wrote the file can do about it: the first fault of each line. */
export function yamlProblems(
  { file, lines, text, document }: YamlSource,
  depthLimit: number,
): readonly YamlProblem[] {
  const told = new Map<number, YamlProblem>()
  const stumbled = new Set<number>()
  for (const error of document.errors) {
    // Of what follows from another fault at the same place, nothing is said.
    if (stumbled.has(error.pos[0])) continue
    stumbled.add(error.pos[0])
    const { code, at, params = {} } = toldOf(error, { text, document })
    const { line, col } = lines.linePos(at)
    const common = { detail: error.message, limit: depthLimit, name: '', tag: '' }
    const place = { file, line: Math.max(line, 1), column: Math.max(col, 1), path: '' }
    if (!told.has(line)) told.set(line, { code, ...place, params: { ...common, ...params } })
    if (told.size === problemLimit) break
  }
  return [...told.values()]
}

const plainCodes: Partial<Record<YAMLError['code'], YamlProblemCode>> = {
  TAB_AS_INDENT: 'yaml-tab',
  RESOURCE_EXHAUSTION: 'yaml-too-deep',
  MULTIPLE_DOCS: 'yaml-several-documents',
  BAD_ALIAS: 'yaml-anchor',
  ALIAS_PROPS: 'yaml-anchor',
  MULTIPLE_ANCHORS: 'yaml-anchor',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  MULTIPLE_TAGS: 'yaml-tag',
  BAD_DQ_ESCAPE: 'yaml-escape',
}

function toldOf(error: YAMLError, source: Pick<YamlSource, 'text' | 'document'>): Told {
  const { text } = source
  const [at] = error.pos
  const plain = plainCodes[error.code]
  if (plain) return { code: plain, at }
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW': {
      const isFlow = error.code === 'BLOCK_IN_FLOW'
      const value = isFlow ? untilEndOfEntry(text, at) : untilEndOfLine(text, at)
      if (!/:(?:\s|$)/.test(value)) return { code: 'yaml-indent', at: nextLine(text, at) }
      return { code: isFlow ? 'yaml-colon-in-braces' : 'yaml-colon', at, params: { quoted: quoted(value) } }
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml-no-key', at, params: { line: shortened(untilEndOfLine(text, at)) } }
    case 'BAD_SCALAR_START':
      return bracesBefore(text, at) ?? { code: 'yaml-start', at, params: { character: text.charAt(at) } }
    case 'NON_STRING_KEY':
      return bracesBefore(text, at) ?? { code: 'yaml-syntax', at }
    case 'UNEXPECTED_TOKEN':
      return { code: /^\S*[|>]/.test(wordBefore(text, at)) ? 'yaml-behind-bar' : 'yaml-behind-quote', at }
    case 'BAD_INDENT':
      return /end with a/.test(error.message)
        ? { code: 'yaml-bracket-open', at }
        : { code: 'yaml-indent', at: firstCharacter(text, at) }
    case 'MISSING_CHAR':
      if (error.message.endsWith('quote'))
        return { code: 'yaml-quote-open', at: openQuote(source.document) ?? at }
      if (error.message.startsWith('Tags'))
        return { code: 'yaml-tag', at, params: { tag: wordBefore(text, at) } }
      if (error.message.startsWith('Comments')) return { code: 'yaml-behind-quote', at }
      return { code: /end with a/.test(error.message) ? 'yaml-bracket-open' : 'yaml-syntax', at }
    default:
      return { code: 'yaml-syntax', at }
  }
}

/** `{{` or `{%` at the beginning of a text, where YAML sees a map. */
function bracesBefore(text: string, at: number): Told | undefined {
  const start = text.slice(at - 1, at + 1)
  return start === '{{' || start === '{%' ? { code: 'yaml-braces', at: at - 1, params: { start } } : undefined
}

/** Where the last text in quotes begins: the one that is never closed takes all of the rest. */
function openQuote(document: YamlSource['document']): number | undefined {
  let last: number | undefined
  visit(document, (_key, node) => {
    if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) {
      last = node.range?.[0]
    }
  })
  return last
}

function untilEndOfLine(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? undefined : end).trim()
}

function untilEndOfEntry(text: string, at: number): string {
  return untilEndOfLine(text, at)
    .replace(/\s*[,}\]].*$/, '')
    .trim()
}

function wordBefore(text: string, at: number): string {
  return text.slice(0, at).trimEnd().split(/\s/).at(-1) ?? ''
}

/** The first character that is no blank, on the line that follows. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? at : firstCharacter(text, end)
}

function firstCharacter(text: string, at: number): number {
  const ahead = text.slice(at).search(/\S/)
  return ahead < 0 ? at : at + ahead
}

/** The text as it could be written: in single quotes, in which a quote is written twice. */
function quoted(value: string): string {
  return `'${shortened(value).replaceAll("'", "''")}'`
}

function shortened(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value
}
