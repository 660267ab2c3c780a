import { describe, expect, test } from 'vitest'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { keyLabel } from '../../src/console/key-label.ts'
import { keysOfPreset } from '../../src/console/key-presets.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import { themeFrom } from '../../src/console/theme.ts'
import { tourActions } from '../../src/console/tour/tour-actions.ts'
import type { Message } from '../../src/language/message.ts'
import { consoleMessages } from '../../src/language/messages/console.ts'
import { isMessageKey, speaker } from '../../src/language/say.ts'
import { sayWithKeys } from './say-with-keys.ts'

const { glyphs } = themeFrom({ LANG: 'en_GB.UTF-8', TERM: 'xterm' })
const actions = [...allActions, ...tourActions]
const usual = keymapOf(actions)
const arrows = keymapOf(actions, keysOfPreset('arrows', actions))
const all = Object.entries<Message>(consoleMessages)

/** Keys that belong to a form, a list over the place or a text, whatever the keymap is: by message, what it names. */
const ofForms: Readonly<Record<string, readonly string[]>> = {
  'hint.unheard': ['Esc'],
  'script.look-first': ['Enter'],
  'wrap-up.process-begins': ['Enter'],
  'wrap-up.process-proposed': ['Ctrl-P', 'Enter'],
  'wrap-up.processes-proposed': ['Ctrl-P', 'Enter'],
  'first-run.tour': ['Esc'],
  'bulk.progress': ['Esc'],
  'case.open-as': ['Enter'],
  'case.line.pending-until': ['Enter'],
  'case.line.item-hint': ['Enter'],
  'case.line.subject-hint': ['Enter'],
  'draft.changed-elsewhere': ['Ctrl-T'],
  'done.undone-beside': ['Ctrl-T'],
  'done.reply-called-beside': ['Ctrl-T'],
  'done.draft-back-beside': ['Ctrl-T'],
  'case.children-open': ['Ctrl-D'],
  'case.item': ['*'],
  'decline.own': ['Enter'],
  'put-back.own': ['Enter'],
  'editor.broken': ['Ctrl-Z'],
  'files.opened': ['s'],
  'files.no-program': ['s'],
  'files.runs': ['s'],
  'files.disguised': ['s'],
  'files.unknown': ['s'],
  'lock.how-pin': ['Enter'],
  'lock.how-key': ['Enter'],
  'settings.pin.about': ['Enter'],
  'callback.turn': ['Space', 'Spacja'],
  'announce.add': ['Space', 'Spacja'],
  'announce.drop': ['Space', 'Spacja'],
  'announce.several': ['Tab'],
  'transfer.note-hint': ['Tab'],
  'pin.new-or-none': ['Enter'],
  'done.pin-removed': ['Enter'],
  'reply.other-language': ['Ctrl-L'],
  'reply.empty': ['Tab'],
  'reply.file-lost': ['Ctrl-O'],
  // Seconds.
  'reply.leaves-in': ['s'],
  'reply.held-back': ['Ctrl-D'],
  'reply.unsent': ['Esc'],
  'reveal.own': ['Enter'],
  'settings.quote.about': ['Ctrl-R'],
  'settings.quote.off': ['Ctrl-R'],
  'script.proposed': ['Enter'],
  'script.type.text': ['Enter'],
  'script.type.number': ['Enter'],
  'script.type.amount': ['Enter'],
  'script.type.date': ['Enter'],
  'script.type.datetime': ['Enter'],
  'status.tab-now': ['Tab'],
  'status.tab-after': ['Tab'],
  'tour.step.send': ['Tab', 'Ctrl-D', 'Esc', ';'],
  'tour.step.wrap-up': ['Ctrl-D'],
  'tour.step.next': ['Ctrl-D'],
  'tour.step.callback': ['Ctrl-D'],
  'tour.step.customer': ['Enter'],
  'tour.step.marks': ['Enter'],
  'verify.y-takes': ['y'],
  'verify.y-holder': ['y', 'n'],
  'verify.y-passed': ['y', 'n'],
  'views.save-as': ['Enter'],
  'wrap-up.kept': ['Enter'],
  'wrap-up.no-match': ['Ctrl-U', 'Tab'],
  'wrap-up.several': ['Enter'],
  'wrap-up.several-more': ['Enter'],
  // The sets of keys themselves are told of there.
  'settings.keys.about': ['g g', 'G', 'Ctrl-D', 'h', 'l', 'Enter', 'F2'],
}

