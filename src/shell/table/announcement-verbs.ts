import type { Verb } from '../verb.ts'

/** What people who lead tell others. */
export const announcementVerbs: readonly Verb[] = [
  {
    name: 'announce',
    operands: ['[TEXT…]'],
    summary: 'shell.announce.summary',
    examples: [
      "linia announce 'From 14:00 the shop system is down. Call backs only.' --to everyone --title 'Shop system down' --until 'tomorrow 18:00' --as hanna",
      "linia announce 'New return form from Monday' --to queue:E-mail,ewa --must-read --as hanna",
    ],
    options: {
      to: { kind: 'list', value: 'WHO,…', about: 'shell.option.announce-to' },
      title: { kind: 'text', value: 'TEXT', about: 'shell.option.announce-title' },
      until: { kind: 'text', value: 'WHEN', about: 'shell.option.announce-until' },
      'must-read': { kind: 'flag', about: 'shell.option.announce-must-read' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/announce.ts')).announce,
  },
  {
    name: 'announcements',
    operands: [],
    summary: 'shell.announcements.summary',
    examples: ['linia announcements --as ewa', 'linia announcements --all --as hanna'],
    options: { all: { kind: 'flag', about: 'shell.option.announcements-all' } },
    needs: 'reader',
    load: async () => (await import('../verbs/announcements.ts')).announcements,
  },
  {
    name: 'announcements show',
    operands: ['REF'],
    summary: 'shell.announcements-show.summary',
    examples: ['linia announcements show KX-2100 --as ewa'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/announcements.ts')).announcementsShow,
  },
  {
    name: 'announcements read',
    operands: ['REF…'],
    summary: 'shell.announcements-read.summary',
    examples: ['linia announcements read KX-2100 --as ewa'],
    options: {},
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/announcements-change.ts')).announcementsRead,
  },
  {
    name: 'announcements withdraw',
    operands: ['REF…'],
    summary: 'shell.announcements-withdraw.summary',
    examples: ['linia announcements withdraw KX-2100 --as hanna'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/announcements-change.ts')).announcementsWithdraw,
  },
]
