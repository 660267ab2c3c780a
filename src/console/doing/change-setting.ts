import { settingsWith } from '../../desk/agent-settings.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { tellDone } from './tell.ts'

const mostTakenBack = 50

/** Keeps one setting of the agent at the desk; the console follows it at once, and the place knows what stood there before. */
export function changeSetting(
  doing: Doing,
  intent: Extract<Intent, { readonly do: 'change-setting' }>,
): void {
  const { desk, ui, look, changed, followSettings, whyNotKeys } = doing
  const { setting, value, before } = intent
  const wanted = settingsWith(desk.settings.read(), setting, value)
  const [problem] = setting === 'keys' ? whyNotKeys(wanted.keys) : []
  if (problem !== undefined) {
    const text = look.say('keys.do-not-go-together', { problem })
    ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
    return
  }
  desk.settings.keep(wanted)
  followSettings()
  // What was read is in the words of the language before.
  changed()
  const { place } = ui.scene().model
  if (place.at !== 'settings') return
  const stood = before === null ? place.before.slice(0, -1) : [...place.before, { setting, value: before }]
  ui.change({ do: 'adjust', place: { ...place, before: stood.slice(-mostTakenBack) } })
  if (before !== null) return
  const { place: shown } = doing.scene.views
  const row = shown.of === 'settings' ? shown.rows.find(({ key }) => key === setting) : undefined
  const label = row?.values.find((each) => each.value === value)?.label ?? value
  tellDone(doing, 'done.setting-undone', { setting: row?.label ?? setting, value: label })
}
