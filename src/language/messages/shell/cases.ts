import type { Message } from '../../message.ts'

/** What the verbs of cases and mentions say. */
export const shellCaseMessages = {
  'shell.case-open.summary': { en: 'open a case', pl: 'otwórz sprawę' },
  'shell.case-show.summary': {
    en: 'one case with all that belongs to it',
    pl: 'jedna sprawa ze wszystkim, co do niej należy',
  },
  'shell.case-list.summary': {
    en: 'cases in work: overdue first, then by what is due next',
    pl: 'sprawy w toku: najpierw po terminie, potem według najbliższego terminu',
  },
  'shell.case-assign.summary': { en: 'say who answers for cases', pl: 'wskaż, kto odpowiada za sprawy' },
  'shell.case-priority.summary': {
    en: 'say how urgent cases are: low, normal, high, urgent',
    pl: 'zmień priorytet spraw: low, normal, high, urgent',
  },
  'shell.case-pending.summary': { en: 'let a case wait until a time', pl: 'wstrzymaj sprawę do terminu' },
  'shell.case-resolve.summary': { en: 'resolve cases, saying how', pl: 'rozwiąż sprawy, podając jak' },
  'shell.case-close.summary': {
    en: 'close resolved cases for good',
    pl: 'zamknij rozwiązane sprawy na stałe',
  },
  'shell.case-reopen.summary': {
    en: 'open resolved or waiting cases again',
    pl: 'otwórz ponownie rozwiązane lub wstrzymane sprawy',
  },
  'shell.case-merge.summary': { en: 'make cases part of another', pl: 'scal sprawy z inną' },
  'shell.case-reply.summary': {
    en: 'answer the customer of a case in writing, or of all cases under it',
    pl: 'odpowiedz pisemnie klientowi sprawy albo klientom wszystkich spraw podrzędnych',
  },
  'shell.case-split.summary': {
    en: 'make a case of its own of contacts and notes',
    pl: 'wydziel kontakty i notatki do osobnej sprawy',
  },
  'shell.case-link.summary': {
    en: 'put contacts into a case, or link cases',
    pl: 'dołącz kontakty do sprawy albo powiąż sprawy',
  },
  'shell.case-unlink.summary': {
    en: 'take contacts out of a case, or unlink cases',
    pl: 'odłącz kontakty od sprawy albo usuń powiązania',
  },
  'shell.case-parent.summary': {
    en: 'put cases under another, or take them out',
    pl: 'podporządkuj sprawy innej albo je wyłącz',
  },
  'shell.case-checklist.summary': {
    en: 'show or change what is to be done; each TEXT is one item',
    pl: 'pokaż lub zmień listę zadań; każdy TEKST to osobne zadanie',
  },
  'shell.case-check.summary': { en: 'say what is done', pl: 'odhacz wykonane zadania' },
  'shell.case-uncheck.summary': { en: 'say what is to be done again', pl: 'cofnij odhaczenie zadań' },
  'shell.case-note.summary': {
    en: 'note something on a case; @agent tells a colleague',
    pl: 'dodaj notatkę do sprawy; @konsultant powiadamia',
  },
  'shell.case-edit.summary': { en: 'change what cases are about', pl: 'zmień dane spraw' },
  'shell.mentions.summary': {
    en: 'where you were mentioned and have not looked',
    pl: 'gdzie o Tobie wspomniano, a nie zajrzano',
  },
  'shell.refused.summary': {
    en: 'what fell due, or was done on a device, and was refused',
    pl: 'co odrzucono: w terminie albo z urządzenia',
  },
  'shell.refused-settle.summary': {
    en: 'say that what was refused is dealt with',
    pl: 'oznacz odrzucone jako załatwione',
  },
  'shell.mention-seen.summary': {
    en: 'you have seen where you were mentioned',
    pl: 'oznacz wzmianki jako przeczytane',
  },
  'shell.option.case-agent': { en: 'the agent who answers for it', pl: 'konsultant, który za nią odpowiada' },
  'shell.option.case-mine': { en: 'I answer for it', pl: 'odpowiadam ja' },
  'shell.option.case-nobody': { en: 'nobody’s', pl: 'niczyja' },
  'shell.option.case-customer': { en: 'whose it is', pl: 'klient, którego dotyczy' },
  'shell.option.case-queue': { en: 'the queue it lies in', pl: 'kolejka, w której leży' },
  'shell.option.case-due': { en: 'a term that never pauses', pl: 'termin, który nie ulega wstrzymaniu' },
  'shell.option.case-field': { en: 'a field of the site for cases', pl: 'własne pole sprawy' },
  'shell.option.case-state': { en: 'only in this state', pl: 'tylko w tym stanie' },
  'shell.option.case-from': { en: 'the contact it is opened from', pl: 'kontakt, z którego powstaje' },
  'shell.option.case-follows': {
    en: 'the closed case that goes on here',
    pl: 'zamknięta sprawa, która ma tu ciąg dalszy',
  },
  'shell.option.case-under': { en: 'the case it comes under', pl: 'sprawa nadrzędna' },
  'shell.option.case-priority': { en: 'how urgent it is', pl: 'priorytet' },
  'shell.option.case-resolution': { en: 'what was done about it', pl: 'co zrobiono' },
  'shell.option.case-with-children': { en: 'with all cases under it', pl: 'razem ze sprawami podrzędnymi' },
  'shell.option.case-children': {
    en: 'on all cases under it instead, one message each',
    pl: 'zamiast tego we wszystkich sprawach podrzędnych, po jednej wiadomości',
  },
  'shell.option.case-into': { en: 'the case that stays', pl: 'sprawa, która zostaje' },
  'shell.option.case-across-customers': {
    en: 'of two customers who may learn of each other',
    pl: 'różnych klientów, którzy mogą o sobie wiedzieć',
  },
  'shell.option.case-note': { en: 'a note of the case, by number', pl: 'notatka sprawy, według numeru' },
  'shell.option.case-subject': { en: 'what it is about', pl: 'czego dotyczy' },
  'shell.option.case-link-kind': { en: 'why they belong together', pl: 'rodzaj powiązania' },
  'shell.option.case-no-parent': { en: 'under none', pl: 'bez sprawy nadrzędnej' },
  'shell.option.case-mandatory': {
    en: 'to be done before the case is resolved',
    pl: 'do wykonania przed rozwiązaniem sprawy',
  },
  'shell.option.case-remove-item': { en: 'take this one off', pl: 'usuń tę pozycję' },
  'shell.done.case-open': { en: 'The case is {ref}.', pl: 'Numer sprawy: {ref}.' },
  'shell.done.case-close': { en: '{ref} is closed.', pl: '{ref}: zamknięta.' },
  'shell.done.case-reopen': { en: '{ref} is open again.', pl: '{ref}: otwarta ponownie.' },
  'shell.done.case-resolve': { en: '{ref} is resolved.', pl: '{ref}: rozwiązana.' },
  'shell.done.case-pending': { en: '{ref} waits until {time}.', pl: '{ref} czeka do: {time}.' },
  'shell.done.case-priority': { en: '{ref}: {priority}.', pl: '{ref}: {priority}.' },
  'shell.done.case-merge': { en: '{ref} is part of {into} now.', pl: '{ref} jest teraz częścią {into}.' },
  'shell.done.case-parent': { en: '{ref} is under {parent}.', pl: '{ref} podlega sprawie {parent}.' },
  'shell.done.case-no-parent': { en: '{ref} is under no other.', pl: '{ref} nie ma sprawy nadrzędnej.' },
  'shell.done.case-assign': { en: '{ref} is {agent}’s.', pl: '{ref} przypisano do: {agent}.' },
  'shell.done.case-unassign': { en: '{ref} is nobody’s.', pl: '{ref} nie jest przypisana.' },
  'shell.done.case-edit': { en: '{ref} is changed.', pl: 'Zmieniono sprawę {ref}.' },
  'shell.done.case-reply-to': { en: '{ref}: {delivery} to {to}', pl: '{ref}: {delivery} do {to}' },
  'shell.done.case-reply-left-out': { en: '{ref}: none, {why}', pl: '{ref}: brak, {why}' },
  'shell.done.case-reply-to-children': {
    en: {
      one: '{n} reply leaves in {time}; until then `linia undo` calls it back.',
      other: '{n} replies leave in {time}; until then `linia undo` calls all of them back.',
    },
    pl: {
      one: '{n} odpowiedź wyjdzie za {time}; do tego czasu wycofa ją `linia undo`.',
      few: '{n} odpowiedzi wyjdą za {time}; do tego czasu wycofa je `linia undo`.',
      many: '{n} odpowiedzi wyjdzie za {time}; do tego czasu wycofa je `linia undo`.',
      other: '{n} odpowiedzi wyjdzie za {time}; do tego czasu wycofa je `linia undo`.',
    },
  },
  'shell.done.case-reply-to-children-now': {
    en: {
      one: '{n} reply leaves as soon as its channel runs.',
      other: '{n} replies leave as soon as their channels run.',
    },
    pl: {
      one: '{n} odpowiedź wyjdzie, gdy tylko kanał będzie działał.',
      few: '{n} odpowiedzi wyjdą, gdy tylko kanał będzie działał.',
      many: '{n} odpowiedzi wyjdzie, gdy tylko kanał będzie działał.',
      other: '{n} odpowiedzi wyjdzie, gdy tylko kanał będzie działał.',
    },
  },
  'shell.case-reply.left-out': {
    en: { one: '{n} case gets none.', other: '{n} cases get none.' },
    pl: {
      one: 'W {n} sprawie odpowiedzi nie będzie.',
      few: 'W {n} sprawach odpowiedzi nie będzie.',
      many: 'W {n} sprawach odpowiedzi nie będzie.',
      other: 'W {n} sprawy odpowiedzi nie będzie.',
    },
  },
  'shell.case-reply.template-on': { en: 'On the case {ref}.', pl: 'W sprawie {ref}.' },
  'left-out.closed': { en: 'the case is closed', pl: 'sprawa jest zamknięta' },
  'left-out.not-below': { en: 'it is under another case now', pl: 'nie jest już sprawą podrzędną' },
  'left-out.not-permitted': { en: 'you have no right to answer on it', pl: 'brak uprawnienia do odpowiedzi' },
  'left-out.not-in-writing': {
    en: 'no contact of it is answered in writing',
    pl: 'na żaden kontakt nie odpowiada się pisemnie',
  },
  'left-out.without-address': { en: 'no address is known', pl: 'nie jest znany adres' },
  'left-out.do-not-contact': { en: 'the customer wants no contact', pl: 'klient nie życzy sobie kontaktu' },
  'shell.done.case-split': { en: '{made} is split off {ref}.', pl: 'Z {ref} wydzielono {made}.' },
  'shell.done.case-check': { en: '{ref}: {item} is done.', pl: '{ref}: wykonano {item}.' },
  'shell.done.case-uncheck': {
    en: '{ref}: {item} is to be done again.',
    pl: '{ref}: {item} znów do wykonania.',
  },
  'shell.done.case-item-added': { en: '{ref}: {item} is to be done.', pl: '{ref}: dodano pozycję {item}.' },
  'shell.done.case-item-removed': {
    en: '{ref}: {item} is taken off.',
    pl: '{ref}: usunięto pozycję {item}.',
  },
  'shell.done.case-link': { en: '{ref} and {other} belong together.', pl: 'Powiązano {ref} i {other}.' },
  'shell.done.case-unlink': {
    en: '{ref} and {other} do not belong together.',
    pl: 'Odłączono {other} od {ref}.',
  },
  'shell.done.mention-seen': {
    en: { one: '{n} mention seen.', other: '{n} mentions seen.' },
    pl: {
      one: 'Odczytano {n} wzmiankę.',
      few: 'Odczytano {n} wzmianki.',
      many: 'Odczytano {n} wzmianek.',
      other: 'Odczytano {n} wzmianki.',
    },
  },
  'shell.case.none': { en: 'No such case.', pl: 'Nie ma takich spraw.' },
  'shell.done.refused-settle': { en: '{ref}: dealt with.', pl: '{ref}: załatwione.' },
  'shell.refused.none': {
    en: 'Nothing was refused.',
    pl: 'Nic nie zostało odrzucone.',
  },
  'refused.next': {
    en: 'It is tried again by itself, and goes from here when it succeeds. When the record is right: {settle}.',
    pl: 'Próby trwają same; gdy się uda, wpis zniknie. Gdy rekord jest w porządku: {settle}.',
  },
  'shell.mentions.none': { en: 'Nobody has mentioned you.', pl: 'Nie ma nowych wzmianek.' },
  'case.checklist-empty': { en: 'There is nothing on the checklist.', pl: 'Lista zadań jest pusta.' },
  'case.column.priority': { en: 'priority', pl: 'priorytet' },
} as const satisfies Readonly<Record<string, Message>>
