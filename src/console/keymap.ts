import type { Action, ActionId, Context } from './actions/action.ts'

/** The user's own keys: by action, one key or several. An empty list takes the key away. */
export type KeyOverrides = Readonly<Record<string, string | readonly string[]>>

export type KeymapProblem =
  | {
      readonly code: 'key-clash'
      readonly context: Context
      readonly key: string
      readonly actions: readonly ActionId[]
    }
  | { readonly code: 'key-unknown'; readonly action: string; readonly key: string }
  | { readonly code: 'action-unknown'; readonly action: string }

export type Keymap = {
  readonly actions: readonly Action[]
  readonly problems: readonly KeymapProblem[]
  /** The action of a key in a context. */
  readonly actionOf: (context: Context, key: string) => Action | undefined
  /** The keys an action has now. */
  readonly keysOf: (id: ActionId) => readonly string[]
}

const named =
  /^(?:Enter|Escape|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|F(?:1[0-2]|[1-9]))$/

/**
 * Makes the keymap of a table of actions and the user's own keys. A key that means two things in one
 * context, an unknown key or an unknown action is a problem: the console names it and doesn't start.
 */
export function keymapOf(actions: readonly Action[], overrides: KeyOverrides = {}): Keymap {
  const keys = new Map<ActionId, readonly string[]>(
    actions.map(({ id, keys }) => [id, ownKeys(overrides, id) ?? keys]),
  )
  const byContext = new Map<Context, Map<string, Action>>()
  const problems: KeymapProblem[] = Object.keys(overrides)
    .filter((id) => !actions.some((action) => action.id === id))
    .map((action) => ({ code: 'action-unknown', action }))

  for (const action of actions) {
    for (const key of keys.get(action.id) ?? []) {
      if (!isKeyName(key)) problems.push({ code: 'key-unknown', action: action.id, key })
      for (const context of action.contexts) {
        const taken = byContext.get(context) ?? new Map<string, Action>()
        byContext.set(context, taken)
        const other = taken.get(key)
        if (other) problems.push({ code: 'key-clash', context, key, actions: [other.id, action.id] })
        taken.set(key, action)
      }
    }
  }
  return {
    actions,
    problems,
    actionOf: (context, key) => byContext.get(context)?.get(key),
    keysOf: (id) => keys.get(id) ?? [],
  }
}

/**
 * Whether a name is one that a key can have: a character, or a named key, with modifiers in their order. `g x` is the key x
 * behind the one that lists the places.
 */
export function isKeyName(name: string): boolean {
  const [, behind] = /^g (\S+)$/.exec(name) ?? []
  return isOneKey(behind ?? name)
}

function isOneKey(name: string): boolean {
  const base = name.replace(/^(?:Ctrl-)?(?:Alt-)?(?:Shift-)?/, '')
  return named.test(base) || [...base].length === 1
}

function ownKeys(overrides: KeyOverrides, id: string): readonly string[] | undefined {
  const own = Object.hasOwn(overrides, id) ? overrides[id] : undefined
  return typeof own === 'string' ? [own] : own
}
