import { fold } from '../../domain/fold.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import { contextOf, type Action, type Scene } from '../actions/action.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'
import { shownKeys } from '../go-places.ts'
import { keyLabel } from '../key-label.ts'
import { macroPlaces } from '../macro-keys.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import type { FoundRecord } from '../views/found-record.ts'
import type { LineReading, LineVerb } from '../verbs-port.ts'
import { matchingOptions } from './matching-options.ts'
import type { Overlay } from './model.ts'
import { onScreenOf } from './on-screen.ts'

/** One line of the palette: an action of the console by its name, a verb of the shell, or a word that may stand at the cursor. */
export type PaletteEntry = {
  readonly key: string
  readonly label: string
  readonly hint: string
} & (
  | { readonly is: 'action'; readonly action: Action }
  | { readonly is: 'verb'; readonly verb: LineVerb }
  | { readonly is: 'macro'; readonly macro: string }
  | { readonly is: 'record'; readonly record: FoundRecord }
  | { readonly is: 'choice'; readonly word: string }
)

/** What the palette offers for what was typed. */
export type PaletteOffer = {
  readonly entries: readonly PaletteEntry[]
  /** Whether a verb is being given its words: then Enter gives the line, unless one of them was pointed at. */
  readonly isLine: boolean
}

type Offering = {
  readonly keymap: Keymap
  readonly look: Look
  readonly verbs: readonly LineVerb[]
  readonly line: LineReading
}

/**
 * What the palette offers here for what was typed: the actions that work in this place, blocked ones with the reason, and the verbs of
 * the shell; behind a verb the words that it may be given.
 */
export function paletteOffer(
  scene: Scene,
  typed: string,
  { keymap, look, verbs, line }: Offering,
): PaletteOffer {
  const { found } = scene.views.offers
  if (found) return { entries: [recordEntry(found, look)], isLine: false }
  const actions = matchingOptions(
    [...actionEntries(scene, keymap, look), ...macroEntries(scene, look)],
    typed,
  )
  const wanted = fold(typed.trim())
  if (line.isBehindVerb) {
    // “wrap up” is the name of an action, and “wrap” a verb.
    const meant = actions.filter(
      ({ label }) => line.word.from < line.word.to && fold(label).startsWith(wanted),
    )
    if (meant.length > 0) return { entries: meant, isLine: false }
    return { entries: line.choices.map(choiceEntry), isLine: true }
  }
  // What is for a terminal of its own is not offered, and says why once it is typed.
  const matching = matchingOptions(verbEntries(verbs), typed).filter(
    (each) => each.is === 'verb' && (each.verb.whyNot === null || wanted === each.verb.name),
  )
  const begins = ({ key, label }: PaletteEntry) =>
    fold(label).startsWith(wanted) || fold(key).startsWith(wanted)
  const [first, rest] =
    wanted === '' ? [[], []] : [matching.filter(begins), matching.filter((each) => !begins(each))]
  const named = wanted === '' ? [] : actions.filter(begins)
  // Who types a verb in full means it, unless it takes more: an action of that name asks for that.
  const whole = matching.filter(
    (each) => each.is === 'verb' && each.verb.name === wanted && !takesMore(each.verb),
  )
  const entries =
    wanted === ''
      ? [...actions, ...matching]
      : [
          ...whole,
          ...named,
          ...first.filter((each) => !whole.includes(each)),
          ...actions.filter((each) => !begins(each)),
          ...rest,
        ]
  return { entries, isLine: false }
}

function actionEntries(scene: Scene, keymap: Keymap, look: Look): readonly PaletteEntry[] {
  const here = contextOf(scene.model.place)
  return keymap.actions
    .filter(({ id, contexts }) => contexts.some((context) => context === here) && id !== 'palette.open')
    .map((action): PaletteEntry => {
      const blocked = whyBlocked(action, scene)
      const keys = shownKeys(action.id, keymap, look.glyphs)
      const hint = blocked === null ? keys.join(' ') : `(${look.say(blocked)})`
      return { is: 'action', key: action.id, label: look.say(`action.${action.id}`), hint, action }
    })
}

/** Macros by their name and what they are called, where there is something to run them on. */
function macroEntries({ model, views }: Scene, { say, glyphs }: Look): readonly PaletteEntry[] {
  const here = contextOf(model.place)
  if (here === null || !macroPlaces.includes(here)) return []
  return views.macros.map(({ name, label, key }): PaletteEntry => {
    const hint = key === null ? '' : keyLabel(key, glyphs)
    return {
      is: 'macro',
      key: `${name} ${label}`,
      label: say('palette.macro', { macro: name, label }),
      hint,
      macro: name,
    }
  })
}

const listed = new WeakMap<readonly LineVerb[], readonly PaletteEntry[]>()

/** Made once for each list of verbs, because they are asked for at every key. */
function verbEntries(verbs: readonly LineVerb[]): readonly PaletteEntry[] {
  const known = listed.get(verbs)
  if (known) return known
  const entries = verbs.map((verb): PaletteEntry => {
    const hint = verb.whyNot ?? verb.summary
    return { is: 'verb', key: `${verb.name} ${verb.summary}`, label: verb.usage, hint, verb }
  })
  listed.set(verbs, entries)
  return entries
}

/** Whether a verb has to be given something: `reveal REF`, but not `history [REF]`. */
function takesMore({ name, usage }: LineVerb): boolean {
  return usage.replaceAll(/\[[^\]]*\]/g, '').trim() !== name
}

function recordEntry(record: FoundRecord, { say }: Look): PaletteEntry {
  const { is, ref, customerName } = record
  const about = [say(`lookup.kind.${is}`), ...(customerName === '' ? [] : [customerName])].join('  ')
  return { is: 'record', key: ref, label: ref, hint: about, record }
}

function choiceEntry({ word, about }: LineReading['choices'][number]): PaletteEntry {
  return { is: 'choice', key: word, label: word, hint: about, word }
}

/** A palette with nothing typed in it yet, over what is on the screen. */
export function paletteOver(scene: Scene): Overlay<'palette'> {
  const onScreen = onScreenOf(scene)
  return { kind: 'palette', field: lineField(''), selected: null, onScreen, recall: null, problem: null }
}

/** The field that a line is typed in. */
export function lineField(text: string): TextField {
  return textField({ text, maxLength: 1000 })
}

/** The line with a word in the place of the one at the cursor; a blank behind it, unless its value is still to come. */
export function withWord(field: TextField, { from, to }: LineReading['word'], word: string): TextField {
  const tail = field.text.slice(to)
  const blank = word.endsWith('=') || tail.startsWith(' ') ? '' : ' '
  const head = `${field.text.slice(0, from)}${word}${blank}`
  return { ...lineField(`${head}${tail}`), cursor: head.length }
}

/** What all the words begin with. */
export function commonBeginning(words: readonly string[]): string {
  const [first = '', ...rest] = words
  let length = first.length
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}
