import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addChecklistItem } from '../../src/commands/cases/add-checklist-item.ts'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { applySite } from '../../src/commands/apply-site.ts'
import { openCase } from '../../src/commands/cases/open-case.ts'
import { putBackInteraction } from '../../src/commands/interactions/put-back-interaction.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { saveView } from '../../src/commands/views/save-view.ts'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { announceForm } from '../../src/console/forms/announce-form.ts'
import { newTransfer } from '../../src/console/forms/new-transfer.ts'
import { textField } from '../../src/console/components/text-field/text-field.ts'
import { drawConsole } from '../../src/console/draw-console.ts'
import { headerLine } from '../../src/console/components/header-line.ts'
import { wrapUpForm } from '../../src/console/forms/wrap-up-form.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import type { DeskReading } from '../../src/console/places/place-kind.ts'
import { replyForm } from '../../src/console/forms/reply-form.ts'
import { caseTabs } from '../../src/console/screens/case.ts'
import { readViews } from '../../src/console/read-views.ts'
import {
  casesPlace,
  customerPlace,
  myWork,
  nothingSelected,
  queuesPlace,
  signInPlace,
  startModel,
  workspacePlace,
  type Model,
  type Overlay,
  type Place,
  viewPlace,
} from '../../src/console/state/model.ts'
import { paint, themeFrom } from '../../src/console/theme.ts'
import { memory } from '../../src/console/views/remember.ts'
import { openDesk, type PersonDesk } from '../../src/desk/open-desk.ts'
import { widthOf } from '../../src/language/width.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { verbsAround } from './program/verbs-around.ts'
import { sayWithKeys } from './say-with-keys.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { anEmptyStore, type TestStore } from '../builders/an-empty-store.ts'

// Hostile text through a real store, into every field that people and the world fill in, and onto every screen.

type Hostile = { readonly id: string; readonly s: string; readonly keep?: boolean }

const room = { columns: 100, rows: 40 }
const strings = hostileStrings()
const theme = themeFrom({ LANG: 'pl_PL.UTF-8', TERM: 'xterm-256color' })
const keymap = keymapOf(allActions)
const look = { say: sayWithKeys('en', theme.glyphs), language: 'en', glyphs: theme.glyphs } as const
const marked = (text: string): string => `[[${text}]]`

let site: TestStore
let folder = ''
let desk: PersonDesk
const refs = new Map<string, string>()
/** The view that each contact is in. */
const views = new Map<string, string>()
/** The case of each contact. */
const cases = new Map<string, string>()

function hostileStrings(): readonly Hostile[] {
  const corpus = new URL('../../../shared/reference/hostile-text.json', import.meta.url)
  const { strings } = JSON.parse(readFileSync(corpus, 'utf8')) as { readonly strings: readonly Hostile[] }
  return strings.filter(({ s }) => s !== undefined).map((each) => ({ ...each, s: each.s.toWellFormed() }))
}

beforeAll(async () => {
  site = await anEmptyStore()
  folder = mkdtempSync(join(tmpdir(), 'linia-hostile-'))
  desk = openDesk({
    folder,
    storeId: site.store.info.storeId,
    now: () => site.clock.now,
    randomBytes: (count) => new Uint8Array(count),
    pid: process.pid,
    isRunning: () => true,
    latestEvent: () => 0,
    failed: (fault) => {
      throw fault
    },
  })
  await site.give('owner', applySite, aSiteDefinition())
  await site.give('ewa', setAgentStatus, { status: 'ready' })
  for (const { id, s } of strings) refs.set(id, await received(marked(s), id))
}, 120_000)

