/**
 * The right that a verb which shows something needs, by the verb's name. `isNarrowed`: the verb itself leaves out what lies
 * beyond the scope of whoever looks; one that does not, or that stands not
 * here, is refused to everybody who may not see all of the site. `right: null`: everybody's, as far as the verb itself lets him.
 */
export const readingRights: Readonly<
  Record<string, { readonly right: string | null; readonly isNarrowed: boolean }>
> = {
  rights: { right: null, isNarrowed: true },
  announcements: { right: null, isNarrowed: true },
  'announcements show': { right: null, isNarrowed: true },
  queues: { right: 'queue.see', isNarrowed: true },
  queue: { right: 'queue.see', isNarrowed: true },
  show: { right: 'interaction.see', isNarrowed: true },
  find: { right: 'customer.see', isNarrowed: true },
  work: { right: 'interaction.see', isNarrowed: true },
  history: { right: 'history.see', isNarrowed: true },
  'customer show': { right: 'customer.see', isNarrowed: true },
  'case show': { right: 'case.see', isNarrowed: true },
  'case list': { right: 'case.see', isNarrowed: true },
  cases: { right: 'case.see', isNarrowed: true },
  refused: { right: 'refused-work.settle', isNarrowed: true },
  mentions: { right: 'mention.see', isNarrowed: true },
  customers: { right: 'customer.see', isNarrowed: true },
  interactions: { right: 'interaction.see', isNarrowed: true },
  'callback list': { right: 'callback.see', isNarrowed: true },
  agents: { right: 'queue.see', isNarrowed: true },
  'template list': { right: 'queue.see', isNarrowed: true },
  'template show': { right: 'queue.see', isNarrowed: true },
  'template try': { right: 'interaction.see', isNarrowed: true },
  'macro list': { right: 'queue.see', isNarrowed: true },
  'macro show': { right: 'queue.see', isNarrowed: true },
  'view list': { right: 'queue.see', isNarrowed: true },
  'view show': { right: 'queue.see', isNarrowed: true },
  'verify methods': { right: 'queue.see', isNarrowed: true },
  codes: { right: 'queue.see', isNarrowed: true },
  report: { right: 'report.see', isNarrowed: false },
  backup: { right: 'data.backup', isNarrowed: false },
  restore: { right: 'data.restore', isNarrowed: false },
  export: { right: 'data.export', isNarrowed: false },
  attachments: { right: 'interaction.see', isNarrowed: true },
  'attachment save': { right: 'interaction.see', isNarrowed: true },
  outbox: { right: 'interaction.see', isNarrowed: true },
  watch: { right: 'history.see', isNarrowed: false },
  'process list': { right: 'queue.see', isNarrowed: true },
  'site check': { right: 'site.see', isNarrowed: false },
  'site diff': { right: 'site.see', isNarrowed: false },
  'site export': { right: 'site.see', isNarrowed: false },
}