/** Words of a letter that no key is meant by. */
const wordsOfALetter = {
  en: ['a', 'I'],
  pl: ['a', 'A', 'i', 'o', 'O', 'u', 'U', 'w', 'W', 'z', 'Z'],
} as const

const named = /^(?:(?:Ctrl|Alt|Shift)-\S+|F\d+|Enter|Esc|Tab|Space|Spacja|PgUp|PgDn|Home|End|Del|Ins)$/

/** What looks like a key in a text: named keys, and what a place's actions have as keys. */
function keysIn(text: string, language: 'en' | 'pl'): readonly string[] {
  const plain = text.replaceAll(/\{[^}]*\}/g, '#').replaceAll(/`[^`]*`/g, '#')
  const single = new Set(
    actions.flatMap(({ keys }) => keys).filter((key) => [...key].length === 1 || key.startsWith('g ')),
  )
  const goes = [...plain.matchAll(/(?<![\p{L}\d])g [a-z](?![\p{L}\d])/gu)].map(([key]) => key)
  const words = plain
    .replaceAll(/(?<![\p{L}\d])g [a-z](?![\p{L}\d])/gu, ' ')
    .split(/\s+/)
    .map((word) => (word.length > 1 ? word.replaceAll(/^[(“„"]+|[).,:;”"?!]+$/g, '') : word))
  const exempt: readonly string[] = wordsOfALetter[language]
  return [
    ...goes,
    ...words.filter((word) => named.test(word) || (single.has(word) && !exempt.includes(word))),
  ]
}

function textsOf(message: Message, language: 'en' | 'pl'): readonly string[] {
  const text = message[language]
  return typeof text === 'string' ? [text] : Object.values(text)
}

function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{key:([^}]+)\}/g)].map(([, id]) => id ?? '').toSorted()
}

describe('the messages of the console', () => {
  test('name no key by heart but those of forms, which no set of keys changes', () => {
    expect(all.length).toBeGreaterThan(500)
    const wrong = all.flatMap(([key, message]) =>
      (['en', 'pl'] as const).flatMap((language) =>
        textsOf(message, language)
          .flatMap((text) => keysIn(text, language))
          .filter((found) => !(ofForms[key] ?? []).includes(found))
          .map((found) => `${key} (${language}): ${found}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('name keys by actions that there are, the same in both languages and in every number', () => {
    const wrong = all.flatMap(([key, message]) => {
      const places = [...textsOf(message, 'en'), ...textsOf(message, 'pl')].map(placesIn)
      const [first = []] = places
      const isSame = places.every((each) => String(each) === String(first))
      const areThere = first.every((id) => actions.some((action) => action.id === id))
      return isSame && areThere ? [] : [key]
    })
    expect(wrong).toEqual([])
    expect(all.filter(([, message]) => textsOf(message, 'en').some((text) => text.includes('{key:'))).length) //
      .toBeGreaterThan(30)
  })

  test.each(['en', 'pl'] as const)('name what does it where no letter is a command (%s)', (language) => {
    const say = sayWithKeys(language, glyphs, arrows)
    const plain = speaker(language)
    const wrong = all.flatMap(([key, message]) => {
      const ids = placesIn(textsOf(message, language)[0] ?? '')
      if (ids.length === 0 || !isMessageKey(key)) return []
      const said = say(key, { n: 1 })
      return ids.flatMap((id) => {
        const action = actions.find((each) => each.id === id)
        if (!action) return [`${key}: ${id}`]
        const [own] = arrows.keysOf(action.id)
        const isSaid =
          own === undefined
            ? said.includes(`F2 ${language === 'en' ? '“' : '„'}${plain(`action.${action.id}`)}”`) ||
              /F9 [a-z]/.test(said)
            : said.includes(keyLabel(own, glyphs))
        return isSaid ? [] : [`${key}: ${id}: ${said}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('follow the keymap, and take nothing that is filled in for a key', () => {
    expect(sayWithKeys('en', glyphs, usual)('done.end', { ref: 'KX-1' })).toBe(
      'KX-1 has ended. w wraps it up.',
    )
    expect(sayWithKeys('en', glyphs, arrows)('done.end', { ref: 'KX-1' })).toBe(
      'KX-1 has ended. F6 wraps it up.',
    )
    expect(sayWithKeys('en', glyphs, usual)('done.hold', { ref: '{key:undo}' })).toBe(
      '{key:undo} is on hold.',
    )
  })
})
