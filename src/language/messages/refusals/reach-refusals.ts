import type { ReachRefusal } from '../../../domain/refusals/reach-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals on the way to a server say. */
export const reachRefusals = {
  'server-unreachable': {
    message: {
      en: 'The server {server} does not answer: {detail}.',
      pl: 'Serwer {server} nie odpowiada: {detail}.',
    },
    hint: {
      en: 'Go on with what you have in hand and what you begin yourself: it is sent once the server answers. Only the server gives out what others may take too.',
      pl: 'Pracuj dalej nad tym, co masz w obsłudze i co rozpoczynasz: zostanie wysłane, gdy serwer odpowie. Tylko serwer przydziela to, co może wziąć też ktoś inny.',
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
  'request-too-large': {
    message: {
      en: 'A request of about {limit} bytes or more is not taken.',
      pl: 'Żądania około {limit} bajtów i większe nie są przyjmowane.',
    },
    hint: { en: 'Send less at once.', pl: 'Wyślij mniej naraz.' },
  },
  'too-many-requests': {
    message: { en: 'Too many requests at once.', pl: 'Zbyt wiele żądań naraz.' },
    hint: { en: 'Try again in {waitSeconds} s.', pl: 'Spróbuj ponownie za {waitSeconds} s.' },
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
  'content-not-found': {
    message: { en: 'The server has no content {hash}.', pl: 'Serwer nie ma treści {hash}.' },
    hint: {
      en: '`linia doctor` on the server tells what is missing beside its store.',
      pl: '`linia doctor` na serwerze pokaże, czego brakuje obok bazy.',
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
} as const satisfies WordsOf<ReachRefusal>
