import type { Message } from '../../message.ts'

/** What checking a site's files says of rights. */
export const siteRightMessages = {
  'site.problem.role-unknown': { en: 'There is no role {name}.', pl: 'Nie ma roli {name}.' },
  'site.hint.role-unknown': {
    en: 'The roles are agent, senior, supervisor, administrator, auditor and partner.',
    pl: 'Role to: agent, senior, supervisor, administrator, auditor i partner.',
  },
  'site.problem.right-unknown': {
    en: 'There is no command or reading {name}.',
    pl: 'Nie ma polecenia ani podglądu {name}.',
  },
  'site.hint.right-unknown': {
    en: 'Rights are named as commands are, such as customer.edit; customer.* stands for all of a kind.',
    pl: 'Uprawnienia nazywają się jak polecenia, np. customer.edit; customer.* oznacza wszystkie jednego rodzaju.',
  },
  'site.problem.limit-without-amount': {
    en: '{name} asks for no amount that could be limited.',
    pl: '{name} nie pyta o żadną kwotę, którą można by ograniczyć.',
  },
  'site.hint.limit-without-amount': {
    en: 'Leave the limit out, or give it to the wrap-up of a code with an amount: interaction.wrap-up.refund.*.',
    pl: 'Usuń limit albo podaj go przy zakończeniu z kodem, który ma kwotę: interaction.wrap-up.refund.*.',
  },
  'site.problem.partner-with-staff': {
    en: 'Partner {name} is in the team {team}, in which staff are too, and would reach their records.',
    pl: 'Partner {name} jest w zespole {team} razem z pracownikami i miałby dostęp do ich rekordów.',
  },
  'site.hint.partner-with-staff': {
    en: 'Leave team out, or give partners a team of their own.',
    pl: 'Usuń team albo utwórz osobny zespół partnerów.',
  },
} as const satisfies Record<string, Message>
