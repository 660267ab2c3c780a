/** Of the demo's site, what the script needs to know to play a day there. */
export const queueNames: Readonly<Record<string, string>> = {
  billing: 'Rozliczenia',
  contracts: 'Umowy',
  written: 'E-mail',
  complaints: 'Reklamacje',
  retention: 'Utrzymanie',
}

/** Who serves which queues; the supervisor offers and does not take. */
export const queuesOfAgents: Readonly<Record<string, readonly string[]>> = {
  ewa: ['written', 'billing', 'complaints'],
  kasia: ['contracts', 'written'],
  linh: ['written', 'billing', 'retention'],
  marek: ['billing', 'contracts'],
  oksana: ['billing', 'contracts', 'retention'],
  ola: ['billing', 'written', 'complaints'],
  piotr: ['billing', 'retention'],
}

/** Seconds in which a queue's wrap-up is to be done, before the program codes it; and how long it offers. */
export const wrapUpSeconds: Readonly<Record<string, number>> = { billing: 180, contracts: 240, retention: 90 }
export const offerSeconds: Readonly<Record<string, number>> = { billing: 20, contracts: 20, retention: 30 }

export const reasonsOfQueues: Readonly<Record<string, readonly string[]>> = {
  billing: ['billing.estimate', 'billing.amount', 'payment', 'reading', 'tariff'],
  contracts: ['moving.takeover', 'moving.termination', 'tariff.change'],
  written: ['billing.amount', 'payment', 'payment.confirmation', 'reading'],
  complaints: ['billing.amount', 'billing.correction', 'reading.fault'],
  retention: ['supplier-change', 'tariff.prices', 'payment'],
}

export const outcomesOfQueues: Readonly<Record<string, readonly string[]>> = {
  billing: [
    'informed',
    'informed',
    'corrected',
    'not-verified',
    'passed.grid-operator',
    'passed.back-office',
  ],
  contracts: ['informed', 'informed', 'corrected', 'passed.back-office'],
  written: ['informed', 'corrected', 'none.duplicate', 'complaint.registered'],
  complaints: ['complaint.registered', 'complaint.accepted', 'informed'],
  retention: ['informed', 'offer.accepted', 'not-verified'],
}

/** What a wrap-up with these codes opens a case for. */
export const casesOpenedBy: readonly string[] = ['complaint.registered', 'passed.back-office']
