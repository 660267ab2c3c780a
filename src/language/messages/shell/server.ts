import type { Message } from '../../message.ts'

/** What the shell says of a server, its devices and who may reach it. */
export const shellServerMessages = {
  'shell.serve.summary': {
    en: 'make this store the server of other devices',
    pl: 'udostępnij tę bazę jako serwer innym urządzeniom',
  },
  'shell.option.listen': {
    en: 'host and port, 127.0.0.1:8321 unless said',
    pl: 'adres i port, domyślnie 127.0.0.1:8321',
  },
  'shell.option.tls-cert': { en: 'certificate as PEM', pl: 'certyfikat w formacie PEM' },
  'shell.option.tls-key': { en: 'its key as PEM', pl: 'klucz certyfikatu w formacie PEM' },
  'shell.option.trust-proxy': {
    en: 'address of a proxy that speaks TLS for it',
    pl: 'adres serwera pośredniczącego z TLS',
  },
  'shell.option.database': {
    en: 'the PostgreSQL database that holds the store, as postgres://user@host/database',
    pl: 'baza danych PostgreSQL, w której leżą dane, jako postgres://użytkownik@komputer/baza',
  },
  'shell.option.server-log': {
    en: 'where requests are logged, - for the output',
    pl: 'dziennik żądań, - oznacza wyjście',
  },
  'shell.option.serve-sites': {
    en: 'serve each store of a folder or a database, as a site of its name',
    pl: 'udostępnij każdą bazę z folderu lub serwera PostgreSQL jako oddział o jej nazwie',
  },
  'shell.option.oidc-issuer': {
    en: 'address of an identity provider that signs people in',
    pl: 'adres dostawcy tożsamości, który loguje ludzi',
  },
  'shell.option.oidc-client': {
    en: 'what the provider calls this server',
    pl: 'nazwa tego serwera u dostawcy tożsamości',
  },
  'shell.option.oidc-claim': {
    en: 'what of an identity names a person, email unless said',
    pl: 'co w tożsamości wskazuje osobę, domyślnie email',
  },
  'shell.connect.provider': {
    en: 'Open {address} in a browser, on any device, and type {code}',
    pl: 'Otwórz {address} w przeglądarce, na dowolnym urządzeniu, i wpisz {code}',
  },
  'shell.connect.provider-whole': { en: 'or open {address}', pl: 'albo otwórz {address}' },
  'shell.option.serve-demo': {
    en: 'make the demo site first where there is no store',
    pl: 'gdy nie ma bazy, najpierw utwórz demonstracyjną',
  },
  'shell.option.serve-empty': {
    en: 'make an empty store where there is none, for one that is brought',
    pl: 'gdy nie ma bazy, utwórz pustą, do której wniesie się inną',
  },
  'shell.option.serve-restored': {
    en: 'go on behind a copy of the store that was put back by hand',
    pl: 'pracuj dalej po ręcznym przywróceniu bazy z kopii',
  },
  'shell.serve.listening': {
    en: 'Serving {path} at {address}. Ctrl-C stops it.',
    pl: 'Baza {path} dostępna pod {address}. Ctrl-C zatrzymuje serwer.',
  },
  'shell.serve.site': { en: '{site}: {address}', pl: '{site}: {address}' },
  'shell.serve.site-went': {
    en: '{site} is gone and is served no more.',
    pl: '{site} zniknęło i nie jest już udostępniane.',
  },
  'shell.serve.site-unfit': {
    en: '{name} is not served: a site is named by small letters, digits and hyphens, such as krakow.db.',
    pl: 'Plik {name} nie jest udostępniany: nazwa oddziału to małe litery, cyfry i łączniki, na przykład krakow.db.',
  },
  'shell.serve.site-refused': {
    en: '{site} is not served: {why}',
    pl: '{site} nie jest udostępniane: {why}',
  },
  'shell.serve.first': {
    en: 'Nobody can sign in yet. Connect the first device, as {agent} ({role}):\n  linia connect {address} --code {code}',
    pl: 'Nikt nie może się jeszcze zalogować. Podłącz pierwsze urządzenie jako {agent} ({role}):\n  linia connect {address} --code {code}',
  },
  'shell.serve.empty': {
    en: 'Nobody works here yet. Bring a store that has people, as one of them:\n  linia connect {address} --code {code} --as AGENT --plan',
    pl: 'Nikt tu jeszcze nie pracuje. Wnieś bazę, w której są ludzie, jako jedna z tych osób:\n  linia connect {address} --code {code} --as KONSULTANT --plan',
  },
  'shell.connect.summary': {
    en: 'make this store a device of a server, and sign in there',
    pl: 'podłącz tę bazę do serwera i zaloguj się na nim',
  },
  'shell.option.code': { en: 'an invitation instead of a password', pl: 'zaproszenie zamiast hasła' },
  'shell.option.ca': {
    en: 'certificate of a private authority, as PEM',
    pl: 'certyfikat własnego urzędu w formacie PEM',
  },
  'shell.option.device-name': {
    en: 'what this device is called, the name of the computer unless said',
    pl: 'nazwa urządzenia, domyślnie nazwa komputera',
  },
  'shell.connect.done': {
    en: 'Connected to {site} at {server}, as {agent}. New refs begin with {device}. Rows copied: {n}.\nOpen the console with: linia{store}',
    pl: 'Połączono z {site} ({server}) jako {agent}. Nowe numery zaczynają się od {device}. Skopiowano wierszy: {n}.\nKonsolę otwiera: linia{store}',
  },
  'shell.connect.who': {
    en: 'Say who signs in: `linia connect {address} --as AGENT{store}` asks for the password of that agent; with an invitation, --code CODE is enough.',
    pl: 'Podaj, kto się loguje: `linia connect {address} --as KONSULTANT{store}` zapyta o jego hasło; z zaproszeniem wystarczy --code KOD.',
  },
  'shell.connect.which-site': {
    en: 'Look at the name of the site too: {site}. One that is not there answers the same.',
    pl: 'Sprawdź też nazwę oddziału: {site}. Nieistniejący odpowiada tak samo.',
  },
  'shell.connect.nobody-there': {
    en: 'Nothing was made here. Look whether `linia serve` runs there and prints this address, with the same port: {address}',
    pl: 'Niczego tu nie utworzono. Sprawdź, czy działa tam `linia serve` i czy podaje ten sam adres i port: {address}',
  },
  'shell.connect.goes-on': {
    en: 'What came is kept; once the server answers, go on with: linia connect{store}',
    pl: 'To, co już jest, pozostaje; gdy serwer odpowie, dokończy: linia connect{store}',
  },
  'shell.option.bring-plan': {
    en: 'only show what a store with history would bring',
    pl: 'tylko pokaż, co wniosłaby baza z historią',
  },
  'shell.option.bring-yes': {
    en: 'bring the history of this store to the server',
    pl: 'wnieś historię tej bazy na serwer',
  },
  'shell.connect.plan-whole': {
    en: 'Nobody works at {server} yet: this store becomes its whole site, with its people, rights and numbers.',
    pl: 'Na {server} nikt jeszcze nie pracuje: ta baza stanie się bazą serwera, z ludźmi, uprawnieniami i numerami.',
  },
  'shell.connect.plan-beside': {
    en: 'What this store holds comes beside what is at {server}.',
    pl: 'Zawartość tej bazy dołączy do tego, co jest na {server}.',
  },
  'shell.connect.plan-goes': {
    en: 'Goes, about: customers {customers}, cases {cases}, contacts {interactions}, notes {notes}, commands of the history {events}.',
    pl: 'Trafi na serwer, około: klienci {customers}, sprawy {cases}, kontakty {interactions}, notatki {notes}, polecenia historii {events}.',
  },
  'shell.connect.plan-meets': {
    en: 'The server has these already, and its own stand:',
    pl: 'To serwer już ma i obowiązuje jego wersja:',
  },
  'shell.connect.both-people': { en: 'people {n}: {names}', pl: 'osoby {n}: {names}' },
  'shell.connect.both-teams': { en: 'teams {n}: {names}', pl: 'zespoły {n}: {names}' },
  'shell.connect.both-queues': { en: 'queues {n}: {names}', pl: 'kolejki {n}: {names}' },
  'shell.connect.both-codes': { en: 'wrap-up codes {n}: {names}', pl: 'kody zakończenia {n}: {names}' },
  'shell.connect.both-templates': { en: 'templates {n}: {names}', pl: 'szablony {n}: {names}' },
  'shell.connect.both-macros': { en: 'macros {n}: {names}', pl: 'makra {n}: {names}' },
  'shell.connect.both-processes': { en: 'processes {n}: {names}', pl: 'procesy {n}: {names}' },
  'shell.connect.both-others': { en: 'other settings {n}', pl: 'inne ustawienia {n}' },
  'shell.connect.plan-stays': {
    en: 'Stays here: rights and the name of the site. People whom the server does not know come as having left.',
    pl: 'Zostaje tutaj: uprawnienia i nazwa. Osoby nieznane serwerowi dołączą jako takie, które odeszły.',
  },
  'shell.connect.plan-next': {
    en: 'Nothing was sent. To do it: linia connect --yes{store}\nA backup is made first: {backup}',
    pl: 'Nic nie wysłano. Aby to zrobić: linia connect --yes{store}\nNajpierw powstanie kopia: {backup}',
  },
  'shell.connect.bringing': {
    en: 'Sending what this store had: {what}',
    pl: 'Wysyłanie zawartości bazy: {what}',
  },
  'shell.connect.brought': {
    en: 'Connected to {server} as {agent}. The server has what was here, refs stand. Backup of before: {backup}\nOpen the console with: linia{store}',
    pl: 'Połączono z {server} jako {agent}. Serwer ma to, co było tutaj, numery pozostają. Kopia sprzed połączenia: {backup}\nKonsolę otwiera: linia{store}',
  },
  'shell.connect.rows': {
    en: 'Copying: {done} of about {about} rows',
    pl: 'Kopiowanie: {done} z około {about} wierszy',
  },
  'shell.connect.indexes': {
    en: 'Building indexes: {done} of {about}',
    pl: 'Tworzenie indeksów: {done} z {about}',
  },
  'shell.connect.search': {
    en: 'Preparing search: {done} of {about} customers',
    pl: 'Przygotowanie wyszukiwania: {done} z {about} klientów',
  },
  'shell.sync.summary': {
    en: 'send what is pending and take over what is new, until told to stop',
    pl: 'wysyłaj i odbieraj zmiany, aż do zatrzymania',
  },
  'shell.option.once': { en: 'one round', pl: 'jeden raz' },
  'shell.option.sync-status': { en: 'only say how it stands', pl: 'tylko pokaż stan' },
  'shell.sync.where': { en: 'Server {server}, device {device}', pl: 'Serwer {server}, urządzenie {device}' },
  'shell.sync.unsent': { en: 'Unsent: {n}', pl: 'Niewysłane: {n}' },
  'shell.sync.never': { en: 'The server was not heard yet.', pl: 'Serwer jeszcze nie odpowiedział.' },
  'shell.sync.as-of': { en: 'As of {time}', pl: 'Stan na {time}' },
  'shell.sync.clock-ahead': {
    en: 'The clock of this machine is {span} ahead of the server’s. Linia goes by the server’s; set it right.',
    pl: 'Zegar tego komputera spieszy się względem serwera o {span}. Linia używa czasu serwera; ustaw zegar.',
  },
  'shell.sync.clock-behind': {
    en: 'The clock of this machine is {span} behind the server’s. Linia goes by the server’s; set it right.',
    pl: 'Zegar tego komputera spóźnia się względem serwera o {span}. Linia używa czasu serwera; ustaw zegar.',
  },
  'shell.sync.done': {
    en: 'Sent {sent}, received {received}, unsent {unsent}.',
    pl: 'Wysłano: {sent}, odebrano: {received}, niewysłane: {unsent}.',
  },
  'shell.sync.aside': {
    en: 'Of what was sent, {n} waits in quarantine for somebody who leads: whoever gave it may no more.',
    pl: 'Z tego, co wysłano, {n} czeka w kwarantannie na decyzję lidera: kto to zapisał, nie ma już dostępu.',
  },
  'shell.sync.runs': {
    en: 'In step with {server}. Ctrl-C stops it.',
    pl: 'Synchronizacja z {server}. Ctrl-C ją zatrzymuje.',
  },
  'shell.password.ask': { en: 'Password:', pl: 'Hasło:' },
  'shell.password.again': { en: 'Once more:', pl: 'Jeszcze raz:' },
  'shell.admin-invite.summary': {
    en: 'a code that signs an agent in at the server once',
    pl: 'kod do jednorazowego zalogowania konsultanta',
  },
  'shell.option.hours': {
    en: 'how long it is valid, 24 unless said',
    pl: 'ważność w godzinach, domyślnie 24',
  },
  'shell.admin-invite.done': {
    en: '{agent} signs in once, until {until}:\n  linia connect ADDRESS --code {code}',
    pl: '{agent} może zalogować się raz (kod wygasa: {until}):\n  linia connect ADRES --code {code}',
  },
  'shell.admin-password.summary': {
    en: 'give an agent a password for the server',
    pl: 'nadaj konsultantowi hasło do serwera',
  },
  'shell.admin-password.done': { en: 'New password for {agent}.', pl: 'Nowe hasło: {agent}.' },
  'shell.admin-devices.summary': {
    en: 'the devices of this server',
    pl: 'urządzenia podłączone do serwera',
  },
  'shell.admin-devices.none': { en: 'No device is connected.', pl: 'Nie podłączono żadnego urządzenia.' },
  'shell.admin-tokens.summary': {
    en: 'the tokens that may be used, of devices and of scripts',
    pl: 'ważne tokeny urządzeń i skryptów',
  },
  'shell.admin-tokens.none': { en: 'There are no tokens.', pl: 'Nie ma tokenów.' },
  'shell.admin-token.summary': {
    en: 'make a token with which a script acts as an agent',
    pl: 'utwórz token, z którym skrypt działa jako konsultant',
  },
  'shell.option.token-label': { en: 'what the script is called', pl: 'nazwa skryptu' },
  'shell.option.scope': {
    en: 'a command or reading it is for, customer.* for all of a kind',
    pl: 'polecenie lub podgląd, customer.* oznacza wszystkie danego rodzaju',
  },
  'shell.option.days': { en: 'how long it is valid', pl: 'ważność w dniach' },
  'shell.admin-token.done': {
    en: 'A token that acts as {agent}; it is shown this once:\n  {token}',
    pl: 'Token działający jako {agent}; pokazywany tylko raz:\n  {token}',
  },
  'shell.admin-revoke.summary': {
    en: 'end a device or a token at once',
    pl: 'odłącz urządzenie lub unieważnij token',
  },
  'shell.admin-revoke.device': {
    en: 'Revoked the device {device}: what it still sends waits in quarantine.',
    pl: 'Odłączono urządzenie {device}: co jeszcze wyśle, trafi do kwarantanny.',
  },
  'shell.admin-revoke.in-hand': {
    en: 'In hand through it ({n}): {refs}\nEach goes back to its queue once its claim is over, unless its agent works on elsewhere; hand it on or put it back to be quicker.',
    pl: 'W obsłudze przez to urządzenie ({n}): {refs}\nKażdy wróci do kolejki, gdy minie czas rezerwacji, chyba że konsultant pracuje na innym urządzeniu; szybciej będzie przekazać lub odłożyć do kolejki.',
  },
  'shell.admin-revoke.token': {
    en: 'Revoked the token {id} of {agent}.',
    pl: 'Unieważniono token {id} ({agent}).',
  },
  'shell.admin-quarantine.summary': {
    en: 'what revoked devices sent and nobody has settled',
    pl: 'nierozstrzygnięte polecenia odłączonych urządzeń',
  },
  'shell.admin-quarantine.none': { en: 'Nothing waits in quarantine.', pl: 'W kwarantannie nic nie czeka.' },
  'shell.admin-release.summary': {
    en: 'carry out what waits in quarantine',
    pl: 'wykonaj polecenia z kwarantanny',
  },
  'shell.admin-release.done': { en: 'Carried out {id}.', pl: 'Wykonano {id}.' },
  'shell.admin-release.refused': {
    en: 'Released {id}; it was refused ({refused}) and is kept for its giver.',
    pl: 'Zwolniono {id}; polecenie odrzucono ({refused}) i zachowano dla autora.',
  },
  'shell.admin-discard.summary': {
    en: 'put away what waits in quarantine',
    pl: 'odrzuć polecenia z kwarantanny',
  },
  'shell.admin-discard.done': { en: 'Put away {id}.', pl: 'Odrzucono {id}.' },
  'shell.admin.in-use': { en: 'in use', pl: 'w użyciu' },
  'shell.admin.revoked-by': { en: 'revoked by {by}', pl: 'odłączono: {by}' },
  'shell.admin.whole-agent': { en: 'all of the agent', pl: 'wszystko, co konsultant' },
  'shell.column.device': { en: 'device', pl: 'urządzenie' },
  'shell.column.computer': { en: 'computer', pl: 'komputer' },
  'shell.column.connected-by': { en: 'connected by', pl: 'podłączył(a)' },
  'shell.column.connected': { en: 'connected', pl: 'podłączono' },
  'shell.column.commands-sent': { en: 'commands', pl: 'polecenia' },
  'shell.column.token': { en: 'token', pl: 'token' },
  'shell.column.token-of': { en: 'agent', pl: 'konsultant' },
  'shell.column.token-label': { en: 'label', pl: 'nazwa' },
  'shell.column.scopes': { en: 'for', pl: 'zakres' },
  'shell.column.expires': { en: 'until', pl: 'ważny do' },
  'shell.column.id': { en: 'id', pl: 'id' },
  'shell.column.sent-at': { en: 'given', pl: 'wydano' },
  'shell.column.what': { en: 'command', pl: 'polecenie' },
} as const satisfies Record<string, Message>
