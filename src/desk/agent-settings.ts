import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

// A value that this program does not know, of a newer one or of a typing hand, is the usual one; the others stay.
const shape = z.object({
  /** `auto` is what the site has for the agent, else what the machine is set to. */
  language: z.enum(['auto', 'en', 'pl']).catch('auto'),
  theme: z.enum(['auto', 'dark', 'light', 'high-contrast', 'none']).catch('auto'),
  /** After how many minutes without a key the console locks itself. */
  lock: z.enum(['off', '1', '5', '15', '30']).catch('15'),
  bell: z.enum(['on', 'off']).catch('on'),
  /** Whether an answer begins with what is answered quoted below it. */
  quote: z.enum(['on', 'off']).catch('off'),
})

/** How an agent wants the console. */
export type AgentSettings = Readonly<z.output<typeof shape>>
export type SettingName = keyof AgentSettings

/** What an agent has set at this desk. */
export type KeptSettings = {
  /** The usual ones where nothing is kept. */
  readonly read: () => AgentSettings
  readonly keep: (settings: AgentSettings) => void
}

export function settingsOf(files: KeptFiles, folder: string): KeptSettings {
  const file = jsonFile(files, join(folder, 'settings.json'), shape)
  return { read: () => file.read() ?? shape.parse({}), keep: file.keep }
}

/** Settings with another value of one of them; what it cannot have is the usual one. */
export function settingsWith(settings: AgentSettings, setting: string, value: string): AgentSettings {
  return shape.parse({ ...settings, [setting]: value })
}
