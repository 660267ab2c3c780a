/** Days from today that a word means, folded. */
export const dayWords: ReadonlyMap<string, number> = new Map([
  ...words('today dzis dzisiaj', 0),
  ...words('tomorrow tmrw jutro', 1),
  ...words('pojutrze', 2),
  ...words('yesterday wczoraj', -1),
])

/** Weekdays, Sunday 0, in the forms and cases that people type, folded. */
export const weekdayWords: ReadonlyMap<string, number> = new Map([
  ...words('sun sunday nd ndz nie niedz niedziela niedziele', 0),
  ...words('mon monday pn pon poniedzialek', 1),
  ...words('tue tues tuesday wt wto wtorek', 2),
  ...words('wed weds wednesday sr sro sroda srode', 3),
  ...words('thu thur thurs thursday cz czw czwartek', 4),
  ...words('fri friday pt pia piatek', 5),
  ...words('sat saturday so sb sob sobota sobote', 6),
])

/** Months from 1, in the forms and cases that people type, folded. */
export const monthWords: ReadonlyMap<string, number> = new Map([
  ...words('jan january sty styczen stycznia', 1),
  ...words('feb february lut luty lutego', 2),
  ...words('mar march marzec marca', 3),
  ...words('apr april kwi kwiecien kwietnia', 4),
  ...words('may maj maja', 5),
  ...words('jun june cze czerwiec czerwca', 6),
  ...words('jul july lip lipiec lipca', 7),
  ...words('aug august sie sierpien sierpnia', 8),
  ...words('sep sept september wrz wrzesien wrzesnia', 9),
  ...words('oct october paz pazdziernik pazdziernika', 10),
  ...words('nov november lis listopad listopada', 11),
  ...words('dec december gru grudzien grudnia', 12),
])

/** Words before a weekday that mean one after today, as people type them in both languages, folded. */
export const nextWords: ReadonlySet<string> = new Set(
  'next przyszly przyszla przyszle przyszlym przyszlej nastepny nastepna nastepne nastepnym nastepnej kolejny kolejna'.split(
    ' ',
  ),
)

/** Words that stand between the others and mean nothing here. */
export const fillerWords: ReadonlySet<string> = new Set([
  ...'at on the in o w we na za godz godz. godzinie'.split(' '),
  ...'najblizszy najblizsza najblizsze najblizszym najblizszej'.split(' '),
  ...nextWords,
])

type Unit = { readonly days: number } | { readonly ms: number }

/** Units of a span, as they follow a number: in calendar days, or in milliseconds. */
export const unitWords: ReadonlyMap<string, Unit> = new Map([
  ...words<Unit>('m min mins minute minutes minuta minute minuty minut', { ms: 60_000 }),
  ...words<Unit>('h hr hrs hour hours godz godzina godzine godziny godzin', { ms: 3_600_000 }),
  ...words<Unit>('d day days dzien dni', { days: 1 }),
  ...words<Unit>('w wk week weeks tydz tydzien tygodnie tygodni', { days: 7 }),
])

/** Times of day that have a name. */
export const timeWords: ReadonlyMap<string, number> = new Map(words('noon poludnie poludniu', 12))

function words<Value>(spelled: string, value: Value): (readonly [string, Value])[] {
  return spelled.split(' ').map((word) => [word, value] as const)
}