afterAll(async () => {
  desk.flush()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One contact with the text in all that its sender and its agents write: it is taken, noted on and put back for it. */
async function received(text: string, id: string): Promise<string> {
  const { ref } = await site.give('owner', receiveInteraction, {
    channel: 'email',
    queue: 'written',
    subject: text.slice(0, 2000).toWellFormed(),
    from: { kind: 'email', value: `${id}@mail.example`, name: text.slice(0, 500).toWellFormed() },
    message: {
      senderName: text.slice(0, 500).toWellFormed(),
      senderAddress: `${id}@mail.example`,
      recipients: [],
      text,
      messageId: null,
      references: [],
      rawHash: null,
      sentAt: null,
      isAutomatic: false,
      attachments: [
        {
          name: text.slice(0, 500).toWellFormed(),
          mediaType: 'text/plain',
          bytes: 1,
          contentHash: '0'.repeat(64),
        },
      ],
    },
  })
  await site.give('ewa', takeInteraction, { ref })
  await site.give('ewa', addNote, { ref, text: text.slice(0, 100_000).toWellFormed() })
  await site.give('ola', addNote, { ref, text: `@ewa ${text.slice(0, 10_000)}`.toWellFormed() })
  const given = { interaction: ref, subject: text.slice(0, 2000).toWellFormed() || 'x' }
  const made = await site.give('ewa', openCase, given)
  await site.give('ewa', addChecklistItem, { ref: made.ref, text: text.slice(0, 2000).toWellFormed() || 'x' })
  cases.set(ref, made.ref)
  await site.give('ewa', putBackInteraction, { ref, reason: text.slice(0, 500).toWellFormed() })
  desk.of('ewa').drafts.notes.keep(ref, text)
  const labels = { en: text.slice(0, 80).toWellFormed() || 'x' }
  const name = `v${views.size % 90}`
  const view = { of: 'contacts' as const, filter: `ref = ${ref}`, columns: [], sort: null }
  await site.give('ewa', saveView, { name, labels, isRelabelled: true, ...view })
  views.set(ref, name)
  return ref
}

/** As in a console: what is asked again while the store stays as it is is answered from here. */
const remembered = memory()

const verbs = verbsAround({ now: () => site.clock.now, randomBytes: (count) => new Uint8Array(count) })

function reading(): DeskReading {
  return {
    reader: site.store.reader,
    remember: remembered.remember,
    look,
    now: () => site.clock.now,
    deskOf: desk.of,
    decidedBy: () => null,
    keysFile: { path: 'keys.yaml', isThere: false, preset: null },
    lastAgent: () => null,
    storePath: 'store.db',
    program: 'linia',
    present: () => [],
    phone: () => null,
    unsent: () => 3,
    verbs,
  }
}

/** Every line of the screen as the terminal gets it, without the tones. */
function drawn(model: Model): readonly string[] {
  const { now } = site.clock
  const views = readViews(model, reading())
  const header = views.header ? [headerLine(views.header, { now, columns: room.columns }, look)] : []
  const body = drawConsole({ scene: { model, views }, keymap, now }, room, look)
  return [...header, ...body.lines].map((line) => paint(line, theme).replaceAll(/\u001B\[[\d;]*m/g, ''))
}

const base: Model = { ...startModel({ isEmpty: false }), agent: 'ewa', place: queuesPlace('written') }

/** Every place and everything that can lie over it, for one contact. */
function modelsFor(ref: string, text: string): readonly Model[] {
  const theCase = cases.get(ref) ?? ''
  const view = interactionView(site.store.reader, ref)
  const customer = view?.card?.customer.ref ?? ''
  const typed = textField({ text: text.slice(0, 500).toWellFormed(), maxLength: 500 })
  const note = textField({ text: text.slice(0, 4000).toWellFormed(), isMultiline: true })
  const places: readonly Place[] = [
    { ...queuesPlace('written'), selection: { key: ref, index: 0 }, filter: ref },
    queuesPlace(myWork),
    workspacePlace(ref),
    { at: 'workspace', ref, tab: 'customer', scroll: 0 },
    { at: 'workspace', ref, tab: 'notes', scroll: 0 },
    {
      at: 'customers',
      field: textField({ text: text.slice(0, 20) }),
      selection: nothingSelected,
      isTyping: true,
    },
    { at: 'customers', field: textField({ text: customer }), selection: nothingSelected, isTyping: true },
    customerPlace(customer),
    { at: 'history', ref, selection: nothingSelected },
    { at: 'inbox', selection: nothingSelected, marked: new Set() },
    { at: 'people', selection: nothingSelected },
    { at: 'processes', selection: nothingSelected },
    { at: 'process', process: 'bill-complaint', selection: nothingSelected },
    viewPlace(views.get(ref) ?? ''),
    { ...casesPlace('in-work', theCase), selection: nothingSelected },
    { ...casesPlace('over', text.slice(0, 400)), selection: nothingSelected },
    ...caseTabs.map((tab): Place => ({
      at: 'case',
      ref: theCase,
      tab,
      selection: nothingSelected,
      scroll: 0,
    })),
    { ...signInPlace(), filter: typed } as Place,
  ]
  const start = { to: text.slice(0, 300), subject: text.slice(0, 500), isMasked: true, hasSubject: true, language: 'pl', lastSeen: null, text: '' } as const // prettier-ignore
  const draft = { to: text.slice(0, 300), subject: '', text: `${text.slice(0, 3000)} ;`, lastSeen: null, attached: [{ name: text.slice(0, 500), mediaType: text.slice(0, 100), bytes: 1, contentHash: '' }] } // prettier-ignore
  const reply = replyForm(ref, start, draft)
  const form = wrapUpForm({
    ref,
    questions: { reason: 'optional', outcome: 'required', severalOutcomes: false, codes: [] },
    language: 'en',
    draft: { reason: null, outcomes: [], texts: { note: text.slice(0, 4000).toWellFormed() } },
    recent: { reason: [], outcome: [] },
  })
  const problem = text.slice(0, 500).toWellFormed()
  const hostile = [{ kind: 'interaction', ref, about: problem }] as const
  const overlays: readonly Overlay[] = [
    { kind: 'note', ref, field: note, problem },
    { kind: 'wrap-up', form, thenNext: false, over: null, problem },
    { kind: 'reply', form: reply, problem },
    { kind: 'reply', form: { ...reply, side: { asks: 'attach', field: typed, selected: 0, names: [text] } }, problem }, // prettier-ignore
    { kind: 'reply', form: { ...reply, side: { asks: 'template', template: text.slice(0, 60), language: 'pl', text, scroll: 0 } }, problem }, // prettier-ignore
    { kind: 'files', ref, selected: 0, saving: null, problem },
    { kind: 'files', ref, selected: 0, saving: { isAll: false, field: note, names: [text] }, problem },
    { kind: 'wrap-up', form, thenNext: true, over: { kind: 'reply', form: reply, problem }, problem: null },
    { kind: 'case-pick', what: 'of-contact', ref, field: textField(), selected: 0, problem },
    { kind: 'case-pick', what: 'of-contact', ref, field: typed, selected: 0, problem },
    { kind: 'announce', form: announceForm({ title: text.slice(0, 100), text, to: [text.slice(0, 60)], until: text.slice(0, 60), mustBeRead: true }), problem }, // prettier-ignore
    { kind: 'case-line', what: 'pending', ref: theCase, field: typed, problem },
    { kind: 'case-line', what: 'item', ref: theCase, field: typed, problem },
    { kind: 'resolve-case', ref: theCase, field: note, withChildren: true, problem },
    { kind: 'put-back', ref, field: typed, selected: 0, problem },
    { kind: 'transfer', ref, field: typed, selected: 0, note: typed, isNoting: true, problem },
    {
      kind: 'palette',
      field: typed,
      selected: null,
      onScreen: { meant: hostile, isOpen: true, marked: [], records: hostile },
      recall: null,
      problem: { text: problem, hint: problem },
    },
    {
      kind: 'palette',
      field: textField({ text: 'show ' }),
      selected: 0,
      onScreen: { meant: hostile, isOpen: true, marked: [], records: hostile },
      recall: null,
      problem: null,
    },
    { kind: 'answer', title: problem, text: problem, scroll: 0, question: problem },
    { kind: 'status', isAfterThis: false, selected: 0, problem },
    { kind: 'leave', selected: 0, isOnlyClosing: false, problem },
    { kind: 'filter', field: typed, before: '' },
    { kind: 'help', scroll: 0, over: null },
  ]
  const notice = { kind: 'refused', text: problem, hint: problem } as const
  return [
    ...places.map((place): Model => ({ ...base, place })),
    ...overlays.map((overlay): Model => ({ ...base, place: workspacePlace(ref), overlay })),
    { ...base, notice },
  ]
}

// Joiners and selectors may be honest spelling; what is left here never is.
const acting =
  /[\p{Cc}\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/u

describe('hostile text through a real store', () => {
  test('acts on no terminal and hides nothing, on any place and under any form', { timeout: 120_000 }, () => {
    expect(strings.length).toBeGreaterThan(300)
    let seen = 0
    for (const { id, s } of strings) {
      for (const [index, model] of modelsFor(refs.get(id) ?? '', marked(s)).entries()) {
        for (const line of drawn(model)) {
          if (acting.test(line)) throw new Error(`${id} acts on screen ${index}: ${JSON.stringify(line)}`)
          if (widthOf(line) > room.columns)
            throw new Error(`${id} is too wide on screen ${index}: ${JSON.stringify(line)}`)
          seen += 1
        }
      }
    }
    expect(seen).toBeGreaterThan(strings.length * 19 * 39)
  })

  test('leaves what stands before and after it to be seen in the message', { timeout: 60_000 }, () => {
    for (const { id, s } of strings) {
      if (s.length > 20_000) continue
      let text = ''
      for (let scroll = 0; scroll < 20_000; scroll += 30) {
        const page = drawn({
          ...base,
          place: { at: 'workspace', ref: refs.get(id) ?? '', tab: 'message', scroll },
        })
        text += page.slice(4).join('\n')
        if (text.includes(']]')) break
      }
      expect(text.includes('[[') && text.includes(']]'), id).toBe(true)
    }
  })

  test('honest text reads as it was written', () => {
    const honest = strings.filter(({ s, keep }) => keep === true && !/\s/.test(s) && widthOf(s) < 60)
    expect(honest.length).toBeGreaterThan(20)
    for (const { id, s } of honest) {
      const lines = drawn({ ...base, place: workspacePlace(refs.get(id) ?? '') })
      expect(lines.join('\n').includes(marked(s)), id).toBe(true)
    }
  })

  test('the names of a site act no more than its mail does', { timeout: 60_000 }, async () => {
    const other = await anEmptyStore(2)
    const plain = aSiteDefinition()
    const texts = strings.map(({ s }) => marked(s.slice(0, 60).toWellFormed()))
    let seen = 0
    for (let from = 0; from < texts.length; from += 20) {
      const next = namesFrom(texts.slice(from))
      await other.give('owner', applySite, {
        ...plain,
        site: { ...plain.site, name: next() },
        queues: plain.queues.map((queue) => ({ ...queue, labels: { en: next() } })),
        people: plain.people.map((person) => ({ ...person, name: next() })),
        notReadyReasons: plain.notReadyReasons.map((reason) => ({ ...reason, labels: { en: next() } })),
      })
      const screens: readonly Model[] = [
        { ...base, place: signInPlace() },
        base,
        { ...base, overlay: { kind: 'status', isAfterThis: false, selected: 0, problem: null } },
        {
          ...base,
          overlay: newTransfer('KX-1'),
        },
      ]
      const before = site
      site = other
      for (const line of screens.flatMap((model) => drawn(model))) {
        if (acting.test(line)) throw new Error(`a name from ${from} on acts: ${JSON.stringify(line)}`)
        seen += 1
      }
      site = before
    }
    await other.close()
    expect(seen).toBeGreaterThan(17 * 4 * 39)
  })
})

function namesFrom(texts: readonly string[]): () => string {
  let at = 0
  return () => texts[at++ % texts.length] ?? 'name'
}
