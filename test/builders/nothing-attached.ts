import { accept } from '../../src/domain/decision.ts'
import type { SendAttachments } from '../../src/sync/attachments.ts'

/** For stores beside which nothing lies. */
export const nothingAttached: SendAttachments = async () => accept(null)
