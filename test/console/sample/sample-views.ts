import { foldQuoted } from '../../../src/mail/fold-quoted.ts'
import { workspacePlace, type Model } from '../../../src/console/state/model.ts'
import { noOffers, type Offers, type PlaceViews, type Views } from '../../../src/console/state/views.ts'
import type { CallbackRow } from '../../../src/console/screens/callbacks.ts'
import type { CaseWork } from '../../../src/console/screens/case-work.ts'
import type { CaseRow } from '../../../src/console/screens/cases.ts'
import type { InboxRow } from '../../../src/console/screens/inbox.ts'
import type { PersonRow } from '../../../src/console/screens/people.ts'
import type { ViewEntry } from '../../../src/console/screens/view-list.ts'
import type { OwnRow } from '../../../src/console/screens/my-work.ts'
import type { QueueEntry } from '../../../src/console/screens/queue-choice.ts'
import type { WaitingRow } from '../../../src/console/screens/waiting-table.ts'
import type { WrapUpQuestions } from '../../../src/console/forms/wrap-up-form.ts'
import type { WrapUpCode } from '../../../src/domain/wrap-up-code.ts'
import { allRights } from '../../../src/console/views/read-rights.ts'
import { usualSettings } from '../../../src/desk/agent-settings.ts'
import { settingsView } from '../../../src/console/views/read-settings.ts'
import { speaker, type Language } from '../../../src/language/say.ts'
import type { ScriptView } from '../../../src/console/screens/script-view.ts'
import { sampleMeterScript, sampleProposals, sampleScript, sampleWaitingScript } from './sample-script.ts'
import { verbsAround } from '../program/verbs-around.ts'
import { sampleInside, sampleProcesses } from './sample-processes.ts'

/** A desk's worth of invented rows, for looking at screens and measuring them without a store. */
export function sampleViews(model: Model, { now, language }: { now: number; language: Language }): Views {
  return {
    header: model.agent === null ? null : header(now),
    ringing: null,
    phone: null,
    lock: model.lock === null ? null : { hasPin: true, waitsUntil: null },
    isOnTheLine: false,
    inHand:
      model.place.at === 'workspace'
        ? [{ ref: 'KX-1042', state: 'active', isLive: false, who: () => 'Jan Kowalski' }]
        : [],
    underMyWork: model.place.at === 'workspace' ? 1 : 0,
    others: [],
    changes: [],
    place: place(model, now, language),
    offers: { ...offers, ...paletteOffers(model, language) },
    macros: [
      {
        name: 'odczyt',
        label: language === 'pl' ? 'Odczyt: potwierdź i zanotuj' : 'Reading: confirm and note',
        key: 'Alt-1',
        wanted: 'Alt-1',
        isOwn: false,
      },
      { name: 'moje', label: 'moje', key: null, wanted: null, isOwn: true },
    ],
    rights: allRights,
  }
}

const minute = 60_000
const hour = 60 * minute

const subjects = ['Faktura za październik, błędna kwota', 'Zmiana adresu do korespondencji', 'Reklamacja odczytu', 'Potwierdzenie wpłaty',
  'Question about my tariff G12w', 'Prośba o rozłożenie na raty', 'Przepisanie licznika po zakupie mieszkania', 'Fotowoltaika – rozliczenie prosumenta'] // prettier-ignore
const names = ['Jan Kowalski', 'Łucja Święcicka', 'Grażyna Żółć-Nowakowska', 'Olena Kovalchuk', 'Nguyễn Thị Hồng', 'Zakłady Metalowe „Żar” sp. z o.o.', 'Michał Ś.', '山田太郎'] // prettier-ignore

function sampleRows(now: number, count: number): readonly WaitingRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ref: `KX-${1042 + index}`,
    channel: index % 7 === 3 ? 'form' : 'email',
    waitingSince: now - (151 - index * 3) * minute,
    dueAt: now + (index * 17 - 11) * minute,
    state: 'queued' as const,
    hasDraft: false,
    isOnTheLine: false,
    queueId: 'written',
    customerName: index % 9 === 8 ? null : (names[index % names.length] ?? null),
    contact: index % 9 === 8 ? 'biuro@nowy.example' : null,
    subject: subjects[index % subjects.length] ?? '',
  }))
}

/** Contacts of the sample for whose case a process runs. */
export const withScript = {
  choice: 'KX-2042',
  field: 'KX-2043',
  waiting: 'KX-2044',
  proposed: 'KX-2045',
} as const

function scriptOf(ref: string, now: number, language: Language): ScriptView | null {
  switch (ref) {
    case withScript.choice:
      return sampleScript(now, language)
    case withScript.field:
      return sampleMeterScript(now, language)
    case withScript.waiting:
      return sampleWaitingScript(now, language)
    default:
      return null
  }
}

