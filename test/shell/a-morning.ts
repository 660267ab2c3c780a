import { type TestSite, aSite } from '../builders/a-site.ts'

const customers = [
  {
    ref: 'KX-17',
    name: 'Jan Kowalski',
    accountNumber: '88-1203',
    phone: '600100200',
    email: 'jan@poczta.example',
    language: 'pl',
  },
] as const

/** A desk with a customer, and contacts in every state. */
export async function aDesk(): Promise<TestSite> {
  return aSite({
    customers,
    interactions: [
      { ref: 'KX-1041', subject: 'Reklamacja faktury', customer: 'KX-17', queue: 'complaints' },
      { ref: 'KX-1042', subject: 'Faktura za październik', customer: 'KX-17' },
      { ref: 'KX-1043', subject: 'Zmiana adresu' },
      {
        ref: 'KX-1044',
        subject: 'Rozmowa',
        customer: 'KX-17',
        queue: 'calls',
        channel: 'call',
        state: 'active',
        heldBy: 'ewa',
      },
      { ref: 'KX-1046', subject: 'Czyje?' },
      { ref: 'KX-1045', subject: 'Załatwione', customer: 'KX-17', state: 'done', heldBy: 'ewa' },
    ],
  })
}

/**
 * Command lines as one agent gives them one after the other on that desk, each with a name. `{callback}` is the callback that
 * wrapping up made.
 */
export const aMorning: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['queues', ['queues']],
  ['queue', ['queue', 'E-mail']],
  ['show-interaction', ['show', 'KX-1044']],
  ['show-customer', ['show', 'KX-17']],
  ['find', ['find', 'kowalski']],
  ['work', ['work', '--as', 'ewa']],
  ['status', ['status', '--as', 'ewa']],
  ['take', ['take', 'KX-1042', '--as', 'ewa']],
  ['note', ['note', 'KX-1042', 'czeka na zdjęcie licznika', '--as', 'ewa']],
  ['put-back', ['put-back', 'KX-1042', '--reason', 'nie dla mnie', '--as', 'ewa']],
  ['next', ['next', '--queue', 'Reklamacje', '--as', 'ewa']],
  ['hold', ['hold', 'KX-1044', '--as', 'ewa']],
  ['resume', ['resume', '--as', 'ewa']],
  ['end', ['end', 'KX-1041', '--as', 'ewa']],
  [
    'wrap',
    ['wrap', 'KX-1044', 'callback.agreed', '--reason', 'billing', '--callback', 'jutro 10', '--as', 'ewa'],
  ],
  ['show-callback', ['show', '{callback}']],
  ['callback-list', ['callback', 'list']],
  ['callback-move', ['callback', 'move', '{callback}', '+2d 10:00', '--as', 'ewa']],
  ['callback-done', ['callback', 'done', '{callback}', '--as', 'ewa']],
  ['callback-add', ['callback', 'add', 'KX-1042', 'tomorrow 10:00', '--as', 'ewa']],
  ['correct', ['correct', 'KX-1045', 'follow-up', '--as', 'ewa']],
  ['show-wrapped-up', ['show', 'KX-1045']],
  ['take-two', ['take', 'KX-1042', 'KX-1043', '--as', 'ewa']],
  ['transfer', ['transfer', 'KX-1042', 'KX-1043', '--queue', 'Infolinia', '--as', 'ewa']],
  ['customer-add', ['customer', 'add', 'Anna Nowak', '--phone', '600300400', '--field', 'tariff=g12w']],
  ['customer-edit', ['customer', 'edit', 'KX-17', '--name', 'Jan Nowak']],
  ['customer-contact', ['customer', 'contact', 'KX-17', '600500600']],
  ['customer-link', ['customer', 'link', 'KX-1046', 'KX-17']],
  ['customer-opt-out', ['customer', 'opt-out', 'KX-17', '--channel', 'call', '--until', '2026-12-24 12:00']],
  ['customer-show', ['customer', 'show', 'KX-17']],
  ['undo', ['undo']],
  ['undo-batch', ['undo', '--batch', 'B-2', '--as', 'ewa']],
  ['history', ['history', 'KX-1042']],
  ['history-mine', ['history', '--as', 'ewa', '--limit', '3']],
  ['status-after-this', ['status', 'not-ready', 'Przerwa', '--after-this', '--as', 'ewa']],
  ['sign-out', ['status', 'sign-out', '--work', 'put-back', '--as', 'ewa']],
  ['sign-in', ['status', 'sign-in', '--as', 'ewa']],
  ['tick', ['tick']],
  ['site-export', ['site', 'export']],
  ['rights', ['rights', 'me', 'interaction.*', '--as', 'ewa']],
]
