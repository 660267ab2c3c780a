import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { servedFilesOf } from '../../src/store/attachments/served-attachments.ts'
import { aSite } from '../builders/a-site.ts'
import { asRestored } from '../builders/as-restored.ts'
import { describeEveryRoute } from './every-route.ts'

describeEveryRoute(async (_key, wish) => {
  const site = await aSite(wish)
  asRestored(site.path)
  return {
    ...site,
    owner: site.as('owner'),
    attachments: servedFilesOf(attachmentFilesOf(site.path, false)),
    place: site.path,
    eventIds: async () => site.rows('events').map(({ id }) => String(id)),
  }
})
