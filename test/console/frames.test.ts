import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { textField } from '../../src/console/components/text-field/text-field.ts'
import type { Line } from '../../src/console/components/line.ts'
import { drawConsole } from '../../src/console/draw-console.ts'
import { answersOf, draftOf, noteKey, wrapUpForm } from '../../src/console/forms/wrap-up-form.ts'
import { replyForm, type ReplyForm, type ReplyStart } from '../../src/console/forms/reply-form.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import { newTransfer } from '../../src/console/forms/new-transfer.ts'
import { lockedFrame } from '../../src/console/locked-frame.ts'
import type { Look, Room } from '../../src/console/look.ts'
import { marksOf } from '../../src/console/state/marks.ts'
import { overlayKeys } from '../../src/console/overlays/every-overlay.ts'
import { paletteOver } from '../../src/console/state/palette.ts'
import { announceForm } from '../../src/console/forms/announce-form.ts'
import { callbackForm } from '../../src/console/forms/callback-form.ts'
import {
  callbacksPlace,
  inboxPlace,
  casePlace,
  casesPlace,
  nothingSelected,
  queuesPlace,
  startModel,
  workspacePlace,
  type Model,
  type Place,
  viewPlace as placeOfView,
} from '../../src/console/state/model.ts'
import { paint, themeFrom, type Theme } from '../../src/console/theme.ts'
import type { Language } from '../../src/language/say.ts'
import { widthOf } from '../../src/language/width.ts'
import { noRecent, sampleQuestions, sampleViews, withScript } from './sample/sample-views.ts'
import { sayWithKeys } from './say-with-keys.ts'

const now = new Date('2026-11-21T09:41:07').getTime()
const keymap = keymapOf(allActions)
const modern = themeFrom({ LANG: 'pl_PL.UTF-8', TERM: 'xterm-256color' })

const signedIn: Model = { ...startModel({ isEmpty: false }), agent: 'ewa', place: queuesPlace('written') }
const workspace: Model = { ...signedIn, place: workspacePlace('KX-1042'), behind: [signedIn.place] }
const form = wrapUpForm({
  ref: 'KX-1042',
  questions: sampleQuestions,
  language: 'en',
  draft: null,
  recent: noRecent,
})

const marks = marksOf(
  ['KX-1042', 'KX-1043', 'KX-1045'].map((ref, index) => ({ id: ref, ref, version: index + 1 })),
  { isAll: true },
)
const markedQueue: Model = { ...signedIn, place: { ...queuesPlace('written'), marks } }
const [someReason, someOutcome] = (['reason', 'outcome'] as const).map(
  (kind) => sampleQuestions.codes.find(({ code }) => code.kind === kind)?.code.path ?? '',
)
const openedForm = wrapUpForm({
  ref: '',
  questions: sampleQuestions,
  language: 'en',
  draft: { reason: someReason ?? null, outcomes: someOutcome === undefined ? [] : [someOutcome], texts: {} },
  recent: noRecent,
})
const filledForm = { ...openedForm, isKept: false, focus: { on: 'text', key: noteKey } } as const

function lookingFor(text: string): Place {
  return { at: 'customers', field: textField({ text }), selection: nothingSelected, isTyping: true }
}

function replyBegun(lastSeen: string | null): ReplyStart {
  const subject = 'Re: Faktura za październik, błędna kwota'
  const to = 'jan.kowalski@poczta.example'
  return { to, subject, isMasked: false, hasSubject: true, language: 'pl', lastSeen, text: '' }
}

function reply(text: string): ReplyForm {
  const form = replyForm('KX-1042', replyBegun('m-1'), null)
  return { ...form, texts: { ...form.texts, text: textField({ text, isMultiline: true }) } }
}

function palette(text: string): Model {
  const over = paletteOver({ model: signedIn, views: sampleViews(signedIn, { now, language: 'en' }) })
  return { ...signedIn, overlay: { ...over, field: textField({ text }) } }
}

const peoplePlace: Place = { at: 'people', selection: nothingSelected }

const settingsPlace: Place = { at: 'settings', selection: { key: 'theme', index: 1 }, before: [] }

const viewsPlace: Place = { at: 'views', selection: nothingSelected }
const viewPlace: Place = placeOfView('pilne-u-mnie')

