import type { Message } from '../../message.ts'
import { programReplaced } from '../../program-replaced.ts'

/** What the console says once something is done, while it is done, or when it broke. */
export const consoleDoneMessages = {
  'done.declined': { en: '{ref} declined.', pl: 'Odrzucono {ref}.' },

  'notice.working': { en: 'One moment…', pl: 'Chwileczkę…' },

  'done.signed-in': {
    en: 'Signed in. You are not ready yet: {key:status.choose} 1 makes you ready.',
    pl: 'Zalogowano. Status to niedostępność; gotowość ustawia {key:status.choose} 1.',
  },
  'done.came-back': {
    en: 'You are back where you were. Nothing typed was lost.',
    pl: 'Wracasz tam, gdzie przerwano. Nic z wpisanego tekstu nie przepadło.',
  },
  'done.taken': { en: '{ref} is yours.', pl: '{ref}: w obsłudze.' },
  'done.taken-from': { en: '{ref} from {queue} is yours.', pl: '{ref} z kolejki {queue}: w obsłudze.' },
  'hint.on-the-line': {
    en: '{key:interaction.end} ends it, {key:interaction.wrap-up-and-next} wraps it up; {key:interaction.take} on a row takes one meanwhile',
    pl: '{key:interaction.end} kończy rozmowę, {key:interaction.wrap-up-and-next} zamyka; {key:interaction.take} na wierszu bierze kontakt mimo to',
  },
  'hint.not-ready': {
    en: 'You are not ready: {key:status.choose} 1',
    pl: 'Status to niedostępność; gotowość ustawia {key:status.choose} 1',
  },
  'done.dialled': { en: '{ref}: the phone is calling.', pl: '{ref}: telefon dzwoni.' },
  'done.muted': { en: 'You are not heard.', pl: 'Mikrofon wyciszony.' },
  'done.unmuted': { en: 'You are heard again.', pl: 'Mikrofon włączony.' },
  'done.digits': { en: 'Sent {to}.', pl: 'Wysłano {to}.' },
  'done.redirected': { en: 'The call goes to {to}.', pl: 'Rozmowa idzie pod {to}.' },
  'done.hold': { en: '{ref} is on hold.', pl: '{ref}: zawieszony.' },
  'done.resume': { en: '{ref} goes on.', pl: '{ref}: wznowiony.' },
  'done.end': {
    en: '{ref} has ended. {key:interaction.wrap-up} wraps it up.',
    pl: '{ref}: koniec kontaktu. {key:interaction.wrap-up} zamyka.',
  },
  'done.put-back': { en: '{ref} is back in its queue.', pl: '{ref}: odłożony do kolejki.' },
  'done.transferred': {
    en: '{ref} went to {to}. {key:undo} takes it back.',
    pl: '{ref}: przekazany – {to}. {key:undo} cofa.',
  },
  'done.transferred-away': {
    en: '{ref} went to {to}, who is logged out: it waits there. {key:undo} takes it back.',
    pl: '{ref}: przekazany – {to}. To konto jest wylogowane, więc kontakt poczeka. {key:undo} cofa.',
  },
  'done.note': { en: 'Noted on {ref}.', pl: 'Notatka do {ref} zapisana.' },
  'done.status': { en: 'Status: {status}.', pl: 'Status: {status}.' },
  'done.next-status': { en: 'After this work: {status}.', pl: 'Po tej pracy: {status}.' },
  'done.linked': { en: '{ref} belongs to {customer}.', pl: '{ref} powiązano z {customer}.' },
  'done.call-of': { en: '{ref}: the call runs. It is {name}.', pl: '{ref}: rozmowa trwa. To {name}.' },
  'done.call-ended': { en: 'The call is ended.', pl: 'Rozmowa zakończona.' },
  'done.talk-ended': { en: 'The conversation is ended.', pl: 'Rozmowa zakończona.' },
  'done.corrected': {
    en: '{ref}: the wrap-up is corrected. {key:undo} takes it back.',
    pl: '{ref}: zakończenie poprawione. {key:undo} cofa.',
  },
  'done.wrapped-up': {
    en: '{ref} is wrapped up. {key:undo} calls it back.',
    pl: '{ref}: zakończony. {key:undo} cofa.',
  },
  'done.wrapped-up-and-back': {
    en: '{ref} is wrapped up, back to {back}. {key:undo} calls it back.',
    pl: '{ref}: zakończony, wracasz do {back}. {key:undo} cofa.',
  },
  'done.wrapped-up-and-form': {
    en: '{ref} is wrapped up, back to {back} and to what was being written.',
    pl: '{ref}: zakończony, wracasz do {back} i do tego, co było pisane.',
  },
  'done.wrapped-up-and-next': {
    en: '{ref} is wrapped up, {next} is yours. {key:undo} calls both back.',
    pl: '{ref}: zakończony, {next}: w obsłudze. {key:undo} cofa oba.',
  },
  'done.wrapped-up-and-empty': {
    en: '{ref} is wrapped up. Nothing waits in your queues.',
    pl: '{ref}: zakończony. W Twoich kolejkach nikt nie czeka.',
  },
  'done.wrapped-up-and-not-ready': {
    en: '{ref} is wrapped up. Now {status}: nothing more is taken.',
    pl: '{ref}: zakończony. Teraz {status}: kolejny kontakt nie jest brany.',
  },
  'done.undone-form': {
    en: 'Taken back: {what}. {key:interaction.wrap-up} opens the form as it was.',
    pl: 'Cofnięto: {what}. {key:interaction.wrap-up} otwiera formularz z powrotem.',
  },
  'doing.undo.checking': {
    en: 'Looking whether all of it can be taken back: {n} of {all}',
    pl: 'Sprawdzanie, czy wszystko można cofnąć: {n} z {all}',
  },
  'doing.undo.undoing': { en: 'Taking back: {n} of {all}', pl: 'Cofanie: {n} z {all}' },
  'done.undone-many': {
    en: { one: 'Taken back: {n} change.', other: 'Taken back: {n} changes.' },
    pl: {
      one: 'Cofnięto {n} zmianę.',
      few: 'Cofnięto {n} zmiany.',
      many: 'Cofnięto {n} zmian.',
      other: 'Cofnięto {n} zmiany.',
    },
  },
  'done.undone-some': {
    en: {
      one: 'Taken back: {n} change; {standing} stand.',
      other: 'Taken back: {n} changes; {standing} stand.',
    },
    pl: {
      one: 'Cofnięto {n} zmianę; pozostaje: {standing}.',
      few: 'Cofnięto {n} zmiany; pozostaje: {standing}.',
      many: 'Cofnięto {n} zmian; pozostaje: {standing}.',
      other: 'Cofnięto {n} zmiany; pozostaje: {standing}.',
    },
  },
  'done.macro': { en: '{macro} is done.', pl: 'Wykonano: {macro}.' },
  'hint.macro': { en: '{key:undo} takes it back.', pl: 'Cofa {key:undo}.' },
  'macro.key-of-action': {
    en: '{key} is “{action}” by your keys, so the macro {macro} has no key.',
    pl: '{key} to przy Twoich klawiszach „{action}”, więc makro {macro} nie ma klawisza.',
  },
  'macro.key-twice': {
    en: '{key} is the key of two macros: it runs {other}, not {macro}.',
    pl: '{key} to klawisz dwóch makr: uruchamia {other}, nie {macro}.',
  },
  'done.process-started': {
    en: '{process} has begun as {ref} for the case {case}.',
    pl: '{process}: rozpoczęto {ref} dla sprawy {case}.',
  },
  'done.process-at': { en: '{ref} is at: {step}', pl: '{ref}, teraz krok: {step}' },
  'done.process-back-past': {
    en: 'Gone back; stays done, and is done again: {steps}',
    pl: 'Cofnięto; wykonane zostaje i będzie wykonane znowu: {steps}',
  },
  'done.process-paused': {
    en: '{ref} is paused: its time counts as waiting until somebody goes on.',
    pl: '{ref} wstrzymano: do wznowienia czas liczy się jako oczekiwanie.',
  },
  'done.process-given-up': { en: '{ref} is given up.', pl: '{ref} porzucono.' },
  'done.undone': { en: 'Taken back: {what}.', pl: 'Cofnięto: {what}.' },
  'done.undone-beside': {
    en: 'Taken back: {what}. The text waits beside what was begun since: Ctrl-T there shows it.',
    pl: 'Cofnięto: {what}. Tekst czeka obok tego, co zaczęto później: pokaże go tam Ctrl-T.',
  },
  'done.reply-called-beside': {
    en: 'The reply is called back. It waits beside what was begun since: Ctrl-T there shows it.',
    pl: 'Odpowiedź wycofana. Czeka obok tego, co zaczęto później: pokaże ją tam Ctrl-T.',
  },
  'desk.full': {
    en: 'The disk of {folder} is full: what you type is not kept.',
    pl: 'Na dysku z {folder} brakuje miejsca: to, co piszesz, nie jest zapisywane.',
  },
  'desk.not-writable': {
    en: 'Nothing can be written in {folder} ({problem}): what you type is not kept.',
    pl: 'W {folder} nie da się zapisywać ({problem}): to, co piszesz, nie jest zapisywane.',
  },
  'desk.only-here': {
    en: 'It stands only here. Make room: it is then kept by itself.',
    pl: 'Jest tylko tutaj. Zwolnij miejsce, a zapisze się samo.',
  },
  'draft.changed-elsewhere': {
    en: 'There is another draft of this: Ctrl-T goes between them.',
    pl: 'Jest też inny szkic: Ctrl-T przełącza między szkicami.',
  },
  'desk.kept-again': { en: 'What you type is kept again.', pl: 'To, co piszesz, jest znów zapisywane.' },
  'program.replaced': programReplaced.text,
  'program.replaced-hint': programReplaced.hint,
  'fault.logged': { en: 'Something went wrong. The log: {path}', pl: 'Coś się nie udało. Dziennik: {path}' },
  'fault.not-logged': { en: 'Something went wrong: {fault}', pl: 'Coś się nie udało: {fault}' },
} as const satisfies Record<string, Message>
