import type { ConnectRefusal } from '../../../domain/refusals/connect-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals to stores that are or become devices say. */
export const connectRefusals = {
  'not-connected': {
    message: { en: 'The store {path} has no server.', pl: 'Baza {path} nie ma serwera.' },
    hint: { en: 'Connect it with `linia connect ADDRESS`.', pl: 'Połącz ją: `linia connect ADRES`.' },
  },
  'other-server': {
    message: {
      en: 'This store belongs to another server than the one at {server}.',
      pl: 'Ta baza należy do innego serwera niż {server}.',
    },
    hint: {
      en: 'Name another store for it: `linia connect {server} --store PATH`.',
      pl: 'Wskaż dla niego inną bazę: `linia connect {server} --store ŚCIEŻKA`.',
    },
  },
  'device-taken': {
    message: {
      en: 'Another store is connected as the device {device}.',
      pl: 'Jako urządzenie {device} podłączona jest inna baza.',
    },
    hint: {
      en: 'Connect again: the server gives another name.',
      pl: 'Połącz ponownie: serwer nada inną nazwę.',
    },
  },
  'device-cannot-serve': {
    message: {
      en: 'The store {path} is a device of a server itself.',
      pl: 'Baza {path} sama jest urządzeniem innego serwera.',
    },
    hint: {
      en: 'Serve another store: `linia serve --store PATH`.',
      pl: 'Udostępnij inną bazę: `linia serve --store ŚCIEŻKA`.',
    },
  },
  'only-at-server': {
    message: {
      en: 'Who may reach the server is kept on the server alone.',
      pl: 'Dostęp do serwera jest zapisany tylko na serwerze.',
    },
    hint: { en: 'Run this on the server’s machine.', pl: 'Uruchom to na komputerze serwera.' },
  },
  'store-has-history': {
    message: {
      en: 'The store {path} was worked in without a server.',
      pl: 'W bazie {path} pracowano już bez serwera.',
    },
    hint: {
      en: '`linia connect` with --plan shows what would go to the server, with --yes it goes. A new store has nothing to bring: --store PATH.',
      pl: '`linia connect` z --plan pokaże, co trafi na serwer, z --yes to wyśle. Nowa baza nic nie wnosi: --store ŚCIEŻKA.',
    },
  },
  'store-has-devices': {
    message: {
      en: 'The store {path} is the server of devices itself.',
      pl: 'Baza {path} sama jest serwerem urządzeń.',
    },
    hint: {
      en: 'Go on serving it with `linia serve`, or connect another store: --store PATH.',
      pl: 'Udostępniaj ją dalej przez `linia serve` albo połącz inną: --store ŚCIEŻKA.',
    },
  },
  'store-not-whole': {
    message: {
      en: 'The first copy from the server is not whole yet: {percent} %.',
      pl: 'Pierwsza kopia z serwera nie jest jeszcze pełna: {percent} %.',
    },
    hint: {
      en: 'What came is kept; `linia connect` goes on behind it.',
      pl: 'To, co już jest, pozostaje; `linia connect` dokończy.',
    },
  },
  'letters-taken': {
    message: {
      en: 'Refs of this store begin with {letters}, and so do refs of the server or of one of its devices.',
      pl: 'Numery w tej bazie zaczynają się od {letters}, tak jak numery serwera lub jednego z jego urządzeń.',
    },
    hint: {
      en: 'A number that was told to a customer must mean one thing. Connect an empty store instead (--store PATH); customers come along under new numbers with `linia export --kind customers --csv` and `linia import customers`.',
      pl: 'Numer podany klientowi musi znaczyć jedno. Połącz zamiast tego pustą bazę (--store ŚCIEŻKA); klienci przejdą pod nowymi numerami przez `linia export --kind customers --csv` i `linia import customers`.',
    },
  },
  'still-bringing': {
    message: {
      en: 'What this store had before is still on its way to the server.',
      pl: 'To, co było w tej bazie wcześniej, jest jeszcze w drodze na serwer.',
    },
    hint: {
      en: 'Nothing is lost: `linia sync --once` goes on with it.',
      pl: 'Nic nie zginie: `linia sync --once` wysyła dalej.',
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
  'sync-runs-already': {
    message: {
      en: 'Another process syncs the store {path} already.',
      pl: 'Inny proces synchronizuje już bazę {path}.',
    },
    hint: {
      en: 'A console syncs while it is open; `linia sync --status` says how it stands.',
      pl: 'Otwarta konsola synchronizuje sama; stan pokaże `linia sync --status`.',
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
} as const satisfies WordsOf<ConnectRefusal>
