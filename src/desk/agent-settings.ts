import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

// Written out: reading them through the shape would cost milliseconds of every start.
const usual = {
  language: 'auto',
  theme: 'auto',
  keys: 'default',
  reader: 'off',
  lock: '15',
  bell: 'on',
  title: 'on',
  desktop: 'off',
  newsOffer: 'on',
  newsCallback: 'on',
  newsAnnouncement: 'on',
  newsMention: 'on',
  newsBreach: 'on',
  quote: 'auto',
} as const

const onOff = z.enum(['on', 'off'])

// A value that this program does not know, of a newer one or of a typing hand, is the usual one; the others stay.
const shape = z.object({
  /** `auto` is what the site has for the agent, else what the machine is set to. */
  language: z.enum(['auto', 'en', 'pl']).catch(usual.language),
  theme: z.enum(['auto', 'dark', 'light', 'high-contrast', 'none']).catch(usual.theme),
  keys: z.enum(['default', 'vim', 'arrows']).catch(usual.keys),
  /** Whether the console writes line by line for a screen reader. */
  reader: onOff.catch(usual.reader),
  /** After how many minutes without a key the console locks itself. */
  lock: z.enum(['off', '1', '5', '15', '30']).catch(usual.lock),
  bell: onOff.catch(usual.bell),
  /** Whether the name of the window tells what is new. */
  title: onOff.catch(usual.title),
  /** Whether the desktop shows what is new. */
  desktop: onOff.catch(usual.desktop),
  newsOffer: onOff.catch(usual.newsOffer),
  newsCallback: onOff.catch(usual.newsCallback),
  newsAnnouncement: onOff.catch(usual.newsAnnouncement),
  newsMention: onOff.catch(usual.newsMention),
  newsBreach: onOff.catch(usual.newsBreach),
  /** Whether an answer begins with what is answered quoted below it; `auto` is what the site has. */
  quote: z.enum(['auto', 'on', 'off']).catch(usual.quote),
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

/** What holds where nothing is set. */
export const usualSettings: AgentSettings = usual

export function settingsOf(files: KeptFiles, folder: string): KeptSettings {
  const file = jsonFile(files, join(folder, 'settings.json'), shape)
  return { read: () => file.read() ?? usualSettings, keep: file.keep }
}

/** Settings with another value of one of them; what it cannot have is the usual one. */
export function settingsWith(settings: AgentSettings, setting: string, value: string): AgentSettings {
  return shape.parse({ ...settings, [setting]: value })
}
