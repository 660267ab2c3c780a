import { announceForm } from '../../../src/console/forms/announce-form.ts'
import { callbackForm } from '../../../src/console/forms/callback-form.ts'
import { newTransfer } from '../../../src/console/forms/new-transfer.ts'
import { replyForm } from '../../../src/console/forms/reply-form.ts'
import { wrapUpForm } from '../../../src/console/forms/wrap-up-form.ts'
import { textField } from '../../../src/console/components/text-field/text-field.ts'
import { paletteOver } from '../../../src/console/state/palette.ts'
import {
  queuesPlace,
  startModel,
  type Model,
  type Overlay,
  type OverlayName,
} from '../../../src/console/state/model.ts'
import type { Language } from '../../../src/language/say.ts'
import { noRecent, sampleQuestions, sampleViews } from '../sample/sample-views.ts'

type Named = Readonly<Record<Language, string>>

/** Every overlay, named for people, each as it is when it opens; several where its keys change on the way. */
type OverlaysByName = {
  readonly [Kind in OverlayName]: readonly { readonly named: Named; readonly overlay: Overlay<Kind> }[]
}

const field = textField()
const problem = null
const ref = 'KX-1042'
const picking = { ref, field, selected: 0, problem }
const form = wrapUpForm({ ref, questions: sampleQuestions, language: 'en', draft: null, recent: noRecent })
const atStep = { ref, step: 'basis', sequence: 1, title: '', type: 'text', to: null } as const
const records = [{ id: ref, ref, version: 1, queueId: null }]
const reply = replyForm(
  ref,
  {
    to: 'jan@poczta.example',
    subject: '',
    isMasked: false,
    hasSubject: true,
    language: 'en',
    lastSeen: null,
    text: '',
  },
  null,
)
const signedIn: Model = { ...startModel({ isEmpty: false }), agent: 'ewa', place: queuesPlace() }
const palette = paletteOver({ model: signedIn, views: sampleViews(signedIn, { now: 0, language: 'en' }) })

