import type { AnnouncementRefusal } from '../../../domain/refusals/announcement-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about announcements say. */
export const announcementRefusals = {
  'announcement-not-found': {
    message: { en: 'There is no announcement {ref}.', pl: 'Nie ma ogłoszenia {ref}.' },
    hint: {
      en: '`linia announcements` lists those that are yours to read; `g i` in the console.',
      pl: '`linia announcements` wymienia ogłoszenia dla Ciebie; w konsoli `g i`.',
    },
  },
  'announcement-empty': {
    message: { en: 'The announcement has no title.', pl: 'Ogłoszenie nie ma tytułu.' },
    hint: {
      en: 'Say in a line what it is about: `linia announce TEXT --to everyone --title TITLE`.',
      pl: 'Napisz w jednym wierszu, o co chodzi: `linia announce TEKST --to everyone --title TYTUŁ`.',
    },
  },
  'announcement-until-past': {
    message: { en: '{at} has already passed.', pl: 'Termin {at} już minął.' },
    hint: {
      en: 'Give a time to come with `--until`, such as “tomorrow 18:00”, or leave it out.',
      pl: 'Podaj w `--until` przyszły termin, np. „jutro 18:00”, albo go pomiń.',
    },
  },
  'announcement-to-nobody': {
    message: { en: 'It would reach nobody but you.', pl: 'Nie trafi do nikogo poza Tobą.' },
    hint: {
      en: 'Say who is to read it: `--to everyone`, `--to role:agent`, `--to queue:NAME`, or people.',
      pl: 'Podaj, kto ma je przeczytać: `--to everyone`, `--to role:agent`, `--to queue:NAZWA` albo osoby.',
    },
  },
  'announcement-role-unknown': {
    message: { en: 'There is no role “{role}”.', pl: 'Nie ma roli „{role}”.' },
    hint: { en: 'Name one that there is.', pl: 'Podaj istniejącą.' },
  },
  'announcement-withdrawn': {
    message: { en: 'The announcement {ref} is withdrawn.', pl: 'Ogłoszenie {ref} jest wycofane.' },
    hint: {
      en: 'Nobody is shown it any more. `linia undo` brings it back to those who withdrew it.',
      pl: 'Nikt go już nie widzi. Kto je wycofał, przywróci je przez `linia undo`.',
    },
  },
  'announcement-already-read': {
    message: { en: 'You marked {ref} as read already.', pl: 'Ogłoszenie {ref} jest już przeczytane.' },
    hint: {
      en: '`linia announcements` shows what you have not read yet.',
      pl: '`linia announcements` pokaże, co zostało do przeczytania.',
    },
  },
  'announcement-to-others': {
    message: {
      en: 'The announcement {ref} is not addressed to you.',
      pl: 'Ogłoszenie {ref} jest nie do Ciebie.',
    },
    hint: {
      en: 'Only those to whom it is addressed mark it as read; `linia announcements show {ref}` names them.',
      pl: 'Potwierdzają je tylko adresaci; wymieni ich `linia announcements show {ref}`.',
    },
  },
} as const satisfies WordsOf<AnnouncementRefusal>
