import type { Message } from '../../message.ts'

/** What the console says of masked cards and of callers who are verified. */
export const consoleVerifyingMessages = {
  'card.account': { en: 'belongs to', pl: 'należy do' },
  'card.person': { en: 'person', pl: 'osoba' },
  'card.masked': { en: 'masked: {key} verifies the caller', pl: 'zamaskowana: {key} weryfikuje rozmówcę' },
  'card.masked-other': {
    en: 'masked: someone else is on the line',
    pl: 'zamaskowana: rozmowa z kimś innym',
  },
  'action.caller.verify': { en: 'verify the caller', pl: 'zweryfikuj rozmówcę' },
  'action.card.reveal': { en: 'reveal the masked card', pl: 'odkryj zamaskowaną kartę' },
  'blocked.nobody-to-verify': {
    en: 'nobody on the line is this customer',
    pl: 'na linii nie ma tego klienta',
  },
  'blocked.card-open': { en: 'the card is open', pl: 'karta jest odkryta' },
  'verify.method': { en: 'Verify the caller of {ref}: how?', pl: 'Weryfikacja rozmówcy {ref}: jak?' },
  'verify.ask': { en: 'Ask:', pl: 'Zapytaj:' },
  'verify.who': { en: '{method}: who is on the line?', pl: '{method}: kto jest na linii?' },
  'verify.result': { en: '{method}, {who}: how did it go?', pl: '{method}, {who}: z jakim wynikiem?' },
  'verify.no-methods': {
    en: 'The site has no ways to verify callers.',
    pl: 'W tej organizacji nie określono sposobów weryfikacji.',
  },
  'verify.y-takes': { en: 'y takes the selected', pl: 'y wybiera wskazany' },
  'verify.y-holder': { en: 'y the holder passed, n failed', pl: 'y właściciel potwierdzony, n nie' },
  'verify.y-passed': { en: 'y passed, n failed', pl: 'y potwierdzona, n nie' },
  'verify.who.holder': { en: 'The holder', pl: 'Właściciel konta' },
  'verify.who.attorney': { en: 'An attorney', pl: 'Pełnomocnik' },
  'verify.who.other': { en: 'Somebody else', pl: 'Ktoś inny' },
  'verify.result.passed': { en: 'Passed', pl: 'Tożsamość potwierdzona' },
  'verify.result.failed': { en: 'Failed', pl: 'Tożsamość niepotwierdzona' },
  'verify.result.refused': { en: 'Refused to answer', pl: 'Odmowa odpowiedzi' },
  'did.verification.record': { en: 'caller verified', pl: 'weryfikacja rozmówcy' },
  'did.card.reveal': { en: 'card revealed', pl: 'odkrycie karty' },
  'reveal.title': {
    en: 'Reveal the card of {ref}: why?',
    pl: 'Odkrycie karty {ref}: dlaczego?',
  },
  'reveal.logged': { en: 'kept in the history', pl: 'zostaje w historii' },
  'reveal.own': { en: 'Enter reveals it, for “{why}”.', pl: 'Enter odkrywa ją z powodem „{why}”.' },
  'reveal.why-missing': { en: 'Say why it has to be seen.', pl: 'Podaj, dlaczego trzeba ją zobaczyć.' },
} as const satisfies Readonly<Record<string, Message>>