export const overlaysByName: OverlaysByName = {
  announce: [
    {
      named: { en: 'a new announcement', pl: 'nowe ogłoszenie' },
      overlay: { kind: 'announce', form: announceForm(null), problem },
    },
  ],
  announcement: [
    {
      named: { en: 'an announcement', pl: 'ogłoszenie' },
      overlay: { kind: 'announcement', ref: 'KX-1', scroll: 0, isToBeRead: true },
    },
  ],
  go: [{ named: { en: 'going to a place', pl: 'wybór miejsca' }, overlay: { kind: 'go', selected: 0 } }],
  status: [
    {
      named: { en: 'status', pl: 'status' },
      overlay: { kind: 'status', isAfterThis: false, selected: 0, problem },
    },
  ],
  transfer: [{ named: { en: 'transfer', pl: 'przekazanie' }, overlay: newTransfer(ref) }],
  'put-back': [
    {
      named: { en: 'why it is put back', pl: 'powód odłożenia' },
      overlay: { kind: 'put-back', ...picking },
    },
  ],
  decline: [
    {
      named: { en: 'why an offer is declined', pl: 'powód odrzucenia przydziału' },
      overlay: { kind: 'decline', ...picking },
    },
  ],
  verify: [
    {
      named: { en: 'verifying the caller', pl: 'weryfikacja rozmówcy' },
      overlay: { kind: 'verify', ref, method: null, who: null, selected: 0, problem },
    },
  ],
  'phone-line': [
    {
      named: {
        en: 'a number to call, keys to send, where a call goes',
        pl: 'numer, pod który dzwonisz, tony, dokąd idzie rozmowa',
      },
      overlay: { kind: 'phone-line', what: 'dial', call: '', for: null, field, selected: 0, problem },
    },
  ],
  reveal: [
    {
      named: { en: 'why a card is revealed', pl: 'powód odkrycia karty' },
      overlay: { kind: 'reveal', customer: 'KX-17', field, problem },
    },
  ],
  'case-pick': [
    {
      named: {
        en: 'the case of a contact, whom a case is assigned to, its priority',
        pl: 'sprawa kontaktu, przypisanie sprawy, jej priorytet',
      },
      overlay: { kind: 'case-pick', what: 'of-contact', ...picking },
    },
  ],
  'callback-time': [
    {
      named: { en: 'another time of a callback', pl: 'inny termin oddzwonienia' },
      overlay: { kind: 'callback-time', ref, field, problem },
    },
  ],
  'callback-done': [
    {
      named: { en: 'the result of a callback', pl: 'wynik oddzwonienia' },
      overlay: { kind: 'callback-done', ref, selected: 0, problem },
    },
  ],
  'person-status': [
    {
      named: { en: "a colleague's status", pl: 'status innej osoby' },
      overlay: {
        kind: 'person-status',
        person: 'ola',
        name: 'Ola',
        isBusy: false,
        isAfterThis: false,
        selected: 0,
        problem,
      },
    },
  ],
  copy: [{ named: { en: 'what is copied', pl: 'co skopiować' }, overlay: { kind: 'copy', selected: 0 } }],
  pin: [
    {
      named: { en: 'PIN of the lock', pl: 'PIN blokady' },
      overlay: { kind: 'pin', step: 'new', hasPin: false, field, first: '', problem },
    },
  ],
  leave: [
    {
      named: { en: 'leaving with work in hand', pl: 'wyjście z pracą w obsłudze' },
      overlay: { kind: 'leave', selected: 0, isOnlyClosing: false, problem },
    },
  ],
  'person-work': [
    {
      named: { en: 'what somebody has in hand', pl: 'co ktoś ma w obsłudze' },
      overlay: { kind: 'person-work', person: 'ola', name: 'Ola', selected: 0 },
    },
  ],
  'held-back': [
    {
      named: { en: 'held back', pl: 'wstrzymane' },
      overlay: {
        kind: 'held-back',
        about: ref,
        what: 'reply',
        text: '',
        intent: { do: 'note', ref, text: '' },
        selected: 0,
      },
    },
  ],
  filter: [{ named: { en: 'filter', pl: 'filtr' }, overlay: { kind: 'filter', field, before: '' } }],
  'save-view': [
    {
      named: { en: 'saving a view', pl: 'zapis widoku' },
      overlay: {
        kind: 'save-view',
        of: 'waiting',
        filter: '',
        sort: null,
        field,
        isShared: false,
        problem,
      },
    },
  ],
  'wrap-up': [
    {
      named: { en: 'wrap-up: codes', pl: 'zakończenie: kody' },
      overlay: { kind: 'wrap-up', form, thenNext: false, over: null, problem },
    },
    {
      named: { en: 'wrap-up: note', pl: 'zakończenie: notatka' },
      overlay: {
        kind: 'wrap-up',
        form: { ...form, focus: { on: 'text', key: 'note' } },
        thenNext: false,
        over: null,
        problem,
      },
    },
  ],
  'wrap-up-marked': [
    {
      named: { en: 'wrap-up of all that is marked', pl: 'zakończenie zaznaczonych' },
      overlay: { kind: 'wrap-up-marked', form, records, preview: null, problem },
    },
  ],
  callback: [
    {
      named: { en: 'a callback', pl: 'oddzwonienie' },
      overlay: { kind: 'callback', form: callbackForm(ref, null, null), problem },
    },
  ],
  note: [{ named: { en: 'a note', pl: 'notatka' }, overlay: { kind: 'note', ref, field, problem } }],
  'case-line': [
    {
      named: { en: 'until when a case waits', pl: 'do kiedy wstrzymać sprawę' },
      overlay: { kind: 'case-line', what: 'pending', ref, field, problem },
    },
    {
      named: { en: 'something to do in a case', pl: 'zadanie w sprawie' },
      overlay: { kind: 'case-line', what: 'item', ref, field, problem },
    },
  ],
  'resolve-case': [
    {
      named: { en: 'resolving a case', pl: 'rozwiązanie sprawy' },
      overlay: { kind: 'resolve-case', ref, field, withChildren: false, problem },
    },
  ],
  'script-line': [
    {
      named: { en: 'an answer at a step of a process', pl: 'odpowiedź w kroku procesu' },
      overlay: { kind: 'script-line', what: 'answer', ...atStep, field, problem },
    },
    {
      named: { en: 'why a step is left', pl: 'powód opuszczenia kroku' },
      overlay: { kind: 'script-line', what: 'skip', ...atStep, field, problem },
    },
  ],
  'script-pick': [
    {
      named: { en: 'choosing in a process', pl: 'wybór w procesie' },
      overlay: { kind: 'script-pick', what: 'jump', ...picking },
    },
  ],
  'script-page': [
    {
      named: { en: 'the outline of a process', pl: 'konspekt procesu' },
      overlay: { kind: 'script-page', page: 'outline', scroll: 0 },
    },
  ],
  reply: [
    {
      named: { en: 'a reply', pl: 'odpowiedź' },
      overlay: { kind: 'reply', form: reply, problem },
    },
    {
      named: { en: 'a template before it is put in', pl: 'szablon przed wstawieniem' },
      overlay: {
        kind: 'reply',
        form: {
          ...reply,
          side: { asks: 'template', template: 'rek', language: 'en', text: '', scroll: 0 },
        },
        problem,
      },
    },
    {
      named: { en: 'a file for a reply', pl: 'plik do odpowiedzi' },
      overlay: {
        kind: 'reply',
        form: { ...reply, side: { asks: 'attach', field, selected: 0, names: [] } },
        problem,
      },
    },
  ],
  files: [
    {
      named: { en: 'files of a contact', pl: 'pliki kontaktu' },
      overlay: { kind: 'files', ref, selected: 0, saving: null, problem },
    },
    {
      named: { en: 'where files are saved', pl: 'dokąd zapisać pliki' },
      overlay: {
        kind: 'files',
        ref,
        selected: 0,
        saving: { isAll: false, field, names: [] },
        problem,
      },
    },
  ],
  palette: [{ named: { en: 'command palette', pl: 'paleta poleceń' }, overlay: palette }],
  answer: [
    {
      named: { en: 'the answer to a command', pl: 'odpowiedź na polecenie' },
      overlay: { kind: 'answer', title: '', text: '', scroll: 0, question: null },
    },
    {
      named: { en: 'what a command would do', pl: 'co polecenie by zrobiło' },
      overlay: { kind: 'answer', title: '', text: '', scroll: 0, question: '?' },
    },
  ],
  help: [{ named: { en: 'help', pl: 'pomoc' }, overlay: { kind: 'help', scroll: 0, over: null } }],
}