function inHand(rows: readonly WaitingRow[]): WaitingRow[] {
  return rows.map((row, index) =>
    index === 0 ? { ...row, state: 'active', hasDraft: true } : { ...row, state: 'wrapping-up' },
  )
}

function ownRow(
  section: OwnRow['section'],
  ref: string,
  part: Pick<OwnRow, 'what' | 'text'> & Partial<OwnRow>,
): OwnRow {
  return {
    key: `${section} ${ref}`,
    section,
    ref,
    priority: 'normal',
    dueAt: null,
    who: 'Jan Kowalski',
    opens: { is: 'case', ref },
    preview: { who: 'Jan Kowalski', facts: [ref], text: part.text },
    ...part,
  }
}

function own(now: number): readonly OwnRow[] {
  return [
    ownRow('drafts', 'KX-1042', { what: 'reply', text: 'Dzień dobry, na fakturze za październik …' }),
    ownRow('drafts', 'KX-17', {
      what: 'note',
      text: 'Prosi o kontakt po 15:00',
      who: 'Łucja Święcicka',
    }),
    ownRow('callbacks', 'KX-2001', { what: 'today 09:30', text: 'Kwota zwrotu', dueAt: now - 11 * minute }),
    ownRow('cases', 'KX-3001', { what: 'open', text: 'Błędny odczyt licznika', dueAt: now - 2 * hour }),
    ownRow('cases', 'KX-3002', { what: 'new', text: 'Zmiana taryfy', dueAt: now + 26 * hour }),
    ownRow('waking', 'KX-3003', { what: 'tomorrow 10:00', text: 'Czeka na dokumenty', who: null }),
  ]
}

const savedViews: readonly ViewEntry[] = [
  {
    key: 'pilne-u-mnie',
    label: 'Pilne u mnie',
    kind: 'cases',
    filter: 'state in (new, open, pending) and agent = me and (priority in (high, urgent))',
    isShared: false,
    count: { n: 4, isAll: true },
  },
  {
    key: 'faktury',
    label: 'Faktury od trzech dni',
    kind: 'waiting',
    filter: 'queue = written and (subject ~ faktura and age > 3d)',
    isShared: false,
    count: { n: 99, isAll: false },
  },
  {
    key: 'dzwonic',
    label: 'Call today',
    kind: 'callbacks',
    filter: 'due = today',
    isShared: true,
    count: { n: 0, isAll: true },
  },
  {
    key: 'stare',
    label: 'Old tariff',
    kind: 'customers',
    filter: 'field.tariff = g10',
    isShared: true,
    count: null,
  },
]

function aView(now: number): PlaceViews<'view'> {
  return {
    of: 'view',
    view: { label: 'Pilne u mnie', kind: 'cases', filter: savedViews[0]?.filter ?? '' },
    columns: ['ref', 'due', 'priority', 'state', 'customer', 'opened', 'subject'],
    rows: sampleRows(now, 4).map(({ ref, dueAt, customerName, subject }, index) => ({
      ref,
      opens: 'case',
      markableIn: null,
      cells: {
        ref,
        due: { is: 'due', at: index === 3 ? null : dueAt },
        priority: index === 0 ? 'urgent' : 'high',
        state: 'open',
        customer: customerName ?? '',
        opened: { is: 'moment', at: now - (index + 1) * 26 * hour },
        subject,
      },
    })),
    hasMore: false,
    problem: null,
    filterProblem: null,
    wrapUp: null,
  }
}

function header(now: number) {
  return {
    agentName: 'Ewa Nowak',
    status: { label: 'ready', isReady: true, since: now - 252_000 },
    nextStatus: null,
    call: null,
    queues: queues(now).slice(1),
    unsent: null,
    mail: null,
    unread: 0,
    asOf: now,
  }
}

const noCallers = { callers: 0, liveChannel: 'call', isPushed: false }

function queues(now: number): readonly QueueEntry[] {
  return [
    {
      key: '@mine',
      label: 'My work',
      waiting: 1,
      oldestSince: null,
      firstDueAt: null,
      isServed: true,
      ...noCallers,
    },
    {
      key: 'billing',
      label: 'Billing',
      waiting: 3,
      oldestSince: now - 151_000,
      firstDueAt: null,
      isServed: true,
      ...noCallers,
      callers: 3,
    },
    {
      key: 'written',
      label: 'Written',
      waiting: 50,
      oldestSince: now - 151 * minute,
      firstDueAt: now - 11 * minute,
      isServed: true,
      ...noCallers,
    },
    {
      key: 'contracts',
      label: 'Contracts and moves',
      waiting: 0,
      oldestSince: null,
      firstDueAt: null,
      isServed: true,
      ...noCallers,
    },
    {
      key: 'complaints',
      label: 'Complaints',
      waiting: 2,
      oldestSince: now - 26 * hour,
      firstDueAt: now - hour,
      isServed: true,
      ...noCallers,
    },
    {
      key: 'retention',
      label: 'Retention and callbacks',
      waiting: 4,
      oldestSince: now - 9 * minute,
      firstDueAt: now + hour,
      isServed: false,
      ...noCallers,
    },
  ]
}