const models: Readonly<Record<string, Model>> = {
  'first-run': startModel({ isEmpty: true }),
  'sign-in': startModel({ isEmpty: false }),
  queues: signedIn,
  workspace,
  'workspace-customer': {
    ...workspace,
    place: { at: 'workspace', ref: 'KX-1042', tab: 'customer', scroll: 0 },
  },
  'workspace-notes': { ...workspace, place: { at: 'workspace', ref: 'KX-1042', tab: 'notes', scroll: 0 } },
  script: { ...workspace, place: workspacePlace(withScript.choice) },
  'script-number': {
    ...workspace,
    place: workspacePlace(withScript.field),
    overlay: {
      kind: 'script-line',
      what: 'answer',
      ref: 'KX-4001',
      step: 'meter',
      sequence: 4,
      title: 'What the meter shows now',
      type: 'number',
      to: null,
      field: textField({ text: '1248' }),
      problem: null,
    },
  },
  proposals: { ...workspace, place: workspacePlace(withScript.proposed) },
  'script-late': { ...workspace, place: workspacePlace(withScript.field) },
  'script-waiting': { ...workspace, place: workspacePlace(withScript.waiting) },
  'script-outline': {
    ...workspace,
    place: workspacePlace(withScript.choice),
    overlay: { kind: 'script-page', page: 'outline', scroll: null },
  },
  'script-instruction': {
    ...workspace,
    place: workspacePlace(withScript.choice),
    overlay: { kind: 'script-page', page: 'instruction', scroll: null },
  },
  'script-jump': {
    ...workspace,
    place: workspacePlace(withScript.choice),
    overlay: {
      kind: 'script-pick',
      what: 'jump',
      ref: withScript.choice,
      field: textField(),
      selected: 0,
      problem: null,
    },
  },
  customers: { ...signedIn, place: lookingFor('ko') },
  customer: { ...signedIn, place: { at: 'customer', ref: 'KX-17', selection: nothingSelected } },
  'my-work': { ...signedIn, place: queuesPlace('@mine') },
  history: { ...signedIn, place: { at: 'history', ref: 'KX-1042', selection: { key: null, index: 0 } } },
  'what-i-did': { ...signedIn, place: { at: 'history', ref: null, selection: nothingSelected } },
  callbacks: { ...signedIn, place: callbacksPlace() },
  callback: {
    ...workspace,
    overlay: {
      kind: 'callback',
      form: callbackForm('KX-17', '', { when: 'jutro 10', whose: 'mine', queue: '', note: 'Kwota zwrotu' }),
      problem: null,
    },
  },
  'callback-time': {
    ...signedIn,
    place: callbacksPlace(),
    overlay: {
      kind: 'callback-time',
      ref: 'KX-2004',
      field: textField({ text: 'pon 9:00' }),
      problem: null,
    },
  },
  'callback-done': {
    ...signedIn,
    place: callbacksPlace(),
    overlay: { kind: 'callback-done', ref: 'KX-2001', selected: 0, problem: null },
  },
  views: { ...signedIn, place: viewsPlace },
  view: { ...signedIn, place: viewPlace, behind: [viewsPlace] },
  'save-view': {
    ...signedIn,
    overlay: {
      kind: 'save-view',
      of: 'waiting',
      filter: 'queue = written and (subject ~ faktura)',
      sort: null,
      field: textField({ text: 'Faktury, Łódź' }),
      isShared: false,
      problem: null,
    },
  },
  inbox: { ...signedIn, place: inboxPlace() },
  announce: {
    ...signedIn,
    place: inboxPlace(),
    overlay: {
      kind: 'announce',
      form: {
        ...announceForm({
          title: 'System sklepu nie działa',
          text: 'Od 14:00.\nTylko oddzwaniamy.',
          to: ['queue:written'],
          until: 'jutro 18:00',
          mustBeRead: true,
        }),
        focus: 'to',
      },
      problem: null,
    },
  },
  people: { ...signedIn, place: peoplePlace },
  processes: { ...signedIn, place: { at: 'processes', selection: nothingSelected } },
  process: {
    ...signedIn,
    place: { at: 'process', process: 'bill-complaint', selection: nothingSelected },
  },
  settings: { ...signedIn, place: settingsPlace },
  pin: {
    ...signedIn,
    place: settingsPlace,
    overlay: {
      kind: 'pin',
      step: 'new',
      hasPin: true,
      field: textField({ text: '246' }),
      first: '',
      problem: null,
    },
  },
  'person-work': {
    ...signedIn,
    place: peoplePlace,
    overlay: { kind: 'person-work', person: 'p0', name: 'Ola Wiśniewska', selected: 0 },
  },
  'person-status': {
    ...signedIn,
    place: peoplePlace,
    overlay: {
      kind: 'person-status',
      person: 'p1',
      name: 'Ola Wiśniewska',
      isBusy: true,
      isAfterThis: true,
      selected: 1,
      problem: null,
    },
  },
  copy: { ...workspace, overlay: { kind: 'copy', selected: 0 } },
  go: { ...signedIn, overlay: { kind: 'go', selected: 0 } },
  help: { ...signedIn, overlay: { kind: 'help', scroll: 0, over: null } },
  palette: palette(''),
  'palette-found': palette('transfer'),
  'palette-line': palette('wrap callback.mine --reason billing --callback tomorrow 10 --and ref'),
  'palette-refused': {
    ...signedIn,
    overlay: {
      ...paletteOver({ model: signedIn, views: sampleViews(signedIn, { now, language: 'en' }) }),
      field: textField({ text: 'hold KX-1042 ' }),
      problem: { text: 'KX-1042 is not active.', hint: 'Take it first: `linia take KX-1042`.' },
    },
  },
  answer: {
    ...signedIn,
    overlay: {
      kind: 'answer',
      title: 'agents',
      text: 'agent  name            state\newa    Ewa Nowak       ready\nola    Ola Wiśniewska  break\n',
      scroll: 0,
      question: null,
    },
  },
  'answer-asked': {
    ...signedIn,
    overlay: {
      kind: 'answer',
      title: 'put-back % --reason no-time',
      text: `3 records match (put-back):\n${Array.from({ length: 30 }, (_, n) => `KX-${1042 + n}  Jan Kowalski`).join('\n')}\n`,
      scroll: 4,
      question: 'Do this to 3 (put-back)?',
    },
  },
  status: { ...signedIn, overlay: { kind: 'status', isAfterThis: false, selected: 1, problem: null } },
  leave: { ...workspace, overlay: { kind: 'leave', selected: 0, isOnlyClosing: false, problem: null } },
  'put-back': {
    ...workspace,
    overlay: { kind: 'put-back', ref: 'KX-1042', field: textField(), selected: 0, problem: null },
  },
  transfer: { ...workspace, overlay: newTransfer('KX-1042') },
  'transfer-with-note': {
    ...workspace,
    overlay: {
      ...newTransfer('KX-1042'),
      note: textField({ text: 'Klient czeka na korektę, obiecane do piątku' }),
      isNoting: true,
    },
  },
  verify: {
    ...workspace,
    overlay: { kind: 'verify', ref: 'KX-1042', method: 'pesel', who: null, selected: 0, problem: null },
  },
  reveal: {
    ...workspace,
    overlay: { kind: 'reveal', customer: 'KX-17', field: textField({ text: 'spells it' }), problem: null },
  },
  reply: { ...workspace, overlay: { kind: 'reply', form: reply(''), problem: null } },
  'reply-templates': {
    ...workspace,
    overlay: { kind: 'reply', form: reply('Dzień dobry,\n;ra'), problem: null },
  },
  'reply-preview': {
    ...workspace,
    overlay: {
      kind: 'reply',
      form: {
        ...reply('Dzień dobry,\n;rek'),
        side: {
          asks: 'template',
          template: 'rek',
          language: 'pl',
          text: 'Szanowni Państwo,\n\nprzyjęliśmy reklamację. Odpowiemy najpóźniej …\n\nZ poważaniem\nEwa Nowak',
          scroll: 0,
        },
      },
      problem: null,
    },
  },
  'reply-quoted': {
    ...workspace,
    overlay: {
      kind: 'reply',
      form: (() => {
        const form = reply(
          'Dzień dobry,\n\nsprawdzimy odczyt.\n\n21 listopada 2026 o 7:10 Jan Kowalski napisał(a):\n> Dzień dobry,\n>\n> na fakturze za październik widzę kwotę 1 482,17 zł',
        )
        const text = { ...form.texts.text, cursor: 32, anchor: 14 }
        return { ...form, texts: { ...form.texts, text } }
      })(),
      problem: null,
    },
  },
  'reply-held-back': {
    ...workspace,
    overlay: { kind: 'reply', form: { ...reply('Dzień dobry,'), begun: replyBegun(null) }, problem: null },
  },
  'reply-files': {
    ...workspace,
    overlay: {
      kind: 'reply',
      form: {
        ...reply('Dzień dobry,\n\nprzesyłam taryfy.'),
        attached: [
          {
            name: 'taryfy-2026.pdf',
            mediaType: 'application/pdf',
            bytes: 182_400,
            contentHash: 'a'.repeat(64),
          },
          {
            name: 'wzór umowy.docx',
            mediaType: 'application/zip',
            bytes: 31_000,
            contentHash: 'b'.repeat(64),
          },
        ],
        side: {
          asks: 'attach',
          field: textField({ text: '~/pisma/um' }),
          selected: 1,
          names: ['umowa.pdf', 'umowy/'],
        },
      },
      problem: null,
    },
  },
  files: {
    ...workspace,
    overlay: { kind: 'files', ref: 'KX-1042', selected: 1, saving: null, problem: null },
  },
  'files-save': {
    ...workspace,
    overlay: {
      kind: 'files',
      ref: 'KX-1042',
      selected: 1,
      saving: { isAll: false, field: textField({ text: '~/po' }), names: ['pobrane/', 'podpisy/'] },
      problem: null,
    },
  },
  cases: { ...signedIn, place: casesPlace('in-work') },
  case: { ...signedIn, place: casePlace('KX-60') },
  'case-checklist': { ...signedIn, place: { ...casePlace('KX-60'), tab: 'checklist' } },
  'case-details': { ...signedIn, place: { ...casePlace('KX-60'), tab: 'details' } },
  'case-of-contact': {
    ...workspace,
    overlay: {
      kind: 'case-pick',
      what: 'of-contact',
      ref: 'KX-1042',
      field: textField(),
      selected: 0,
      problem: null,
    },
  },
  'case-pending': {
    ...signedIn,
    place: casePlace('KX-60'),
    overlay: {
      kind: 'case-line',
      what: 'pending',
      ref: 'KX-60',
      field: textField({ text: 'jutro 10' }),
      problem: null,
    },
  },
  'case-resolve': {
    ...signedIn,
    place: casePlace('KX-60'),
    overlay: {
      kind: 'resolve-case',
      ref: 'KX-60',
      field: textField({ text: 'Skorygowano odczyt.', isMultiline: true }),
      withChildren: false,
      problem: null,
    },
  },
  note: {
    ...workspace,
    overlay: {
      kind: 'note',
      ref: 'KX-1042',
      field: textField({ text: 'Dzwonić po 16.', isMultiline: true }),
      problem: null,
    },
  },
  'queues-marked': markedQueue,
  'wrap-up-marked': {
    ...markedQueue,
    overlay: {
      kind: 'wrap-up-marked',
      form: filledForm,
      records: [...marks.records.values()],
      preview: {
        of: answersOf(draftOf(filledForm)),
        marked: 3000,
        rehearsed: 2000,
        refused: [
          { n: 12, message: 'KX-1043 was changed meanwhile.' },
          { n: 1, message: 'KX-1044 is held by Piotr Zieliński.' },
        ],
      },
      problem: null,
    },
  },
  'wrap-up': { ...workspace, overlay: { kind: 'wrap-up', form, thenNext: false, over: null, problem: null } },
}

