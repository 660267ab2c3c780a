import { LiquidError, Tokenizer } from 'liquidjs'

const named = /\b[a-z][a-z_]*(?:\.[a-z][a-z0-9_]*)+/g
const quoted = /"[^"]*"|'[^']*'/g

/**
 * Names that a text shows and cannot do without: not those that have a stand-in, `{{ data.x | default: "–" }}`, and not those about
 * which an `if` around them asks. None of a text that cannot be read.
 */
export function namesNeeded(text: string): readonly string[] {
  const needed = new Set<string>()
  const around: (readonly string[])[] = []
  for (const token of tokensOf(text)) {
    const source = token.getText().replaceAll(quoted, '')
    const names = source.match(named) ?? []
    const tag = /^\{%-?\s*([a-z]+)/.exec(source)?.[1]
    if (source.startsWith('{{')) {
      const isStoodIn = /\|\s*default\b/.test(source)
      const isCertain = (name: string) => isStoodIn || around.some((asked) => asked.includes(name))
      for (const name of names) if (!isCertain(name)) needed.add(name)
    } else if (tag === 'if') around.push(names)
    else if (tag === 'unless' || tag === 'case' || tag === 'comment') around.push([])
    else if (tag === 'elsif') around.splice(-1, 1, names)
    else if (tag === 'else') around.splice(-1, 1, [])
    else if (tag !== undefined && tag.startsWith('end')) around.pop()
  }
  return [...needed]
}

function tokensOf(text: string): ReturnType<Tokenizer['readTopLevelTokens']> {
  try {
    return new Tokenizer(text).readTopLevelTokens()
  } catch (fault) {
    if (LiquidError.is(fault)) return []
    throw fault
  }
}
