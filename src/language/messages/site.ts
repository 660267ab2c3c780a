import { oneTable } from '../one-table.ts'
import { siteChangeMessages } from './site/changes.ts'
import { siteFieldMessages } from './site/fields.ts'
import { siteFileMessages } from './site/files.ts'
import { siteNameMessages } from './site/names.ts'
import { sitePromiseMessages } from './site/promises.ts'
import { siteRightMessages } from './site/rights.ts'
import { siteViewMessages } from './site/views.ts'
import { siteRoutingMessages } from './site/routing.ts'
import { siteShapeMessages } from './site/shapes.ts'
import { siteTextMessages } from './site/texts.ts'
import { siteValueMessages } from './site/values.ts'
import { siteWarningMessages } from './site/warnings.ts'
import { siteYamlMessages } from './site/yaml.ts'

/**
 * What reading, checking and applying the site’s files says. Every code of a site’s problem has a message and a hint; where
 * something near is known, `site.hint.nearest` is said in the hint’s place.
 */
export const siteMessages = oneTable(
  siteChangeMessages,
  siteFieldMessages,
  siteFileMessages,
  siteNameMessages,
  sitePromiseMessages,
  siteRightMessages,
  siteRoutingMessages,
  siteViewMessages,
  siteTextMessages,
  siteValueMessages,
  siteShapeMessages,
  siteWarningMessages,
  siteYamlMessages,
)
