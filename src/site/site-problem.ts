/** What can be wrong with the files of a site. Public: rename none, reuse none. */
export const siteProblemCodes = [
  'path-not-found',
  'path-unreadable',
  'file-not-regular',
  'nothing-to-read',
  'file-too-large',
  'too-many-files',
  'not-text',
  'line-too-long',
  'yaml-syntax',
  'yaml-colon',
  'yaml-colon-in-braces',
  'yaml-indent',
  'yaml-no-key',
  'yaml-start',
  'yaml-braces',
  'yaml-behind-quote',
  'yaml-behind-bar',
  'yaml-quote-open',
  'yaml-bracket-open',
  'yaml-escape',
  'yaml-tab',
  'yaml-too-deep',
  'yaml-several-documents',
  'yaml-anchor',
  'yaml-tag',
  'yaml-duplicate-key',
  'section-twice',
  'section-missing',
  'still-named',
  'rest-disagrees',
  'key-unknown',
  'key-missing',
  'key-malformed',
  'path-malformed',
  'hot-key-malformed',
  'begins-malformed',
  'value-wrong-type',
  'value-unknown',
  'value-empty',
  'value-too-long',
  'value-out-of-range',
  'value-too-fine',
  'value-twice',
  'too-many',
  'text-invisible',
  'label-missing',
  'duration-malformed',
  'hours-malformed',
  'hours-overlap',
  'day-twice',
  'date-impossible',
  'time-zone-unknown',
  'undo-delay-too-long',
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

/** One thing that is wrong, and where: the first character of the value or key in question. */
export type SiteProblem<Code = SiteProblemCode> = {
  readonly code: Code
  /** Where the fault is not in the files but in what they leave as it was, the file is empty and both numbers are 0. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** `queues.written.set`; empty for a fault of the file itself. */
  readonly path: string
  /** Fills the message; `nearest` names what was probably meant, or is empty. */
  readonly params: Readonly<Record<string, string | number>>
}

/** One thing that is allowed, and where it stands. */
export type SiteWarning = SiteProblem<SiteWarningCode>
