import type { AccessRefusal } from '../../../domain/refusals/access-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals of people, devices and scripts at a server say. */
export const accessRefusals = {
  'sign-in-needed': {
    message: {
      en: 'The server {server} does not know who you are.',
      pl: 'Serwer {server} nie wie, kim jesteś.',
    },
    hint: {
      en: 'Sign in with `linia connect`. What you do meanwhile is kept here.',
      pl: 'Zaloguj się: `linia connect`. To, co robisz, jest tymczasem zapisane tutaj.',
    },
  },
  'sign-in-wrong': {
    message: { en: 'Name and password do not belong together.', pl: 'Nazwa i hasło nie pasują do siebie.' },
    hint: {
      en: 'The name is the key of an agent, such as ola; an administrator can give a new password or an invitation.',
      pl: 'Nazwa to klucz konsultanta, na przykład ola; administrator może nadać nowe hasło lub wysłać zaproszenie.',
    },
  },
  'sign-in-too-often': {
    message: {
      en: 'Too many attempts to sign in with this name.',
      pl: 'Zbyt wiele prób zalogowania pod tą nazwą.',
    },
    hint: { en: 'Try again in {waitSeconds} s.', pl: 'Spróbuj ponownie za {waitSeconds} s.' },
  },
  'password-weak': {
    message: { en: 'The password is too easy to guess.', pl: 'Hasło jest zbyt łatwe do odgadnięcia.' },
    hint: {
      en: 'Take at least 12 characters, such as four words, and no name of its owner.',
      pl: 'Wybierz co najmniej 12 znaków, na przykład cztery słowa, bez imienia i nazwiska.',
    },
  },
  'password-missing': {
    message: {
      en: 'No password was given, or the second was not as the first.',
      pl: 'Nie podano hasła albo drugie różni się od pierwszego.',
    },
    hint: {
      en: 'Type it when it is asked for, or send it as the first line of the input.',
      pl: 'Wpisz je na żądanie albo podaj w pierwszym wierszu wejścia.',
    },
  },
  'provider-unreachable': {
    message: {
      en: 'The identity provider {provider} does not answer as it should: {detail}.',
      pl: 'Dostawca tożsamości {provider} nie odpowiada jak trzeba: {detail}.',
    },
    hint: {
      en: 'Try again later, or sign in with a code: `linia admin invite AGENT` on the server makes one.',
      pl: 'Spróbuj później albo zaloguj się kodem: tworzy go na serwerze `linia admin invite KONSULTANT`.',
    },
  },
  'provider-token-wrong': {
    message: {
      en: 'What the identity provider says is not for this server, or too old.',
      pl: 'To, co mówi dostawca tożsamości, nie jest dla tego serwera albo jest za stare.',
    },
    hint: {
      en: 'Begin again with `linia connect`; if it stays so, the clocks may differ by more than a minute.',
      pl: 'Zacznij od nowa: `linia connect`; jeśli to nie pomoże, zegary mogą różnić się o ponad minutę.',
    },
  },
  'provider-user-unknown': {
    message: {
      en: 'The identity provider knows you as {name}; here nobody has that key or address.',
      pl: 'Dostawca tożsamości zna Cię jako {name}; tu nikt nie ma takiego klucza ani adresu.',
    },
    hint: {
      en: 'An administrator puts it among the people: `linia site apply FOLDER`.',
      pl: 'Administrator dopisuje go w sekcji people: `linia site apply FOLDER`.',
    },
  },
  'provider-denied': {
    message: {
      en: 'Signing in was turned down in the browser.',
      pl: 'Logowanie odrzucono w przeglądarce.',
    },
    hint: { en: 'Begin again with `linia connect`.', pl: 'Zacznij od nowa: `linia connect`.' },
  },
  'provider-too-late': {
    message: { en: 'Nobody typed the code in time.', pl: 'Nikt nie wpisał kodu na czas.' },
    hint: {
      en: 'Begin again with `linia connect`: there is a new code each time.',
      pl: 'Zacznij od nowa: `linia connect`; kod jest za każdym razem nowy.',
    },
  },
  'invitation-over': {
    message: {
      en: 'The invitation was used, is too old, or is for somebody else.',
      pl: 'Zaproszenie wykorzystano, wygasło albo jest dla kogoś innego.',
    },
    hint: {
      en: 'Ask for a new one: `linia admin invite AGENT` on the server.',
      pl: 'Poproś o nowe: `linia admin invite KONSULTANT` na serwerze.',
    },
  },
  'token-unknown': {
    message: { en: 'There is no token {token} that could be used.', pl: 'Nie ma ważnego tokenu {token}.' },
    hint: { en: '`linia admin tokens` lists them.', pl: 'Listę pokazuje `linia admin tokens`.' },
  },
  'scope-unknown': {
    message: { en: 'No right is called “{scope}”.', pl: 'Żadne uprawnienie nie nazywa się „{scope}”.' },
    hint: {
      en: '`linia rights AGENT` lists them; “customer.*” is all of a kind.',
      pl: 'Wymieni je `linia rights KONSULTANT`; „customer.*” to wszystkie jednego rodzaju.',
    },
  },
  'out-of-token': {
    message: { en: 'This token is not for {what}.', pl: 'Ten token nie obejmuje {what}.' },
    hint: {
      en: 'Issue one with that scope: `linia admin token`.',
      pl: 'Wydaj token z tym zakresem: `linia admin token`.',
    },
  },
  'device-unknown': {
    message: { en: 'There is no device {device}.', pl: 'Nie ma urządzenia {device}.' },
    hint: { en: '`linia admin devices` lists them.', pl: 'Listę pokazuje `linia admin devices`.' },
  },
  'device-revoked': {
    message: {
      en: 'The device {device} was revoked: the server tells it nothing more.',
      pl: 'Urządzenie {device} zostało odłączone: serwer niczego mu już nie przekazuje.',
    },
    hint: {
      en: 'What it sends is put aside for a supervisor; to work on it again, connect a new store.',
      pl: 'To, co wysyła, czeka na decyzję lidera; aby pracować dalej, podłącz nową bazę.',
    },
  },
  'device-revoked-before': {
    message: {
      en: 'The device {device} was revoked already: {at}, by {by}.',
      pl: 'Urządzenie {device} zostało już odłączone: {at}, {by}.',
    },
    hint: {
      en: 'What it sent since waits in `linia admin quarantine`.',
      pl: 'Co od tego czasu wysłało, pokazuje `linia admin quarantine`.',
    },
  },
  'agent-locked': {
    message: {
      en: 'The access of {agent} to the server is locked.',
      pl: 'Dostęp użytkownika {agent} do serwera jest zablokowany.',
    },
    hint: {
      en: 'What is sent is put aside for a supervisor. Whoever leads can unlock: `linia admin unlock AGENT` on the server.',
      pl: 'To, co zostanie wysłane, czeka na decyzję lidera. Odblokować może lider lub administrator: `linia admin unlock KONSULTANT` na serwerze.',
    },
  },
  'agent-not-locked': {
    message: { en: '{agent} is not locked.', pl: '{agent} nie ma zablokowanego dostępu.' },
    hint: { en: '`linia admin users` says who is.', pl: 'Kto ma, pokazuje `linia admin users`.' },
  },
  'agent-locks-himself': {
    message: {
      en: 'Nobody else with the role of {agent} could unlock {agent} again.',
      pl: 'Nikt inny o roli użytkownika {agent} nie mógłby odblokować dostępu: {agent}.',
    },
    hint: {
      en: 'Revoke the device instead: `linia admin revoke` with its letters.',
      pl: 'Odłącz zamiast tego urządzenie: `linia admin revoke` i jego litery.',
    },
  },
  'agent-not-of-device': {
    message: {
      en: '{agent} is not signed in at the server {server} on this device.',
      pl: 'Na tym urządzeniu {agent} nie ma zalogowania do serwera {server}.',
    },
    hint: {
      en: 'Sign in first: `linia connect ADDRESS --as AGENT`. Until then the server takes nothing of it.',
      pl: 'Najpierw się zaloguj: `linia connect ADRES --as KONSULTANT`. Do tego czasu serwer niczego stąd nie przyjmie.',
    },
  },
  'site-closed': {
    message: {
      en: 'The site is closed to devices for now.',
      pl: 'Oddział jest na razie zamknięty dla urządzeń.',
    },
    hint: {
      en: 'Work goes on and is sent once it is open; on the server `linia admin open` opens it.',
      pl: 'Praca toczy się dalej, a zmiany zostaną wysłane po otwarciu; na serwerze otwiera go `linia admin open`.',
    },
  },
  'site-not-closed': {
    message: { en: 'The site is open to devices.', pl: 'Oddział jest otwarty dla urządzeń.' },
    hint: { en: '`linia admin close` closes it.', pl: 'Zamyka go `linia admin close`.' },
  },
} as const satisfies WordsOf<AccessRefusal>
