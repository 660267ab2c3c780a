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
  'server-store-away': {
    message: {
      en: 'The server cannot reach its store ({why}).',
      pl: 'Serwer nie ma dostępu do swojej bazy ({why}).',
    },
    hint: {
      en: 'What was done here stays here and is sent as soon as it can; who runs the server finds the reason in its log.',
      pl: 'To, co zrobiono tutaj, zostaje tutaj i zostanie wysłane, gdy będzie to możliwe; przyczynę w dzienniku serwera znajdzie ten, kto go prowadzi.',
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
      en: 'What came is kept; `linia connect` goes on behind it.',
      pl: 'To, co już jest, pozostaje; `linia connect` dokończy.',
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
  'certificate-not-trusted': {
    message: {
      en: 'The certificate of {server} is not trusted ({detail}).',
      pl: 'Certyfikat serwera {server} nie jest zaufany ({detail}).',
    },
    hint: {
      en: 'Where a private authority signed it, give that authority’s certificate: `linia connect ADDRESS --ca PATH`.',
      pl: 'Jeśli podpisał go prywatny urząd certyfikacji, podaj jego certyfikat: `linia connect ADRES --ca ŚCIEŻKA`.',
    },
  },
  'server-without-tls': {
    message: {
      en: 'The server {server} does not speak TLS.',
      pl: 'Serwer {server} nie używa TLS.',
    },
    hint: {
      en: 'On its own machine “http://” is enough; elsewhere it needs a certificate, or a proxy that has one.',
      pl: 'Na jego własnym komputerze wystarczy „http://”; gdzie indziej potrzebny jest certyfikat albo serwer pośredniczący, który go ma.',
    },
  },
  'not-a-server': {
    message: {
      en: 'What answers at {server} is no Linia server (HTTP status {status}).',
      pl: 'Pod adresem {server} odpowiada coś innego niż serwer Linii (status HTTP {status}).',
    },
    hint: {
      en: 'Look at the address. Where a server has several sites, it ends with the name of one.',
      pl: 'Sprawdź adres. Gdy serwer ma kilka oddziałów, adres kończy się nazwą jednego z nich.',
    },
  },
  'certificate-unusable': {
    message: {
      en: 'The certificate {cert} and the key {key} cannot be used: {detail}.',
      pl: 'Nie można użyć certyfikatu {cert} i klucza {key}: {detail}.',
    },
    hint: {
      en: 'Both are PEM files and belong together; behind the certificate stand those of who signed it.',
      pl: 'To pliki PEM, które do siebie należą; za certyfikatem stoją certyfikaty tych, którzy go podpisali.',
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
  'scope-unknown': {
    message: { en: 'No right is called “{scope}”.', pl: 'Żadne uprawnienie nie nazywa się „{scope}”.' },
    hint: {
      en: '`linia rights AGENT` lists them; “customer.*” is all of a kind.',
      pl: 'Wymieni je `linia rights KONSULTANT`; „customer.*” to wszystkie jednego rodzaju.',
    },
  },
  'token-unknown': {
    message: { en: 'There is no token {token} that could be used.', pl: 'Nie ma ważnego tokenu {token}.' },
    hint: { en: '`linia admin tokens` lists them.', pl: 'Listę pokazuje `linia admin tokens`.' },
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
  'quarantined-unknown': {
    message: { en: 'Nothing waits in quarantine under {id}.', pl: 'W kwarantannie nic nie czeka pod {id}.' },
    hint: {
      en: '`linia admin quarantine` lists what waits.',
      pl: 'Co czeka, pokazuje `linia admin quarantine`.',
    },
  },
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
  'sign-in-too-often': {
    message: {
      en: 'Too many attempts to sign in with this name.',
      pl: 'Zbyt wiele prób zalogowania pod tą nazwą.',
    },
    hint: { en: 'Try again in {waitSeconds} s.', pl: 'Spróbuj ponownie za {waitSeconds} s.' },
  },
  'out-of-token': {
    message: { en: 'This token is not for {what}.', pl: 'Ten token nie obejmuje {what}.' },
    hint: {
      en: 'Issue one with that scope: `linia admin token`.',
      pl: 'Wydaj token z tym zakresem: `linia admin token`.',
    },
  },
  'too-many-requests': {
    message: { en: 'Too many requests at once.', pl: 'Zbyt wiele żądań naraz.' },
    hint: { en: 'Try again in {waitSeconds} s.', pl: 'Spróbuj ponownie za {waitSeconds} s.' },
  },
  'request-too-large': {
    message: {
      en: 'The request is larger than {limit} bytes.',
      pl: 'Żądanie jest większe niż {limit} bajtów.',
    },
    hint: { en: 'Send less at once.', pl: 'Wyślij mniej naraz.' },
  },
  'content-not-found': {
    message: { en: 'The server has no content {hash}.', pl: 'Serwer nie ma treści {hash}.' },
    hint: {
      en: '`linia doctor` on the server tells what is missing beside its store.',
      pl: '`linia doctor` na serwerze pokaże, czego brakuje obok bazy.',
    },
  },
  'site-needed': {
    message: {
      en: 'This server has several sites, and the address names none of them.',
      pl: 'Ten serwer ma kilka oddziałów, a adres nie wskazuje żadnego z nich.',
    },
    hint: {
      en: 'Put the name of yours behind it: `linia connect https://linia.example.com/NAME`. Whoever runs the server knows it.',
      pl: 'Dopisz nazwę swojego: `linia connect https://linia.example.com/NAZWA`. Zna ją osoba prowadząca serwer.',
    },
  },
  'route-unknown': {
    message: { en: 'The server has nothing at {path}.', pl: 'Serwer nie ma nic pod {path}.' },
    hint: {
      en: 'The address of a server ends where its own paths begin: https://linia.example.com.',
      pl: 'Adres serwera kończy się tam, gdzie zaczynają się jego ścieżki: https://linia.example.com.',
    },
  },
  'server-broke': {
    message: { en: 'Something broke on the server {server}.', pl: 'Na serwerze {server} coś się zepsuło.' },
    hint: {
      en: 'Its log says what; what you do is kept here and sent again.',
      pl: 'Co, mówi jego dziennik; to, co robisz, jest zapisane tutaj i zostanie wysłane ponownie.',
    },
  },
  'server-refused': {
    message: { en: 'The server refuses ({reason}): {message}.', pl: 'Serwer odmawia ({reason}): {message}.' },
    hint: {
      en: 'It is newer than this program; install the newer version.',
      pl: 'Jest nowszy niż ten program; zainstaluj nowszą wersję.',
    },
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
  'address-wrong': {
    message: {
      en: '{address} is not an address that can be connected to.',
      pl: 'Z adresem {address} nie można się połączyć.',
    },
    hint: {
      en: 'Write https://linia.example.com; without encryption only a server on this machine is spoken to.',
      pl: 'Podaj https://linia.example.com; bez szyfrowania można łączyć się tylko z serwerem na tym komputerze.',
    },
  },
  'not-connected': {
    message: { en: 'The store {path} has no server.', pl: 'Baza {path} nie ma serwera.' },
    hint: { en: 'Connect it with `linia connect ADDRESS`.', pl: 'Połącz ją: `linia connect ADRES`.' },
  },
  'serving-in-the-open': {
    message: {
      en: 'Others can reach {address}, and what they send would travel in the open.',
      pl: 'Adres {address} jest dostępny dla innych, a dane szłyby bez szyfrowania.',
    },
    hint: {
      en: 'Give `linia serve --tls-cert PATH --tls-key PATH`, or serve behind a proxy that speaks TLS and name it with --trust-proxy.',
      pl: 'Podaj `linia serve --tls-cert ŚCIEŻKA --tls-key ŚCIEŻKA` albo uruchom serwer za serwerem pośredniczącym z TLS i wskaż go przez --trust-proxy.',
    },
  },
  'cannot-listen': {
    message: {
      en: 'The server cannot listen on {address} ({detail}).',
      pl: 'Serwer nie może nasłuchiwać na {address} ({detail}).',
    },
    hint: {
      en: 'Another program may have the port; choose another with --listen.',
      pl: 'Port może być zajęty przez inny program; wybierz inny przez --listen.',
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
  'letters-taken': {
    message: {
      en: 'Refs of this store begin with {letters}, and so do refs of the server or of one of its devices.',
      pl: 'Numery w tej bazie zaczynają się od {letters}, tak jak numery serwera lub jednego z jego urządzeń.',
    },
    hint: {
      en: 'A number that was told to a customer must mean one thing. Bring the records with `linia export` and `linia import records`.',
      pl: 'Numer podany klientowi musi znaczyć jedno. Przenieś zapisy przez `linia export` i `linia import records`.',
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
