import type { RefusalCase } from './refusal-case.ts'

const hour = 3_600_000

const customers: readonly RefusalCase[] = [
  {
    says: 'a customer has a name',
    verb: 'newCustomer',
    code: 'customer-name-required',
    give: (site) => site.as('ewa').newCustomer({ name: '  ' }),
  },
  {
    says: 'a new customer’s address is one',
    verb: 'newCustomer',
    code: 'contact-point-invalid',
    give: (site) =>
      site.as('ewa').newCustomer({ name: 'Jan', contactPoints: [{ kind: 'email', value: 'jan at poczta' }] }),
  },
  {
    says: 'a phone that another customer has is pointed out',
    verb: 'newCustomer',
    code: 'contact-point-known',
    give: (site) =>
      site.as('ewa').newCustomer({ name: 'Jan', contactPoints: [{ kind: 'phone', value: '+48600100200' }] }),
  },
  {
    says: 'a new customer has only fields that the site has',
    verb: 'newCustomer',
    code: 'customer-field-unknown',
    give: (site) => site.as('ewa').newCustomer({ name: 'Jan', fields: { tarif: 'g11' } }),
  },
  {
    says: 'a point of delivery has 18 digits and begins with 590',
    verb: 'newCustomer',
    code: 'customer-field-invalid',
    give: (site) => site.as('ewa').newCustomer({ name: 'Jan', fields: { ppe: '123456789012345678' } }),
  },
  {
    says: 'a record has all that belongs to it',
    verb: 'importRecord',
    code: 'record-invalid',
    give: (site) => site.as('owner').importRecord({ kind: 'customer', record: { ref: 'ZZ-1', name: 'Jan' } }),
  },
  {
    says: 'a record names queues that the site has',
    verb: 'importRecord',
    code: 'record-name-unknown',
    give: (site) =>
      site.as('owner').importRecord({
        kind: 'callback',
        record: {
          ref: 'ZZ-1',
          queue: 'nope',
          dueAt: '2026-11-23T08:00:00.000Z',
          note: '',
          state: 'done',
          createdBy: 'ewa',
          createdAt: '2026-11-23T08:00:00.000Z',
        },
      }),
  },
  {
    says: 'a ref that stands for something here is not taken by a record',
    verb: 'importRecord',
    code: 'ref-taken',
    give: (site) =>
      site.as('owner').importRecord({
        kind: 'customer',
        record: {
          ref: 'KX-101',
          kind: 'person',
          name: 'Jan',
          fields: {},
          createdAt: '2026-11-23T08:00:00.000Z',
        },
      }),
  },
  {
    says: 'a row of a customer file has a name',
    verb: 'importCustomer',
    code: 'customer-name-required',
    give: (site) => site.as('owner').importCustomer({ name: ' ', contactPoints: [], onDuplicate: 'skip' }),
  },
  {
    says: 'an address in a customer file is one',
    verb: 'importCustomer',
    code: 'contact-point-invalid',
    give: (site) =>
      site.as('owner').importCustomer({
        name: 'Jan',
        contactPoints: [{ kind: 'email', value: 'jan at poczta' }],
        onDuplicate: 'skip',
      }),
  },
  {
    says: 'a customer file has only fields that the site has',
    verb: 'importCustomer',
    code: 'customer-field-unknown',
    give: (site) =>
      site
        .as('owner')
        .importCustomer({ name: 'Jan', fields: { tarif: 'g11' }, contactPoints: [], onDuplicate: 'skip' }),
  },
  {
    says: 'a field in a customer file is what the site says',
    verb: 'importCustomer',
    code: 'customer-field-invalid',
    give: (site) =>
      site
        .as('owner')
        .importCustomer({ name: 'Jan', fields: { ppe: '123' }, contactPoints: [], onDuplicate: 'skip' }),
  },
  {
    says: 'who is known by a phone, however it is written, is left as he is',
    verb: 'importCustomer',
    code: 'customer-known',
    give: (site) =>
      site.as('owner').importCustomer({
        name: 'J. Kowalski',
        contactPoints: [{ kind: 'phone', value: '0048 600-100-200' }],
        onDuplicate: 'skip',
      }),
  },
  {
    says: 'a row that leads to two customers changes neither',
    verb: 'importCustomer',
    code: 'customer-ambiguous',
    give: (site) =>
      site.as('owner').importCustomer({
        name: 'Jan',
        contactPoints: [
          { kind: 'phone', value: '600100200' },
          { kind: 'phone', value: '600100300' },
        ],
        onDuplicate: 'update',
      }),
  },
  {
    says: 'a row with nothing new changes nothing',
    verb: 'importCustomer',
    code: 'nothing-to-change',
    give: (site) =>
      site.as('owner').importCustomer({
        name: 'Jan Kowalski',
        contactPoints: [{ kind: 'phone', value: '600100200' }],
        onDuplicate: 'update',
      }),
  },
  {
    says: 'a new customer’s PESEL has a check digit that fits',
    verb: 'newCustomer',
    code: 'field-check-failed',
    give: (site) => site.as('ewa').newCustomer({ name: 'Jan', fields: { pesel: '44051401358' } }),
  },
  {
    says: 'a PESEL has eleven digits, with an edit too',
    verb: 'editCustomer',
    code: 'field-check-failed',
    give: (site) => site.as('ewa').editCustomer({ ref: 'KX-101', fields: { pesel: '4405140135' } }),
  },
  {
    says: 'a customer who is not there cannot be edited',
    verb: 'editCustomer',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').editCustomer({ ref: 'KX-999', name: 'Jan' }),
  },
  {
    says: 'a customer keeps a name',
    verb: 'editCustomer',
    code: 'customer-name-required',
    give: (site) => site.as('ewa').editCustomer({ ref: 'KX-101', name: ' ' }),
  },
  {
    says: 'an edit that changes nothing is none',
    verb: 'editCustomer',
    code: 'nothing-to-change',
    give: (site) =>
      site.as('ewa').editCustomer({ ref: 'KX-101', name: ' Jan Kowalski ', fields: { tariff: '' } }),
  },
  {
    says: 'an edit fills only fields that the site has',
    verb: 'editCustomer',
    code: 'customer-field-unknown',
    give: (site) => site.as('ewa').editCustomer({ ref: 'KX-101', fields: { meter: '1' } }),
  },
  {
    says: 'a tariff is one of the site’s',
    verb: 'editCustomer',
    code: 'customer-field-invalid',
    give: (site) => site.as('ewa').editCustomer({ ref: 'KX-101', fields: { tariff: 'c11' } }),
  },
  {
    says: 'a customer who is not there gets no phone',
    verb: 'addContactPoint',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').addContactPoint({ ref: 'KX-999', kind: 'phone', value: '600100400' }),
  },
  {
    says: 'what is no phone is not added as one',
    verb: 'addContactPoint',
    code: 'contact-point-invalid',
    give: (site) => site.as('ewa').addContactPoint({ ref: 'KX-101', kind: 'phone', value: 'brak' }),
  },
  {
    says: 'a phone that another customer has is not added silently',
    verb: 'addContactPoint',
    code: 'contact-point-known',
    give: (site) => site.as('ewa').addContactPoint({ ref: 'KX-102', kind: 'phone', value: '600-100-200' }),
  },
  {
    says: 'a phone is not added twice, not even when it is allowed to be shared',
    verb: 'addContactPoint',
    code: 'contact-point-known',
    give: (site) =>
      site.as('ewa').addContactPoint({ ref: 'KX-101', kind: 'phone', value: '0600100200', allowKnown: true }),
  },
  {
    says: 'a customer who is not there loses no phone',
    verb: 'removeContactPoint',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').removeContactPoint({ ref: 'KX-999', value: '600100200' }),
  },
  {
    says: 'a phone that he does not have is not removed',
    verb: 'removeContactPoint',
    code: 'contact-point-not-found',
    give: (site) => site.as('ewa').removeContactPoint({ ref: 'KX-102', value: '600100200' }),
  },
]

