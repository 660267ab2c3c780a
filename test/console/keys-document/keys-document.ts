import { everywhere, type Action, type Context } from '../../../src/console/actions/action.ts'
import { allActions } from '../../../src/console/actions/all-actions.ts'
import { goPlaces, shownKeys } from '../../../src/console/go-places.ts'
import { keyPresets, keysOfPreset } from '../../../src/console/key-presets.ts'
import { keymapOf } from '../../../src/console/keymap.ts'
import type { Look } from '../../../src/console/look.ts'
import { overlayKeys } from '../../../src/console/overlays/every-overlay.ts'
import { themeFrom } from '../../../src/console/theme.ts'
import { speaker, type Language, type Say } from '../../../src/language/say.ts'
import type { KeysWords } from './keys-words.ts'
import { overlaysByName } from './overlays-by-name.ts'
import { wordsEn } from './words-en.ts'
import { wordsPl } from './words-pl.ts'

const { glyphs } = themeFrom({ LANG: 'en_GB.UTF-8', TERM: 'xterm' })
const presets = keyPresets.map((preset) => keymapOf(allActions, keysOfPreset(preset, allActions)))

type Written = { readonly say: Say; readonly words: KeysWords }

/** The keys of the console as a document: what is the same everywhere, each place, and what lies over them, from the tables. */
export function keysDocument(language: Language): string {
  const written: Written = { say: speaker(language), words: language === 'en' ? wordsEn : wordsPl }
  const { words } = written
  return [
    words.introduction,
    going(written),
    `${words.everywhere}\n\n${keysTable(allActions.filter(isEverywhere), written)}`,
    ...everywhere.map((context) => ofPlace(context, written)),
    words.signIn,
    overlays(written, { say: written.say, language, glyphs }),
    words.palette,
    words.macros,
    words.forms,
    words.texts,
    words.replies,
    words.files,
    `${words.ownKeys}\n\n${ownKeys}`,
  ].join('\n\n')
}

/** What is in so many places that those few without it are named instead. */
function isEverywhere({ contexts }: Pick<Action, 'contexts'>): boolean {
  return contexts.length >= everywhere.length - 2
}

/** What a place has of its own. */
function ofPlace(context: Context, written: Written): string {
  const { say } = written
  const name = say(`place.${context}`)
  const own = allActions.filter((action) => action.contexts.includes(context) && !isEverywhere(action))
  return `## ${name.slice(0, 1).toLocaleUpperCase()}${name.slice(1)}\n\n${keysTable(own, written)}`
}

function keysTable(actions: readonly Action[], { say, words }: Written): string {
  const rows = actions.map(({ id, contexts }) => {
    const [usual = '', vim = '', arrows = ''] = presets.map((keymap) => {
      const [palette = ''] = shownKeys('palette.open', keymap, glyphs)
      return keysShown(shownKeys(id, keymap, glyphs)) || `${words.by} \`${palette}\``
    })
    const without = everywhere
      .filter((each) => isEverywhere({ contexts }) && !contexts.includes(each))
      .map((each) => say(`place.${each}`))
    const label = say(`action.${id}`)
    const does = without.length === 0 ? label : `${label} (${words.notIn}: ${without.join(', ')})`
    return [usual, vim === usual ? '' : vim, arrows, does, `\`${id}\``]
  })
  return table(words.columns, rows)
}

/** The letters behind `g`. */
function going({ say, words }: Written): string {
  const rows = goPlaces.map(({ letter, action }) => [keysShown(['g', letter]), say(`action.${action}`)])
  return `## ${words.going}\n\n${table(words.goingColumns, rows)}`
}

/** What lies over places with its keys; what has the same keys stands together. */
function overlays({ words }: Written, look: Look): string {
  const [usual = keymapOf(allActions)] = presets
  const byKeys = new Map<string, string[]>()
  for (const { named, overlay } of Object.values(overlaysByName).flat()) {
    const keys = overlayKeys(overlay, usual, look)
      .map(({ key, label }) => `\`${key}\` ${label}`)
      .join(', ')
    byKeys.set(keys, [...(byKeys.get(keys) ?? []), named[look.language]])
  }
  const rows = [...byKeys].map(([keys, names]) => `- **${names.join('; ')}**: ${keys}`)
  return [words.overlays, '', ...rows].join('\n')
}

function keysShown(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(' ')
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const ownKeys = `\`\`\`yaml
preset: vim
interaction.wrap-up: [w, F2]
customers.find: x
quit: []
\`\`\``
