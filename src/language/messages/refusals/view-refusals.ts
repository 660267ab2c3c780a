import type { ViewRefusal } from '../../../domain/refusals/view-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about saved views say. */
export const viewRefusals = {
  'view-not-found': {
    message: { en: 'There is no view “{view}”.', pl: 'Nie ma widoku „{view}”.' },
    hint: {
      en: '`linia view list` shows those there are; `g v` in the console.',
      pl: '`linia view list` wymienia widoki; w konsoli `g v`.',
    },
  },
  'view-column-unknown': {
    message: {
      en: 'This kind of view has no column “{column}”.',
      pl: 'Taki widok nie ma kolumny „{column}”.',
    },
    hint: { en: 'Name one that it has.', pl: 'Podaj jedną z tych, które ma.' },
  },
  'view-order-unknown': {
    message: {
      en: 'This kind of view has no order “{order}”.',
      pl: 'Taki widok nie ma kolejności „{order}”.',
    },
    hint: {
      en: 'Name one that it has; with - before it, it is turned round.',
      pl: 'Podaj jedną z tych, które ma; znak - na początku odwraca.',
    },
  },
  'view-of-other-kind': {
    message: {
      en: 'The view “{view}” is a list of another kind.',
      pl: 'Widok „{view}” to lista innego rodzaju.',
    },
    hint: {
      en: '`linia view show {view}` says which list it is of, and the line that shows it.',
      pl: '`linia view show {view}` powie, której listy dotyczy i jak ją pokazać.',
    },
  },
  'view-name-taken': {
    message: {
      en: 'The name {view} belongs to another view, “{label}”.',
      pl: 'Nazwę {view} ma inny widok, „{label}”.',
    },
    hint: {
      en: 'Another name keeps both; the name {view} itself replaces that one. `linia view list` shows all.',
      pl: 'Inna nazwa zachowa oba; sama nazwa {view} zastąpi tamten. Wszystkie pokaże `linia view list`.',
    },
  },
  'views-too-many': {
    message: { en: 'You have {most} views already.', pl: 'Masz już {most} widoków.' },
    hint: {
      en: 'Remove one that you no longer need: `linia view remove NAME`.',
      pl: 'Usuń niepotrzebny: `linia view remove NAZWA`.',
    },
  },
} as const satisfies WordsOf<ViewRefusal>