const notesAndOptOuts: readonly RefusalCase[] = [
  {
    says: 'a note says something',
    verb: 'note',
    code: 'note-empty',
    give: (site) => site.as('ewa').note({ ref: 'KX-2', text: '\n ' }),
  },
  {
    says: 'a note is on something',
    verb: 'note',
    code: 'note-target-not-found',
    give: (site) => site.as('ewa').note({ ref: 'KX-99', text: 'x' }),
  },
  {
    says: 'a customer who is not there cannot opt out',
    verb: 'doNotContact',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').doNotContact({ customer: 'KX-999', channel: 'call' }),
  },
  {
    says: 'an opt-out that stands is not made again',
    verb: 'doNotContact',
    code: 'do-not-contact-exists',
    give: (site) => site.as('ewa').doNotContact({ customer: 'KX-103', channel: 'call' }),
  },
  {
    says: 'a customer who is not there has no opt-out to lift',
    verb: 'liftDoNotContact',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').liftDoNotContact({ customer: 'KX-999', channel: 'call' }),
  },
  {
    says: 'an opt-out that does not stand is not lifted',
    verb: 'liftDoNotContact',
    code: 'do-not-contact-not-found',
    give: (site) => site.as('ewa').liftDoNotContact({ customer: 'KX-103', channel: 'email' }),
  },
]

