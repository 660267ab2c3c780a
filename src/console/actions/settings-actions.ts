import type { SettingRow } from '../screens/settings.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene, Ui } from './action.ts'

const here: readonly Context[] = ['settings']

/** Changing a setting: from value to value, each of which is seen at once. */
export const settingsActions: readonly Action[] = [
  {
    id: 'setting.next',
    keys: ['Enter', 'ArrowRight', 'Space'],
    contexts: here,
    footer: here,
    blockedBy: whyNotChange,
    run: (scene, ui) => change(scene, ui, 1),
  },
  {
    id: 'setting.previous',
    keys: ['ArrowLeft'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => (pointed(scene)?.isTyped ? 'blocked.no-values' : whyNotChange(scene)),
    run: (scene, ui) => change(scene, ui, -1),
  },
  {
    id: 'setting.undo',
    keys: ['u'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => lastChange(scene) !== undefined,
    blockedBy: (scene) => (lastChange(scene) ? null : 'blocked.no-setting-changed'),
    run: (scene, ui) => {
      const last = lastChange(scene)
      if (last) ui.perform({ do: 'change-setting', ...last, before: null })
    },
  },
]

function lastChange({ model: { place } }: Scene) {
  return place.at === 'settings' ? place.before.at(-1) : undefined
}

function pointed(scene: Scene): SettingRow | undefined {
  const { place } = scene.views
  return place.of === 'settings' ? place.rows.find(({ key }) => key === selectedKey(scene)) : undefined
}

function whyNotChange(scene: Scene): 'blocked.environment-decides' | null {
  return pointed(scene)?.decidedBy === null ? null : 'blocked.environment-decides'
}

function change(scene: Scene, ui: Ui, by: 1 | -1): void {
  const row = pointed(scene)
  if (!row) return
  if (row.isTyped) {
    ui.perform({ do: 'begin-pin' })
    return
  }
  const { values } = row
  const at = values.findIndex(({ value }) => value === row.value)
  const next = values[(at + by + values.length) % values.length]
  if (next) ui.perform({ do: 'change-setting', setting: row.key, value: next.value, before: row.value })
}
