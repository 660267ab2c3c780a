import type { SyncRefusal } from '../../../domain/refusals/sync-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals between a device and its server say. */
export const syncRefusals = {
  'server-unreachable': {
    message: {
      en: 'The server {server} does not answer: {detail}.',
      pl: 'Serwer {server} nie odpowiada: {detail}.',
    },
    hint: {
      en: 'What is in your hands and what you begin yourself goes on here, and is sent as soon as it answers; it alone gives out what others may take too.',
      pl: 'To, co masz u siebie i co zaczynasz samodzielnie, idzie dalej tutaj i zostanie wysłane, gdy odpowie; tylko on przydziela to, co może wziąć też ktoś inny.',
    },
  },
  'history-differs': {
    message: {
      en: 'The server does not have the history that this device has: it was restored from a backup.',
      pl: 'Serwer nie ma historii, którą ma to urządzenie: odtworzono go z kopii zapasowej.',
    },
    hint: {
      en: 'The device copies the store anew and sends again what the server lacks; nothing is lost.',
      pl: 'Urządzenie skopiuje bazę od nowa i wyśle ponownie to, czego serwer nie ma; nic nie zginie.',
    },
  },
  'snapshot-needed': {
    message: {
      en: 'The device was away for longer than the server remembers single changes.',
      pl: 'Urządzenie nie łączyło się dłużej, niż serwer pamięta pojedyncze zmiany.',
    },
    hint: {
      en: 'The device copies the store anew and sends what it has; nothing is lost.',
      pl: 'Urządzenie skopiuje bazę od nowa i wyśle to, co ma; nic nie zginie.',
    },
  },
  'copy-cut-short': {
    message: {
      en: 'The connection broke while everything was copied from the server.',
      pl: 'Połączenie zerwało się podczas kopiowania wszystkiego z serwera.',
    },
    hint: {
      en: 'What came is kept; the copy goes on where it was.',
      pl: 'To, co już jest, pozostaje; kopiowanie potrwa od tego miejsca.',
    },
  },
  'store-not-whole': {
    message: {
      en: 'The first copy from the server is not whole yet: {percent} %.',
      pl: 'Pierwsza kopia z serwera nie jest jeszcze pełna: {percent} %.',
    },
    hint: {
      en: 'What came is kept; it goes on as soon as the server answers.',
      pl: 'To, co już jest, pozostaje; reszta przyjdzie, gdy serwer odpowie.',
    },
  },
  'device-copied': {
    message: {
      en: 'The server has another command {number} of the device {device}: this store was copied, and both work on.',
      pl: 'Serwer ma inne polecenie {number} urządzenia {device}: tę bazę skopiowano i pracują obie.',
    },
    hint: {
      en: 'Work on in one of the two; what waits here is kept.',
      pl: 'Pracuj dalej w jednej z nich; to, co tu czeka, pozostaje zapisane.',
    },
  },
  'upgrade-needed': {
    message: {
      en: 'The server is of a newer version ({server}) than this program ({device}).',
      pl: 'Serwer jest w nowszej wersji ({server}) niż ten program ({device}).',
    },
    hint: {
      en: 'Install the newer version; until then what you do is sent, and what others do is not seen here.',
      pl: 'Zainstaluj nowszą wersję; do tego czasu Twoje zmiany są wysyłane, ale zmian innych tu nie widać.',
    },
  },
  'server-decides': {
    message: {
      en: 'Only the server decides “{command}”, because others may claim the same.',
      pl: 'O „{command}” rozstrzyga tylko serwer, bo to samo może wziąć ktoś inny.',
    },
    hint: {
      en: 'Go on with what is in your hands and what you begin yourself.',
      pl: 'Pracuj dalej nad tym, co masz u siebie i co zaczynasz samodzielnie.',
    },
  },
  'giver-gone': {
    message: {
      en: 'Restored from a backup, the server lacks this; others saw it done, and the device {device} has not sent it again.',
      pl: 'Po odtworzeniu z kopii serwer tego nie ma; inni widzieli, że to zrobiono, a urządzenie {device} nie wysłało tego ponownie.',
    },
    hint: {
      en: 'Wait for the device, or give it again.',
      pl: 'Poczekaj na to urządzenie albo wykonaj to ponownie.',
    },
  },
  'giver-back': {
    message: {
      en: 'The device {device} sent it again: it is done.',
      pl: 'Urządzenie {device} wysłało to ponownie: jest zrobione.',
    },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'request-invalid': {
    message: {
      en: 'The request is not understood at {path}: {problem}.',
      pl: 'Żądanie niezrozumiałe w {path}: {problem}.',
    },
    hint: {
      en: 'Both programs should be of the same version.',
      pl: 'Oba programy powinny być w tej samej wersji.',
    },
  },
  'command-broke': {
    message: {
      en: 'The server could not carry out {command}: something in it broke.',
      pl: 'Serwer nie mógł wykonać polecenia {command}: coś się w nim zepsuło.',
    },
    hint: {
      en: 'What was typed is kept; the log of the server says what broke.',
      pl: 'Wpisane dane są zachowane; co się zepsuło, mówi dziennik serwera.',
    },
  },
  'edit-overruled': {
    message: {
      en: 'Somebody else changed the same of {ref} meanwhile; what you wanted was not done.',
      pl: 'W międzyczasie ktoś inny zmienił to samo w {ref}; Twoja zmiana nie została wykonana.',
    },
    hint: {
      en: '`linia history {ref}` shows what was done; give yours again if it is to stand.',
      pl: 'Co zmieniono, pokaże `linia history {ref}`; jeśli ma obowiązywać Twoja wartość, podaj ją jeszcze raz.',
    },
  },
} as const satisfies WordsOf<SyncRefusal>
