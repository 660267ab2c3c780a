import * as z from 'zod'
import { calendarsSection, readCalendars, writeCalendars } from './sections/calendars-section.ts'
import { codesSection, readCodes, writeCodes } from './sections/codes-section.ts'
import { entryPointsSection, readEntryPoints, writeEntryPoints } from './sections/entry-points-section.ts'
import { fieldsSection, readFields, writeFields } from './sections/fields-section.ts'
import { notReadySection, readNotReadyReasons, writeNotReadyReasons } from './sections/not-ready-section.ts'
import { macrosSection, readMacros, writeMacros } from './sections/macros-section.ts'
import { readTemplates, templatesSection, writeTemplates } from './sections/templates-section.ts'
import { peopleSection, readPeople, writePeople } from './sections/people-section.ts'
import {
  putBackReasonsSection,
  readPutBackReasons,
  writePutBackReasons,
} from './sections/put-back-reasons-section.ts'
import { purposesSection, readPurposes, writePurposes } from './sections/purposes-section.ts'
import { queuesSection, readQueues, writeQueues } from './sections/queues-section.ts'
import { readRights, rightsSection, writeRights } from './sections/rights-section.ts'
import { readSkills, readTeams, skillsSection, teamsSection, writeNamed } from './sections/teams-section.ts'
import { readSets, setsSection, writeSets } from './sections/sets-section.ts'
import { readVerification, verificationSection, writeVerification } from './sections/verification-section.ts'
import { readSettings, siteSection, writeSettings } from './sections/site-section.ts'
import { readViews, viewsSection, writeViews } from './sections/views-section.ts'
import { readSla, slaSection, writeSla } from './sections/sla-section.ts'
import type { SiteDefinition } from '../domain/site-definition.ts'

/**
 * Everything that can stand in the files of a site, section by section, as it is written there. A section is a key at the top of
 * any file; a new kind of configuration is one more line here.
 */
export const siteFile = z.strictObject({
  site: siteSection,
  calendars: calendarsSection,
  sla: slaSection,
  'not-ready': notReadySection,
  fields: fieldsSection,
  'case-fields': fieldsSection,
  purposes: purposesSection,
  verification: verificationSection,
  codes: codesSection,
  sets: setsSection,
  queues: queuesSection,
  'entry-points': entryPointsSection,
  'put-back-reasons': putBackReasonsSection,
  teams: teamsSection,
  skills: skillsSection,
  rights: rightsSection,
  templates: templatesSection,
  macros: macrosSection,
  views: viewsSection,
  people: peopleSection,
})
export type SiteFile = z.infer<typeof siteFile>
export type SectionName = keyof SiteFile

/** The sections in the order in which they are written. */
export const sectionNames = Object.keys(siteFile.shape) as readonly SectionName[]

export function definitionOf(file: SiteFile): SiteDefinition {
  return {
    site: readSettings(file.site),
    calendars: readCalendars(file.calendars),
    sla: readSla(file.sla),
    notReadyReasons: readNotReadyReasons(file['not-ready']),
    fields: readFields(file.fields),
    caseFields: readFields(file['case-fields']),
    purposes: readPurposes(file.purposes),
    verification: readVerification(file.verification),
    codes: readCodes(file.codes),
    sets: readSets(file.sets),
    queues: readQueues(file.queues),
    entryPoints: readEntryPoints(file['entry-points']),
    putBackReasons: readPutBackReasons(file['put-back-reasons']),
    teams: readTeams(file.teams),
    skills: readSkills(file.skills),
    rights: readRights(file.rights),
    templates: readTemplates(file.templates),
    macros: readMacros(file.macros),
    views: readViews(file.views),
    people: readPeople(file.people),
  }
}

export function siteFileOf(definition: SiteDefinition): SiteFile {
  return {
    site: writeSettings(definition.site),
    calendars: writeCalendars(definition.calendars),
    sla: writeSla(definition.sla),
    'not-ready': writeNotReadyReasons(definition.notReadyReasons),
    fields: writeFields(definition.fields),
    'case-fields': writeFields(definition.caseFields),
    purposes: writePurposes(definition.purposes),
    verification: writeVerification(definition.verification),
    codes: writeCodes(definition.codes),
    sets: writeSets(definition.sets),
    queues: writeQueues(definition.queues),
    'entry-points': writeEntryPoints(definition.entryPoints),
    'put-back-reasons': writePutBackReasons(definition.putBackReasons),
    teams: writeNamed(definition.teams),
    skills: writeNamed(definition.skills),
    rights: writeRights(definition.rights),
    templates: writeTemplates(definition.templates),
    macros: writeMacros(definition.macros),
    views: writeViews(definition.views),
    people: writePeople(definition.people),
  }
}

/** The same site with everything in its canonical order, as reading its files gives it. */
export function canonicalSite(definition: SiteDefinition): SiteDefinition {
  return definitionOf(siteFileOf(definition))
}
