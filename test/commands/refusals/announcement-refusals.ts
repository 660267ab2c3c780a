import { must } from '../../builders/a-site.ts'
import type { TestSite } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

const news = { title: 'Awaria', text: 'Sklep nie działa.', to: ['ewa'] }

async function announced(site: TestSite): Promise<string> {
  return must(await site.as('lena').announce(news)).ref
}

/** Refusals about announcements. */
export const announcementRefusals: readonly RefusalCase[] = [
  {
    says: 'an announcement says what it is about',
    verb: 'announce',
    code: 'announcement-empty',
    give: (site) => site.as('lena').announce({ ...news, title: ' \n ' }),
  },
  {
    says: 'an announcement holds until a time to come',
    verb: 'announce',
    code: 'announcement-until-past',
    give: (site) => site.as('lena').announce({ ...news, untilAt: site.clock.now }),
  },
  {
    says: 'nobody announces something to himself alone',
    verb: 'announce',
    code: 'announcement-to-nobody',
    give: (site) => site.as('lena').announce({ ...news, to: ['lena'] }),
  },
  {
    says: 'a role that there is not is told nothing',
    verb: 'announce',
    code: 'announcement-role-unknown',
    give: (site) => site.as('lena').announce({ ...news, to: ['role:agnet'] }),
  },
  {
    says: 'nor are the people of a queue that there is not',
    verb: 'announce',
    code: 'queue-unknown',
    give: (site) => site.as('lena').announce({ ...news, to: ['queue:writen'] }),
  },
  {
    says: 'nor is somebody unknown',
    verb: 'announce',
    code: 'agent-unknown',
    give: (site) => site.as('lena').announce({ ...news, to: ['ewka'] }),
  },
  {
    says: 'nor is somebody who has left',
    verb: 'announce',
    code: 'agent-disabled',
    give: (site) => site.as('lena').announce({ ...news, to: ['kasia'] }),
  },
  {
    says: 'what is not there is not withdrawn',
    verb: 'withdrawAnnouncement',
    code: 'announcement-not-found',
    give: (site) => site.as('lena').withdrawAnnouncement({ ref: 'KX-999' }),
  },
  {
    says: 'what is withdrawn is not withdrawn again',
    verb: 'withdrawAnnouncement',
    code: 'announcement-withdrawn',
    give: async (site) => {
      const ref = await announced(site)
      must(await site.as('lena').withdrawAnnouncement({ ref }))
      return site.as('lena').withdrawAnnouncement({ ref })
    },
  },
  {
    says: 'the owner is told nothing that he could have read',
    verb: 'readAnnouncement',
    code: 'agent-required',
    give: (site) => site.as('owner').readAnnouncement({ ref: 'KX-1' }),
  },
  {
    says: 'who is not signed in has read nothing',
    verb: 'readAnnouncement',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').readAnnouncement({ ref: 'KX-1' }),
  },
  {
    says: 'what is not there is not read',
    verb: 'readAnnouncement',
    code: 'announcement-not-found',
    give: (site) => site.as('ewa').readAnnouncement({ ref: 'KX-999' }),
  },
  {
    says: 'who may not see an announcement to another is not told of it',
    verb: 'readAnnouncement',
    code: 'announcement-not-found',
    give: async (site) => site.as('ola').readAnnouncement({ ref: await announced(site) }),
  },
  {
    says: 'nobody reads for another, not even who announced it',
    verb: 'readAnnouncement',
    code: 'announcement-to-others',
    give: async (site) => {
      const ref = await announced(site)
      must(await site.as('lena').signIn({}))
      return site.as('lena').readAnnouncement({ ref })
    },
  },
  {
    says: 'what was withdrawn is not read any more',
    verb: 'readAnnouncement',
    code: 'announcement-withdrawn',
    give: async (site) => {
      const ref = await announced(site)
      must(await site.as('lena').withdrawAnnouncement({ ref }))
      return site.as('ewa').readAnnouncement({ ref })
    },
  },
  {
    says: 'what is read is read',
    verb: 'readAnnouncement',
    code: 'announcement-already-read',
    give: async (site) => {
      const ref = await announced(site)
      must(await site.as('ewa').readAnnouncement({ ref }))
      return site.as('ewa').readAnnouncement({ ref })
    },
  },
]
