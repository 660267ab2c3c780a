import type { Message } from '../../message.ts'

/** What the console says about the agent's own editor. */
export const consoleEditorMessages = {
  'keys.editor': { en: 'your editor', pl: 'edytor' },
  'outside.no-folder': {
    en: '{folder} cannot be used to lay a text or a file ready for another program ({problem}). See what lies in its place and who may write there.',
    pl: 'Folderu {folder} nie można użyć do przekazania tekstu ani pliku innemu programowi ({problem}). Sprawdź, co leży w jego miejscu i kto może tam zapisywać.',
  },
  'editor.none': {
    en: 'No editor is set, and none of the usual ones is there: begin the console with VISUAL or EDITOR, such as `EDITOR=emacs linia`.',
    pl: 'Nie ustawiono edytora i nie ma żadnego ze zwykłych: uruchom konsolę z VISUAL lub EDITOR, np. `EDITOR=emacs linia`.',
  },
  'editor.not-started': {
    en: 'The editor {editor} does not start: {detail}',
    pl: 'Edytor {editor} się nie uruchamia: {detail}',
  },
  'editor.given-up': {
    en: '{editor} was left with an error ({status}), so the text stays as it was.',
    pl: '{editor} zakończył się błędem ({status}), więc tekst zostaje, jaki był.',
  },
  'editor.broken': {
    en: '{editor} broke off ({signal}); what it had saved is here, Ctrl-Z brings back what was before.',
    pl: '{editor} przerwał pracę ({signal}); jest tu to, co zapisał, a Ctrl-Z przywraca poprzedni tekst.',
  },
  'editor.too-long': {
    en: '{editor} saved more than 2 MB, so the text stays as it was. What it saved is kept: {path}',
    pl: '{editor} zapisał ponad 2 MB, więc tekst zostaje, jaki był. To, co zapisał, jest tu: {path}',
  },
} as const satisfies Readonly<Record<string, Message>>