function lookOf(language: Language, theme: Theme): Look {
  return { say: sayWithKeys(language, theme.glyphs), language, glyphs: theme.glyphs }
}

function drawn(model: Model, room: Room, language: Language = 'en') {
  const views = sampleViews(model, { now, language })
  return drawConsole({ scene: { model, views }, keymap, now }, room, lookOf(language, modern))
}

function textOf(model: Model, room: Room, language: Language = 'en'): string {
  const lines = drawn(model, room, language).lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

describe('frames', () => {
  test('a long filter gives way to how many are marked and match', () => {
    const filter = 'subject ~ "potwierdzenie wpłaty" and age > 3d and channel = email'
    const model: Model = { ...signedIn, place: { ...queuesPlace('written'), marks, filter } }
    const [, head = ''] = textOf(model, { columns: 80, rows: 24 }).split('\n')
    expect(head).toMatch(/\/subject ~ .*… ✓ 3 marked {2}0 of 50 ─$/)
    expect(widthOf(head)).toBe(80)
  })

  const sizes = [
    { columns: 80, rows: 24 },
    { columns: 120, rows: 40 },
  ]
  for (const [name, model] of Object.entries(models)) {
    for (const room of sizes) {
      test(`${name} at ${room.columns} by ${room.rows} reads as agreed`, async () => {
        await expect(textOf(model, room)).toMatchFileSnapshot(
          `golden/${name}-${room.columns}x${room.rows}.txt`,
        )
      })
    }
  }

  test.each(['workspace', 'customer'])('the card in the %s has more room on a wide screen', async (name) => {
    const model = models[name]
    if (!model) throw new Error(`no ${name}`)
    await expect(textOf(model, { columns: 160, rows: 50 })).toMatchFileSnapshot(`golden/${name}-160x50.txt`)
  })

  test('a Polish agent gets the queues and the wrap-up in Polish', async () => {
    const room = { columns: 80, rows: 24 }
    await expect(textOf(signedIn, room, 'pl')).toMatchFileSnapshot('golden/queues-80x24.pl.txt')
    const polish = { ...form, language: 'pl' } as const
    const model: Model = {
      ...workspace,
      overlay: { kind: 'wrap-up', form: polish, thenNext: false, over: null, problem: null },
    }
    await expect(textOf(model, room, 'pl')).toMatchFileSnapshot('golden/wrap-up-80x24.pl.txt')
  })

  test('the keys of a reply that the last line has no room for stand above it until something is said, in Polish too', async () => {
    const room = { columns: 80, rows: 24 }
    const model: Model = {
      ...workspace,
      overlay: { kind: 'reply', form: reply('Dzień dobry,'), problem: null },
    }
    await expect(textOf(model, room, 'pl')).toMatchFileSnapshot('golden/reply-80x24.pl.txt')
    for (const language of ['en', 'pl'] as const)
      expect(textOf(model, room, language)).toMatch(/Ctrl-O .*Ctrl-R .*Ctrl-G .*F1 .*\n.*Ctrl-D .*Esc /)
    const said = textOf({ ...model, notice: { kind: 'done', text: 'KX-1 came.', hint: '' } }, room)
    expect(said).toMatch(/KX-1 came\..*\n.*Ctrl-D /)
    expect(said).not.toContain('Ctrl-G')
  })

  test('a Polish agent gets the inbox in Polish', async () => {
    const room = { columns: 80, rows: 24 }
    await expect(textOf({ ...signedIn, place: inboxPlace() }, room, 'pl')).toMatchFileSnapshot(
      'golden/inbox-80x24.pl.txt',
    )
  })

  test('a Polish agent gets the files in Polish', async () => {
    const overlay = { kind: 'files', ref: 'KX-1042', selected: 2, saving: null, problem: null } as const
    const text = textOf({ ...workspace, overlay }, { columns: 80, rows: 24 }, 'pl')
    await expect(text).toMatchFileSnapshot('golden/files-80x24.pl.txt')
  })

  test('a Polish agent gets the settings in Polish', async () => {
    const room = { columns: 80, rows: 24 }
    await expect(textOf({ ...signedIn, place: settingsPlace }, room, 'pl')).toMatchFileSnapshot(
      'golden/settings-80x24.pl.txt',
    )
  })

  test('a Polish agent gets the palette in Polish', async () => {
    const model = palette('wrap callback.mine --reason billing --callback jutro 10 --and ref')
    await expect(textOf(model, { columns: 120, rows: 40 }, 'pl')).toMatchFileSnapshot(
      'golden/palette-line-120x40.pl.txt',
    )
  })

  test('a Polish agent gets the people in Polish', async () => {
    const room = { columns: 80, rows: 24 }
    await expect(textOf({ ...signedIn, place: peoplePlace }, room, 'pl')).toMatchFileSnapshot(
      'golden/people-80x24.pl.txt',
    )
  })

  test('a Polish agent gets the callbacks in Polish', async () => {
    const model: Model = { ...signedIn, place: callbacksPlace() }
    const room = { columns: 120, rows: 40 }
    await expect(textOf(model, room, 'pl')).toMatchFileSnapshot('golden/callbacks-120x40.pl.txt')
  })

  test('a Polish agent gets his own work and his views in Polish', async () => {
    const room = { columns: 80, rows: 24 }
    const mine: Model = { ...signedIn, place: queuesPlace('@mine') }
    await expect(textOf(mine, room, 'pl')).toMatchFileSnapshot('golden/my-work-80x24.pl.txt')
    const views: Model = { ...signedIn, place: viewsPlace }
    await expect(textOf(views, room, 'pl')).toMatchFileSnapshot('golden/views-80x24.pl.txt')
  })

  test('a window that is too small says which size is needed', () => {
    expect(textOf(signedIn, { columns: 40, rows: 10 })).toContain('64\u00A0×\u00A018')
  })
})

const locked: Model = {
  ...workspace,
  lock: { since: now - 900_000, isByItself: true, field: textField({ text: '246' }), problem: null },
}

function lockedLines(room: Room, language: Language): readonly Line[] {
  const views = sampleViews(locked, { now, language })
  const frame = lockedFrame({ model: locked, views }, now, { ...room, look: lookOf(language, modern) })
  return frame?.lines ?? []
}

describe('a locked console', () => {
  test.each(['en', 'pl'] as const)('reads as agreed: %s', async (language) => {
    const text = lockedLines({ columns: 80, rows: 24 }, language).map((line) => textIn(line).trimEnd())
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot(`golden/lock-80x24.${language}.txt`)
  })

  test('fills the whole screen, whatever its size, and shows no part of what was on it', () => {
    for (const columns of [1, 20, 80, 200]) {
      for (const rows of [1, 3, 8, 50]) {
        const lines = lockedLines({ columns, rows }, 'pl').map(textIn)
        expect(lines.map((line) => widthOf(line))).toEqual(Array.from({ length: rows }, () => columns))
        expect(lines.join('\n')).not.toMatch(/Kowalski|KX-|Faktura/)
      }
    }
  })
})

function textIn(line: Line): string {
  return line.map(({ text }) => text).join('')
}

describe('every frame, at every size', () => {
  const sizes: readonly Room[] = [20, 63, 64, 79, 80, 119, 120, 121, 200].flatMap((columns) =>
    [5, 18, 24, 50].map((rows) => ({ columns, rows })),
  )

  test('fills the room below the header exactly, with the cursor inside', () => {
    let seen = 0
    for (const [name, model] of Object.entries(models)) {
      for (const room of sizes) {
        for (const language of ['en', 'pl'] as const) {
          const { lines, cursor } = drawn(model, room, language)
          expect(lines.length, `${name} ${room.columns}x${room.rows}`).toBe(room.rows - 1)
          for (const line of lines) {
            expect(
              widthOf(line.map(({ text }) => text).join('')),
              `${name} ${room.columns}x${room.rows}`,
            ).toBe(room.columns)
          }
          const isInside = cursor === null || (cursor.x < room.columns && cursor.y < room.rows - 1)
          expect(isInside, `${name} ${room.columns}x${room.rows}`).toBe(true)
          seen += 1
        }
      }
    }
    expect(seen).toBe(Object.keys(models).length * sizes.length * 2)
  })
})

describe('what lies over a list', () => {
  const rooms: readonly Room[] = [
    { columns: 80, rows: 24 },
    { columns: 120, rows: 40 },
    { columns: 160, rows: 50 },
  ]
  const over = Object.entries(models).filter(([, { overlay }]) => overlay !== null)

  test('leaves no title of a preview standing alone above it', () => {
    expect(over.length).toBeGreaterThan(30)
    for (const [name, model] of over) {
      for (const room of rooms) {
        for (const language of ['en', 'pl'] as const) {
          const text = textOf(model, room, language)
          expect(text, `${name} ${room.columns} ${language}\n${text}`).not.toMatch(
            /[─├] (?:preview|podgląd|callback|oddzwonienie) ─+\n─/,
          )
        }
      }
    }
  })

  test('names each thing to do once among its keys', () => {
    for (const [name, { overlay }] of over) {
      for (const language of ['en', 'pl'] as const) {
        const labels = overlay
          ? overlayKeys(overlay, keymap, lookOf(language, modern)).map((key) => key.label)
          : []
        expect(labels, `${name} ${language}`).toEqual([...new Set(labels)])
      }
    }
  })
})

describe('poor terminals', () => {
  const plain = themeFrom({ LANG: 'C', TERM: 'xterm' })

  test('without UTF-8 every character is ASCII and every line keeps its width', () => {
    for (const model of Object.values(models)) {
      const views = sampleViews(model, { now, language: 'pl' })
      const { lines } = drawConsole(
        { scene: { model, views }, keymap, now },
        { columns: 80, rows: 24 },
        lookOf('pl', plain),
      )
      for (const line of lines) {
        const painted = paint(line, plain).replaceAll(/\u001B\[[\d;]*m/g, '')
        expect(painted).toMatch(/^[ -~]*$/)
        expect(painted.length).toBeLessThanOrEqual(80)
      }
    }
  })

  test('with NO_COLOR no colour is written, and the selected row is still told apart', () => {
    const noColor = themeFrom({ LANG: 'pl_PL.UTF-8', TERM: 'xterm', NO_COLOR: '1' })
    const { lines } = drawn(signedIn, { columns: 80, rows: 24 })
    const painted = lines.map((line) => paint(line, noColor)).join('\n')
    expect(painted).not.toMatch(/\u001B\[[\d;]*3[0-7]/)
    expect(painted.replaceAll(/\u001B\[[\d;]*m/g, '')).toContain('▸ ! KX-1042')
  })
})

describe('text from outside', () => {
  const hostile = readHostile()

  test('acts on no terminal and hides nothing, whatever field it comes in', { timeout: 120_000 }, () => {
    expect(hostile.length).toBeGreaterThan(300)
    const room = { columns: 120, rows: 40 }
    for (const { id, s } of hostile) {
      for (const [name, model] of Object.entries(models)) {
        const views = poisoned(sampleViews(model, { now, language: 'en' }), s)
        const { lines } = drawConsole({ scene: { model, views }, keymap, now }, room, lookOf('en', modern))
        for (const line of lines) {
          const shown = line.map(({ text }) => text).join('')
          if (acting.test(shown)) throw new Error(`${id} acts on ${name}: ${JSON.stringify(shown)}`)
          if (widthOf(shown) !== room.columns)
            throw new Error(`${id} breaks a line of ${name}: ${JSON.stringify(shown)}`)
        }
      }
    }
  })
})

// Joiners and selectors may be honest spelling; what is left here never is.
const acting = /[\p{Cc}\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/u

type HostileText = { readonly id: string; readonly s: string; readonly cat: string }

function readHostile(): readonly HostileText[] {
  const corpus = new URL('../../../shared/reference/hostile-text.json', import.meta.url)
  const { strings } = JSON.parse(readFileSync(corpus, 'utf8')) as { readonly strings: readonly HostileText[] }
  return strings.filter(({ s }) => s !== undefined && s.length < 20_000)
}

/** The same views with the text in every field that people or the world fill in. */
function poisoned<Value>(value: Value, text: string): Value {
  const kept = new Set([
    'of',
    'key',
    'kind',
    'state',
    'ending',
    'hotKey',
    'path',
    'type',
    'language',
    'channel',
    'reason',
    'outcome',
    'whose',
    'group',
    'timeZone',
    'tab',
    'standing',
    'priority',
    'section',
    'opens',
    'is',
    'columns',
    'id',
  ])
  const walk = (part: unknown, name: string): unknown => {
    if (typeof part === 'string') return kept.has(name) ? part : text
    if (Array.isArray(part)) return part.map((each) => walk(each, name))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner, key)]))
  }
  return walk(value, '') as Value
}
