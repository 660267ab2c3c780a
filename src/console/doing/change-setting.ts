import { settingsWith } from '../../desk/agent-settings.ts'
import type { Doing } from './doing.ts'

/** Keeps one setting of the agent at the desk; the console follows it at once. */
export function changeSetting(
  { desk, ui, look, changed, followSettings, whyNotKeys }: Doing,
  { setting, value }: { readonly setting: string; readonly value: string },
): void {
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
}
