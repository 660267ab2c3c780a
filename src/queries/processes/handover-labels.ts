import type { Labels } from '../../domain/labels.ts'
import type { HandoverTo } from '../../process/step.ts'
import type { Reader } from '../../store/reader.ts'
import { agentByKey } from '../agents/agent-by-key.ts'
import { queueByKey } from '../site/queue-by-key.ts'
import { skillList } from '../site/skill-list.ts'

/** What the site calls whom a process hands a case to; the key where the site has it no more. */
export function handoverLabels(reader: Reader, to: HandoverTo): Labels {
  if ('partner' in to) return { en: reader.one(agentByKey, { key: to.partner })?.name ?? to.partner }
  if ('queue' in to) return reader.one(queueByKey, { key: to.queue })?.labels ?? { en: to.queue }
  return reader.all(skillList, {}).find(({ key }) => key === to.skill)?.labels ?? { en: to.skill }
}
