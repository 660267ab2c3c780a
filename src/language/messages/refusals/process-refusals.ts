import type { ProcessRefusal } from '../../../domain/refusals/process-refusals.ts'
import type { WordsOf } from '../../refusal-words.ts'

/** What refusals about processes say. */
export const processRefusals = {
  'process-not-found': {
    message: { en: 'There is no process {process}.', pl: 'Nie ma procesu {process}.' },
    hint: {
      en: '`linia process list` shows what was published; `linia process publish PATH` publishes one from its file.',
      pl: 'Opublikowane pokazuje `linia process list`; `linia process publish ŚCIEŻKA` publikuje proces z pliku.',
    },
  },
  'process-retired': {
    message: {
      en: 'The process {process} is retired and starts no more.',
      pl: 'Proces {process} jest wycofany i nie można go już rozpocząć.',
    },
    hint: {
      en: '`linia process publish FILE` brings it back; `linia process list` shows those in use.',
      pl: 'Przywróci go `linia process publish PLIK`; procesy w użyciu pokazuje `linia process list`.',
    },
  },
  'process-runs-already': {
    message: {
      en: '{process} runs for {case} already, as {ref}.',
      pl: 'Proces {process} jest już w toku dla sprawy {case} jako {ref}.',
    },
    hint: {
      en: '`linia process show {ref}` tells how far it is; another case can run one of its own.',
      pl: '`linia process show {ref}` pokazuje, gdzie jest; inna sprawa może mieć własny.',
    },
  },
  'process-not-by-hand': {
    message: {
      en: 'Nobody begins the process {process} by hand: it begins with {begins}.',
      pl: 'Procesu {process} nie rozpoczyna się ręcznie: zaczyna się od {begins}.',
    },
    hint: {
      en: 'It can be started for a case that came in there or ended so. Where people may begin it too, publish a version with by-hand in its `entry`.',
      pl: 'Można go rozpocząć dla sprawy, która tam wpłynęła albo tak się zakończyła. Jeśli wolno go rozpoczynać ręcznie, opublikuj wersję z by-hand w `entry`.',
    },
  },
  'process-still-used': {
    message: {
      en: 'Others lead to the process {process}: {by}.',
      pl: 'Do procesu {process} prowadzą inne: {by}.',
    },
    hint: {
      en: 'Publish versions of them that call and start it no more, or take those out of use first: `linia process retire KEY`.',
      pl: 'Opublikuj ich wersje, które go nie wywołują ani nie rozpoczynają, albo najpierw wycofaj tamte: `linia process retire KLUCZ`.',
    },
  },
  'process-not-publishable': {
    message: {
      en: 'The process {process} cannot be published: {problem}, line {line}; mistakes in all: {mistakes}.',
      pl: 'Procesu {process} nie można opublikować: {problem}, wiersz {line}; razem błędów: {mistakes}.',
    },
    hint: {
      en: 'Mend the file and publish it again; nothing was published.',
      pl: 'Popraw plik i opublikuj ponownie; niczego nie opublikowano.',
    },
  },
  'process-version-taken': {
    message: {
      en: 'Version {version} of {process} was published, and is different.',
      pl: 'Wersja {version} procesu {process} jest już opublikowana i jest inna.',
    },
    hint: {
      en: 'A version never changes, because cases run by it: give the change a higher `version`.',
      pl: 'Wersja się nie zmienia, bo według niej toczą się sprawy: nadaj zmianie wyższy numer `version`.',
    },
  },
  'process-version-lowered': {
    message: {
      en: 'Version {version} of {process} is older than {newest}, which was published.',
      pl: 'Wersja {version} procesu {process} jest starsza niż opublikowana {newest}.',
    },
    hint: { en: 'Give it a `version` above {newest}.', pl: 'Nadaj jej `version` wyższą niż {newest}.' },
  },
  'process-instance-not-found': {
    message: { en: 'No process runs as {ref}.', pl: 'Nie ma procesu w toku o numerze {ref}.' },
    hint: {
      en: '`linia case show REF` lists the processes of a case with their refs.',
      pl: 'Procesy sprawy z ich numerami pokazuje `linia case show NR`.',
    },
  },
  'process-moved-on': {
    message: {
      en: '{ref} has moved on meanwhile and is at {step}.',
      pl: '{ref} ruszył w międzyczasie dalej i jest na kroku {step}.',
    },
    hint: {
      en: 'Somebody else did the step; `linia process show {ref}` shows where it is now.',
      pl: 'Ktoś inny wykonał ten krok; gdzie jest teraz, pokaże `linia process show {ref}`.',
    },
  },
  'process-over': {
    message: { en: '{ref} is over.', pl: '{ref} już się nie toczy.' },
    hint: {
      en: '`linia process show {ref}` tells how it ended; `linia undo` takes its last step back.',
      pl: 'Jak się skończył, pokaże `linia process show {ref}`; ostatni krok cofnie `linia undo`.',
    },
  },
  'process-not-at-step': {
    message: {
      en: '{ref} is not at {wanted}, but at {step}.',
      pl: '{ref} nie jest na kroku {wanted}, lecz na {step}.',
    },
    hint: {
      en: 'Do the step {step} first, or jump to {wanted} with a reason.',
      pl: 'Najpierw wykonaj krok {step} albo przeskocz do {wanted}, podając powód.',
    },
  },
  'process-step-unfit': {
    message: {
      en: 'That is not what the step {step} is for ({kind}).',
      pl: 'Nie do tego służy krok {step} ({kind}).',
    },
    hint: {
      en: 'Do what the step asks for, skip it with a reason, or go back.',
      pl: 'Zrób to, czego wymaga krok, pomiń go z podaniem powodu albo wróć.',
    },
  },
  'process-answer-wrong': {
    message: {
      en: 'That cannot be the answer at {step}.',
      pl: 'To nie może być odpowiedź w kroku {step}.',
    },
    hint: { en: 'Expected: {type}. {choices}', pl: 'Oczekiwana wartość: {type}. {choices}' },
  },
  'process-step-mandatory': {
    message: { en: 'The step {step} cannot be left out.', pl: 'Kroku {step} nie można pominąć.' },
    hint: { en: 'Do it first.', pl: 'Najpierw go wykonaj.' },
  },
  'process-step-unknown': {
    message: { en: 'There is no step {step}.', pl: 'Nie ma kroku {step}.' },
    hint: {
      en: 'Its steps are those of the version that it began with.',
      pl: 'Kroki są z wersji, według której się rozpoczął.',
    },
  },
  'process-reason-missing': {
    message: { en: 'It needs a reason.', pl: 'Potrzebny jest powód.' },
    hint: {
      en: 'Say in a few words why, in the shell `--reason TEXT`.',
      pl: 'Napisz w kilku słowach dlaczego, w powłoce `--reason TEKST`.',
    },
  },
  'process-at-start': {
    message: { en: '{ref} is at its first step.', pl: '{ref} jest na pierwszym kroku.' },
    hint: { en: 'There is nothing to go back to.', pl: 'Nie ma do czego wracać.' },
  },
  'process-input-missing': {
    message: { en: 'The process needs {name} to begin.', pl: 'Proces wymaga na początku: {name}.' },
    hint: { en: 'Give it along when you start the process.', pl: 'Podaj to przy rozpoczynaniu procesu.' },
  },
  'process-input-unknown': {
    message: { en: 'The process takes no {name}.', pl: 'Proces nie przyjmuje: {name}.' },
    hint: {
      en: 'Leave it out, or use the name of an input of the process.',
      pl: 'Pomiń to albo użyj nazwy danej wejściowej procesu.',
    },
  },
  'process-step-lost': {
    message: {
      en: '{ref} is at {step}, which version {version} does not have as a step of that kind ({kind}).',
      pl: '{ref} jest na kroku {step}, a wersja {version} nie ma takiego kroku tego rodzaju ({kind}).',
    },
    hint: {
      en: 'Say which of its steps it is now: `--map {step}=…`. Nothing was moved.',
      pl: 'Wskaż, który to teraz krok: `--map {step}=…`. Niczego nie przeniesiono.',
    },
  },
  'process-version-unknown': {
    message: {
      en: 'Version {version} of {process} was never published.',
      pl: 'Wersji {version} procesu {process} nigdy nie opublikowano.',
    },
    hint: { en: 'The newest is {newest}.', pl: 'Najnowsza to {newest}.' },
  },
  'process-migration-unclear': {
    message: {
      en: 'It goes for one running process or for all of one kind.',
      pl: 'Przeniesienie dotyczy jednego procesu w toku albo wszystkich jednego rodzaju.',
    },
    hint: { en: 'Name either a ref or the key of a process.', pl: 'Podaj albo numer, albo klucz procesu.' },
  },
  'process-case-required': {
    message: {
      en: 'A process runs for a case, and none is named.',
      pl: 'Proces toczy się dla sprawy, a żadnej nie podano.',
    },
    hint: {
      en: 'Name either the case or a contact; a case is opened for a contact that has none.',
      pl: 'Podaj albo sprawę, albo kontakt; dla kontaktu bez sprawy zostanie ona otwarta.',
    },
  },
  'process-contact-elsewhere': {
    message: {
      en: '{contact} is not a contact of the case of {ref}.',
      pl: '{contact} nie jest kontaktem sprawy, dla której toczy się {ref}.',
    },
    hint: {
      en: 'Name one of the contacts of its case, or take the contact into the case first.',
      pl: 'Podaj jeden z kontaktów tej sprawy albo najpierw dołącz do niej kontakt.',
    },
  },
} satisfies WordsOf<ProcessRefusal>