const letter = `Dzień dobry,

na fakturze za październik widzę kwotę 1 482,17 zł, a zwykle płacę około 300 zł. Licznik odczytałem sam 2 listopada: 12480 kWh. Proszę o sprawdzenie, czy odczyt na fakturze nie był szacunkowy, i o korektę.

Numer klienta: 88-1203
PPE: 590322400000000017

W załączniku przesyłam zdjęcie licznika. Proszę o odpowiedź na ten adres lub telefonicznie po godzinie 16.

Z poważaniem
Jan Kowalski
ul. Długa 7 m. 12
00-238 Warszawa

> W dniu 3.11.2025 Wiślana Energia pisze:
> Szanowny Panie,
> w załączeniu przesyłamy fakturę VAT nr 11/2025/0042.
> Termin płatności: 21.11.2025
> Kwota do zapłaty: 1 482,17 zł
> Prosimy o terminową wpłatę.
> Zespół Rozliczeń`

function place(model: Model, now: number, language: Language): PlaceViews {
  const at = model.place
  switch (at.at) {
    case 'first-run':
      return {
        of: 'first-run',
        storePath: '/home/ewa/.local/share/linia/linia.db',
        program: 'bin/linia',
      }
    case 'sign-in':
      return { of: 'sign-in', siteName: 'Wiślana Energia', agents: agents(at.filter.text) }
    case 'queues': {
      const all = queues(now)
      const chosen = all.find(({ key }) => key === at.queue) ?? all[2] ?? null
      const isMine = chosen?.key === '@mine'
      const waiting = sampleRows(now, chosen?.waiting ?? 0)
      const rows = (isMine ? inHand(waiting) : waiting).filter(({ subject, customerName }) =>
        `${customerName} ${subject}`.toLowerCase().includes(at.filter.toLowerCase()),
      )
      const selected = rows.find(({ ref }) => ref === at.selection.key) ?? rows[at.selection.index] ?? rows[0]
      const preview = selected
        ? {
            who: selected.customerName ?? selected.contact,
            facts: [
              '+48 600 100 200',
              'account 88-1203',
              '3 open cases',
              'last: call 12 Nov, refund promised',
            ],
            text: letter,
          }
        : null
      return {
        of: 'queues',
        filterEnd: 'all',
        filterProblem: null,
        queues: all,
        chosen,
        rows,
        own: isMine ? own(now) : [],
        preview,
        noteDraft: '',
        wrapUp: null,
      }
    }
    case 'workspace':
      return {
        of: 'workspace',
        work: {
          ref: at.ref,
          channel: 'email',
          state: 'active',
          since: now - 42_000,
          queueLabel: 'Written',
          subject: 'Faktura za październik, błędna kwota',
          dueAt: now + 13 * 24 * hour,
          heldByName: null,
          record: { owner: 'ewa', queue: 'written' },
          finishBy: null,
          phone: null,
          result: null,
          handOver: null,
          case: {
            ref: 'KX-60',
            state: 'open',
            pendingUntil: null,
            dueAt: now + 12 * 24 * hour,
            promise: { kind: 'first-response', dueAt: now + 2 * hour },
          },
        },
        isMine: true,
        card: {
          name: 'Jan Kowalski',
          ref: 'KX-17',
          warnings: ['No marketing calls'],
          masked: null,
          facts: [
            { label: 'phone', value: '+48 600 100 200' },
            { label: 'e-mail', value: 'jan.kowalski@poczta.example' },
            { label: 'account', value: '88-1203' },
            { label: 'PPE', value: '590322400000000017' },
            { label: 'tariff', value: 'G12w' },
            { label: 'balance', value: '-1 482,17 zł' },
          ],
        },
        timeline: Array.from({ length: 6 }, (_, index) => ({
          ref: `KX-${900 + index}`,
          channel: index % 2 === 0 ? 'call' : 'email',
          at: now - (index * 40 + 20) * hour,
          subject: subjects[index] ?? '',
          outcome: ['refund promised', 'information given', 'corrected'][index % 3] ?? '',
        })),
        messages: [
          {
            id: 'm-1',
            delivery: null,
            failure: null,
            from: 'Jan Kowalski <jan.kowalski@poczta.example>',
            at: now - 151 * minute,
            isInbound: true,
            text: letter,
            parts: foldQuoted({ subject: '', text: letter }),
            attachments: [{ name: 'licznik.jpg', size: '1.4 MB' }],
          },
        ],
        notes: [{ by: 'Ola Wiśniewska', at: now - 30 * minute, text: 'Customer prefers a call after 16.' }],
        timings: [
          {
            kind: 'queue',
            who: null,
            startedAt: now - 151 * minute,
            endedAt: now - 42_000,
            timings: null,
            ending: 'taken',
            endingReason: null,
          },
          {
            kind: 'agent',
            who: 'Ewa Nowak',
            startedAt: now - 42_000,
            endedAt: null,
            timings: null,
            ending: null,
            endingReason: null,
          },
        ],
        wrapUp: { questions: sampleQuestions, draft: null, language, recent: noRecent },
        script: scriptOf(at.ref, now, language),
        proposals: at.ref === withScript.proposed ? sampleProposals(language) : [],
        reasonProcesses: [],
        noteDraft: '',
        hasReplyDraft: false,
      }
    case 'customers': {
      const wanted = at.field.text.toLowerCase()
      const hits = names
        .filter((name) => wanted !== '' && name.toLowerCase().includes(wanted))
        .map((name, index) => ({
          ref: `KX-${17 + index}`,
          name,
          phone: '+48 600 100 200',
          email: 'someone@poczta.example',
          account: `88-12${index}`,
        }))
      return { of: 'customers', hits, hasMore: false, isMasked: false, insideNames: null, record: null }
    }
    case 'customer': {
      const work = place({ ...model, place: workspacePlace('KX-1042') }, now, language)
      if (work.of !== 'workspace') throw new Error('a workspace reads as one')
      return { of: 'customer', card: work.card, timeline: work.timeline, notes: work.notes, noteDraft: '' }
    }
    case 'cases':
      return { of: 'cases', rows: caseRows(now), hasMore: false, filterProblem: null, noteDraft: '' }
    case 'case':
      return {
        of: 'case',
        case: sampleCase(now),
        tab: at.tab,
        noteDraft: '',
        resolutionDraft: '',
      }
    case 'history':
      return {
        of: 'history',
        knownSince: null,
        rows: [
          {
            seq: 3,
            at: now - minute,
            who: 'Ewa Nowak',
            what: 'transfer',
            ref: 'KX-1042',
            customerName: 'Jan Kowalski',
            details: '→ Complaints · “Wants to talk to a person who can decide.”',
            undo: 'can',
            wrappedUp: null,
          },
          {
            seq: 2,
            at: now - 2 * minute,
            who: 'Ewa Nowak',
            what: 'take',
            ref: 'KX-1042',
            customerName: 'Jan Kowalski',
            details: 'B-17',
            undo: 'can',
            wrappedUp: null,
          },
          {
            seq: 1,
            at: now - 151 * minute,
            who: 'the program',
            what: 'received',
            ref: 'KX-1042',
            customerName: 'Jan Kowalski',
            details: '',
            undo: 'not-yours',
            wrappedUp: null,
          },
        ],
      }
    case 'inbox':
      return { of: 'inbox', agent: 'ewa', rows: sampleInbox(now, language), mayAnnounce: false }
    case 'people':
      return { of: 'people', rows: samplePeople(now) }
    case 'processes':
      return { of: 'processes', rows: sampleProcesses(language) }
    case 'process': {
      const [one] = sampleProcesses(language)
      return { of: 'process', name: one?.name ?? '', atEntry: 1, rows: sampleInside(now, language) }
    }
    case 'views':
      return { of: 'views', rows: savedViews }
    case 'view':
      return aView(now)
    case 'settings':
      return settingsView(
        {
          settings: { ...usualSettings, language, theme: 'light' },
          hasPin: true,
          keysFile: { path: '/home/ewa/.config/linia/keys.yaml', isThere: false, preset: null },
        },
        (setting) => (setting === 'bell' ? 'LINIA_BELL=off' : null),
        speaker(language),
      )
    case 'callbacks':
      return { of: 'callbacks', rows: sampleCallbacks(now, language), hasMore: false }
    default:
      return at satisfies never
  }
}

