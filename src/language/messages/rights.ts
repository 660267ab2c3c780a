/** Roles, scopes and the rights that are no command's. Source of terms: FIELD.md, "Words". */
export const rightMessages = {
  'role.agent': { en: 'agent', pl: 'konsultant' },
  'role.senior': { en: 'senior agent', pl: 'starszy konsultant' },
  'role.supervisor': { en: 'supervisor', pl: 'lider zespołu' },
  'role.administrator': { en: 'administrator', pl: 'administrator' },
  'role.auditor': { en: 'auditor', pl: 'audytor' },
  'role.partner': { en: 'partner', pl: 'partner' },

  'scope.none': { en: 'no records', pl: 'żadnych rekordów' },
  'scope.own': { en: 'own records', pl: 'własne rekordy' },
  'scope.team': { en: 'own records and the team’s', pl: 'rekordy własne i zespołu' },
  'scope.queue': {
    en: 'own records, the team’s and those of the own queues',
    pl: 'rekordy własne, zespołu i własnych kolejek',
  },
  'scope.site': { en: 'all records', pl: 'wszystkie rekordy' },

  'right.announcement.see': {
    en: 'see everybody’s announcements and who has read them',
    pl: 'podgląd wszystkich ogłoszeń i tego, kto je przeczytał',
  },
  'right.callback.see': { en: 'see callbacks', pl: 'podgląd oddzwonień' },
  'right.case.see': { en: 'see cases', pl: 'podgląd spraw' },
  'right.customer.see': { en: 'see customers', pl: 'podgląd klientów' },
  'right.data.backup': { en: 'copy the store', pl: 'kopiowanie całej bazy' },
  'right.data.export': { en: 'export records', pl: 'eksport danych' },
  'right.data.restore': { en: 'put a backup in the store’s place', pl: 'przywrócenie kopii w miejsce bazy' },
  'right.history.see': { en: 'see who did what', pl: 'podgląd historii' },
  'right.history.see-personal': {
    en: 'see what commands were given',
    pl: 'podgląd treści wydanych poleceń',
  },
  'right.interaction.reassign': {
    en: 'take contacts out of others’ hands',
    pl: 'odebranie kontaktu konsultantowi',
  },
  'right.interaction.see': { en: 'see contacts', pl: 'podgląd kontaktów' },
  'right.queue.see': { en: 'see queues', pl: 'podgląd kolejek' },
  'right.report.see': { en: 'see reports', pl: 'podgląd raportów' },
  'right.site.change-rights': {
    en: 'change rights and roles',
    pl: 'zmiana uprawnień i ról',
  },
  'right.site.see': { en: 'see the configuration', pl: 'podgląd konfiguracji' },
} as const
