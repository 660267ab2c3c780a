import { type ASTNode, EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js'
import { nearest } from '../../domain/nearest.ts'
import type { DataItem } from '../definition.ts'
import { dataNamed, isNode, nodesOf } from './names-in.ts'

/** What is wrong with an expression. */
export type ConditionProblem = {
  readonly what: 'syntax' | 'name-unknown' | 'type' | 'value-unknown' | 'too-large' | 'nested'
  /** Characters from its beginning. */
  readonly at: number
  /** The name or value at fault, or what the reader says. */
  readonly detail: string
  readonly nearest: readonly string[]
}

/** What conditions may do with values. Patterns of regular expressions can take for ever; what is not named does not exist. */
const functions: ReadonlySet<string> = new Set(['has', 'size', 'contains', 'startsWith', 'endsWith'])
const overLists: ReadonlySet<string> = new Set(['all', 'exists'])
const operators: ReadonlySet<string> = new Set([
  'value', 'id', '.', 'list', 'call', 'rcall', '&&', '||', '!', '!_', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '-_', '*', '/', '?:',
]) // prettier-ignore

/** What the fence keeps out of an expression that CEL would take, and choices that the data do not have; null when it may stay. */
export function whyNotAllowed(ast: ASTNode, data: readonly DataItem[]): ConditionProblem | null {
  for (const node of nodesOf(ast)) {
    if (!operators.has(node.op)) return problemAt('syntax', node, node.op)
    if (node.op === 'call' || node.op === 'rcall') {
      const name = node.args[0]
      if (!functions.has(name) && !overLists.has(name)) {
        return {
          ...problemAt('name-unknown', node, `${name}()`),
          nearest: nearest(name, [...functions, ...overLists]),
        }
      }
      if (overLists.has(name) && isOverListInside(node)) return problemAt('nested', node, `${name}()`)
    }
    const unknown = itemUnknown(node, data) ?? choiceUnknown(node, data)
    if (unknown) return unknown
  }
  return null
}

/** What CEL says of an expression, in the words of this format. */
export function problemOfFault(fault: unknown, data: readonly DataItem[]): ConditionProblem {
  if (!(fault instanceof ParseError || fault instanceof TypeError || fault instanceof EvaluationError))
    throw fault
  const at = fault.range?.start ?? 0
  const said = fault.summary
  switch (fault.code) {
    case 'limit_exceeded':
      return { what: 'too-large', at, detail: said, nearest: [] }
    case 'no_such_key': {
      const name = said.replace(/^No such key: /, '')
      const names = data.map(({ key }) => key)
      return {
        what: 'name-unknown',
        at,
        detail: `data.${name}`,
        nearest: nearest(name, names).map((key) => `data.${key}`),
      }
    }
    case 'unknown_variable': {
      const name = said.replace(/^Unknown variable: /, '')
      const near = nearest(name, data.map(({ key }) => key)) // prettier-ignore
      return { what: 'name-unknown', at, detail: name, nearest: near.map((key) => `data.${key}`) }
    }
    case 'no_such_overload':
    case 'cannot_index_type':
      return { what: 'type', at, detail: said, nearest: [] }
    default:
      return { what: 'syntax', at, detail: said, nearest: [] }
  }
}

function isOverListInside(node: ASTNode): boolean {
  for (const inner of nodesOf(node)) {
    if (inner !== node && (inner.op === 'rcall' || inner.op === 'call') && overLists.has(inner.args[0])) {
      return true
    }
  }
  return false
}

/** CEL lets `has()` ask about anything. */
function itemUnknown(node: ASTNode, data: readonly DataItem[]): ConditionProblem | null {
  const name = dataNamed(node)
  const keys = data.map(({ key }) => key)
  if (name === null || keys.includes(name)) return null
  const near = nearest(name, keys).map((key) => `data.${key}`)
  return { ...problemAt('name-unknown', node, `data.${name}`), nearest: near }
}

/** A choice compared with a word that is none of its choices is never true. */
function choiceUnknown(node: ASTNode, data: readonly DataItem[]): ConditionProblem | null {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return null
  const sides = node.args as readonly unknown[]
  const item = data.find(
    ({ key, type }) => type === 'choice' && sides.some((side) => dataNamed(side) === key),
  )
  if (!item) return null
  const choices = item.choices.map(({ key }) => key)
  for (const side of sides) {
    if (!isNode(side)) continue
    const values = side.op === 'list' ? (side.args as readonly unknown[]) : [side]
    for (const value of values) {
      if (!isNode(value) || value.op !== 'value' || typeof value.args !== 'string') continue
      if (choices.includes(value.args)) continue
      return { ...problemAt('value-unknown', value, value.args), nearest: nearest(value.args, choices) }
    }
  }
  return null
}

function problemAt(what: ConditionProblem['what'], node: ASTNode, detail: string): ConditionProblem {
  return { what, at: node.start, detail, nearest: [] }
}