function sampleCallbacks(now: number, language: Language): readonly CallbackRow[] {
  const anyone = language === 'pl' ? 'wspólne' : 'anyone'
  const usual = { record: {}, made: null, hasComeUp: false, isOpen: true, queueId: 'retention' } as const
  const queue = 'Retention and callbacks'
  const row = (index: number, changes: Partial<CallbackRow>): CallbackRow => ({
    ...usual,
    ref: `KX-${2001 + index}`,
    group: 'coming',
    dueAt: now,
    whose: 'mine',
    whoseName: 'Ewa Nowak',
    queue,
    phone: `+48 600 100 ${200 + index}`,
    note: subjects[index % subjects.length] ?? '',
    customerRef: `KX-${17 + index}`,
    customerName: names[index % names.length] ?? null,
    ...changes,
  })
  return [
    row(0, {
      group: 'due',
      dueAt: now - 11 * minute,
      hasComeUp: true,
      made: { ref: 'KX-1040', isWaiting: true },
      note: 'Korekta faktury za październik: klient prosi o telefon po 9, najlepiej na komórkę, i o podanie kwoty zwrotu.',
    }),
    row(1, { group: 'due', dueAt: now - 2 * minute, whose: 'anyone', whoseName: anyone }),
    row(2, { group: 'missed', dueAt: now - 17 * hour, isOpen: false }),
    row(3, { dueAt: now + 19 * minute, whose: 'anyone', whoseName: anyone }),
    row(4, { dueAt: now + 3 * hour, whose: 'other', whoseName: 'Marek Zieliński' }),
    row(5, { dueAt: now + 24 * hour }),
    row(6, { dueAt: now + 9 * 24 * hour, whose: 'anyone', whoseName: anyone, note: '' }),
    row(7, { group: 'done', dueAt: now - hour, isOpen: false }),
  ]
}

