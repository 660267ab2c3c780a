import type { SyncRefusal } from '../../../domain/refusals/sync-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals between a device and its server say. */
export const syncRefusals = {
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
  'device-copied': {
    message: {
      en: 'The server has another command {number} of the device {device}: this store was copied, and both work on.',
      pl: 'Serwer ma inne polecenie {number} urządzenia {device}: tę bazę skopiowano i pracują obie.',
    },
    hint: {
      en: 'What waits here is kept. This one goes on as another device after `linia backup FOLDER`, `linia restore FOLDER --replace` and `linia connect`.',
      pl: 'To, co tu czeka, pozostaje zapisane. Ta baza stanie się innym urządzeniem po `linia backup FOLDER`, `linia restore FOLDER --replace` i `linia connect`.',
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
  'quarantined-unknown': {
    message: { en: 'Nothing waits in quarantine under {id}.', pl: 'W kwarantannie nic nie czeka pod {id}.' },
    hint: {
      en: '`linia admin quarantine` lists what waits.',
      pl: 'Co czeka, pokazuje `linia admin quarantine`.',
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
  'refused-push-none': {
    message: {
      en: 'No command {id} of a device waits to be dealt with.',
      pl: 'Żadne polecenie {id} z urządzenia nie czeka na załatwienie.',
    },
    hint: {
      en: '`linia refused` shows what waits.',
      pl: 'Co czeka, pokaże `linia refused`.',
    },
  },
  'edit-conflict-none': {
    message: {
      en: 'Nothing waits there for somebody to say which value stands: {id}.',
      pl: 'Nic tam nie czeka na wybór, która wartość ma obowiązywać: {id}.',
    },
    hint: {
      en: '`linia conflicts` shows what waits.',
      pl: 'Co czeka, pokaże `linia conflicts`.',
    },
  },
  'edit-conflict-moved': {
    message: {
      en: '{field} of {ref} was changed again meanwhile, so nothing was put in its place.',
      pl: '{field} w {ref} zmieniono w międzyczasie ponownie, więc nic nie zostało nadpisane.',
    },
    hint: {
      en: '`linia conflicts` shows what stands there now: choose again.',
      pl: 'Co jest tam teraz, pokaże `linia conflicts`: wybierz jeszcze raz.',
    },
  },
  'late-wrap-up-none': {
    message: {
      en: 'No late wrap-up of {ref} waits for somebody to say whether it counts.',
      pl: 'Żadne spóźnione zakończenie {ref} nie czeka na decyzję, czy się liczy.',
    },
    hint: {
      en: '`linia late` shows what waits.',
      pl: 'Co czeka, pokaże `linia late`.',
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
