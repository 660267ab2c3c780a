import * as z from 'zod'
import type { Scene } from '../actions/action.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { paletteScreen, type PaletteRow } from '../screens/palette.ts'
import {
  commonBeginning,
  lineField,
  paletteOffer,
  paletteOver,
  withWord,
  type PaletteEntry,
  type PaletteOffer,
} from '../state/palette.ts'
import { placeOfRecord } from '../state/place-of-record.ts'
import type { Overlay } from '../state/model.ts'
import type { Desk } from '../state/press.ts'
import { runAction } from '../state/run-action.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import { foundRecord } from '../views/found-record.ts'
import type { Reading } from '../views/reading.ts'
import type { Offers } from '../state/views.ts'
import { namedKey } from './named-keys.ts'
import { keptField, keptWhole } from './kept-whole.ts'
import type { OverlayKind } from './overlay-kind.ts'

type PaletteOverlay = Overlay<'palette'>

/** Every action by its name, and every verb of the shell with its words. */
export const palette: OverlayKind<'palette'> = {
  isReadWhileTyped: true,
  read: readTyped,
  draw(overlay, { scene, keymap, room, look }) {
    const { offers } = scene.views
    const { entries, isLine } = offerOf(overlay, scene, { keymap, look })
    const { verb, said, runs } = offers.line
    const pointed = selectedIn(overlay, { entries, isLine })
    const entry = pointed === null ? undefined : entries[pointed]
    const isGiven = isLine || (entry?.is === 'verb' && entry.verb.name === overlay.field.text.trim())
    const problem = overlay.problem
    const whole = problem === null ? said : [{ is: 'wrong' as const, ...problem }]
    return paletteScreen(
      {
        field: overlay.field,
        rows: entries.map((entry) => rowOf(entry, scene)),
        selected: pointed,
        usage: verb?.usage ?? '',
        said: isGiven || overlay.problem !== null || entries.length === 0 ? whole : [],
        runs: isGiven ? runs : null,
        isEmpty: entries.length === 0 && !isLine && whole.length === 0,
      },
      room,
      look,
    )
  },
  press(overlay, { scene, key, desk }) {
    const { ui } = desk
    const offer = offerOf(overlay, scene, desk)
    const open = (changed: Partial<PaletteOverlay>) =>
      ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
    const name = keyName(key)
    switch (name) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'ArrowDown':
        if (overlay.recall === null) open({ selected: moved(overlay, offer, 1) })
        else recall(overlay, scene, { by: -1, open })
        return true
      case 'ArrowUp': {
        const at = selectedIn(overlay, offer)
        const isFirst = at === null || at === 0
        if (overlay.recall !== null || isFirst) recall(overlay, scene, { by: 1, open })
        else open({ selected: moved(overlay, offer, -1) })
        return true
      }
      case 'Ctrl-p':
      case 'Ctrl-n':
        recall(overlay, scene, { by: name === 'Ctrl-p' ? 1 : -1, open })
        return true
      case 'Shift-Tab':
        open({ selected: moved(overlay, offer, -1) })
        return true
      case 'Tab':
        complete(overlay, scene, { offer, open })
        return true
      case 'Enter':
        accept(overlay, { offer, scene, desk })
        return true
      default: {
        const field = editTextField(overlay.field, key)
        if (field) open({ field, selected: null, recall: null })
        return field !== null
      }
    }
  },
  kept: keptWhole(z.object({ field: keptField }), (kept, scene) => ({ ...paletteOver(scene), ...kept })),
  keys: ({ field, selected }, { say, glyphs }) => [
    namedKey('Enter', say(field.text === '' || selected !== null ? 'keys.accept' : 'keys.do')),
    namedKey('Tab', say('keys.complete')),
    namedKey(glyphs.up, say('keys.typed-before')),
    namedKey('Esc', say('keys.close')),
  ],
}

/** What the line says, and what was typed before. */
function readTyped(agent: string, reading: Reading, { field, onScreen }: PaletteOverlay): Partial<Offers> {
  const { reader, remember, look, now, verbs, deskOf } = reading
  const typed = deskOf(agent).typedLines.read()
  const recent = remember('line.typed', typed[0] ?? '', () => refsIn(typed))
  const typing = { reader, remember, agent, now: now(), language: look.language, onScreen, recent }
  return {
    verbs: verbs.list(look.language),
    line: verbs.read({ text: field.text, cursor: field.cursor }, typing),
    typedLines: typed,
    found: foundRecord(field.text, agent, reading),
  }
}

const mostRecent = 20

function refsIn(lines: readonly string[]): readonly string[] {
  const refs = lines.flatMap((line) => line.match(/\b[A-Z]{2,4}-\d+\b/g) ?? [])
  return [...new Set(refs)].slice(0, mostRecent)
}

function offerOf(
  { field }: PaletteOverlay,
  scene: Scene,
  { keymap, look }: Pick<Desk, 'keymap' | 'look'>,
): PaletteOffer {
  const { verbs, line } = scene.views.offers
  return paletteOffer(scene, field.text, { keymap, look, verbs, line })
}