function sampleInbox(now: number, language: Language): readonly InboxRow[] {
  const row = (index: number, changes: Partial<InboxRow>): InboxRow => ({
    key: `mention ${index}`,
    kind: 'mention',
    at: now - (index * 47 + 3) * minute,
    who: people[index + 1] ?? '',
    ref: `KX-${1042 + index}`,
    opens: { is: 'interaction', ref: `KX-${1042 + index}` },
    text: '@ewa czy możesz oddzwonić? Klient prosi o kontakt po 16 i o kwotę zwrotu na piśmie.',
    ...changes,
  })
  const announced = (
    index: number,
    title: string,
    changes: Partial<NonNullable<InboxRow['announcement']>>,
  ): InboxRow =>
    row(index, {
      key: `announcement KX-${2100 + index}`,
      kind: 'announcement',
      who: 'Hanna Borowska',
      ref: `KX-${2100 + index}`,
      opens: { is: 'announcement', ref: `KX-${2100 + index}` },
      text: 'Od 14:00 do 18:00 nie działa podgląd faktur. Oddzwaniamy jutro; klientom nie podajemy kwot z pamięci.',
      announcement: {
        state: 'must-be-read',
        title,
        to: language === 'pl' ? 'wszyscy' : 'everyone',
        mustBeRead: true,
        untilAt: now + 8 * 60 * minute,
        madeBy: 'hanna',
        readers: null,
        ...changes,
      },
    })
  return [
    announced(3, 'Przerwa w systemie', {}),
    row(0, {}),
    row(1, {
      key: 'delivery KX-3001',
      kind: 'undelivered',
      who: 'jan.kowalski@poczta.example',
      text: 'Re: Faktura za październik',
      delivery: {
        ref: 'KX-3001',
        record: {},
        why: language === 'pl' ? 'nie ma takiego adresu' : 'no such address',
        said: '550 5.1.1 no such user',
        cameBackAs: 'KX-1071',
      },
    }),
    row(2, {
      ref: 'KX-401',
      opens: { is: 'case', ref: 'KX-401' },
      text: '@ewa zobacz proszę listę kontrolną.',
    }),
    announced(4, 'Nowy formularz zwrotu', { state: 'read', mustBeRead: false, untilAt: null }),
  ]
}

function samplePeople(now: number): readonly PersonRow[] {
  const person = (index: number, changes: Partial<PersonRow>): PersonRow => ({
    key: `p${index}`,
    name: people[index] ?? '',
    isSelf: index === 0,
    role: 'agent',
    status: 'ready',
    isReady: true,
    isAway: false,
    nextStatus: null,
    since: now - (index * 23 + 4) * minute,
    state: 'idle',
    work: [],
    onTheLine: null,
    team: 'Obsługa pisemna',
    queues: ['Billing', 'Written'],
    skills: ['Prosumers 3', 'English 2'],
    ...changes,
  })
  const away = { status: 'logged out', isReady: false, isAway: true, state: 'logged-out' } as const
  return [
    person(0, { state: 'handling', work: ['KX-1042', 'KX-1050'], nextStatus: 'break' }),
    person(1, { state: 'wrapping-up', work: ['KX-1041'], team: 'Reklamacje', skills: [] }),
    person(2, { status: 'meal', isReady: false }),
    person(3, {
      state: 'handling',
      work: ['KX-1060'],
      onTheLine: { isOnHold: false, since: now - 192_000 },
      role: 'senior',
    }),
    person(4, away),
    person(5, { ...away, work: ['KX-1007'] }),
  ]
}

