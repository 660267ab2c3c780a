import type { Message } from '../../message.ts'

/** What checking a site's files says of routing: teams, skills, capacity, offers. */
export const siteRoutingMessages = {
  'site.problem.skill-unknown': { en: 'There is no skill {name}.', pl: 'Nie ma kompetencji {name}.' },
  'site.hint.skill-unknown': {
    en: 'Name one of the section skills by its key.',
    pl: 'Podaj klucz kompetencji z sekcji skills.',
  },
  'site.problem.team-unknown': { en: 'There is no team {name}.', pl: 'Nie ma zespołu {name}.' },
  'site.hint.team-unknown': {
    en: 'Name one of the section teams by its key.',
    pl: 'Podaj klucz zespołu z sekcji teams.',
  },
  'site.problem.rings-not-widening': {
    en: 'This ring lets nobody in whom the one before it did not.',
    pl: 'Ten krąg nie dopuszcza nikogo więcej niż poprzedni.',
  },
  'site.hint.rings-not-widening': {
    en: 'A level stands first; each later ring has a longer after and a lower level: [ 4, { after: 30s, level: 2 } ].',
    pl: 'Najpierw stoi poziom; każdy następny krąg ma dłuższy after i niższy level: [ 4, { after: 30s, level: 2 } ].',
  },
  'site.problem.duration-empty': {
    en: 'This length of time is nothing at all.',
    pl: 'Ten czas nie trwa ani sekundy.',
  },
  'site.hint.duration-empty': {
    en: 'Give at least 1s, or leave the key out.',
    pl: 'Podaj co najmniej 1s albo usuń ten klucz.',
  },
  'site.problem.offer-missing': {
    en: 'A queue that pushes needs to know how long an offer waits.',
    pl: 'Kolejka typu push musi określać, jak długo czeka przydział.',
  },
  'site.hint.offer-missing': {
    en: 'Add offer: { within: 20s } to the queue.',
    pl: 'Dodaj do kolejki offer: { within: 20s }.',
  },
} as const satisfies Record<string, Message>