/** The entry that Enter takes: in a line that is being typed none, unless one was pointed at. */
function selectedIn({ selected }: PaletteOverlay, { entries, isLine }: PaletteOffer): number | null {
  if (entries.length === 0) return null
  return selected === null ? (isLine ? null : 0) : Math.min(selected, entries.length - 1)
}

function moved(overlay: PaletteOverlay, offer: PaletteOffer, by: 1 | -1): number | null {
  const at = selectedIn(overlay, offer)
  if (at === null) return by === 1 && offer.entries.length > 0 ? 0 : null
  if (offer.isLine && at === 0 && by === -1) return null
  return Math.max(0, Math.min(at + by, offer.entries.length - 1))
}

type Opening = { readonly open: (changed: Partial<PaletteOverlay>) => void }

/** Goes through the lines that were given before; behind the latest stands what was being typed. */
function recall(
  { field, recall: at }: PaletteOverlay,
  scene: Scene,
  { by, open }: Opening & { readonly by: 1 | -1 },
): void {
  const lines = scene.views.offers.typedLines
  const index = (at?.index ?? -1) + by
  const typed = at?.typed ?? field.text
  const line = lines[index]
  if (line !== undefined) open({ field: lineField(line), selected: null, recall: { index, typed } })
  else if (index < 0) open({ field: lineField(typed), selected: null, recall: null })
}

/** Puts in what was pointed at, or as much as all the words begin with; pressed again it goes through them. */
function complete(
  overlay: PaletteOverlay,
  scene: Scene,
  { offer, open }: Opening & { readonly offer: PaletteOffer },
): void {
  const { field } = overlay
  const { line } = scene.views.offers
  const at = selectedIn(overlay, offer)
  const entry = at === null ? undefined : offer.entries[at]
  if (!offer.isLine) {
    const verb = entry?.is === 'verb' ? entry : offer.entries.find((each) => each.is === 'verb' && begins(each.verb.name, field.text)) // prettier-ignore
    if (verb?.is === 'verb' && field.text !== '')
      open({ field: lineField(`${verb.verb.name} `), selected: null })
    else open({ selected: moved(overlay, offer, 1) })
    return
  }
  if (entry?.is === 'choice') {
    open({ field: withWord(field, line.word, entry.word), selected: null })
    return
  }
  const words = line.choices.map(({ word }) => word)
  const [only] = words
  if (only === undefined) return
  if (words.length === 1) {
    open({ field: withWord(field, line.word, only), selected: null })
    return
  }
  const common = commonBeginning(words)
  const isLonger = common.length > line.word.to - line.word.from
  if (!isLonger) open({ selected: 0 })
  else {
    const text = field.text.slice(0, line.word.from) + common + field.text.slice(line.word.to)
    const cursor = line.word.from + common.length
    open({ field: { ...lineField(text), cursor }, selected: null })
  }
}

function begins(name: string, typed: string): boolean {
  return name.startsWith(typed.trimStart().toLowerCase())
}

type Accepting = { readonly offer: PaletteOffer; readonly scene: Scene; readonly desk: Desk }

function accept(overlay: PaletteOverlay, { offer, scene, desk }: Accepting): void {
  const { ui } = desk
  const { field, onScreen } = overlay
  const { line } = scene.views.offers
  const at = selectedIn(overlay, offer)
  const entry = at === null ? undefined : offer.entries[at]
  const open = (changed: Partial<PaletteOverlay>) =>
    ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
  if (entry?.is === 'action') {
    ui.change({ do: 'close' })
    runAction(entry.action, scene, desk)
  } else if (entry?.is === 'record') {
    ui.change({ do: 'close' })
    ui.change({ do: 'go', place: placeOfRecord(entry.record.is, entry.record.ref) })
  } else if (entry?.is === 'macro') {
    ui.change({ do: 'close' })
    ui.perform({ do: 'run-macro', macro: entry.macro, onScreen })
  } else if (entry?.is === 'choice') {
    open({ field: withWord(field, line.word, entry.word), selected: null })
  } else if (entry?.is === 'verb' && entry.verb.whyNot !== null) {
    open({ problem: { text: entry.verb.whyNot, hint: '' } })
  } else if (entry?.is === 'verb' && entry.verb.name !== field.text.trim()) {
    // What was only found by a part of its name is shown with what it would do before it is done.
    open({ field: lineField(`${entry.verb.name} `), selected: null })
  } else if (field.text.trim() !== '') {
    ui.perform({ do: 'run-line', line: field.text.trim(), onScreen })
  }
}

function rowOf(entry: PaletteEntry, scene: Scene): PaletteRow {
  const { label, hint } = entry
  const isBlocked =
    entry.is === 'action'
      ? whyBlocked(entry.action, scene) !== null
      : entry.is === 'verb' && entry.verb.whyNot !== null
  return { label, hint, isBlocked }
}
