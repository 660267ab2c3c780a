import type { AgentSettings, SettingName } from '../../desk/agent-settings.ts'
import type { MessageKey, Say } from '../../language/say.ts'
import type { SettingRow } from '../screens/settings.ts'
import type { PlaceViews } from '../state/views.ts'
import type { Reading } from './reading.ts'

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
  bell: {
    label: 'settings.bell',
    about: 'settings.bell.about',
    values: { on: 'settings.bell.on', off: 'settings.bell.off' },
  },
  quote: {
    label: 'settings.quote',
    about: 'settings.quote.about',
    values: { on: 'settings.quote.on', off: 'settings.quote.off' },
  },
}

export type SettingsReading = Reading & {
  /** The variable of the environment that decides a setting, with its value; null where the agent does. */
  readonly decidedBy: (setting: SettingName) => string | null
}

/** What the agent has set at this desk, and what the environment decides instead. */
export function readSettings(
  agent: string,
  { deskOf, look, decidedBy }: SettingsReading,
): PlaceViews<'settings'> {
  const { settings, pin } = deskOf(agent)
  return settingsView({ settings: settings.read(), hasPin: pin.isSet() }, decidedBy, look.say)
}

/** The rows of settings. */
export function settingsView(
  { settings, hasPin }: { readonly settings: AgentSettings; readonly hasPin: boolean },
  decidedBy: SettingsReading['decidedBy'],
  say: Say,
): PlaceViews<'settings'> {
  const rowOf = (key: SettingName): SettingRow => {
    const { label, about, values }: Words = words[key]
    return {
      key,
      label: say(label),
      about: say(about),
      value: settings[key],
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
    rows: [rowOf('language'), rowOf('theme'), rowOf('bell'), rowOf('lock'), pin, rowOf('quote')],
  }
}
