/** The names of a configured record per language; English always stands. */
export type Labels = { readonly en: string; readonly pl?: string | undefined }

/** The label in every language that has one. */
export function allLabels({ en, pl }: Labels): readonly string[] {
  return pl === undefined ? [en] : [en, pl]
}

/** The label in a language, or the English one. */
export function labelIn(labels: Labels, language: 'en' | 'pl'): string {
  return (language === 'pl' ? labels.pl : undefined) ?? labels.en
}
