import type { Message } from '../../message.ts'

/** What the place of settings says. */
export const consoleSettingsMessages = {
  'place.settings': { en: 'settings', pl: 'ustawienia' },
  'action.place.settings': { en: 'settings', pl: 'ustawienia' },
  'action.setting.next': { en: 'change', pl: 'zmień' },
  'action.setting.previous': { en: 'previous value', pl: 'poprzednia wartość' },
  'blocked.environment-decides': {
    en: 'a variable of the environment decides it',
    pl: 'rozstrzyga zmienna środowiskowa',
  },

  'blocked.no-values': { en: 'it is typed, not chosen: Enter', pl: 'to się wpisuje: Enter' },

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

  'settings.quote': { en: 'Quoting', pl: 'Cytowanie' },
  'settings.quote.about': {
    en: 'whether a reply begins with what the customer wrote quoted below it; Ctrl-R does it for one',
    pl: 'czy odpowiedź zaczyna się od tekstu klienta zacytowanego pod nią; Ctrl-R robi to dla jednej',
  },
  'settings.quote.on': { en: 'always', pl: 'zawsze' },
  'settings.quote.off': { en: 'on Ctrl-R', pl: 'po Ctrl-R' },
  'settings.bell': { en: 'Bell', pl: 'Dzwonek' },
  'settings.bell.about': {
    en: 'Whether the terminal rings for what is offered, and for who waits on the line.',
    pl: 'Czy terminal dzwoni, gdy coś jest przydzielane i gdy ktoś czeka na linii.',
  },
  'settings.bell.on': { en: 'rings', pl: 'dzwoni' },
  'settings.bell.off': { en: 'quiet', pl: 'cichy' },
} as const satisfies Readonly<Record<string, Message>>
