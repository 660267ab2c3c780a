import type { Message } from '../../message.ts'

/** What the shell says of announcements, and the words that it shares with the console. */
export const shellAnnouncementMessages = {
  'shell.announce.summary': {
    en: 'announce something to everyone, a role, a queue’s people or agents',
    pl: 'ogłoś coś wszystkim, roli, osobom z kolejki lub wybranym',
  },
  'shell.announcements.summary': {
    en: 'announcements to you, unread first; --all: everybody’s, and who has read them',
    pl: 'ogłoszenia dla Ciebie, nieprzeczytane najpierw; --all: wszystkie i kto je przeczytał',
  },
  'shell.announcements-show.summary': {
    en: 'an announcement whole, and who has read it',
    pl: 'całe ogłoszenie i kto je przeczytał',
  },
  'shell.announcements-read.summary': {
    en: 'say that you have read announcements',
    pl: 'potwierdź przeczytanie ogłoszeń',
  },
  'shell.announcements-withdraw.summary': {
    en: 'withdraw an announcement: nobody is shown it any more',
    pl: 'wycofaj ogłoszenie: nikt go już nie zobaczy',
  },
  'shell.option.announce-to': {
    en: 'everyone, role:agent, queue:NAME, agents; by commas',
    pl: 'everyone, role:agent, queue:NAZWA, osoby; po przecinkach',
  },
  'shell.option.announce-title': {
    en: 'what it is about, in a line; the first line of the text unless given',
    pl: 'o co chodzi, w jednym wierszu; domyślnie pierwszy wiersz treści',
  },
  'shell.option.announce-until': {
    en: 'until when it holds; until it is withdrawn unless given',
    pl: 'do kiedy obowiązuje; domyślnie do wycofania',
  },
  'shell.option.announce-must-read': {
    en: 'everybody is to say that he has read it',
    pl: 'każdy ma potwierdzić przeczytanie',
  },
  'shell.option.announcements-all': {
    en: 'everybody’s, with who has read them and who has not',
    pl: 'wszystkie, z tym, kto przeczytał, a kto nie',
  },
  'shell.announce.end': {
    en: 'Write the announcement; Ctrl-D ends it.',
    pl: 'Napisz ogłoszenie; Ctrl-D kończy.',
  },
  'shell.announcements.none': {
    en: 'Nothing is announced to you. `linia announcements --all` shows everybody’s to those who lead.',
    pl: 'Nie ma dla Ciebie ogłoszeń. `linia announcements --all` pokazuje wszystkie osobom, które kierują pracą.',
  },
  'shell.announcements.none-at-all': {
    en: 'Nothing is announced. `linia announce TEXT --to everyone` does.',
    pl: 'Nie ma ogłoszeń. Doda je `linia announce TEKST --to everyone`.',
  },
  'shell.announcements.next': {
    en: '`linia announcements show {ref}` shows one whole; `linia announcements read {ref}` marks it as read.',
    pl: '`linia announcements show {ref}` pokaże całość, `linia announcements read {ref}` potwierdzi przeczytanie.',
  },
  'shell.announcements.mark': {
    en: '`linia announcements read {ref}` marks it as read.',
    pl: '`linia announcements read {ref}` potwierdzi przeczytanie.',
  },
  'shell.column.title': { en: 'title', pl: 'tytuł' },
  'shell.column.to': { en: 'to', pl: 'dla kogo' },
  'shell.column.has-read': { en: 'read', pl: 'przeczytało' },
  'shell.column.not-read': { en: 'not read yet', pl: 'jeszcze nie' },
  'shell.column.until': { en: 'until', pl: 'do kiedy' },

  'announcement.to.everyone': { en: 'everyone', pl: 'wszyscy' },
  'announcement.to.role': { en: 'role {role}', pl: 'rola {role}' },
  'announcement.to.queue': { en: 'queue {queue}', pl: 'kolejka {queue}' },
  'announcement.unread': { en: 'unread', pl: 'nowe' },
  'announcement.must-be-read': { en: 'must be read', pl: 'do potwierdzenia' },
  'announcement.read': { en: 'read', pl: 'przeczytane' },
  'announcement.made': { en: 'announced {time} by {who}', pl: 'ogłoszono: {time}, {who}' },
  'announcement.addressed': { en: 'to {to}', pl: 'dla: {to}' },
  'announcement.until': { en: 'holds until {time}', pl: 'obowiązuje do: {time}' },
  'announcement.was-until': { en: 'held until {time}', pl: 'obowiązywało do: {time}' },
  'announcement.withdrawn': { en: 'withdrawn {time} by {who}', pl: 'wycofano: {time}, {who}' },
  'announcement.you-read': { en: 'You marked it as read {time}.', pl: 'Przeczytanie potwierdzone: {time}.' },
  'announcement.those-who-read': { en: 'Read ({n}): {names}', pl: 'Przeczytało ({n}): {names}' },
  'announcement.those-who-did-not': {
    en: 'Not read yet ({n}): {names}',
    pl: 'Jeszcze nie przeczytało ({n}): {names}',
  },
  'announcement.all-read': { en: 'All {n} have read it.', pl: 'Przeczytali wszyscy ({n}).' },

  'shell.done.announce': {
    en: {
      one: '{ref} “{title}” is announced to {n} person.',
      other: '{ref} “{title}” is announced to {n} people.',
    },
    pl: {
      one: 'Ogłoszono {ref} „{title}”, odbiorców: {n}.',
      few: 'Ogłoszono {ref} „{title}”, odbiorców: {n}.',
      many: 'Ogłoszono {ref} „{title}”, odbiorców: {n}.',
      other: 'Ogłoszono {ref} „{title}”, odbiorców: {n}.',
    },
  },
  'shell.done.announce-until': { en: 'It holds until {time}.', pl: 'Obowiązuje do: {time}.' },
  'shell.done.announcement-read': { en: '{ref} “{title}” is read.', pl: '{ref} „{title}”: przeczytane.' },
  'shell.done.announcement-withdraw': {
    en: '{ref} “{title}” is withdrawn.',
    pl: 'Wycofano {ref} „{title}”.',
  },
  'did.announcement.make': { en: 'announcement', pl: 'ogłoszenie' },
  'did.announcement.read': { en: 'announcement read', pl: 'przeczytanie ogłoszenia' },
  'did.announcement.withdraw': { en: 'announcement withdrawn', pl: 'wycofanie ogłoszenia' },
  'shell.command.announcement.make': { en: 'announced', pl: 'ogłoszenie' },
  'shell.command.announcement.read': { en: 'read an announcement', pl: 'przeczytanie ogłoszenia' },
  'shell.command.announcement.withdraw': { en: 'withdrew an announcement', pl: 'wycofanie ogłoszenia' },
} as const satisfies Record<string, Message>
