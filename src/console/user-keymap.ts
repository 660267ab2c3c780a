import { existsSync, readFileSync } from 'node:fs'
import type { Action, Context } from './actions/action.ts'
import { keyPresets, keysOfPreset, type KeyPreset } from './key-presets.ts'
import { keymapOf, type KeyOverrides, type Keymap, type KeymapProblem } from './keymap.ts'
import type { Look } from './look.ts'
import { keyLabel } from './key-label.ts'

/** The keymap with the user's own keys, or a line for each thing that is wrong with them. */
export type UserKeymap = { readonly keymap: Keymap } | { readonly problems: readonly string[] }

/** The user's own keys, read once. */
export type UserKeys = {
  readonly file: string
  readonly isThere: boolean
  /** The preset that the file names; null where the agent's settings choose. */
  readonly preset: KeyPreset | null
  /** His keys over those of a preset. */
  readonly keymapOf: (preset: KeyPreset) => UserKeymap
}

type OwnKeys = {
  readonly preset: KeyPreset | null
  readonly overrides: KeyOverrides
  /** What is wrong whatever the preset is. */
  readonly problems: readonly string[]
  /** A problem with the file and the line of an action before it. */
  readonly told: (problem: string, action?: string) => string
}

const noKeys: OwnKeys = { preset: null, overrides: {}, problems: [], told: (problem) => problem }

/** Reads the user's keys: YAML with a key, a list of keys, or an empty list for each of the actions that there are, and `preset`. */
export async function userKeys(file: string, actions: readonly Action[], look: Look): Promise<UserKeys> {
  const isThere = existsSync(file)
  const { preset, overrides, problems, told } = isThere ? await readKeys(file, look) : noKeys
  return {
    file,
    isThere,
    preset,
    keymapOf(chosen) {
      const preset = keysOfPreset(chosen, actions)
      const keymap = keymapOf(actions, { ...preset, ...yielded(actions, preset, overrides), ...overrides })
      const wrong = keymap.problems.flatMap((problem) => {
        const its = 'actions' in problem ? problem.actions : [problem.action]
        const places = placesOf(problem, keymap.problems)
        // The same two actions may meet in many places: it is said where they first do.
        if (places === null) return []
        return told(
          saidProblem(problem, { places, look }),
          its.find((id) => Object.hasOwn(overrides, id)),
        )
      })
      const all = [...problems, ...wrong]
      return all.length === 0 ? { keymap } : { problems: all }
    },
  }
}

/** What is left to those actions that yield their keys to the user's own. */
function yielded(
  actions: readonly Action[],
  preset: KeyOverrides,
  overrides: KeyOverrides,
): Readonly<Record<string, readonly string[]>> {
  const taken = new Set(Object.values(overrides).flat())
  return Object.fromEntries(
    actions
      .filter(({ yieldsKeys }) => yieldsKeys)
      .map(({ id, keys }) => [id, [preset[id] ?? keys].flat().filter((key) => !taken.has(key))]),
  )
}

async function readKeys(file: string, look: Look): Promise<OwnKeys> {
  // Loaded only for those who have keys of their own.
  const { parseDocument, LineCounter, isMap, isScalar } = await import('./yaml-of-keys.ts')
  const lineCounter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter })
  const toldAt = (problem: string, offset?: number): string => {
    const line = offset === undefined ? 1 : lineCounter.linePos(offset).line
    return `${file}:${line}: ${problem}`
  }
  const notReadable = (problem: string, offset?: number): OwnKeys => ({
    ...noKeys,
    problems: [toldAt(look.say('keys.not-readable', { problem }), offset)],
  })
  const [error] = document.errors
  if (error) return notReadable(error.message.split('\n')[0] ?? '', error.pos[0])
  const { contents } = document
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
    return notReadable(look.say('keys.not-a-list'))
  const lines = new Map<string, number>()
  for (const { key } of isMap(contents) ? contents.items : []) {
    if (isScalar(key) && key.range) lines.set(String(key.value), key.range[0])
  }
  const told = (problem: string, action?: string) => toldAt(problem, lines.get(action ?? ''))
  const { preset: named, ...overrides } = overridesOf(document.toJS())
  const preset = keyPresets.find((each) => each === named?.[0]) ?? null
  const isUnknown = named !== undefined && preset === null
  const problems = isUnknown
    ? [
        told(
          look.say('keys.unknown-preset', { preset: named.join(', '), presets: keyPresets.join(', ') }),
          'preset',
        ),
      ]
    : []
  return { preset, overrides, problems, told }
}

function overridesOf(read: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof read !== 'object' || read === null) return {}
  return Object.fromEntries(
    Object.entries(read).map(([action, keys]) => [action, (Array.isArray(keys) ? keys : [keys]).map(String)]),
  )
}

/** Every place in which one key means the same two things; null where that was said of a place before this one. */
function placesOf(problem: KeymapProblem, all: readonly KeymapProblem[]): readonly Context[] | null {
  if (problem.code !== 'key-clash') return []
  const same = all.flatMap((other) =>
    other.code === 'key-clash' &&
    other.key === problem.key &&
    String(other.actions) === String(problem.actions)
      ? other.context
      : [],
  )
  return same[0] === problem.context ? same : null
}

type Saying = { readonly places: readonly Context[]; readonly look: Look }

function saidProblem(problem: KeymapProblem, { places, look: { say, glyphs } }: Saying): string {
  switch (problem.code) {
    case 'key-clash': {
      const actions = problem.actions.map((id) => `${say(`action.${id}`)} (${id})`).join(', ')
      return say('keys.clash', {
        key: keyLabel(problem.key, glyphs),
        place: places.map((context) => say(`place.${context}`)).join(', '),
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