const callbacks: readonly RefusalCase[] = [
  {
    says: 'a customer who is not there is promised no callback',
    verb: 'callBack',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').callBack({ customer: 'KX-999', queue: 'calls', dueAt: site.clock.now }),
  },
  {
    says: 'a callback is of a queue of the site',
    verb: 'callBack',
    code: 'queue-unknown',
    give: (site) => site.as('ewa').callBack({ customer: 'KX-101', queue: 'nowhere', dueAt: site.clock.now }),
  },
  {
    says: 'a callback is of an agent of the site',
    verb: 'callBack',
    code: 'agent-unknown',
    give: (site) =>
      site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now, whose: 'eva' }),
  },
  {
    says: 'a callback is not given to an agent who has left',
    verb: 'callBack',
    code: 'agent-disabled',
    give: (site) =>
      site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now, whose: 'kasia' }),
  },
  {
    says: 'a callback lies ahead',
    verb: 'callBack',
    code: 'callback-in-past',
    give: (site) =>
      site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now - 1 }),
  },
  {
    says: 'a callback needs a number',
    verb: 'callBack',
    code: 'callback-without-number',
    give: (site) => site.as('ewa').callBack({ customer: 'KX-102', queue: 'calls', dueAt: site.clock.now }),
  },
  {
    says: 'a callback needs a number that can be dialled',
    verb: 'callBack',
    code: 'contact-point-invalid',
    give: (site) =>
      site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now, phone: '12' }),
  },
  {
    says: 'who does not want to be called is not called back',
    verb: 'callBack',
    code: 'callback-blocked-do-not-contact',
    give: (site) => site.as('ewa').callBack({ customer: 'KX-103', queue: 'calls', dueAt: site.clock.now }),
  },
  {
    says: 'a callback that is not there cannot be moved',
    verb: 'reschedule',
    code: 'callback-not-found',
    give: (site) => site.as('ewa').reschedule({ ref: 'KX-299', dueAt: site.clock.now + hour }),
  },
  {
    says: 'a callback that was made cannot be moved',
    verb: 'reschedule',
    code: 'callback-finished',
    give: (site) => site.as('ewa').reschedule({ ref: 'KX-202', dueAt: site.clock.now + hour }),
  },
  {
    says: 'a callback is not moved into the past',
    verb: 'reschedule',
    code: 'callback-in-past',
    give: (site) => site.as('ewa').reschedule({ ref: 'KX-201', dueAt: site.clock.now - hour }),
  },
  {
    says: 'a callback that is not there is given to nobody',
    verb: 'assignCallback',
    code: 'callback-not-found',
    give: (site) => site.as('ewa').assignCallback({ ref: 'KX-299' }),
  },
  {
    says: 'a callback that was made is given to nobody',
    verb: 'assignCallback',
    code: 'callback-finished',
    give: (site) => site.as('ewa').assignCallback({ ref: 'KX-202' }),
  },
  {
    says: 'a callback that came up is taken as what it is',
    verb: 'assignCallback',
    code: 'callback-came-up',
    give: (site) => site.as('owner').assignCallback({ ref: 'KX-203', agent: 'ewa' }),
  },
  {
    says: 'the owner of the store takes over no callbacks',
    verb: 'assignCallback',
    code: 'agent-required',
    give: (site) => site.as('owner').assignCallback({ ref: 'KX-201' }),
  },
  {
    says: 'a callback is given to nobody whom the site does not know',
    verb: 'assignCallback',
    code: 'agent-unknown',
    give: (site) => site.as('ewa').assignCallback({ ref: 'KX-201', agent: 'eva' }),
  },
  {
    says: 'a callback is given to nobody who has left',
    verb: 'assignCallback',
    code: 'agent-disabled',
    give: (site) => site.as('ewa').assignCallback({ ref: 'KX-201', agent: 'kasia' }),
  },
  {
    says: 'what is anyone’s already stays so',
    verb: 'assignCallback',
    code: 'nothing-to-change',
    give: (site) => site.as('ewa').assignCallback({ ref: 'KX-201', agent: null }),
  },
  {
    says: 'a callback that is not there cannot be finished',
    verb: 'finishCallback',
    code: 'callback-not-found',
    give: (site) => site.as('ewa').finishCallback({ ref: 'KX-2', as: 'done' }),
  },
  {
    says: 'a callback that was made is not finished again',
    verb: 'finishCallback',
    code: 'callback-finished',
    give: (site) => site.as('ewa').finishCallback({ ref: 'KX-202', as: 'missed' }),
  },
  {
    says: 'a callback that was called off does not come up',
    verb: 'fallDue',
    code: 'due-work-gone',
    give: (site) => {
      const id = String(site.rows('callbacks').find((row) => row['ref'] === 'KX-202')?.['id'])
      return site.as('system').fallDue({ dueWorkId: 'gone', callbackId: id })
    },
  },
]

export const customerRefusals: readonly RefusalCase[] = [...customers, ...notesAndOptOuts, ...callbacks]
