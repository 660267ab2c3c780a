import type { AgentSettings, SettingName } from '../../desk/agent-settings.ts'
import type { MessageKey, Say } from '../../language/say.ts'
import type { SettingRow } from '../screens/settings.ts'
import type { PlaceViews } from '../state/views.ts'
import type { Reading } from './reading.ts'

const onOff = { on: 'settings.on', off: 'settings.off' } as const

type Words<Values extends string = string> = {
  readonly label: MessageKey
  readonly about: MessageKey
  readonly values: { readonly [Value in Values]: MessageKey }
}

/** What each setting and each of its values is called, in the order in which they are listed and offered. */
const words: { readonly [Name in SettingName]: Words<AgentSettings[Name]> } = {
  language: {
    label: 'settings.language',
    about: 'settings.language.about',
    values: { auto: 'settings.language.auto', en: 'settings.language.en', pl: 'settings.language.pl' },
  },
  theme: {
    label: 'settings.theme',
    about: 'settings.theme.about',
    values: {
      auto: 'settings.theme.auto',
      dark: 'settings.theme.dark',
      light: 'settings.theme.light',
      'high-contrast': 'settings.theme.high-contrast',
      none: 'settings.theme.none',
    },
  },
  lock: {
    label: 'settings.lock',
    about: 'settings.lock.about',
    values: {
      off: 'settings.lock.off',
      '1': 'settings.lock.1',
      '5': 'settings.lock.5',
      '15': 'settings.lock.15',
      '30': 'settings.lock.30',
    },
  },
  keys: {
    label: 'settings.keys',
    about: 'settings.keys.about',
    values: {
      default: 'settings.keys.default',
      vim: 'settings.keys.vim',
      arrows: 'settings.keys.arrows',
    },
  },
  bell: {
    label: 'settings.bell',
    about: 'settings.bell.about',
    values: { on: 'settings.bell.on', off: 'settings.bell.off' },
  },
  reader: { label: 'settings.reader', about: 'settings.reader.about', values: onOff },
  title: { label: 'settings.title-of-window', about: 'settings.title-of-window.about', values: onOff },
  desktop: { label: 'settings.desktop', about: 'settings.desktop.about', values: onOff },
  newsOffer: { label: 'settings.news-offer', about: 'settings.news.about', values: onOff },
  newsCallback: { label: 'settings.news-callback', about: 'settings.news.about', values: onOff },
  newsAnnouncement: {
    label: 'settings.news-announcement',
    about: 'settings.news.about',
    values: onOff,
  },
  newsMention: { label: 'settings.news-mention', about: 'settings.news.about', values: onOff },
  newsBreach: { label: 'settings.news-breach', about: 'settings.news.about', values: onOff },
  quote: {
    label: 'settings.quote',
    about: 'settings.quote.about',
    values: { auto: 'settings.quote.auto', on: 'settings.quote.on', off: 'settings.quote.off' },
  },
}

export type SettingsReading = Reading & {
  /** The variable of the environment that decides a setting, with its value; null where the agent does. */
  readonly decidedBy: (setting: SettingName) => string | null
  readonly keysFile: KeysFile
}

/** Where the user's own keys are, or may be. */
export type KeysFile = {
  readonly path: string
  readonly isThere: boolean
  /** The preset that it names; null where the agent chooses. */
  readonly preset: AgentSettings['keys'] | null
}

/** What the agent has set at this desk, and what the environment decides instead. */
export function readSettings(
  agent: string,
  { deskOf, look, decidedBy, keysFile }: SettingsReading,
): PlaceViews<'settings'> {
  const { settings, pin } = deskOf(agent)
  return settingsView({ settings: settings.read(), hasPin: pin.isSet(), keysFile }, decidedBy, look.say)
}

const beforePin = [
  'language',
  'theme',
  'reader',
  'keys',
  'quote',
  'bell',
  'title',
  'desktop',
  'newsOffer',
  'newsCallback',
  'newsAnnouncement',
  'newsMention',
  'newsBreach',
  'lock',
] as const satisfies readonly SettingName[]

type Kept = {
  readonly settings: AgentSettings
  readonly hasPin: boolean
  readonly keysFile: KeysFile
}

/** The rows of settings. */
export function settingsView(
  { settings, hasPin, keysFile }: Kept,
  decidedBy: SettingsReading['decidedBy'],
  say: Say,
): PlaceViews<'settings'> {
  const file = say(keysFile.isThere ? 'settings.keys.file' : 'settings.keys.no-file', { file: keysFile.path })
  const rowOf = (key: SettingName): SettingRow => {
    const { label, about, values }: Words = words[key]
    return {
      key,
      label: say(label),
      about: say(about, { file }),
      value: key === 'keys' ? (keysFile.preset ?? settings.keys) : settings[key],
      values: Object.entries(values).map(([value, called]) => ({ value, label: say(called) })),
      decidedBy: decidedBy(key),
      isTyped: false,
    }
  }
  const pin: SettingRow = {
    key: 'pin',
    label: say('settings.pin'),
    about: say('settings.pin.about'),
    value: 'pin',
    values: [{ value: 'pin', label: say(hasPin ? 'settings.pin.set' : 'settings.pin.none') }],
    decidedBy: null,
    isTyped: true,
  }
  return {
    of: 'settings',
    rows: [...beforePin.map(rowOf), pin],
  }
}
