import type { ChannelRefusal } from '../../../domain/refusals/channel-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals between a channel and what it speaks to say. */
export const channelRefusals = {
  'peer-unreachable': {
    message: { en: '{peer} does not answer: {detail}.', pl: '{peer} nie odpowiada: {detail}.' },
    hint: {
      en: 'It is tried again by itself; see that it runs, and that address and port are right.',
      pl: 'Próby ponawiają się same; sprawdź, czy działa oraz czy adres i port są właściwe.',
    },
  },
  'peer-not-understood': {
    message: {
      en: 'What answers as {peer} speaks another language.',
      pl: 'To, co odpowiada jako {peer}, mówi innym protokołem.',
    },
    hint: { en: 'See that address and port are right.', pl: 'Sprawdź adres i port.' },
  },
  'peer-sign-in-wrong': {
    message: {
      en: '{peer} does not take the name and the secret.',
      pl: '{peer} nie przyjmuje nazwy i hasła.',
    },
    hint: {
      en: 'See where the secret comes from, and that it is the right one.',
      pl: 'Sprawdź, skąd pochodzi hasło i czy jest właściwe.',
    },
  },
  'peer-too-slow': {
    message: {
      en: '{peer} has not answered within {waitSeconds} seconds.',
      pl: '{peer} nie odpowiada od {waitSeconds} s.',
    },
    hint: {
      en: 'Whether it was done all the same, what it tells next will show.',
      pl: 'Czy mimo to wykonano polecenie, pokaże to, co powie potem.',
    },
  },
  'peer-refused': {
    message: { en: '{peer} says no: “{said}”.', pl: '{peer} odmawia: „{said}”.' },
    hint: { en: 'Nothing was done there.', pl: 'Niczego tam nie zrobiono.' },
  },
  'certificate-untrusted': {
    message: {
      en: 'The certificate of {peer} is not trusted: {detail}.',
      pl: 'Certyfikat {peer} nie jest zaufany: {detail}.',
    },
    hint: {
      en: 'Nothing was said to it. Have its certificate mended, or trust its issuer by NODE_EXTRA_CA_CERTS=FILE.',
      pl: 'Niczego mu nie powiedziano. Niech poprawią certyfikat albo zaufaj wystawcy przez NODE_EXTRA_CA_CERTS=PLIK.',
    },
  },
  'folder-not-there': {
    message: { en: '{peer} has no folder “{folder}”.', pl: '{peer} nie ma folderu „{folder}”.' },
    hint: {
      en: 'Name it in the site files as the server does, by folder under imap.',
      pl: 'Podaj go w plikach konfiguracji tak, jak nazywa go serwer, w polu folder pod imap.',
    },
  },
  'secret-missing': {
    message: {
      en: 'The secret {name} is not known here: {detail}.',
      pl: 'Nie znam tu hasła {name}: {detail}.',
    },
    hint: {
      en: 'Give it in the environment, or say in secrets.yaml of the settings where it is.',
      pl: 'Podaj je w środowisku albo wskaż w secrets.yaml w folderze ustawień.',
    },
  },
  'channel-not-there': {
    message: {
      en: 'No entry point {channel} has a mailbox.',
      pl: 'Punkt wejścia {channel} nie ma skrzynki.',
    },
    hint: {
      en: 'See which have one: `linia channel status`.',
      pl: 'Zobacz, które ją mają: `linia channel status`.',
    },
  },
  'channels-run-already': {
    message: {
      en: 'Another process runs the channels of {path} already.',
      pl: 'Kanały bazy {path} prowadzi już inny proces.',
    },
    hint: {
      en: 'See how it stands with them: `linia channel status`.',
      pl: 'Zobacz, w jakim są stanie: `linia channel status`.',
    },
  },
  'channels-at-server': {
    message: {
      en: 'The mailboxes of this site are fetched by its server, {server}.',
      pl: 'Skrzynki tego oddziału obsługuje jego serwer, {server}.',
    },
    hint: {
      en: 'What comes in there comes here with the next `linia sync`.',
      pl: 'To, co tam wpłynie, trafi tu przy następnym `linia sync`.',
    },
  },
  'value-breaks-line': {
    message: {
      en: 'There is a line break in {field}, which would be another command.',
      pl: 'W polu {field} jest znak końca wiersza, który byłby innym poleceniem.',
    },
    hint: { en: 'Leave it out.', pl: 'Usuń go.' },
  },
  'number-not-dialable': {
    message: { en: '“{number}” is no number to dial.', pl: '„{number}” nie jest numerem do wybrania.' },
    hint: {
      en: 'Digits, with + in front where it is abroad, or an extension of the exchange.',
      pl: 'Cyfry, z + na początku dla zagranicy, albo numer wewnętrzny centrali.',
    },
  },
  'call-gone': {
    message: { en: 'The call is over.', pl: 'Rozmowa już się zakończyła.' },
    hint: { en: 'Wrap it up, or call back.', pl: 'Zakończ kontakt kodem albo oddzwoń.' },
  },
  'phone-cannot': {
    message: { en: '{peer} cannot do that: {what}.', pl: '{peer} tego nie potrafi: {what}.' },
    hint: { en: 'Do it at the phone itself.', pl: 'Zrób to na samym telefonie.' },
  },
  'phone-settings-wrong': {
    message: { en: '{path} is not right: {problem}.', pl: '{path} jest błędny: {problem}.' },
    hint: {
      en: 'It says `phone: baresip 127.0.0.1:4444`, and `share: accept` where others may reach it.',
      pl: 'Ma w nim być `phone: baresip 127.0.0.1:4444` i `share: accept`, gdy inni mogą go dosięgnąć.',
    },
  },
  'phone-in-use': {
    message: {
      en: 'Another console has the phone {peer}: {by}.',
      pl: 'Telefon {peer} ma inna konsola: {by}.',
    },
    hint: { en: 'Close that one, and open this one again.', pl: 'Zamknij tamtą i otwórz tę od nowa.' },
  },
  'phone-not-open': {
    message: {
      en: 'No console of yours has a phone open.',
      pl: 'Żadna Twoja konsola nie ma otwartego telefonu.',
    },
    hint: {
      en: 'Name the phone in phone.yaml and open the console; `linia call NUMBER --out` notes a call that is made elsewhere.',
      pl: 'Wpisz telefon w phone.yaml i otwórz konsolę; `linia call NUMER --out` zapisuje rozmowę z innego telefonu.',
    },
  },
  'phone-on-shared-host': {
    message: {
      en: 'Others could control the phone {peer} as well: {others}.',
      pl: 'Telefonem {peer} mogliby sterować także inni: {others}.',
    },
    hint: {
      en: 'Its port has no password. Where you trust them, add `share: accept` to phone.yaml.',
      pl: 'Jego port nie ma hasła. Jeśli im ufasz, dopisz `share: accept` w phone.yaml.',
    },
  },
} as const satisfies WordsOf<ChannelRefusal>
