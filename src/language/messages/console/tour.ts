import type { Message } from '../../message.ts'

/** What the guided tour says, step by step. */
export const consoleTourMessages = {
  'tour.title': { en: 'Tour {step} of {of}', pl: 'Przewodnik {step} z {of}' },
  'action.tour.skip': { en: 'skip', pl: 'pomiń' },
  'action.tour.end': { en: 'end the tour', pl: 'zakończ przewodnik' },

  'tour.step.ready': {
    en: 'You are Ewa, an agent of an invented supplier of electricity. Above are your queues, below what waits. Say that you are ready for work: {key:status.choose}, then 1.',
    pl: 'Jesteś Ewą, pracujesz u zmyślonego sprzedawcy prądu. U góry są Twoje kolejki, niżej to, co w nich czeka. Powiedz, że możesz pracować: {key:status.choose}, potem 1.',
  },
  'tour.step.take': {
    en: 'The most urgent stands first. Move with the arrows and read the preview; {key:interaction.take} takes the letter that you point at, and nobody else gets it.',
    pl: 'Najpilniejsze stoi na górze. Strzałkami przechodzisz po liście i czytasz podgląd; {key:interaction.take} bierze wskazany list, i nikt inny go nie dostanie.',
  },
  'tour.step.look': {
    en: 'The letter is yours. {key:tab.next} turns to the customer: contact points, account, open cases, and all that was before. Once more, and the notes are there.',
    pl: 'List jest Twój. {key:tab.next} pokazuje klienta: telefony i adresy, konto, sprawy w toku i wszystko, co było wcześniej. Jeszcze raz – i są notatki.',
  },
  'tour.step.reply': {
    en: 'Answer it: {key:reply.write} opens the reply, with the letter above it.',
    pl: 'Odpisz: {key:reply.write} otwiera odpowiedź, a list zostaje nad nią.',
  },
  'tour.step.send': {
    en: 'Write a sentence. Templates are behind a ; and Tab puts the first in. Ctrl-D sends; Esc would keep a draft, which survives even a crash.',
    pl: 'Napisz zdanie. Szablony pokazuje ; a Tab wstawia pierwszy. Ctrl-D wysyła; Esc zachowałby szkic, który przetrwa nawet awarię.',
  },
  'tour.step.wrap-up': {
    en: 'The reply waits some seconds, so that it can be called back. Now wrap up: {key:interaction.wrap-up}, a digit for the reason, a digit for the outcome, Ctrl-D.',
    pl: 'Odpowiedź czeka kilka sekund, więc można ją cofnąć. Teraz zakończ kontakt: {key:interaction.wrap-up}, cyfra powodu, cyfra wyniku, Ctrl-D.',
  },
  'tour.step.undo': {
    en: 'Done: reason, outcome and time are in the reports. Was it the wrong digit? {key:undo} calls back what you did last, all of it.',
    pl: 'Gotowe: powód, wynik i czas są w raportach. A jeśli cyfra była zła? {key:undo} cofa to, co zrobiono ostatnio – w całości.',
  },
  'tour.step.next': {
    en: 'It is yours again. A reply that has left stays; one that had not is a draft again: {key:reply.write}, Ctrl-D. Then {key:interaction.wrap-up-and-next}: it wraps up as before and takes the next at once.',
    pl: 'Kontakt znów jest u Ciebie. Odpowiedź, która wyszła, zostaje; inaczej wraca szkic: {key:reply.write}, Ctrl-D. Potem {key:interaction.wrap-up-and-next}: kończy go tak samo i od razu bierze następny.',
  },
  'tour.step.callback': {
    en: 'Promise somebody a call: {key:callback.schedule}, then a time as you would say it, such as tomorrow 10 or mon 9:30, and Ctrl-D.',
    pl: 'Obiecaj komuś telefon: {key:callback.schedule}, potem czas tak, jak się mówi, na przykład jutro 10 albo pon 9:30, i Ctrl-D.',
  },
  'tour.step.customer': {
    en: 'Somebody calls and says a name: {key:customers.find}, some letters of it (try kow), or the last digits of a phone. Enter opens the customer.',
    pl: 'Ktoś dzwoni i podaje nazwisko: {key:customers.find}, kilka liter (na przykład kow) albo ostatnie cyfry telefonu. Enter otwiera klienta.',
  },
  'tour.step.marks': {
    en: 'Many at once: {key:place.queues}, then {key:list.filter} and channel = form, Enter. {key:list.mark-all} marks them all and {key:interaction.wrap-up-marked} wraps them up together; the form counts first what it would change.',
    pl: 'Wiele naraz: {key:place.queues}, potem {key:list.filter} i channel = form, Enter. {key:list.mark-all} zaznacza wszystkie, a {key:interaction.wrap-up-marked} kończy je razem; formularz najpierw liczy, co się zmieni.',
  },
  'tour.step.palette': {
    en: 'Every place is behind {key:place.go}, every action behind {key:palette.open}, and {key:help.open} names the keys of wherever you are. Open one of them.',
    pl: 'Każde miejsce jest pod {key:place.go}, każde polecenie pod {key:palette.open}, a {key:help.open} wymienia klawisze tam, gdzie właśnie jesteś. Otwórz któreś z nich.',
  },
  'tour.step.end': {
    en: 'That is a shift. Play on as long as you like; {key:quit} leaves, and nothing of this is kept. Your own team begins with: {program} init.',
    pl: 'Tak wygląda zmiana. Możesz tu zostać, jak długo chcesz; {key:quit} kończy i nic z tego nie zostaje. Własny zespół zaczyna się od: {program} init.',
  },
} as const satisfies Record<string, Message>