const people = ['Ewa Nowak', 'Ola Wiśniewska', 'Marek Zieliński', 'Łukasz Wójcik', 'Agnieszka Dąbrowska-Żółkiewska', 'Tomasz Lewandowski'] // prettier-ignore

function agents(filter: string) {
  const all = ['Ewa Nowak', 'Ola Wiśniewska', 'Marek Zieliński', 'Łukasz Wójcik', 'Agnieszka Dąbrowska', 'Tomasz Lewandowski', 'Iwona Szymańska', 'Piotr Kamiński'] // prettier-ignore
  return all
    .map((name) => ({
      key: name.split(' ')[0]?.toLowerCase() ?? '',
      name,
      role: 'agent',
      status: name.startsWith('Ola') ? 'ready' : '',
    }))
    .filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
}

function code(
  kind: 'reason' | 'outcome',
  path: string,
  labels: { en: string; pl: string },
  more: Partial<WrapUpCode> = {},
) {
  return { code: { id: `${kind}:${path}@1`, path, kind, version: 1, labels, aliases: { en: [], pl: [] }, fields: [], isNoteRequired: false,
    consequences: [], flags: [], system: null, retired: false, ...more } } // prettier-ignore
}

export const noRecent = { reason: [], outcome: [] }

export const sampleQuestions: WrapUpQuestions = {
  reason: 'required',
  outcome: 'required',
  severalOutcomes: false,
  codes: [
    {
      ...code('reason', 'billing.estimate', {
        en: 'Bill: estimated reading',
        pl: 'Rachunek: odczyt szacunkowy',
      }),
      hotKey: '1',
      isHidden: false,
    },
    {
      ...code('reason', 'billing.amount', { en: 'Bill: wrong amount', pl: 'Rachunek: błędna kwota' }),
      hotKey: '2',
      isHidden: false,
    },
    { ...code('reason', 'payment', { en: 'Payment', pl: 'Płatność' }), hotKey: '3', isHidden: false },
    {
      ...code('reason', 'reading', { en: 'Meter reading', pl: 'Odczyt licznika' }),
      hotKey: '4',
      isHidden: false,
    },
    { ...code('reason', 'tariff', { en: 'Tariff', pl: 'Taryfa' }), hotKey: '5', isHidden: false },
    {
      ...code('reason', 'moving', { en: 'Moving house', pl: 'Przeprowadzka' }),
      hotKey: '6',
      isHidden: false,
    },
    { ...code('reason', 'prosumer', { en: 'Prosumer', pl: 'Prosument' }), hotKey: '7', isHidden: false },
    { ...code('reason', 'outage', { en: 'Outage', pl: 'Awaria' }), hotKey: '8', isHidden: false },
    { ...code('reason', 'other', { en: 'Other', pl: 'Inne' }), hotKey: null, isHidden: false },
    {
      ...code('outcome', 'informed', { en: 'Information given', pl: 'Udzielono informacji' }),
      hotKey: '1',
      isHidden: false,
    },
    { ...code('outcome', 'corrected', { en: 'Corrected', pl: 'Skorygowano' }), hotKey: '2', isHidden: false },
    {
      ...code(
        'outcome',
        'refund.promised',
        { en: 'Refund promised', pl: 'Obiecano zwrot' },
        {
          fields: [{ key: 'amount', labels: { en: 'Amount', pl: 'Kwota' }, type: 'amount', required: true }],
          consequences: [{ kind: 'callback', whose: 'mine', afterSeconds: null }],
          isNoteRequired: true,
        },
      ),
      hotKey: '3',
      isHidden: false,
    },
    {
      ...code('outcome', 'complaint', { en: 'Complaint registered', pl: 'Przyjęto reklamację' }),
      hotKey: '4',
      isHidden: false,
    },
    {
      ...code('outcome', 'back-office', { en: 'To back office', pl: 'Do zaplecza' }),
      hotKey: '5',
      isHidden: false,
    },
  ],
}

const verbs = verbsAround({ now: () => 0, randomBytes: (count) => new Uint8Array(count) })

