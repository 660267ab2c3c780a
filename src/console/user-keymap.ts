import { existsSync, readFileSync } from 'node:fs'
import type { Action } from './actions/action.ts'
import { keymapOf, type Keymap, type KeymapProblem } from './keymap.ts'
import type { Look } from './look.ts'
import { keyLabel } from './key-label.ts'

/** The keymap with the user's own keys, or a line for each thing that is wrong with them. */
export type UserKeymap = { readonly keymap: Keymap } | { readonly problems: readonly string[] }

/** Reads the user's keys: YAML with a key, a list of keys, or an empty list for each of the actions that there are. */
export async function userKeymap(file: string, actions: readonly Action[], look: Look): Promise<UserKeymap> {
  if (!existsSync(file)) return { keymap: keymapOf(actions) }
  // Loaded only for those who have keys of their own.
  const { parseDocument, LineCounter, isMap, isScalar } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter })
  const told = (problem: string, offset?: number): string => {
    const line = offset === undefined ? 1 : lineCounter.linePos(offset).line
    return `${file}:${line}: ${problem}`
  }
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ message, pos }) =>
        told(look.say('keys.not-readable', { problem: message.split('\n')[0] ?? '' }), pos[0]),
      ),
    }
  }
  const lines = new Map<string, number>()
  for (const { key } of isMap(document.contents) ? document.contents.items : []) {
    if (isScalar(key) && key.range) lines.set(String(key.value), key.range[0])
  }
  const keymap = keymapOf(actions, overridesOf(document.toJS()))
  if (keymap.problems.length === 0) return { keymap }
  return {
    problems: keymap.problems.map((problem) => {
      const action = 'actions' in problem ? problem.actions.find((id) => lines.has(id)) : problem.action
      return told(saidProblem(problem, look), lines.get(action ?? ''))
    }),
  }
}

function overridesOf(read: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof read !== 'object' || read === null) return {}
  return Object.fromEntries(
    Object.entries(read).map(([action, keys]) => [action, (Array.isArray(keys) ? keys : [keys]).map(String)]),
  )
}

function saidProblem(problem: KeymapProblem, { say, glyphs }: Look): string {
  switch (problem.code) {
    case 'key-clash': {
      const actions = problem.actions.map((id) => say(`action.${id}`)).join(', ')
      return say('keys.clash', {
        key: keyLabel(problem.key, glyphs),
        place: say(`place.${problem.context}`),
        actions,
      })
    }
    case 'key-unknown':
      return say('keys.unknown-key', { key: problem.key, action: problem.action })
    case 'action-unknown':
      return say('keys.unknown-action', { action: problem.action })
    default:
      return problem satisfies never
  }
}
