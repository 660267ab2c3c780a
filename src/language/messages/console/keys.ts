import type { Message } from '../../message.ts'

/** What keys do inside forms and lists, and what a file of one’s own keys may get wrong. */
export const consoleKeyMessages = {
  'go.title': { en: 'Go to', pl: 'Idź do' },
  'palette.title': { en: 'Command', pl: 'Polecenie' },
  'help.title': { en: 'Keys: {place}', pl: 'Klawisze: {place}' },
  'help.while-filling-in': { en: 'what you fill in', pl: 'to, co wypełniasz' },
  'keys.accept': { en: 'choose', pl: 'wybierz' },
  'keys.choose': { en: 'move', pl: 'przesuń' },
  'keys.scroll': { en: 'scroll', pl: 'przewiń' },
  'keys.next-field': { en: 'next field', pl: 'kolejne pole' },
  'keys.finish': { en: 'finish', pl: 'gotowe' },
  'keys.keep-draft': { en: 'keep as draft', pl: 'zostaw szkic' },
  'keys.save': { en: 'save', pl: 'zapisz' },
  'keys.new-line': { en: 'new line', pl: 'nowy wiersz' },
  'keys.several': { en: 'several may stand', pl: 'można kilka' },
  'keys.keep-filter': { en: 'keep the filter', pl: 'zostaw filtr' },
  'keys.drop-filter': { en: 'leave the list as it was', pl: 'zostaw listę jak była' },
  'keys.again-drops': { en: 'add, again drops', pl: 'dodaj, ponownie usuwa' },
  'keys.close': { en: 'close', pl: 'zamknij' },
  'keys.leave': { en: 'leave', pl: 'wyjdź' },
  'keys.clash': {
    en: '{key} means two things in {place}: {actions}',
    pl: '{key} ma dwa znaczenia ({place}): {actions}',
  },
  'keys.unknown-key': { en: '{key} is not a key ({action})', pl: '{key} to nie klawisz ({action})' },
  'keys.unknown-action': { en: 'there is no action {action}', pl: 'nie ma akcji {action}' },
  'keys.not-readable': { en: 'cannot be read: {problem}', pl: 'nie da się odczytać: {problem}' },
  'keys.add': { en: 'add this', pl: 'dodaj ten' },
  'keys.go-on': { en: 'go on', pl: 'dalej' },
} as const satisfies Record<string, Message>