/** What the palette offers: the verbs of the shell, and what a line says that is typed behind one. */
function paletteOffers(
  { overlay }: Model,
  language: Language,
): Pick<Offers, 'verbs' | 'line' | 'typedLines'> {
  const { line, typedLines } = noOffers
  if (overlay?.kind !== 'palette') return { verbs: [], line, typedLines }
  const all = verbs.list(language)
  const text = overlay.field.text
  const verb = all.find(({ name }) => text.startsWith(`${name} `)) ?? null
  if (!verb) return { verbs: all, line, typedLines }
  const callback = 'callback.mine --reason billing --callback'
  const isPolish = language === 'pl'
  return {
    verbs: all,
    typedLines,
    line: {
      verb,
      isBehindVerb: true,
      choices: [
        { word: 'refund.promised', about: isPolish ? 'Obiecano zwrot' : 'Refund promised' },
        { word: 'refund.refused', about: isPolish ? 'Odmówiono zwrotu' : 'Refund refused' },
      ],
      word: { from: text.lastIndexOf(' ') + 1, to: text.length },
      said: [
        {
          is: 'read',
          text: isPolish
            ? 'jutro 10 → niedziela 22 lis 2026 10:00'
            : 'tomorrow 10 → Sunday 22 Nov 2026 10:00',
          hint: '',
        },
        {
          is: 'wrong',
          text: isPolish ? 'Nie ma kodu wyniku ref.' : 'There is no outcome code ref.',
          hint: '',
        },
      ],
      runs: `linia wrap KX-1042 ${callback} '${isPolish ? 'jutro 10' : 'tomorrow 10'}'`,
    },
  }
}

const offers: Offers = {
  purposes: [{ key: 'service', label: 'Service', hint: '', hotKey: null }],
  audiences: [
    { key: 'queue:written', label: 'Written', hint: '', hotKey: null },
    { key: 'role:agent', label: 'agent', hint: '', hotKey: null },
  ],
  verbs: [],
  line: noOffers.line,
  typedLines: [],
  found: null,
  statuses: [
    { key: 'ready', label: 'ready', hint: '', hotKey: '1' },
    { key: 'break', label: 'break', hint: '', hotKey: '5' },
    { key: 'meal', label: 'meal', hint: 'unpaid', hotKey: '6' },
    { key: 'training', label: 'training', hint: '', hotKey: '4' },
    { key: 'end-of-shift', label: 'end of shift', hint: 'unpaid', hotKey: '0' },
  ],
  putBackReasons: [
    { key: 'wrong-queue', label: 'Belongs in another queue', hint: '', hotKey: '1' },
    { key: 'no-skill', label: 'Needs another skill', hint: '', hotKey: '2' },
    { key: 'no-time', label: 'No time left', hint: '', hotKey: '3' },
  ],
  targets: [
    { key: 'billing', kind: 'queue', label: 'Billing', hint: '3 waiting', hotKey: null },
    { key: 'complaints', kind: 'queue', label: 'Complaints', hint: '2 waiting', hotKey: null },
    { key: 'ola', kind: 'agent', label: 'Ola Wiśniewska', hint: 'ready', hotKey: null },
    { key: 'marek', kind: 'agent', label: 'Marek Zieliński', hint: 'break', hotKey: null },
  ],
  files: [
    {
      n: 3,
      name: 'taryfy-2026.pdf',
      mediaType: 'application/pdf',
      bytes: 182_400,
      from: 'Ewa Nowak',
      at: new Date('2026-11-21T09:12:00').getTime(),
      isInbound: false,
    },
    {
      n: 2,
      name: 'licznik zdjęcie.jpg',
      mediaType: 'image/jpeg',
      bytes: 2_430_000,
      from: 'Jan Kowalski',
      at: new Date('2026-11-21T07:10:00').getTime(),
      isInbound: true,
    },
    {
      n: 1,
      name: 'faktura\u202Efdp.exe',
      mediaType: 'application/pdf',
      bytes: 48_000,
      from: 'Jan Kowalski',
      at: new Date('2026-11-21T07:10:00').getTime(),
      isInbound: true,
    },
  ],
  verifying: {
    methods: [
      {
        key: 'account',
        label: 'Account number and address',
        hint: '',
        hotKey: '1',
        questions: ['What is your account number?', 'At which address do we supply you?'],
      },
      { key: 'pesel', label: 'PESEL', hint: '', hotKey: '2', questions: [] },
    ],
    who: [
      { key: 'holder', label: 'The holder', hint: '', hotKey: '1' },
      { key: 'attorney', label: 'An attorney', hint: '', hotKey: '2' },
      { key: 'other', label: 'Somebody else', hint: '', hotKey: '3' },
    ],
    results: [
      { key: 'passed', label: 'Passed', hint: '', hotKey: '1' },
      { key: 'failed', label: 'Failed', hint: '', hotKey: '2' },
      { key: 'refused', label: 'Refused to answer', hint: '', hotKey: '3' },
    ],
  },
  picks: [
    { key: '+', label: 'Open a new case', hint: 'Faktura za październik, błędna kwota', hotKey: '1' },
    { key: 'KX-60', label: 'KX-60  Reklamacja odczytu', hint: 'open · due 4 Dec 09:41', hotKey: '2' },
  ],
  templates: [
    { key: 'rek', label: 'Complaint registered', languages: ['en', 'pl'] },
    { key: 'raty', label: 'Instalments agreed', languages: ['en'] },
    { key: 'licznik', label: 'Photo of the meter', languages: ['en', 'pl'] },
    { key: 'korekta', label: 'Invoice corrected', languages: ['en', 'pl'] },
  ],
  work: [
    { key: 'KX-1042', label: 'KX-1042  Jan Kowalski', hint: 'active  Faktura za październik', hotKey: '1' },
    { key: 'KX-1050', label: 'KX-1050  Łucja Święcicka', hint: 'on hold  Raty', hotKey: '2' },
  ],
  queues: [
    { key: 'billing', label: 'Billing', hint: '', hotKey: null },
    { key: 'written', label: 'Written', hint: '', hotKey: null },
  ],
  timeZone: 'Europe/Warsaw',
  leaving: [
    { key: 'keep', label: 'Keep it for later and sign out', hint: '', hotKey: '1' },
    { key: 'put-back', label: 'Put it back and sign out', hint: '', hotKey: '2' },
    { key: 'stay-signed-in', label: 'Only close the console', hint: '', hotKey: '3' },
  ],
}

