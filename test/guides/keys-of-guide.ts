import { allActions } from '../../src/console/actions/all-actions.ts'
import { shownKeys } from '../../src/console/go-places.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import { overlayKeys } from '../../src/console/overlays/every-overlay.ts'
import { themeFrom } from '../../src/console/theme.ts'
import { speaker, type Language } from '../../src/language/say.ts'
import { overlaysByName } from '../console/keys-document/overlays-by-name.ts'

const { glyphs } = themeFrom({ LANG: 'en_GB.UTF-8', TERM: 'xterm' })
const keymap = keymapOf(allActions)

/** A place in a guide for the keys of actions, which are named in it. */
const table = /<!-- keys: (.*?) -->\n[\s\S]*?<!-- end -->/g

/** The guide with its tables of keys written anew from the keymap. */
export function withKeys(text: string, language: Language): string {
  return text.replaceAll(table, (_all, names: string) => {
    const rows = names.split(' ').map((id) => {
      const action = actionNamed(id)
      const keys = keysOf(id).map((key) => `<kbd>${key}</kbd>`)
      return `| ${keys.join(' ')} | ${speaker(language)(`action.${action.id}`)} |`
    })
    const head = language === 'en' ? '| key | does |' : '| klawisz | co robi |'
    return [`<!-- keys: ${names} -->`, '', head, '| --- | --- |', ...rows, '', '<!-- end -->'].join('\n')
  })
}

/** The keys that a guide may name: those of its tables, and those of the lists and forms that open over a place. */
export function keysKnownTo(text: string, language: Language): ReadonlySet<string> {
  const look = { say: speaker(language), language, glyphs }
  const ofActions = [...text.matchAll(table)].flatMap(([, names = '']) => names.split(' ').flatMap(keysOf))
  const ofOverlays = Object.values(overlaysByName)
    .flat()
    .flatMap(({ overlay }) => overlayKeys(overlay, keymap, look).map(({ key }) => key))
  return new Set([...ofActions, ...ofOverlays, ...everywhere])
}

/**
 * What every list, form and script takes: digits, Space, arrows, the key of another key inside a text, and what the line of a wrap-up
 * names where its reason proposes a process.
 */
const everywhere = [...'0123456789', 'Space', '↑', '↓', '→', '←', 'Alt-', 'Ctrl-P']

function keysOf(id: string): readonly string[] {
  return shownKeys(actionNamed(id).id, keymap, glyphs)
}

function actionNamed(id: string) {
  const action = allActions.find((each) => each.id === id)
  if (!action) throw new Error(`a guide names an action that there is not: ${id}`)
  return action
}
