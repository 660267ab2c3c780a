import type { Message } from '../../message.ts'

/** What the place of settings says. */
export const consoleSettingsMessages = {
  'place.settings': { en: 'settings', pl: 'ustawienia' },
  'action.place.settings': { en: 'settings', pl: 'ustawienia' },
  'action.setting.next': { en: 'change', pl: 'zmień' },
  'action.setting.previous': { en: 'previous value', pl: 'poprzednia wartość' },
  'blocked.environment-decides': {
    en: 'it is decided outside the console',
    pl: 'rozstrzyga o tym coś poza konsolą',
  },

  'action.setting.undo': { en: 'undo', pl: 'cofnij' },
  'done.setting-undone': { en: '{setting}: {value} again.', pl: '{setting}: znów {value}.' },
  'blocked.no-setting-changed': {
    en: 'no setting was changed here; work is undone outside the settings',
    pl: 'nie zmieniono tu żadnego ustawienia; pracę cofa się poza ustawieniami',
  },
  'blocked.no-values': {
    en: 'it is typed, not chosen: {key:setting.next}',
    pl: 'to się wpisuje: {key:setting.next}',
  },

  'settings.title': { en: 'Settings', pl: 'Ustawienia' },
  'settings.whose': { en: 'yours, on this machine', pl: 'Twoje, na tym komputerze' },
  'settings.column.what': { en: 'setting', pl: 'ustawienie' },
  'settings.column.value': { en: 'value', pl: 'wartość' },
  'settings.decided-by': { en: '{variable} decides', pl: 'rozstrzyga {variable}' },

  'settings.language': { en: 'Language', pl: 'Język' },
  'settings.language.about': {
    en: 'The words of every screen. What customers and colleagues wrote stays as it is; the site’s own labels follow where it has them.',
    pl: 'Słowa wszystkich ekranów. To, co napisali klienci i koledzy, zostaje bez zmian; nazwy z konfiguracji zmieniają się, jeśli są w obu językach.',
  },
  'settings.language.auto': { en: 'as the site has it', pl: 'jak w konfiguracji' },
  'settings.language.en': { en: 'English', pl: 'English' },
  'settings.language.pl': { en: 'polski', pl: 'polski' },

  'settings.theme': { en: 'Colours', pl: 'Kolory' },
  'settings.theme.about': {
    en: 'Nothing is told by colour alone. Automatic asks the terminal for its ground, and takes colours for either where it does not say.',
    pl: 'Żadna informacja nie jest przekazywana samym kolorem. Automatyczne pytają terminal o tło, a bez odpowiedzi biorą kolory czytelne na każdym.',
  },
  'settings.theme.auto': { en: 'automatic', pl: 'automatyczne' },
  'settings.theme.dark': { en: 'for a dark ground', pl: 'na ciemne tło' },
  'settings.theme.light': { en: 'for a light ground', pl: 'na jasne tło' },
  'settings.theme.high-contrast': { en: 'high contrast', pl: 'duży kontrast' },
  'settings.theme.none': { en: 'none', pl: 'bez kolorów' },
  'settings.sample.late': { en: 'late!', pl: 'po terminie!' },
  'settings.sample.chosen': { en: 'chosen', pl: 'wybrane' },

  'settings.reader': { en: 'For a screen reader', pl: 'Dla czytnika ekranu' },
  'settings.reader.about': {
    en: 'The console writes what is new line by line, without frames and colours, and what is pointed at with a word before it. {key:reader.switch} switches it anywhere, before signing in too; LINIA_READER=1 does so for one start.',
    pl: 'Konsola pisze to, co nowe, wiersz po wierszu, bez ramek i kolorów, a przed wskazanym wierszem stawia słowo. {key:reader.switch} przełącza to wszędzie, także przed zalogowaniem; LINIA_READER=1 włącza to na jedno uruchomienie.',
  },
  'action.reader.switch': { en: 'lines for a screen reader', pl: 'wiersze dla czytnika ekranu' },
  'action.screen.again': { en: 'draw or read it again', pl: 'pokaż lub przeczytaj ponownie' },
  'reader.lines-alone': {
    en: 'This terminal can show lines alone.',
    pl: 'Ten terminal pokaże tylko wiersze.',
  },
  'reader.is-on': {
    en: 'Lines for a screen reader. {key:reader.switch} goes back to the screen, {key:screen.again} reads it again.',
    pl: 'Wiersze dla czytnika ekranu. {key:reader.switch} wraca do ekranu, {key:screen.again} czyta go ponownie.',
  },
  'reader.is-off': {
    en: 'The screen. {key:reader.switch} goes back to lines for a screen reader.',
    pl: 'Ekran. {key:reader.switch} wraca do wierszy dla czytnika ekranu.',
  },
  'reader.selected': { en: 'Selected:', pl: 'Wybrane:' },
  'reader.marked': { en: 'marked', pl: 'zaznaczone' },
  'reader.position': { en: '{at} of {of}', pl: '{at} z {of}' },
  'reader.late': { en: '{time} late', pl: '{time} po terminie' },
  'reader.due': { en: 'due in {time}', pl: 'termin za {time}' },
  'reader.late-mark': { en: 'late', pl: 'po terminie' },

  'settings.keys': { en: 'Keys', pl: 'Klawisze' },
  'settings.keys.about': {
    en: 'Like vi adds its habits (g g, G, Ctrl-D, h and l) to the usual keys. Without letters everything is by arrows, Enter and function keys, and F2 lists the commands. Your own keys are laid over these: {file}',
    pl: 'Jak w vi dodaje jego zwyczaje (g g, G, Ctrl-D, h i l) do zwykłych klawiszy. Bez liter wszystko robią strzałki, Enter i klawisze funkcyjne, a F2 pokazuje polecenia. Własne klawisze mają pierwszeństwo: {file}',
  },
  'settings.keys.default': { en: 'usual', pl: 'zwykłe' },
  'settings.keys.vim': { en: 'like vi', pl: 'jak w vi' },
  'settings.keys.arrows': { en: 'without letters', pl: 'bez liter' },
  'settings.keys.file': { en: '{file}', pl: '{file}' },
  'settings.keys.no-file': { en: '{file} (not there yet)', pl: '{file} (jeszcze nie istnieje)' },

  'settings.quote': { en: 'Quoting', pl: 'Cytowanie' },
  'settings.quote.about': {
    en: 'whether a reply begins with what the customer wrote quoted below it; Ctrl-R does it for one',
    pl: 'czy odpowiedź zaczyna się od tekstu klienta zacytowanego pod nią; Ctrl-R robi to dla jednej',
  },
  'settings.quote.auto': { en: 'as the site says', pl: 'jak w ustawieniach firmy' },
  'settings.quote.on': { en: 'always', pl: 'zawsze' },
  'settings.quote.off': { en: 'on Ctrl-R', pl: 'po Ctrl-R' },

  'settings.bell': { en: 'Bell', pl: 'Dzwonek' },
  'settings.bell.about': {
    en: 'Whether the terminal rings for what is new, and for who waits on the line.',
    pl: 'Czy terminal dzwoni, gdy przychodzi coś nowego i gdy ktoś czeka na linii.',
  },
  'settings.on': { en: 'on', pl: 'tak' },
  'settings.off': { en: 'off', pl: 'nie' },
  'settings.title-of-window': { en: 'Title of the window', pl: 'Tytuł okna' },
  'settings.title-of-window.about': {
    en: 'Whether the window is named after what is new until a key is pressed. Only refs and queues are named, nobody’s name.',
    pl: 'Czy do naciśnięcia klawisza tytuł okna mówi, co nowego. Pojawiają się tylko numery i kolejki, nigdy nazwiska.',
  },
  'settings.desktop': { en: 'Desktop notification', pl: 'Powiadomienia pulpitu' },
  'settings.desktop.about': {
    en: 'Whether what is new is shown outside the window too: by the terminal where it can (iTerm2, WezTerm, Ghostty, kitty, foot, rxvt), else by notify-send. Only refs and queues are named.',
    pl: 'Czy to, co nowe, widać także poza oknem: przez terminal, jeśli to umie (iTerm2, WezTerm, Ghostty, kitty, foot, rxvt), albo przez notify-send. Pojawiają się tylko numery i kolejki.',
  },
  'settings.news-offer': { en: 'Tell of offers', pl: 'Mów o przydziałach' },
  'settings.news-callback': { en: 'Tell of callbacks due', pl: 'Mów o oddzwonieniach' },
  'settings.news-announcement': { en: 'Tell of announcements', pl: 'Mów o ogłoszeniach' },
  'settings.news-mention': { en: 'Tell of mentions', pl: 'Mów o wzmiankach' },
  'settings.news-breach': { en: 'Tell of breaches', pl: 'Mów o opóźnieniach' },
  'settings.news.about': {
    en: 'Whether this rings, names the window and is shown by the desktop, as far as those are on above: offers and callers, callbacks of yours that are due, announcements, mentions (with what colleagues do to your status and your work), promises of your cases that were broken, and processes of theirs that are stuck. What you did yourself never is.',
    pl: 'Czy to dzwoni, zmienia tytuł okna i trafia na pulpit, o ile powyżej jest to włączone: przydziały i dzwoniący, Twoje oddzwonienia, ogłoszenia, wzmianki (także gdy ktoś zmienia Twój status lub przekazuje Twoją pracę), przekroczone terminy obietnic w Twoich sprawach i procesy, które w nich utknęły. Własne działania nigdy.',
  },
  'news.offer': { en: 'Offer {ref}', pl: 'Przydział {ref}' },
  'news.callback': { en: 'Callback due {ref}', pl: 'Oddzwonienie {ref}' },
  'news.announcement': { en: 'Announcement {ref}', pl: 'Ogłoszenie {ref}' },
  'news.mention': { en: 'Mention in {ref}', pl: 'Wzmianka: {ref}' },
  'news.stuck': { en: 'Stuck {ref}', pl: 'Utknęło {ref}' },
  'news.line.stuck': {
    en: '{process} of {ref} is stuck at: {step}.',
    pl: '{process} w sprawie {ref}: utknęło, krok: {step}.',
  },
  'news.breach': { en: 'Promise broken {ref}', pl: 'Przekroczony termin {ref}' },

  'news.status': { en: 'Your status was set', pl: 'Zmieniono Twój status' },
  'news.handed-on': { en: '{ref} was handed on', pl: '{ref} przekazano dalej' },
  'news.line.announcement': { en: '{who} announces: “{title}”.', pl: '{who}, ogłoszenie: „{title}”.' },
  'news.line.must-be-read': {
    en: '{who} announces, to be read: “{title}”.',
    pl: '{who}, ogłoszenie do przeczytania: „{title}”.',
  },
  'news.line.mention': {
    en: '{who} mentions you in {ref}: “{text}”',
    pl: '{who}, wzmianka w {ref}: „{text}”',
  },
  'news.line.hand-over': { en: '{who} hands {ref} to you.', pl: '{who} przekazuje Ci {ref}.' },
  'news.line.hand-over-note': {
    en: '{who} hands {ref} to you: “{text}”',
    pl: '{who} przekazuje Ci {ref}: „{text}”',
  },
  'news.line.status': { en: '{who} set your status: {status}.', pl: '{who} zmienia Twój status: {status}.' },
  'news.line.next-status': {
    en: '{who} set your status after this work: {status}.',
    pl: '{who} zmienia Twój status po tej pracy: {status}.',
  },
  'news.line.handed-on': { en: '{who} handed {ref} on to {to}.', pl: '{who} przekazuje {ref} dalej: {to}.' },
  'news.line.silent': {
    en: '{ref} went back to {to}: your device was not heard from for long.',
    pl: '{ref} wraca do: {to}. Twoje urządzenie długo się nie odzywało.',
  },
  'news.line.callback-left': {
    en: 'Callback {ref} is due; the server has not offered it.',
    pl: 'Minął termin oddzwonienia {ref}; serwer go nie przydzielił.',
  },
  'hint.in-callbacks': {
    en: '{key} shows it among the callbacks',
    pl: '{key} pokaże je wśród oddzwonień',
  },
  'hint.in-inbox': { en: '{key} shows it in the inbox', pl: '{key} pokaże to w skrzynce' },
  'hint.own-status': { en: '{key} sets your own', pl: '{key} zmienia status' },

  'settings.bell.on': { en: 'rings', pl: 'dzwoni' },
  'settings.bell.off': { en: 'quiet', pl: 'cichy' },
} as const satisfies Readonly<Record<string, Message>>
