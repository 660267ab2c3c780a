import { settingsWith } from '../../desk/agent-settings.ts'
import type { Doing } from './doing.ts'

/** Keeps one setting of the agent at the desk; the console follows it at once. */
export function changeSetting(
  { desk, changed, followSettings }: Doing,
  { setting, value }: { readonly setting: string; readonly value: string },
): void {
  desk.settings.keep(settingsWith(desk.settings.read(), setting, value))
  followSettings()
  // What was read is in the words of the language before.
  changed()
}
