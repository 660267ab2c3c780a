import type { ASTNode } from '@marcbachmann/cel-js'

/** The nodes of an expression, each before what lies in it. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node
  for (const inner of [node.args].flat(3)) if (isNode(inner)) yield* nodesOf(inner)
}

/** The data item that a node names: `data.amount`. */
export function dataNamed(node: unknown): string | null {
  if (!isNode(node) || node.op !== '.') return null
  const [of, name] = node.args as readonly unknown[]
  return isNode(of) && of.op === 'id' && of.args === 'data' && typeof name === 'string' ? name : null
}

/** Data items that an expression names, and of those the ones that it does not ask `has()` about. */
export function namesIn(ast: ASTNode): {
  readonly all: readonly string[]
  readonly needed: readonly string[]
} {
  const all = new Set<string>()
  const asked = new Set<string>()
  for (const node of nodesOf(ast)) {
    const name = dataNamed(node)
    if (name !== null) all.add(name)
    if (node.op === 'call' && node.args[0] === 'has') {
      const about = dataNamed([node.args[1]].flat()[0])
      if (about !== null) asked.add(about)
    }
  }
  return { all: [...all], needed: [...all].filter((name) => !asked.has(name)) }
}

/** Data items that are there for sure where an expression is true: what it asks `has()` about, alone or beside something else. */
export function namesWhenTrue(ast: ASTNode): readonly string[] {
  if (ast.op === '&&') return ast.args.flatMap(namesWhenTrue)
  if (ast.op !== 'call' || ast.args[0] !== 'has') return []
  const name = dataNamed([ast.args[1]].flat()[0])
  return name === null ? [] : [name]
}

export function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}
