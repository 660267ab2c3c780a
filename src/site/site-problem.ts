import { type YamlProblem, yamlProblemCodes } from '../yaml/yaml-problem.ts'

/** What can be wrong with the files of a site. Public: rename none, reuse none. */
export const siteProblemCodes = [
  ...yamlProblemCodes,
  'section-twice',
  'section-missing',
  'still-named',
  'rest-disagrees',
  'hot-key-malformed',
  'macro-key-malformed',
  'begins-malformed',
  'value-twice',
  'label-missing',
  'hours-malformed',
  'hours-overlap',
  'day-twice',
  'time-zone-unknown',
  'undo-delay-too-long',
  'attachment-limit-malformed',
  'email-malformed',
  'phone-malformed',
  'digits-malformed',
  'language-not-of-site',
  'calendar-unknown',
  'set-unknown',
  'sla-unknown',
  'sla-promises-nothing',
  'queue-unknown',
  'reason-unknown',
  'not-ready-reason-unknown',
  'outcome-unknown',
  'record-retired',
  'code-is-system',
  'system-twice',
  'hot-key-twice',
  'name-twice',
  'address-twice',
  'short-name-twice',
  'text-syntax',
  'text-tag-unknown',
  'text-filter-unknown',
  'text-name-unknown',
  'text-range',
  'macro-command-unknown',
  'macro-template-unknown',
  'macro-place-unknown',
  'macro-input-refused',
  'macro-input-missing',
  'macro-number-wanted',
  'view-filter-malformed',
  'view-column-unknown',
  'view-column-twice',
  'view-order-unknown',
  'agent-reserved',
  'channel-unknown',
  'choices-missing',
  'choices-needless',
  'digits-needless',
  'digits-checked',
  'check-needless',
  'searchable-needless',
  'searchable-of-cases',
  'acw-limit-missing',
  'acw-outcome-missing',
  'due-twofold',
  'due-missing',
  'skill-unknown',
  'team-unknown',
  'rings-not-widening',
  'duration-empty',
  'offer-missing',
  'role-unknown',
  'right-unknown',
  'limit-without-amount',
  'partner-with-staff',
  'version-not-raised',
  'version-lowered',
] as const

export type SiteProblemCode = (typeof siteProblemCodes)[number]

/** What is allowed in the files of a site, and is seldom meant. Public like the codes of problems. */
export const siteWarningCodes = [
  'template-language-missing',
  'template-subject-missing',
  'text-cut-by-comment',
  'queue-served-by-nobody',
] as const

export type SiteWarningCode = (typeof siteWarningCodes)[number]

/** One thing that is wrong with the files of a site, and where. */
export type SiteProblem = YamlProblem<SiteProblemCode>

/** One thing that is allowed, and where it stands. */
export type SiteWarning = YamlProblem<SiteWarningCode>
