import type { Refusal } from '../../domain/refusal.ts'
import type { Message } from '../message.ts'

/** What is so, and what to do about it. Places in braces are fields of the refusal; `n` is its count where it has one. */
type RefusalWords = { readonly message: Message; readonly hint: Message }

/** Stands for the hint of any refusal that knows names near to the one given. */
export const nearestHint: Message = { en: 'Did you mean {nearest}?', pl: 'Czy chodziło o: {nearest}?' }

/** The words of every refusal. Source of terms: FIELD.md, "Words". */
export const refusalMessages: { readonly [Code in Refusal['code']]: RefusalWords } = {
  'agent-unknown': {
    message: { en: 'There is no agent {agent}.', pl: 'Nie ma konsultanta {agent}.' },
    hint: {
      en: 'Agents stand in the site files; `linia site export` shows them.',
      pl: 'Konsultanci są w plikach konfiguracji; pokaże ich `linia site export`.',
    },
  },
  'agent-required': {
    message: { en: 'It is not said which agent acts.', pl: 'Nie podano, który konsultant działa.' },
    hint: {
      en: 'Add `--as AGENT`, or sign in at the console.',
      pl: 'Dodaj `--as KONSULTANT` albo zaloguj się w konsoli.',
    },
  },
  'agent-logged-out': {
    message: { en: 'Agent {agent} is logged out.', pl: 'Konsultant {agent} jest wylogowany.' },
    hint: { en: 'Choose the status ready first.', pl: 'Najpierw ustaw status „gotowość”.' },
  },
  'agent-disabled': {
    message: {
      en: 'The account of agent {agent} is disabled.',
      pl: 'Konto konsultanta {agent} jest wyłączone.',
    },
    hint: { en: 'Ask a supervisor to enable it.', pl: 'Poproś lidera zespołu o włączenie konta.' },
  },
  'agent-not-in-queue': {
    message: {
      en: 'Agent {agent} does not work in the queue {queue}.',
      pl: 'Konsultant {agent} nie jest przypisany do kolejki {queue}.',
    },
    hint: {
      en: 'Choose a queue of this agent, or ask a supervisor to add the agent to it.',
      pl: 'Wybierz kolejkę tego konsultanta albo poproś lidera zespołu o przypisanie.',
    },
  },
  'agent-has-work-in-hand': {
    message: {
      en: 'Agent {agent} still has work in hand: {refs}.',
      pl: 'Konsultant {agent} ma jeszcze kontakty w obsłudze: {refs}.',
    },
    hint: {
      en: 'Wrap it up, transfer it or put it back; or say when logging out what becomes of it.',
      pl: 'Zakończ je, przekaż lub zwróć do kolejki albo przy wylogowaniu wskaż, co się z nimi stanie.',
    },
  },
  'not-ready-reason-unknown': {
    message: {
      en: 'There is no not-ready reason {reason}.',
      pl: 'Nie ma powodu niedostępności {reason}.',
    },
    hint: {
      en: 'Choose one of the site’s reasons, such as break or training.',
      pl: 'Wybierz jeden z ustalonych powodów, np. przerwa lub szkolenie.',
    },
  },
  'not-ready-reason-required': {
    message: { en: 'Not ready needs a reason.', pl: 'Niedostępność wymaga podania powodu.' },
    hint: {
      en: 'Choose a reason, such as break or training.',
      pl: 'Wybierz powód, np. przerwa lub szkolenie.',
    },
  },
  'status-unchanged': {
    message: {
      en: 'The status of agent {agent} is already “{status}”.',
      pl: 'Konsultant {agent} ma już status „{status}”.',
    },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },

  'queue-unknown': {
    message: { en: 'There is no queue {queue}.', pl: 'Nie ma kolejki {queue}.' },
    hint: { en: '`linia queues` lists the queues.', pl: 'Listę kolejek pokaże `linia queues`.' },
  },
  'queue-empty': {
    message: { en: 'No one waits in your queues.', pl: 'W Twoich kolejkach nikt nie czeka.' },
    hint: { en: 'Try again when something has come in.', pl: 'Spróbuj ponownie, gdy wpłynie nowy kontakt.' },
  },
  'queue-next-only': {
    message: {
      en: 'From the queue {queue} only the next one can be taken.',
      pl: 'Z kolejki {queue} można brać tylko następny kontakt.',
    },
    hint: { en: 'Use `next` instead of choosing.', pl: 'Zamiast wybierać, użyj polecenia `next`.' },
  },
  'queue-unchanged': {
    message: {
      en: '{ref} is already in the queue {queue}.',
      pl: 'Kontakt {ref} jest już w kolejce {queue}.',
    },
    hint: { en: 'Choose another queue or an agent.', pl: 'Wybierz inną kolejkę lub konsultanta.' },
  },

  'interaction-not-found': {
    message: { en: 'There is no interaction {ref}.', pl: 'Nie ma kontaktu {ref}.' },
    hint: {
      en: 'Check the ref; `linia find TEXT` looks for it by customer or subject.',
      pl: 'Sprawdź numer; `linia find TEKST` szuka po kliencie lub temacie.',
    },
  },
  'interaction-taken': {
    message: { en: '{ref} was taken by {heldBy}.', pl: 'Kontakt {ref} obsługuje już {heldBy}.' },
    hint: {
      en: 'Take another one; `next` finds the best.',
      pl: 'Weź inny kontakt; najlepszy wybierze `next`.',
    },
  },
  'interaction-already-yours': {
    message: { en: '{ref} is already yours.', pl: 'Kontakt {ref} już jest Twój.' },
    hint: { en: 'It is among your work.', pl: 'Znajdziesz go wśród swoich kontaktów.' },
  },
  'interaction-offered-to-other': {
    message: {
      en: '{ref} is being offered to {heldBy}.',
      pl: 'Kontakt {ref} czeka na przyjęcie przez: {heldBy}.',
    },
    hint: {
      en: 'Take another one, or wait until the offer times out.',
      pl: 'Weź inny kontakt albo poczekaj, aż przydział wygaśnie.',
    },
  },
  'interaction-finished': {
    message: {
      en: '{ref} is finished: {state}.',
      pl: 'Obsługa kontaktu {ref} jest zamknięta (stan: {state}).',
    },
    hint: {
      en: 'It can be read and noted on, but not taken.',
      pl: 'Można go czytać i dodawać do niego notatki, ale nie można go wziąć.',
    },
  },
  'interaction-not-in-hand': {
    message: {
      en: 'No agent holds {ref}; its state is “{state}”.',
      pl: 'Nikt nie obsługuje kontaktu {ref} (stan: {state}).',
    },
    hint: { en: 'Take it first.', pl: 'Najpierw weź go do obsługi.' },
  },
  'interaction-not-yours': {
    message: { en: '{ref} is held by {heldBy}.', pl: 'Kontakt {ref} obsługuje {heldBy}.' },
    hint: { en: 'Ask {heldBy} to transfer it to you.', pl: 'Niech {heldBy} przekaże go Tobie.' },
  },
  'interaction-in-other-state': {
    message: {
      en: '{ref} is “{state}”; this needs “{needs}”.',
      pl: 'Kontakt {ref} ma stan „{state}”, a wymagany jest „{needs}”.',
    },
    hint: { en: 'Bring it to that state first.', pl: 'Najpierw doprowadź kontakt do tego stanu.' },
  },
  'interaction-live': {
    message: {
      en: '{ref} is live ({channel}): the customer is still there.',
      pl: 'Kontakt {ref} trwa na żywo ({channel}): klient nadal czeka.',
    },
    hint: { en: 'End it or transfer it.', pl: 'Zakończ go lub przekaż.' },
  },
  'interaction-changed': {
    message: {
      en: '{ref} changed meanwhile: version {found}, not {expected}.',
      pl: 'Kontakt {ref} zmienił się w międzyczasie: wersja {found} zamiast {expected}.',
    },
    hint: { en: 'Look at it again, then repeat.', pl: 'Obejrzyj go ponownie i powtórz polecenie.' },
  },
  'interaction-without-customer': {
    message: { en: '{ref} has no customer yet.', pl: 'Kontakt {ref} nie ma jeszcze klienta.' },
    hint: { en: 'Link or create a customer first.', pl: 'Najpierw przypisz lub utwórz klienta.' },
  },
  'channel-unknown': {
    message: { en: 'There is no channel {channel}.', pl: 'Nie ma kanału {channel}.' },
    hint: { en: 'Use one such as call, email or form.', pl: 'Użyj np. call, email lub form.' },
  },
  'message-already-received': {
    message: { en: 'This message is already here, as {ref}.', pl: 'Ta wiadomość już tu jest jako {ref}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'put-back-reason-required': {
    message: {
      en: 'Putting {ref} back needs a reason.',
      pl: 'Zwrot kontaktu {ref} do kolejki wymaga podania powodu.',
    },
    hint: { en: 'Say why, in a few words.', pl: 'Napisz w kilku słowach, dlaczego go zwracasz.' },
  },
  'transfer-target-required': {
    message: { en: 'It is not said whom to transfer to.', pl: 'Nie podano, komu przekazać kontakt.' },
    hint: { en: 'Name a queue or an agent.', pl: 'Podaj kolejkę lub konsultanta.' },
  },
  'transfer-to-self': {
    message: { en: '{ref} is already with you.', pl: 'Kontakt {ref} jest już u Ciebie.' },
    hint: { en: 'Name another agent or a queue.', pl: 'Podaj innego konsultanta lub kolejkę.' },
  },

  'wrap-up-code-unknown': {
    message: {
      en: 'The queue {queue} has no wrap-up code {wrapUpCode} ({kind}).',
      pl: 'Kolejka {queue} nie ma kodu zakończenia {wrapUpCode} ({kind}).',
    },
    hint: {
      en: 'Choose a code of this queue; `linia site export` shows its set.',
      pl: 'Wybierz kod z zestawu tej kolejki; pokaże go `linia site export`.',
    },
  },
  'wrap-up-code-retired': {
    message: {
      en: 'The wrap-up code {wrapUpCode} is retired.',
      pl: 'Kod zakończenia {wrapUpCode} został wycofany.',
    },
    hint: { en: 'Choose a code that is in use.', pl: 'Wybierz kod, który jest w użyciu.' },
  },
  'wrap-up-code-required': {
    message: {
      en: '{ref} cannot be wrapped up without this: {kind}.',
      pl: 'Aby zakończyć kontakt {ref}, trzeba podać: {kind}.',
    },
    hint: { en: 'Choose a code and repeat.', pl: 'Wybierz kod i powtórz polecenie.' },
  },
  'wrap-up-one-code-only': {
    message: {
      en: 'The queue {queue} takes one outcome only; {ref} got several.',
      pl: 'Kolejka {queue} dopuszcza tylko jeden wynik, a dla {ref} podano kilka.',
    },
    hint: { en: 'Choose the one that says most.', pl: 'Wybierz ten, który mówi najwięcej.' },
  },
  'wrap-up-note-required': {
    message: { en: 'The code {wrapUpCode} needs a note.', pl: 'Kod {wrapUpCode} wymaga notatki.' },
    hint: { en: 'Add a note and repeat.', pl: 'Dodaj notatkę i powtórz polecenie.' },
  },
  'wrap-up-field-missing': {
    message: {
      en: 'The code {wrapUpCode} needs the field {field}.',
      pl: 'Kod {wrapUpCode} wymaga pola {field}.',
    },
    hint: { en: 'Fill it in; expected: {type}.', pl: 'Uzupełnij je; oczekiwana wartość: {type}.' },
  },
  'wrap-up-field-unknown': {
    message: {
      en: 'The code {wrapUpCode} has no field {field}.',
      pl: 'Kod {wrapUpCode} nie ma pola {field}.',
    },
    hint: { en: 'Leave it out.', pl: 'Pomiń to pole.' },
  },
  'wrap-up-field-invalid': {
    message: {
      en: 'The field {field} of the code {wrapUpCode} cannot be “{value}”.',
      pl: 'Pole {field} kodu {wrapUpCode} nie może mieć wartości „{value}”.',
    },
    hint: { en: 'Expected: {type}. {choices}', pl: 'Oczekiwana wartość: {type}. {choices}' },
  },
  'wrap-up-callback-time-required': {
    message: {
      en: 'The code {wrapUpCode} promises a callback, but no time is given.',
      pl: 'Kod {wrapUpCode} oznacza oddzwonienie, ale nie podano terminu.',
    },
    hint: { en: 'Say when, such as “tomorrow 10”.', pl: 'Podaj termin, np. „jutro 10”.' },
  },
  'wrap-up-not-found': {
    message: {
      en: '{ref} has no wrap-up to correct.',
      pl: 'Kontakt {ref} nie ma kodu zakończenia do poprawienia.',
    },
    hint: { en: 'Wrap it up first.', pl: 'Najpierw zakończ ten kontakt.' },
  },
  'wrap-up-not-wrapped': {
    message: {
      en: '{ref} is not wrapped up yet; its state is “{state}”.',
      pl: 'Kontakt {ref} nie jest jeszcze zakończony (stan: {state}).',
    },
    hint: { en: 'Wrap it up; a correction comes after.', pl: 'Najpierw go zakończ; poprawić można później.' },
  },

  'customer-not-found': {
    message: { en: 'There is no customer {customer}.', pl: 'Nie ma klienta {customer}.' },
    hint: {
      en: 'Look by name, number, e-mail or account: `linia find TEXT`.',
      pl: 'Szukaj po nazwisku, numerze, adresie e-mail lub koncie: `linia find TEKST`.',
    },
  },
  'customer-name-required': {
    message: { en: 'A customer needs a name.', pl: 'Klient musi mieć nazwę lub nazwisko.' },
    hint: { en: 'Give a name; it can be changed later.', pl: 'Podaj nazwę; można ją później zmienić.' },
  },
  'contact-point-invalid': {
    message: {
      en: '“{value}” cannot be stored as {kind}: {why}.',
      pl: 'Nie można zapisać „{value}” ({kind}): {why}.',
    },
    hint: {
      en: 'Write it as +48 600 100 200 or name@company.example.',
      pl: 'Wpisz w postaci +48 600 100 200 lub nazwa@firma.example.',
    },
  },
  'contact-point-known': {
    message: {
      en: '{value} already belongs to {customer}.',
      pl: '{value} jest już zapisane u klienta {customer}.',
    },
    hint: {
      en: 'Open that customer, or give another number or address.',
      pl: 'Otwórz tego klienta albo podaj inny numer lub adres.',
    },
  },
  'contact-point-not-found': {
    message: {
      en: '{customer} has no contact point {value}.',
      pl: 'Klient {customer} nie ma danych kontaktowych {value}.',
    },
    hint: {
      en: 'Open the customer to see what is stored.',
      pl: 'Otwórz klienta, aby zobaczyć zapisane dane.',
    },
  },
  'customer-field-unknown': {
    message: { en: 'Customers have no field {field}.', pl: 'Klienci nie mają pola {field}.' },
    hint: { en: 'Fields are set in the site files.', pl: 'Pola ustala się w plikach konfiguracji.' },
  },
  'customer-field-invalid': {
    message: {
      en: 'The field {field} cannot be “{value}”.',
      pl: 'Pole {field} nie może mieć wartości „{value}”.',
    },
    hint: { en: 'Expected: {type}.', pl: 'Oczekiwana wartość: {type}.' },
  },
  'nothing-to-change': {
    message: {
      en: 'Nothing is different from what is stored.',
      pl: 'Nic nie różni się od zapisanych danych.',
    },
    hint: { en: 'Change something, or leave it.', pl: 'Zmień coś albo zostaw bez zmian.' },
  },

  'note-empty': {
    message: { en: 'The note is empty.', pl: 'Notatka jest pusta.' },
    hint: { en: 'Write something.', pl: 'Wpisz treść notatki.' },
  },
  'note-target-not-found': {
    message: {
      en: 'There is nothing called {ref} to note on.',
      pl: 'Nie ma niczego o numerze {ref}, do czego można dodać notatkę.',
    },
    hint: {
      en: 'Give the ref of an interaction, a case or a customer.',
      pl: 'Podaj numer kontaktu, sprawy lub klienta.',
    },
  },
  'callback-not-found': {
    message: { en: 'There is no callback {ref}.', pl: 'Nie ma oddzwonienia {ref}.' },
    hint: {
      en: 'Check the ref; the customer’s card shows what is planned.',
      pl: 'Sprawdź numer; zaplanowane oddzwonienia są na karcie klienta.',
    },
  },
  'callback-in-past': {
    message: { en: '{at} has already passed.', pl: 'Termin {at} już minął.' },
    hint: {
      en: 'Give a time to come, such as “tomorrow 10” or “+2h”.',
      pl: 'Podaj przyszły termin, np. „jutro 10” lub „+2h”.',
    },
  },
  'callback-finished': {
    message: {
      en: 'The callback {ref} is finished: {state}.',
      pl: 'Oddzwonienie {ref} jest zamknięte (stan: {state}).',
    },
    hint: { en: 'Schedule a new one.', pl: 'Zaplanuj nowe oddzwonienie.' },
  },
  'callback-without-number': {
    message: {
      en: '{customer} has no phone number to call.',
      pl: 'Klient {customer} nie ma numeru telefonu.',
    },
    hint: {
      en: 'Add a number, or give one with the callback.',
      pl: 'Dodaj numer klientowi albo podaj go przy oddzwonieniu.',
    },
  },
  'callback-blocked-do-not-contact': {
    message: {
      en: '{customer} must not be contacted ({channel}).',
      pl: 'Z klientem {customer} nie wolno się kontaktować ({channel}).',
    },
    hint: {
      en: 'The customer objected; only the customer’s own wish lifts it.',
      pl: 'Klient zgłosił sprzeciw; zdjąć go można tylko na życzenie klienta.',
    },
  },
  'do-not-contact-exists': {
    message: {
      en: '{customer} is already on the do-not-contact list ({channel}).',
      pl: 'Klient {customer} jest już na liście „nie kontaktować” ({channel}).',
    },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'do-not-contact-not-found': {
    message: {
      en: '{customer} is not on the do-not-contact list ({channel}).',
      pl: 'Klienta {customer} nie ma na liście „nie kontaktować” ({channel}).',
    },
    hint: { en: 'There is nothing to lift.', pl: 'Nie ma czego zdejmować.' },
  },

  'nothing-to-undo': {
    message: { en: 'There is nothing of {actor} to undo.', pl: 'Nie ma czego cofnąć (kto: {actor}).' },
    hint: { en: '`linia history` shows what was done.', pl: 'Wykonane polecenia pokaże `linia history`.' },
  },
  'command-not-found': {
    message: {
      en: 'There is no command {command} in the history.',
      pl: 'W historii nie ma polecenia {command}.',
    },
    hint: {
      en: '`linia history REF` shows the commands of a record.',
      pl: 'Polecenia dotyczące zapisu pokaże `linia history NUMER`.',
    },
  },
  'batch-not-found': {
    message: { en: 'There is no batch {batch}.', pl: 'Nie ma partii {batch}.' },
    hint: {
      en: 'Its name stands in the acknowledgements, such as B-17.',
      pl: 'Jej nazwa jest w potwierdzeniach, np. B-17.',
    },
  },
  'undo-not-yours': {
    message: { en: 'That was done by {actor}.', pl: 'Autor tej zmiany: {actor}.' },
    hint: {
      en: 'Ask {actor} or a supervisor to undo it.',
      pl: 'O cofnięcie poproś autora zmiany lub lidera zespołu.',
    },
  },
  'undo-already-done': {
    message: { en: '{command} is already undone.', pl: 'Polecenie {command} jest już cofnięte.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },
  'undo-overtaken': {
    message: {
      en: '{command} cannot be undone: {by} changed {refs} since.',
      pl: 'Nie można cofnąć polecenia {command}: później {refs} zmieniło polecenie {by}.',
    },
    hint: { en: 'Undo the later change first.', pl: 'Najpierw cofnij późniejszą zmianę.' },
  },
  'undo-impossible': {
    message: { en: '{command} cannot be undone.', pl: 'Polecenia {command} nie można cofnąć.' },
    hint: {
      en: 'What has left the building stays; correct it with a new change.',
      pl: 'Co już wyszło na zewnątrz, zostaje; popraw to nową zmianą.',
    },
  },
  'undo-too-old': {
    message: {
      en: '{command} is too long ago to be undone.',
      pl: 'Polecenie {command} jest zbyt dawne, aby je cofnąć.',
    },
    hint: { en: 'Correct it with a new change.', pl: 'Popraw to nową zmianą.' },
  },

  'due-work-gone': {
    message: { en: 'This was no longer due: {kind}.', pl: 'To nie było już do wykonania: {kind}.' },
    hint: { en: 'There is nothing to do.', pl: 'Nie trzeba nic robić.' },
  },

  'site-invalid': {
    message: {
      en: {
        one: 'The site files have {n} problem; nothing was applied.',
        other: 'The site files have {n} problems; nothing was applied.',
      },
      pl: {
        one: 'Pliki konfiguracji mają {n} błąd; niczego nie zastosowano.',
        few: 'Pliki konfiguracji mają {n} błędy; niczego nie zastosowano.',
        many: 'Pliki konfiguracji mają {n} błędów; niczego nie zastosowano.',
        other: 'Pliki konfiguracji mają {n} błędu; niczego nie zastosowano.',
      },
    },
    hint: {
      en: '`linia site check` shows each with file and line.',
      pl: 'Każdy z plikiem i wierszem pokaże `linia site check`.',
    },
  },
  'site-code-changed': {
    message: {
      en: 'The code {wrapUpCode} is in use as version {version} and cannot change.',
      pl: 'Kod {wrapUpCode} jest w użyciu w wersji {version} i nie można go zmienić.',
    },
    hint: { en: 'Give it the next version number.', pl: 'Nadaj mu kolejny numer wersji.' },
  },
  'site-last-agent': {
    message: {
      en: '{agent} is the last agent and cannot be removed.',
      pl: '{agent} to ostatni konsultant i nie można go usunąć.',
    },
    hint: { en: 'Add another agent first.', pl: 'Najpierw dodaj innego konsultanta.' },
  },

  'input-invalid': {
    message: {
      en: 'The input is wrong at {path}: {problem}.',
      pl: 'Błąd w danych wejściowych ({path}): {problem}.',
    },
    hint: { en: 'Correct it and repeat.', pl: 'Popraw i powtórz polecenie.' },
  },
  'command-unknown': {
    message: { en: 'There is no command {command}.', pl: 'Nie ma polecenia {command}.' },
    hint: { en: '`linia --help` lists the commands.', pl: 'Listę poleceń pokaże `linia --help`.' },
  },
  'store-read-only': {
    message: { en: 'The store {path} can only be read.', pl: 'Bazę {path} można tylko czytać.' },
    hint: {
      en: 'Check the rights of the file and its folder.',
      pl: 'Sprawdź uprawnienia do pliku i jego folderu.',
    },
  },
  'store-locked': {
    message: {
      en: 'The store {path} was locked by another process for {seconds} s.',
      pl: 'Baza {path} była zablokowana przez inny proces przez {seconds} s.',
    },
    hint: { en: 'Nothing was changed; try again.', pl: 'Niczego nie zmieniono; spróbuj ponownie.' },
  },
  'store-newer': {
    message: {
      en: 'The store {path} was made by a newer Linia (schema {found}, known here: {known}).',
      pl: 'Bazę {path} utworzyła nowsza Linia (schemat {found}, tu znany: {known}).',
    },
    hint: { en: 'Update Linia and start it again.', pl: 'Zaktualizuj program Linia i uruchom go ponownie.' },
  },
}
