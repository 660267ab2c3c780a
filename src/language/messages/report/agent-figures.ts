import type { Message } from '../../message.ts'

/** The figures of agents and of handling, and how each is made. Source of terms: FIELD.md, "Numbers". */
export const reportAgentFigureMessages = {
  'report.figure.handled': { en: 'handled', pl: 'obsłużone' },
  'report.formula.handled': {
    en: 'parts that agents handled and that are over',
    pl: 'części obsłużone przez konsultantów i zakończone',
  },
  'report.figure.aht': { en: 'average handling time', pl: 'średni czas obsługi' },
  'report.formula.aht': {
    en: '(talk + hold + wrap-up) / handled parts',
    pl: '(rozmowa + zawieszenie + zakończenie) / obsłużone części',
  },
  'report.figure.aht-contact': {
    en: 'average handling time per contact',
    pl: 'średni czas obsługi kontaktu',
  },
  'report.formula.aht-contact': {
    en: '(talk + hold + wrap-up) / contacts',
    pl: '(rozmowa + zawieszenie + zakończenie) / kontakty',
  },
  'report.figure.att': { en: 'average talk time', pl: 'średni czas rozmowy' },
  'report.formula.att': { en: 'talk / handled parts', pl: 'rozmowa / obsłużone części' },
  'report.figure.hold': { en: 'average hold', pl: 'średnie zawieszenie' },
  'report.formula.hold': { en: 'hold / handled parts', pl: 'zawieszenie / obsłużone części' },
  'report.figure.acw': { en: 'average wrap-up', pl: 'średnie zakończenie' },
  'report.formula.acw': { en: 'wrap-up / handled parts', pl: 'zakończenie / obsłużone części' },
  'report.figure.signed-in': { en: 'signed in', pl: 'zalogowany' },
  'report.formula.signed-in': {
    en: 'time with a status other than logged out, and time at work',
    pl: 'czas ze statusem innym niż wylogowany oraz czas pracy',
  },
  'report.figure.ready': { en: 'ready', pl: 'gotowy' },
  'report.formula.ready': { en: 'time with the status ready', pl: 'czas ze statusem gotowy' },
  'report.figure.available': { en: 'available', pl: 'dostępny' },
  'report.formula.available': { en: 'ready and not busy', pl: 'gotowy i niezajęty' },
  'report.figure.busy': { en: 'busy', pl: 'zajęty' },
  'report.formula.busy': {
    en: 'handling and wrap-up, all channels as one',
    pl: 'obsługa i zakończenie, wszystkie kanały razem',
  },
  'report.figure.away-paid': { en: 'away, paid', pl: 'przerwy płatne' },
  'report.formula.away-paid': {
    en: 'not ready for a paid reason and not busy',
    pl: 'niedostępny z powodu płatnego i niezajęty',
  },
  'report.figure.away-unpaid': { en: 'away, unpaid', pl: 'przerwy niepłatne' },
  'report.formula.away-unpaid': {
    en: 'not ready for an unpaid reason and not busy',
    pl: 'niedostępny z powodu niepłatnego i niezajęty',
  },
  'report.figure.occupancy': { en: 'occupancy', pl: 'zajętość' },
  'report.formula.occupancy': { en: 'busy / (busy + available)', pl: 'zajęty / (zajęty + dostępny)' },
  'report.figure.shrinkage': { en: 'shrinkage', pl: 'ubytek czasu' },
  'report.formula.shrinkage': {
    en: 'paid time away / paid time',
    pl: 'płatny czas niedostępności / czas płatny',
  },
  'report.figure.offers': { en: 'offers', pl: 'przydziały' },
  'report.formula.offers': { en: 'offers made to the agent', pl: 'przydziały dla konsultanta' },
  'report.figure.offers-declined': { en: 'declined', pl: 'odrzucone' },
  'report.formula.offers-declined': { en: 'offers that the agent declined', pl: 'przydziały odrzucone' },
  'report.figure.offers-timed-out': { en: 'not answered', pl: 'nieodebrane' },
  'report.formula.offers-timed-out': { en: 'offers that timed out', pl: 'przydziały, które wygasły' },
  'report.figure.offers-accepted': { en: 'accepted', pl: 'przyjęte, udział' },
  'report.formula.offers-accepted': {
    en: 'accepted / (accepted + declined + not answered)',
    pl: 'przyjęte / (przyjęte + odrzucone + nieodebrane)',
  },
  'report.figure.put-back': { en: 'put back', pl: 'odłożone' },
  'report.formula.put-back': { en: 'parts that ended by being put back', pl: 'części zakończone odłożeniem' },
  'report.figure.transferred': { en: 'handed over', pl: 'przekazane' },
  'report.formula.transferred': {
    en: 'parts that ended by a hand-over',
    pl: 'części zakończone przekazaniem',
  },
} as const satisfies Record<string, Message>
