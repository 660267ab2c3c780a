import type { Message } from '../../message.ts'

/** What the inbox says. */
export const consoleInboxMessages = {
  'place.inbox': { en: 'inbox', pl: 'skrzynka' },
  'action.place.inbox': { en: 'inbox', pl: 'skrzynka' },
  'action.inbox.open': { en: 'open', pl: 'otwórz' },
  'action.inbox.read': { en: 'mark as read', pl: 'oznacz jako przeczytane' },
  'action.inbox.retry': { en: 'try again', pl: 'wyślij ponownie' },

  'action.inbox.settle-other': { en: 'the other way', pl: 'na odwrót' },
  'action.inbox.write-anew': { en: 'write anew', pl: 'napisz na nowo' },
  'action.inbox.settle': { en: 'dealt with', pl: 'załatwione' },
  'action.inbox.mark': { en: 'mark', pl: 'zaznacz' },
  'action.inbox.mark-all': { en: 'mark all, or none', pl: 'zaznacz wszystkie lub żadne' },
  'action.inbox.announce': { en: 'announce something', pl: 'ogłoś coś' },
  'action.inbox.withdraw': { en: 'withdraw the announcement', pl: 'wycofaj ogłoszenie' },

  'inbox.title': { en: 'Inbox', pl: 'Skrzynka' },
  'inbox.text': { en: 'text', pl: 'treść' },
  'inbox.count': { en: '{n} to see', pl: 'do obejrzenia: {n}' },
  'inbox.none': { en: 'Nothing wants your eyes.', pl: 'Nic nie wymaga uwagi.' },
  'inbox.none-next': {
    en: 'What is announced to you, a note with @{agent}, and a message that does not arrive come up here.',
    pl: 'Tu pojawi się ogłoszenie, notatka z @{agent} i wiadomość, która nie doszła.',
  },
  'inbox.none-announce': {
    en: 'To announce something yourself: {key:inbox.announce}.',
    pl: 'Aby coś ogłosić: {key:inbox.announce}.',
  },
  'inbox.more': {
    en: { one: '{n} more line: {key:inbox.open}', other: '{n} more lines: {key:inbox.open}' },
    pl: {
      one: 'jeszcze {n} wiersz: {key:inbox.open}',
      few: 'jeszcze {n} wiersze: {key:inbox.open}',
      many: 'jeszcze {n} wierszy: {key:inbox.open}',
      other: 'jeszcze {n} wiersza: {key:inbox.open}',
    },
  },
  'inbox.has-read': { en: '{n} of {total} have read', pl: 'przeczytało {n} z {total}' },
  'announce.heading': { en: 'Announce something', pl: 'Nowe ogłoszenie' },
  'announce.title': { en: 'Title', pl: 'Tytuł' },
  'announce.text': { en: 'Text', pl: 'Treść' },
  'announce.to': { en: 'To', pl: 'Dla' },
  'announce.until': { en: 'Until', pl: 'Do kiedy' },
  'announce.until-hint': { en: 'until withdrawn; tomorrow 18:00, +2h', pl: 'do wycofania; jutro 18:00, +2h' },
  'announce.must-read': { en: 'Must read', pl: 'Potwierdź' },
  'announce.must-read.yes': { en: 'everybody says that he has read it', pl: 'każdy potwierdza przeczytanie' },
  'announce.must-read.no': { en: 'no', pl: 'nie' },
  'announce.everyone': { en: 'everyone', pl: 'wszyscy' },
  'announce.add': { en: 'Space adds {who}', pl: 'Spacja dodaje: {who}' },
  'announce.drop': { en: 'Space takes out {who}', pl: 'Spacja usuwa: {who}' },
  'announce.nobody': { en: '“{who}” is nobody’s name here.', pl: 'Nikt się tu nie nazywa „{who}”.' },
  'announce.several': {
    en: '“{who}” may be several: Tab takes the one that is shown.',
    pl: '„{who}” to może być kilka osób lub grup: Tab wybiera wskazaną.',
  },
  'announce.turn': { en: 'add or take out', pl: 'dodaj lub usuń' },
  'announce.make': { en: 'announce', pl: 'ogłoś' },
  'inbox.announcement-gone': {
    en: 'This announcement is over, or was withdrawn.',
    pl: 'To ogłoszenie wygasło albo zostało wycofane.',
  },
  'inbox.came-back-as': { en: 'It came back as {ref}.', pl: 'Wróciła jako {ref}.' },
  'inbox.kind.must-be-read': { en: 'must read!', pl: 'przeczytaj!' },
  'inbox.kind.unread': { en: 'announced', pl: 'ogłoszenie' },
  'inbox.kind.read': { en: 'read', pl: 'przeczytane' },
  'inbox.kind.to-others': { en: 'to others', pl: 'dla innych' },
  'inbox.kind.announcement': { en: 'announced', pl: 'ogłoszenie' },
  'inbox.kind.mention': { en: 'mention', pl: 'wzmianka' },
  'inbox.kind.hand-over': { en: 'handed over', pl: 'przekazane' },
  'inbox.kind.stuck': { en: 'stuck', pl: 'utknęło' },
  'inbox.stuck-at': { en: 'stuck at: {step}', pl: 'utknęło, krok: {step}' },
  'inbox.kind.refused': { en: 'refused', pl: 'odrzucone' },
  'inbox.kind.conflict': { en: 'which value?', pl: 'do wyboru' },
  'inbox.kind.late': { en: 'late wrap-up', pl: 'po czasie' },
  'inbox.next.push': {
    en: 'Nothing of it was done. Give it otherwise; then {key:inbox.settle}. {key:inbox.write-anew} puts its text into a new note.',
    pl: 'Nic z tego nie wykonano. Podaj inaczej, potem {key:inbox.settle}. {key:inbox.write-anew} wkłada tekst do nowej notatki.',
  },
  'inbox.next.conflict': {
    en: '{key:inbox.settle} keeps what stands, {key:inbox.settle-other} puts the other there.',
    pl: '{key:inbox.settle} zostawia to, co jest, {key:inbox.settle-other} wpisuje drugą wartość.',
  },
  'inbox.next.late': {
    en: 'The contact was in other hands by then. {key:inbox.settle}: it counts. {key:inbox.settle-other}: it does not.',
    pl: 'Kontakt był już w innych rękach. {key:inbox.settle}: liczy się. {key:inbox.settle-other}: nie liczy się.',
  },
  'inbox.settle-key': { en: '{key:inbox.settle}', pl: '{key:inbox.settle}' },
  'inbox.kind.undelivered': { en: 'undelivered', pl: 'nie doszło' },

  'done.marked-read': {
    en: '{ref} is read. {key:undo} takes it back.',
    pl: '{ref}: przeczytane. {key:undo} cofa.',
  },
  'done.all-read': {
    en: '{n} marked as read. {key:undo} takes it back.',
    pl: 'Przeczytane: {n}. {key:undo} cofa.',
  },
  'done.announcement-withdrawn': {
    en: '{ref} is withdrawn. {key:undo} brings it back.',
    pl: '{ref}: wycofane. {key:undo} przywraca.',
  },
  'blocked.nothing-to-read': { en: 'nothing is unread', pl: 'nie ma nic nieprzeczytanego' },
  'blocked.already-read': { en: 'it is read', pl: 'jest już przeczytane' },
  'blocked.announced-to-others': {
    en: 'it is addressed to others: they mark it as read',
    pl: 'jest do innych: to oni potwierdzają',
  },
  'blocked.nothing-to-withdraw': { en: 'it is no announcement', pl: 'to nie ogłoszenie' },
  'done.delivery-retried': { en: '{ref} is sent again.', pl: '{ref}: ponowna wysyłka.' },
  'blocked.stuck-stays': {
    en: 'it stays until it goes on, or somebody takes up its case',
    pl: 'zostaje, aż proces ruszy dalej albo ktoś podejmie sprawę',
  },
  'blocked.undelivered-stays': {
    en: 'it stays until it is sent, or the work it came back as is done: {key:inbox.retry} tries again',
    pl: 'zostaje do wysłania albo do końca zadania, jako które wróciła: {key:inbox.retry} ponawia',
  },
  'done.refusal-settled': {
    en: '{ref}: dealt with. {key:undo} takes it back.',
    pl: '{ref}: załatwione. {key:undo} cofa.',
  },
  'done.conflict-theirs': {
    en: '{ref}: what stood there stays. {key:undo} asks again.',
    pl: '{ref}: zostaje to, co było. {key:undo} pyta ponownie.',
  },
  'done.conflict-mine': {
    en: '{ref}: changed. {key:undo} takes it back.',
    pl: '{ref}: zmienione. {key:undo} cofa.',
  },
  'done.late-counts': {
    en: '{ref}: it counts. {key:undo} asks again.',
    pl: '{ref}: liczy się. {key:undo} pyta ponownie.',
  },
  'done.late-dropped': {
    en: '{ref}: taken out. {key:undo} asks again.',
    pl: '{ref}: usunięte. {key:undo} pyta ponownie.',
  },
  'blocked.nothing-to-choose': { en: 'there is nothing to choose here', pl: 'tu nie ma czego wybierać' },
  'blocked.nothing-to-write-anew': { en: 'there is no text here', pl: 'tu nie ma tekstu' },
  'blocked.settling-stays': {
    en: 'it stays until somebody settles it: {key:inbox.settle}',
    pl: 'zostaje, aż ktoś to załatwi: {key:inbox.settle}',
  },
  'blocked.nothing-to-settle': { en: 'nothing was refused here', pl: 'tu nic nie odrzucono' },
  'blocked.hand-over-stays': {
    en: 'it stays until you take it or decline it: {key:inbox.open} opens it',
    pl: 'zostaje do podjęcia lub odrzucenia: {key:inbox.open} otwiera',
  },
  'blocked.refused-stays': {
    en: 'it stays until it succeeds, or is dealt with: {key:inbox.settle}',
    pl: 'zostaje, aż się uda albo ktoś to załatwi: {key:inbox.settle}',
  },
  'blocked.nothing-to-retry': { en: 'nothing failed here', pl: 'tu nic nie zawiodło' },
} as const satisfies Readonly<Record<string, Message>>