function caseRows(now: number): readonly CaseRow[] {
  return [
    {
      ref: 'KX-60',
      state: 'open',
      priority: 'high',
      dueAt: now - 2 * hour,
      pendingUntil: null,
      resolvedAt: null,
      whose: 'Ewa Nowak',
      queueLabel: 'Complaints',
      customerName: 'Jan Kowalski',
      subject: 'Reklamacja odczytu',
    },
    {
      ref: 'KX-61',
      state: 'pending',
      priority: 'normal',
      dueAt: now + 9 * 24 * hour,
      pendingUntil: now + 30 * hour,
      resolvedAt: null,
      whose: null,
      queueLabel: 'Complaints',
      customerName: 'Łucja Święcicka',
      subject: 'Faktura za październik, błędna kwota',
    },
  ]
}

function sampleCase(now: number): CaseWork {
  return {
    ref: 'KX-60',
    subject: 'Reklamacja odczytu',
    state: 'pending',
    priority: 'high',
    whose: 'Ewa Nowak',
    queueLabel: 'Complaints',
    record: { owner: 'ewa', queue: 'complaints' },
    customer: { ref: 'KX-17', name: 'Jan Kowalski' },
    openedAt: now - 50 * hour,
    dueAt: now + 12 * 24 * hour,
    pendingUntil: now + 30 * hour,
    reopens: 1,
    resolution: '',
    earlier: { contacts: 0, related: 0, notes: 0 },
    aliases: ['KX-55'],
    fields: [{ label: 'disputed amount', value: '1 482,17' }],
    next: { kind: 'resolution', dueAt: now + 20 * hour },
    promises: [
      { kind: 'resolution', standing: 'running', dueAt: now + 20 * hour, stoppedAt: null, isWarned: true },
      { kind: 'first-response', standing: 'breached', dueAt: null, stoppedAt: now - hour, isWarned: true },
    ],
    processes: [{ process: 'Bill complaint KX-4001', step: 'Estimate or reading?', handedTo: null }],
    contacts: [
      { ref: 'KX-1042', channel: 'email', state: 'active', at: now - 50 * hour, who: 'Ewa Nowak', subject: 'Reklamacja odczytu' },
      { ref: 'KX-1043', channel: 'call', state: 'done', at: now - 20 * hour, who: null, subject: 'Dzwonił w sprawie zdjęcia' },
    ], // prettier-ignore
    checklist: [
      { item: 1, text: 'Zdjęcie licznika', isMandatory: true, doneBy: 'Ewa Nowak', doneAt: now - hour },
      { item: 2, text: 'Zapytać operatora', isMandatory: false, doneBy: null, doneAt: null },
    ],
    related: [{ ref: 'KX-50', how: 'above it', state: 'open', subject: 'Awaria licznika przy ul. Długiej' }],
    notes: [{ by: 'Ola Wiśniewska', at: now - 30 * minute, text: 'Operator obiecał odpowiedź do piątku.' }],
    states: [
      { state: 'new', by: 'the program', at: now - 50 * hour },
      { state: 'open', by: 'Ewa Nowak', at: now - 49 * hour },
      { state: 'pending', by: 'Ewa Nowak', at: now - hour },
    ],
  }
}
