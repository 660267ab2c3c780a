import type { OwnField } from '../../domain/filter/filter-field.ts'
import type { Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = { readonly key: string; readonly type: string; readonly choices: string }

/** The site's own fields of customers or of cases as filters know them, retired ones too: old records are found by them. */
export const ownFieldList = query<Stored, OwnField, { of: string }>(
  'own-field-list',
  (db, p) =>
    db
      .selectFrom('customer_fields')
      .select(['id as key', 'type', 'choices'])
      .where('of', '=', p.of)
      .orderBy('position')
      .$castTo<Stored>(),
  ({ key, type, choices }) => ({
    key,
    type: type as OwnField['type'],
    choices: fromJson<readonly { readonly key: string; readonly labels: Labels }[]>(choices).map(
      ({ key: choice, labels }) => ({
        key: choice,
        names: labels.pl === undefined ? [labels.en] : [labels.en, labels.pl],
      }),
    ),
  }),
)
