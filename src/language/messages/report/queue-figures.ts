import type { Message } from '../../message.ts'

/** The figures of queues and how each is made. Source of terms: FIELD.md, "Numbers". */
export const reportQueueFigureMessages = {
  'report.figure.offered': { en: 'offered', pl: 'oferowane' },
  'report.formula.offered': {
    en: 'contacts that came into the queue in the interval, each once however often it rang or was put back',
    pl: 'kontakty, które weszły do kolejki w tym czasie, każdy raz, choćby dzwonił lub był odkładany wiele razy',
  },
  'report.figure.answered': { en: 'answered', pl: 'odebrane' },
  'report.formula.answered': {
    en: 'offered contacts that an agent took',
    pl: 'oferowane kontakty, które podjął konsultant',
  },
  'report.figure.abandoned': { en: 'abandoned', pl: 'porzucone' },
  'report.formula.abandoned': {
    en: 'offered contacts that the customer left while waiting',
    pl: 'oferowane kontakty, z których klient zrezygnował w oczekiwaniu',
  },
  'report.figure.abandoned-short': { en: 'of these short', pl: 'w tym krótkie' },
  'report.formula.abandoned-short': {
    en: 'abandoned within the tolerance of the queue',
    pl: 'porzucone w czasie tolerancji kolejki',
  },
  'report.figure.flowed-out': { en: 'flowed out', pl: 'przekierowane' },
  'report.formula.flowed-out': {
    en: 'left the queue neither answered nor abandoned: to another queue, or closed in bulk',
    pl: 'wyszły z kolejki ani odebrane, ani porzucone: do innej kolejki lub zamknięte hurtem',
  },
  'report.figure.waiting': { en: 'still waiting', pl: 'czekające' },
  'report.formula.waiting': {
    en: 'offered and not yet answered, abandoned or flowed out',
    pl: 'oferowane, jeszcze nie odebrane, nie porzucone i nie przekierowane',
  },
  'report.figure.abandon-rate': { en: 'abandon rate', pl: 'porzucone, udział' },
  'report.formula.abandon-rate': { en: 'abandoned / offered', pl: 'porzucone / oferowane' },
  'report.figure.abandon-rate-net': { en: 'abandon rate, net', pl: 'porzucone netto' },
  'report.formula.abandon-rate-net': {
    en: '(abandoned − short) / (offered − short)',
    pl: '(porzucone − krótkie) / (oferowane − krótkie)',
  },
  'report.figure.sl-offered': { en: 'service level', pl: 'poziom obsługi' },
  'report.formula.sl-offered': {
    en: 'answered within the target / offered (sl_offered)',
    pl: 'odebrane w czasie / oferowane (sl_offered)',
  },
  'report.figure.sl-excl-short': {
    en: 'service level without short abandons',
    pl: 'poziom obsługi bez krótkich',
  },
  'report.formula.sl-excl-short': {
    en: 'answered within the target / (offered − short abandons) (sl_excl_short)',
    pl: 'odebrane w czasie / (oferowane − krótkie porzucenia) (sl_excl_short)',
  },
  'report.figure.sl-answered': { en: 'service level of answered', pl: 'poziom obsługi odebranych' },
  'report.formula.sl-answered': {
    en: 'answered within the target / answered (sl_answered)',
    pl: 'odebrane w czasie / odebrane (sl_answered)',
  },
  'report.figure.sl-excl-flowout': {
    en: 'service level without flow-out',
    pl: 'poziom obsługi bez przekierowanych',
  },
  'report.formula.sl-excl-flowout': {
    en: 'answered within the target / (offered − flowed out) (sl_excl_flowout)',
    pl: 'odebrane w czasie / (oferowane − przekierowane) (sl_excl_flowout)',
  },
  'report.figure.sl-positive': {
    en: 'service level with abandons in time',
    pl: 'poziom obsługi z porzuconymi w czasie',
  },
  'report.formula.sl-positive': {
    en: '(answered + abandoned within the target) / (answered + abandoned) (sl_positive)',
    pl: '(odebrane + porzucone w czasie) / (odebrane + porzucone) (sl_positive)',
  },
  'report.figure.asa': { en: 'average speed of answer', pl: 'średni czas oczekiwania' },
  'report.formula.asa': {
    en: 'sum of the waits of answered contacts / answered',
    pl: 'suma oczekiwania odebranych / odebrane',
  },
  'report.figure.wait-p50': { en: 'wait, median', pl: 'oczekiwanie, mediana' },
  'report.formula.wait-p50': {
    en: 'the wait that half of the answered contacts did not exceed',
    pl: 'oczekiwanie, którego połowa odebranych nie przekroczyła',
  },
  'report.figure.wait-p90': { en: 'wait, nine in ten', pl: 'oczekiwanie, 9 na 10' },
  'report.formula.wait-p90': {
    en: 'the wait that nine in ten answered contacts did not exceed',
    pl: 'oczekiwanie, którego 9 na 10 odebranych nie przekroczyło',
  },
} as const satisfies Record<string, Message>
