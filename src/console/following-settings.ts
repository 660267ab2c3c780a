import { type AgentSettings, type SettingName, usualSettings } from '../desk/agent-settings.ts'
import { type Language, languageFrom } from '../language/language.ts'
import { type KeyNames, type Say, speaker } from '../language/say.ts'
import { paragraphMemory } from './components/paragraph-memory.ts'
import type { Look } from './look.ts'
import { type Environment, type Theme, themeFrom } from './theme.ts'

/** What the console is drawn with, which follows whoever signs in and what he sets. */
export type FollowingSettings = {
  readonly look: Look
  readonly theme: Theme
  /** Writes for a screen reader until somebody is followed who has it otherwise, unless the environment decides. */
  readonly startLinear: () => void
  /** Writes for a screen reader from now on, or no longer, whatever is set, until that is set anew. */
  readonly writeLinear: (isLinear: boolean) => void
  /** After how long without a key the console locks itself; null for never, and before anybody is followed. */
  readonly lockAfterMs: () => number | null
  /** Lets messages call keys so from now on. */
  readonly nameKeys: (names: KeyNames) => void
  /** `own` is the agent's language as the site has it. */
  readonly follow: (settings: AgentSettings, own: Language | null) => void
}

/** Before there is a keymap. */
const byId: KeyNames = (action) => action

/** The look and the theme of an environment until somebody is followed. What the environment decides stays. */
export function followingSettings(env: Environment): FollowingSettings {
  let language = languageFrom(env)
  let names = byId
  const spoken = (): Say => speaker(language, (action) => names(action))
  let say = spoken()
  let theme = themeFrom(env)
  let lock: AgentSettings['lock'] = 'off'
  /** What was chosen in this console; null for what environment and settings say. */
  let chosen: boolean | null = null
  let last: AgentSettings | null = null
  const { hasUnicode, sharesScrollback } = theme
  return {
    look: {
      get say() {
        return say
      },
      get language() {
        return language
      },
      get glyphs() {
        return theme.glyphs
      },
      paragraphs: paragraphMemory(),
    },
    theme: {
      get glyphs() {
        return theme.glyphs
      },
      get isLinear() {
        return theme.isLinear
      },
      hasUnicode,
      sharesScrollback,
      get palette() {
        return theme.palette
      },
      get hasBell() {
        return theme.hasBell
      },
    },
    lockAfterMs: () => (lock === 'off' ? null : Number(lock) * 60_000),
    startLinear() {
      theme = themeFrom(env, { ...usualSettings, reader: 'on' })
    },
    writeLinear(isLinear) {
      chosen = isLinear
      theme = themeFrom(env, last ?? undefined, isLinear)
    },
    nameKeys(given) {
      names = given
    },
    follow(settings, own) {
      if (last !== null && last.reader !== settings.reader) chosen = null
      last = settings
      lock = settings.lock
      language = languageFrom(env, settings.language === 'auto' ? own : settings.language)
      say = spoken()
      theme = themeFrom(env, settings, chosen ?? undefined)
    },
  }
}

/** The variable of the environment that decides a setting, with its value, whatever the agent set; null where he decides. */
export function decidedBy(env: Environment): (setting: SettingName) => string | null {
  const said = (name: string): string | null => (env[name] ? `${name}=${env[name]}` : null)
  return (setting) => {
    switch (setting) {
      case 'language':
        // An option of the command line reaches the console as that variable.
        return env['LINIA_LANG'] ? `LINIA_LANG=${env['LINIA_LANG']} / --lang` : null
      case 'reader':
        return (
          said('LINIA_READER') ?? said('INK_SCREEN_READER') ?? (env['TERM'] === 'dumb' ? 'TERM=dumb' : null)
        )
      case 'theme':
        return said('NO_COLOR') ?? (env['TERM'] === 'dumb' ? 'TERM=dumb' : null)
      case 'bell':
        return said('LINIA_BELL')
      case 'keys':
      case 'lock':
      case 'title':
      case 'desktop':
      case 'newsOffer':
      case 'newsCallback':
      case 'newsAnnouncement':
      case 'newsMention':
      case 'newsBreach':
      case 'quote':
        return null
      default:
        return setting satisfies never
    }
  }
}
