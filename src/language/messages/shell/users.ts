import type { Message } from '../../message.ts'

/** What is said of who may sign in to a server, of whoever is locked out, and of the sites of a server. */
export const shellUsersMessages = {
  'shell.command.agent.lock': { en: 'locked an agent out', pl: 'zablokowanie dostępu' },
  'shell.command.agent.unlock': { en: 'let an agent in again', pl: 'odblokowanie dostępu' },
  'did.agent.lock': { en: 'access locked', pl: 'zablokowanie dostępu' },
  'did.agent.unlock': { en: 'access unlocked', pl: 'odblokowanie dostępu' },
  'shell.admin-users.summary': {
    en: 'who may sign in to this server, and by what',
    pl: 'kto i jak może się zalogować do tego serwera',
  },
  'shell.admin-users.none': {
    en: 'Nobody works at this site yet.',
    pl: 'W tym oddziale nikt jeszcze nie pracuje.',
  },
  'shell.admin-users.password': { en: 'password', pl: 'hasło' },
  'shell.admin-users.code': { en: 'code', pl: 'kod' },
  'shell.admin-users.let-in': { en: 'let in', pl: 'ma dostęp' },
  'shell.admin-users.locked-by': { en: 'locked by {by}', pl: 'blokada: {by}' },
  'shell.column.devices': { en: 'devices', pl: 'urządzenia' },
  'shell.column.scripts': { en: 'scripts', pl: 'skrypty' },
  'shell.column.signs-in-by': { en: 'signs in by', pl: 'loguje się przez' },
  'shell.column.heard': { en: 'last heard', pl: 'ostatni kontakt' },
  'shell.admin-lock.summary': {
    en: 'let an agent in nowhere, at once, until unlocked',
    pl: 'zablokuj konsultantowi dostęp, natychmiast, do odwołania',
  },
  'shell.option.lock-reason': { en: 'why, for whoever unlocks', pl: 'powód, dla osoby odblokowującej' },
  'shell.admin-lock.done': {
    en: '{agent} is let in nowhere: what is still sent waits in quarantine.',
    pl: 'Dostęp zablokowany: {agent}. Co jeszcze zostanie wysłane, trafi do kwarantanny.',
  },
  'shell.admin-lock.devices': { en: 'Devices ({n}): {refs}', pl: 'Urządzenia ({n}): {refs}' },
  'shell.admin-lock.scripts': { en: 'Scripts ({n}): {refs}', pl: 'Skrypty ({n}): {refs}' },
  'shell.admin-lock.in-hand': {
    en: 'Still in hand ({n}), hand it on or put it back: {refs}',
    pl: 'Nadal w obsłudze ({n}), przekaż lub odłóż do kolejki: {refs}',
  },
  'shell.admin-lock.callbacks': {
    en: 'Callbacks to make ({n}): {refs}',
    pl: 'Oddzwonienia do wykonania ({n}): {refs}',
  },
  'shell.admin-lock.cases': { en: 'Cases in this name ({n}): {refs}', pl: 'Prowadzone sprawy ({n}): {refs}' },
  'shell.admin-unlock.summary': { en: 'let an agent in again', pl: 'odblokuj konsultantowi dostęp' },
  'shell.admin-unlock.done': {
    en: '{agent} is let in again, with the devices, tokens and password of before.',
    pl: 'Dostęp odblokowany: {agent}. Urządzenia, tokeny i hasło są te same co przedtem.',
  },
  'shell.admin-unlock.waiting': {
    en: 'In quarantine since ({n}): `linia admin quarantine`.',
    pl: 'W kwarantannie czeka ({n}): `linia admin quarantine`.',
  },
  'shell.command.site.close': { en: 'closed the site to devices', pl: 'zamknięcie oddziału dla urządzeń' },
  'shell.command.site.open': { en: 'opened the site to devices', pl: 'otwarcie oddziału dla urządzeń' },
  'did.site.close': { en: 'site closed', pl: 'zamknięcie oddziału' },
  'did.site.open': { en: 'site opened', pl: 'otwarcie oddziału' },
  'shell.admin-sites.summary': {
    en: 'the sites of a folder, and how each stands',
    pl: 'oddziały w folderze i stan każdego z nich',
  },
  'shell.option.admin-sites': { en: 'the folder of `serve --sites`', pl: 'folder podany w `serve --sites`' },
  'shell.admin-sites.none': { en: 'No site lies in this folder.', pl: 'W tym folderze nie ma oddziałów.' },
  'shell.admin-sites.refused': { en: 'not served: {code}', pl: 'nieobsługiwany: {code}' },
  'shell.admin-sites.device': { en: 'not served: a device', pl: 'nieobsługiwany: urządzenie' },
  'shell.admin-sites.open': { en: 'open', pl: 'otwarty' },
  'shell.admin-sites.closed-by': { en: 'closed by {by}', pl: 'zamknięto: {by}' },
  'shell.column.site-address': { en: 'address', pl: 'adres' },
  'shell.column.customers': { en: 'customers', pl: 'klienci' },
  'shell.column.head': { en: 'last event', pl: 'ostatnie zdarzenie' },
  'shell.column.store': { en: 'store', pl: 'baza' },
  'shell.admin-close.summary': {
    en: 'close the site to devices, while the server goes on',
    pl: 'zamknij oddział dla urządzeń bez zatrzymywania serwera',
  },
  'shell.option.close-reason': { en: 'why, for whoever opens it', pl: 'powód, dla osoby otwierającej' },
  'shell.admin-close.done': {
    en: 'The site is closed to devices: people work on, and what they do is sent once it is open.',
    pl: 'Oddział zamknięty dla urządzeń: praca toczy się dalej, a zmiany zostaną wysłane po otwarciu.',
  },
  'shell.admin-open.summary': { en: 'open the site to devices again', pl: 'otwórz oddział dla urządzeń' },
  'shell.admin-open.done': {
    en: 'The site is open to devices again; it was closed since {since}.',
    pl: 'Oddział jest znów otwarty dla urządzeń; zamknięto go: {since}.',
  },
} as const satisfies Record<string, Message>
