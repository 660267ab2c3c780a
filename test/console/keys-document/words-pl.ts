import type { KeysWords } from './keys-words.ts'

export const wordsPl: KeysWords = {
  introduction: `# Klawisze konsoli

Tę stronę pisze test z tabel akcji i klawiszy; \`?\` w konsoli pokazuje to samo, dokładnie dla miejsca, w którym się jest.
Wewnątrz tekstu \`Alt-\` z klawiszem robi to, co sam klawisz poza tekstem; klawisze funkcyjne działają bez \`Alt-\`.

Są trzy zestawy: zwykły (\`default\`), jak w vi (\`vim\`; puste pole w tabeli oznacza klawisz zwykły) i bez liter (\`arrows\`).
Wybiera się go w ustawieniach (\`g s\`) albo wierszem \`preset: vim\` w pliku własnych klawiszy.`,
  going: 'Przechodzenie między miejscami',
  goingColumns: ['klawisze', 'dokąd'],
  everywhere: `## W każdym miejscu

Te klawisze są wszędzie takie same i nie są niżej powtarzane. Co robi \`Enter\` i pozostałe litery, zależy od miejsca.`,
  columns: ['klawisze', 'jak w vi', 'bez liter', 'co robi', 'akcja'],
  by: 'przez',
  notIn: 'oprócz',
  signIn: `## Logowanie i pierwsze uruchomienie

\`↓\` \`↑\` wybierają, pisanie zawęża listę osób, \`Enter\` przyjmuje odpowiedź, \`Esc\` wychodzi.`,
  overlays: `## Nad miejscem

Listy, pytania i formularze otwierane nad miejscem mają kilka własnych klawiszy, w każdym zestawie tych samych; tylko to, co zaczyna
się od \`Alt-\`, ma klawisz swojej akcji. W każdym z nich \`F1\` albo \`Alt-?\` pokazuje klawisze. Gdzie wybiera się jedno z wielu, \`↓\` \`↑\` przesuwają, litery zawężają listę, a cyfry wybierają to, przy czym stoją.`,
  palette: `## Paleta poleceń

\`:\` znajduje każdą akcję po nazwie i każde polecenie powłoki z jego słowami, opcjami i wartościami. Czego brakuje, czego nie znano i jak
odczytano termin, stoi poniżej już podczas pisania. Polecenie bez numeru działa na wierszu pod kursorem albo na tym, co jest na ekranie;
\`%\` mówi to w dowolnym miejscu wiersza, a gdy coś zaznaczono, oznacza wszystko, co zaznaczone. Zmiana wielu rekordów jest najpierw
pokazywana i wymaga potwierdzenia, a jedno \`u\` cofa całość. Terminy nie potrzebują cudzysłowów: \`callback add % jutro 10\`.

| klawisze | co robi |
| --- | --- |
| \`Enter\` | wykonuje; polecenie znalezione tylko po części nazwy najpierw wstawia |
| \`Tab\` | uzupełnia słowo: najpierw to, od czego zaczynają się wszystkie możliwości, potem kolejne z nich |
| \`↓\` \`↑\` | wskazuje możliwość, którą Enter wstawia |
| \`↑\` u góry, \`Ctrl-P\` \`Ctrl-N\` | wiersze podane wcześniej na tej maszynie; bez tych o weryfikacji rozmówcy |
| \`Esc\` | zamyka |

Odpowiedź dłuższa niż wiersz otwiera panel: \`↓\` \`↑\` \`Space\` \`PgUp\` przewijają, \`Esc\` zamyka. Odmowa zostaje w wierszu razem z przyczyną.`,
  macros: `## Makra

Makro z klawiszem uruchamia się nim w kolejkach, w mojej pracy, w pracy i w sprawach – na wierszu pod kursorem albo na tym, co jest na
ekranie. Na zaznaczonych najpierw pokazuje, co by zrobiło; jedno \`u\` cofa całość. Klawisz nadaje \`hot-key\` w plikach konfiguracji (cyfra
naciskana z \`Alt-\`, \`Alt-x\` z literą, która nic tam nie robi, albo wolny klawisz funkcyjny) albo, własnemu makru,
\`linia macro save NAZWA --key 3\`; własne ma pierwszeństwo. Klawisz zajęty przez akcję z własnych klawiszy albo przez dwa makra jest zgłaszany przy
logowaniu. Każde makro jest w palecie pod swoją nazwą, a \`.\` uruchamia ostatnie ponownie na wierszu, który wtedy jest pod kursorem.

\`.\` powtarza ostatni wiersz palety, zakończenie, przekazanie, odłożenie oraz to, co zrobiono ze sprawą lub oddzwonieniem.`,
  forms: `## Formularze

| klawisze | co robi |
| --- | --- |
| \`Enter\` | przyjmuje odpowiedź, przechodzi do kolejnego pola, a z notatki wysyła |
| \`Tab\` \`Shift-Tab\` | do kolejnego pola i z powrotem |
| cyfry | kod z tą cyfrą, dopóki nic nie wpisano |
| litery | zawężają kody po ścieżce, nazwie lub aliasie, w obu językach |
| \`Alt-1\` do \`Alt-5\` | kody używane ostatnio |
| \`Alt-Enter\` | nowy wiersz w notatce |
| \`Ctrl-D\` | gotowe: wysyła, gdy niczego nie brakuje, a inaczej idzie do tego, czego brakuje |
| \`Esc\` | zamyka; to, co wpisano, zostaje jako szkic |
| \`Ctrl-P\` | w zakończeniu rozpoczyna proces proponowany do powodu; zakończenie zostaje jako szkic |
| \`Ctrl-G\` | notatka, odpowiedź albo notatka zakończenia we własnym edytorze: \`VISUAL\`, a bez niego \`EDITOR\`, z argumentami, a bez obu zwykły |
| \`Ctrl-T\` | ten sam szkic, jak napisano go w innej konsoli, w całości, i z powrotem |`,
  texts: `## Teksty

| klawisze | co robi |
| --- | --- |
| \`Ctrl-←\` \`Ctrl-→\`, \`Alt-B\` \`Alt-F\` | słowo wstecz, słowo dalej |
| \`Home\` \`End\`, \`Ctrl-A\` \`Ctrl-E\` | początek i koniec wiersza; \`Ctrl-Home\` \`Ctrl-End\` – tekstu |
| \`Shift-\` z dowolną strzałką, \`Home\`, \`End\` | zaznacza po znaku, wierszu lub do jego krańca, z \`Ctrl-\` po słowie lub do krańców; pisanie zastępuje zaznaczone |
| \`Ctrl-W\` \`Alt-D\` | wycina słowo przed i za kursorem albo to, co zaznaczone |
| \`Ctrl-U\` \`Ctrl-K\` | wycina do początku i do końca wiersza |
| \`Ctrl-Y\` | wstawia to, co wycięto ostatnio; \`Ctrl-Ins\` kopiuje zaznaczone, \`Shift-Del\` wycina |
| \`Ctrl-Z\` \`Alt-Z\` | cofa wpisywanie i przywraca |`,
  replies: `## Odpowiedzi

| klawisze | co robi |
| --- | --- |
| \`;nazwa\` \`Tab\` | tekst szablonu w języku podanym wyżej; \`↓\` \`↑\` wybierają spośród pasujących |
| \`Ctrl-P\` | pokazuje, co szablon by wstawił, zanim \`Tab\` go wstawi |
| \`Ctrl-L\` | drugi język szablonów |
| \`Ctrl-R\` | cytuje poniżej to, na co się odpowiada, bez podpisu; ponownie – usuwa cytat. Ustawienie (\`g\` \`s\`) zaczyna tak każdą odpowiedź |
| \`Ctrl-D\` | wysyła do skrzynki nadawczej, skąd \`u\` ją zawraca; nieaktualna odpowiedź jest raz wstrzymana i mówi, co przyszło |
| \`Alt-Shift-w\` | wysyła, kończy i bierze następny; jedno \`u\` cofa całość |
| \`Tab\` \`Shift-Tab\` | do adresów (pierwszy dostaje odpowiedź, pozostali kopię) i do tematu |
| \`Ctrl-O\` | plik do odpowiedzi: \`Tab\` uzupełnia ścieżkę, \`Enter\` załącza, \`Del\` odłącza wskazany |
| \`PgDn\` \`PgUp\` | czytanie dalej tego, na co się odpowiada |
| \`Esc\` | zamyka; to, co wpisano, zostaje jako szkic |`,
  files: `## Pliki kontaktu

| klawisze | co robi |
| --- | --- |
| \`s\` \`a\` | zapisuje wskazany albo wszystkie; \`Tab\` uzupełnia folder. Nazwy stają się bezpieczne, niczego się nie nadpisuje |
| \`o\` | otwiera kopię w programie systemu; to, co mogłoby się uruchomić albo nie jest tym, co mówi nazwa, można tylko zapisać |
| \`Esc\` | zamyka |`,
  ownKeys: `## Własne klawisze

Plik YAML \`keys.yaml\` w folderze konfiguracji nadaje akcjom inne klawisze: jeden, listę albo żaden. Nakłada się na zestaw, który może
nazwać \`preset\`. \`g x\` to klawisz \`x\` za tym, który pokazuje miejsca. Klawisz o dwóch znaczeniach jest wskazywany z numerem wiersza
i konsola się nie uruchamia. Gdzie jest plik, mówią ustawienia (\`g s\`) i \`linia doctor\`. Nazwy akcji stoją w ostatniej kolumnie tabel.`,
}
