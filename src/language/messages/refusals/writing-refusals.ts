import type { WritingRefusal } from '../../../domain/refusals/writing-refusals.ts'
import type { RefusalWords, WordsOf } from '../../refusal-words.ts'

/** What is said where undo comes too late for an outgoing message. */
export const undoOfDelivery: RefusalWords = {
  message: {
    en: '“{command}” cannot be undone: the message {delivery} has been handed over ({state}).',
    pl: 'Polecenia „{command}” nie można cofnąć: wiadomość {delivery} została przekazana do wysłania ({state}).',
  },
  hint: {
    en: 'What has left the building stays; correct it with another message.',
    pl: 'Co wyszło na zewnątrz, zostaje; popraw to kolejną wiadomością.',
  },
}

/** What refusals about outgoing messages, templates and macros say. */
export const writingRefusals = {
  'message-empty': {
    message: { en: 'The message is empty.', pl: 'Wiadomość jest pusta.' },
    hint: {
      en: 'Write a text, or name a template: `linia reply REF --template NAME`.',
      pl: 'Napisz tekst albo podaj szablon: `linia reply NR --template NAZWA`.',
    },
  },
  'attachment-not-found': {
    message: {
      en: 'There is no file {path} that can be read.',
      pl: 'Nie ma pliku {path}, który można odczytać.',
    },
    hint: { en: 'Check the path.', pl: 'Sprawdź ścieżkę.' },
  },
  'attachments-too-large': {
    message: {
      en: 'The files have {bytes} bytes; a message takes {most}.',
      pl: 'Pliki mają {bytes} bajtów; wiadomość mieści {most}.',
    },
    hint: { en: 'Send fewer files, or smaller ones.', pl: 'Wyślij mniej plików albo mniejsze.' },
  },
  'attachments-too-many': {
    message: {
      en: 'These are {count} files; a message takes {most}.',
      pl: 'Plików jest {count}; wiadomość mieści {most}.',
    },
    hint: {
      en: 'Send fewer files, or several of them in one archive.',
      pl: 'Wyślij mniej plików albo kilka w jednym archiwum.',
    },
  },
  'attachment-unknown': {
    message: {
      en: '{ref} has no attachment {attachment}; it has {count} in all.',
      pl: '{ref} nie ma załącznika {attachment}; wszystkich jest {count}.',
    },
    hint: {
      en: '`linia attachments {ref}` lists them with their numbers.',
      pl: '`linia attachments {ref}` wymienia je z numerami.',
    },
  },
  'attachment-lost': {
    message: {
      en: 'The content of attachment {attachment} of {ref} is not beside the store, or is damaged.',
      pl: 'Treści załącznika {attachment} kontaktu {ref} nie ma obok bazy albo jest uszkodzona.',
    },
    hint: {
      en: '`linia doctor` says what is missing; a backup may have it.',
      pl: '`linia doctor` powie, czego brakuje; może być w kopii zapasowej.',
    },
  },
  'folder-not-found': {
    message: { en: 'There is no folder {path}.', pl: 'Nie ma folderu {path}.' },
    hint: { en: 'Name another, or make it first.', pl: 'Podaj inny albo najpierw go utwórz.' },
  },
  'attachment-not-saved': {
    message: {
      en: 'The file {path} cannot be written: {detail}.',
      pl: 'Nie można zapisać pliku {path}: {detail}.',
    },
    hint: {
      en: 'Name a folder that you may write in and that has room.',
      pl: 'Podaj folder, w którym możesz pisać i jest miejsce.',
    },
  },
  'reply-not-on-channel': {
    message: {
      en: '{ref} came by {channel}, which is not answered in writing.',
      pl: '{ref} to kanał {channel}, na którym nie odpowiada się pisemnie.',
    },
    hint: {
      en: 'Write to the customer instead: `linia compose CUSTOMER --channel email`.',
      pl: 'Napisz do klienta: `linia compose KLIENT --channel email`.',
    },
  },
  'reply-without-address': {
    message: {
      en: 'No address on the channel {channel} is known for {ref}.',
      pl: 'Dla {ref} nie jest znany adres w kanale {channel}.',
    },
    hint: {
      en: 'Say where it goes: `linia reply {ref} --to ADDRESS`.',
      pl: 'Podaj adres: `linia reply {ref} --to ADRES`.',
    },
  },
  'channel-not-written': {
    message: {
      en: 'Nobody is written to by {channel} first.',
      pl: 'W kanale {channel} nie pisze się jako pierwszy.',
    },
    hint: {
      en: 'Choose another channel: `--channel email`.',
      pl: 'Wybierz inny kanał: `--channel email`.',
    },
  },
  'message-without-queue': {
    message: {
      en: 'None of the queues of {agent} has the channel {channel}.',
      pl: 'Żadna z kolejek konsultanta {agent} nie obsługuje kanału {channel}.',
    },
    hint: {
      en: 'Name one with `--queue`; `linia queues` lists them.',
      pl: 'Podaj kolejkę przez `--queue`; pokaże je `linia queues`.',
    },
  },
  'message-without-address': {
    message: {
      en: 'No address on the channel {channel} is known for {customer}.',
      pl: 'Dla {customer} nie jest znany adres w kanale {channel}.',
    },
    hint: {
      en: 'Say where it goes: `linia compose {customer} --to ADDRESS`.',
      pl: 'Podaj adres: `linia compose {customer} --to ADRES`.',
    },
  },
  'reply-overtaken': {
    message: {
      en: '{by} wrote in {ref} at {at}, which you have not seen. Your reply was not sent.',
      pl: '{by} – nowa wiadomość w {ref} ({at}), której jeszcze nie widać. Odpowiedzi nie wysłano.',
    },
    hint: {
      en: 'Read it: `linia show {ref}`, then send again.',
      pl: 'Przeczytaj ją: `linia show {ref}`, potem wyślij ponownie.',
    },
  },
  'delivery-not-found': {
    message: {
      en: 'There is no outgoing message {delivery}.',
      pl: 'Nie ma wiadomości wychodzącej {delivery}.',
    },
    hint: {
      en: 'Those that wait stand in `linia outbox`.',
      pl: 'Czekające pokaże `linia outbox`.',
    },
  },
  'delivery-unclear': {
    message: {
      en: '{ref} has several messages that have not left: {refs}.',
      pl: '{ref} ma kilka niewysłanych wiadomości: {refs}.',
    },
    hint: {
      en: 'Name one of them instead of the contact; `linia outbox` lists them.',
      pl: 'Zamiast kontaktu podaj jedną z nich; wymieni je `linia outbox`.',
    },
  },
  'delivery-in-other-state': {
    message: { en: 'The message {delivery} is {state}.', pl: 'Wiadomość {delivery}: {state}.' },
    hint: {
      en: 'See where it is: `linia outbox --all`.',
      pl: 'Sprawdź jej stan: `linia outbox --all`.',
    },
  },
  'template-not-found': {
    message: { en: 'There is no template {template}.', pl: 'Nie ma szablonu {template}.' },
    hint: {
      en: 'See those there are: `linia template list`.',
      pl: 'Zobacz, jakie są: `linia template list`.',
    },
  },
  'template-text-invalid': {
    message: {
      en: 'The {part} of {template} ({language}) is wrong at {line}:{column}: {problem} ({detail}).',
      pl: 'Błąd w {part} szablonu {template} ({language}), {line}:{column}: {problem} ({detail}).',
    },
    hint: {
      en: 'A text sees customer.name, interaction.ref, case.ref, agent.name, site.name, today and the fields of the site.',
      pl: 'Tekst widzi customer.name, interaction.ref, case.ref, agent.name, site.name, today i pola konfiguracji.',
    },
  },
  'template-value-missing': {
    message: {
      en: 'The template {template} names what is not known here: {detail} at {line}:{column}.',
      pl: 'Szablon {template} podaje coś, czego tu nie wiadomo: {detail}, {line}:{column}.',
    },
    hint: {
      en: 'Choose another template, or give it another value there with the filter default; `linia template show {template}` shows it.',
      pl: 'Wybierz inny szablon albo dodaj w nim wartość zastępczą filtrem default; pokaże go `linia template show {template}`.',
    },
  },
  'template-value-hidden': {
    message: {
      en: '{template} names {detail}, which stays masked until the caller is verified.',
      pl: '{template} podaje {detail}, co pozostaje zamaskowane do weryfikacji rozmówcy.',
    },
    hint: {
      en: 'Verify the caller first: `linia verify REF METHOD`.',
      pl: 'Najpierw zweryfikuj rozmówcę: `linia verify NR SPOSÓB`.',
    },
  },
  'template-language-unknown': {
    message: {
      en: 'The site does not write in {language}.',
      pl: 'Konfiguracja nie przewiduje języka {language}.',
    },
    hint: {
      en: 'Its languages stand in the site files.',
      pl: 'Języki są w plikach konfiguracji.',
    },
  },
  'macro-not-found': {
    message: { en: 'There is no macro {macro}.', pl: 'Nie ma makra {macro}.' },
    hint: { en: 'See those there are: `linia macro list`.', pl: 'Zobacz, jakie są: `linia macro list`.' },
  },
  'macro-step-invalid': {
    message: {
      en: 'Step {step} of the macro {macro} cannot be run: {problem} ({detail}).',
      pl: 'Kroku {step} makra {macro} nie można wykonać: {problem} ({detail}).',
    },
    hint: {
      en: 'See its steps: `linia macro show {macro}`.',
      pl: 'Zobacz jego kroki: `linia macro show {macro}`.',
    },
  },
  'macro-place-empty': {
    message: {
      en: 'Step {step} of the macro {macro} needs {place}, which is not at hand.',
      pl: 'Krok {step} makra {macro} wymaga {place}, czego tu nie ma.',
    },
    hint: {
      en: 'Run it on a contact that has one: `linia macro run {macro} REF`.',
      pl: 'Uruchom je na kontakcie, który to ma: `linia macro run {macro} NR`.',
    },
  },
  'delivery-not-due': {
    message: {
      en: 'The message {delivery} does not leave before {at}.',
      pl: 'Wiadomość {delivery} nie wyjdzie przed {at}.',
    },
    hint: {
      en: 'Try again then; `linia outbox` shows when each may leave.',
      pl: 'Spróbuj ponownie o tej porze; kiedy każda może wyjść, pokaże `linia outbox`.',
    },
  },
} as const satisfies WordsOf<WritingRefusal>
