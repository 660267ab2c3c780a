/** What may fall due: the name of the command that is given then. */
export type DueWorkKind =
  | 'callback.fall-due'
  | 'case.wake'
  | 'customer.move-rest'
  | 'delivery.bring-back'
  | 'interaction.end-lease'
  | 'interaction.time-out-offer'
  | 'interaction.time-out-wrap-up'
  | 'process.time-over'
  | 'sla.breach'
  | 'sla.warn'
